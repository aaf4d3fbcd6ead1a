// What a phase's sentence says of this run, read from the engine at this moment.

import type { Net } from '../../run/net.svelte';
import type { NetworkWords, PhaseFacts } from '../../text/en/network';
import { readExamples } from '../examples';
import { BACKWARD, FORWARD, LOSS } from './frame';
import { saidAndShould } from './output';

/** All that sentences speak of; nothing before the first example. */
export function readFacts(net: Net, words: NetworkWords): PhaseFacts | undefined {
  const { run, experiment } = net;
  const { example, widths, hiddenLayers, inBatch } = run;
  if (example === undefined) return undefined;
  const hidden = widths.slice(1, -1);
  // This may allocate, and comes before the views.
  const distinct = hidden.map((_, layer) => run.distinctUnits(layer));
  const { dropout, learning_rate: rate, batch } = experiment.training;
  const [says, should] = saidAndShould(
    {
      layers: [{ activations: run.activations(hiddenLayers) }],
      target: run.target(),
      all: readExamples(run),
      example,
    },
    words,
  );
  const still = hidden.map((_, layer) => unmoved(run, layer));
  return {
    inputs: widths[0]!,
    hidden,
    distinct,
    still,
    noError: hidden.every((_, layer) => run.deltas(layer).every((delta) => delta === 0)),
    dropout: dropout > 0 || net.isSplit,
    isSplit: net.isSplit,
    says,
    should,
    loss: words.lossFigure(run.exampleLoss, run.isStandardised),
    example,
    inBatch,
    // An epoch's last batch may be smaller.
    batch: Math.max(inBatch, Math.min(batch, inBatch + run.leftInBatch)),
    updated: run.updated,
    nothingMoved:
      still.every((count, layer) => count === hidden[layer]) &&
      unmoved(run, hiddenLayers) === widths.at(-1),
    noRate: rate === 0,
  };
}

/** How many units of a layer the last step did not move; none where that is not known. */
function unmoved(run: Net['run'], layer: number): number {
  const moved = run.moved(layer);
  if (!moved) return 0;
  const { weights, biases } = moved;
  const units = biases.length;
  let count = 0;
  for (let unit = 0; unit < units; unit++) {
    let isStill = biases[unit] === 0;
    for (let i = unit; isStill && i < weights.length; i += units) isStill = weights[i] === 0;
    if (isStill) count++;
  }
  return count;
}

/** The sentence of a phase, without its name. */
export function sentence(words: NetworkWords, phase: number, facts: PhaseFacts): string {
  const { phases } = words;
  if (phase === FORWARD) return phases.forward(facts);
  if (phase === LOSS) return phases.loss(facts);
  return phase === BACKWARD ? phases.backward(facts) : phases.update(facts);
}
