// A run trained once more, beside the one on the page, to be written down.

import { Run, writeLink, type Changed, type Experiment } from '../../engine';
import { inForceAt } from '../../run/knobs';

/** A run up to a moment. */
export interface RunTo {
  /** The document that it begins with. */
  experiment: Experiment;
  /** What was changed by hand on the way, in order. */
  changes: readonly Changed[];
  /** The moment, in examples seen. */
  step: number;
}

/** All that is needed to train it elsewhere, and what it came to. */
export interface Recording extends RunTo {
  /** The fragment of the link that opens it. */
  link: string;
  /** Units of each layer, the inputs first and the output last. */
  widths: readonly number[];
  /** None where the target is a number. */
  classes: number;
  /** The training examples in the set's order: their numbers, and what the network should say of them. */
  inputs: readonly Float32Array[];
  targets: readonly number[];
  /** Their places in the set. */
  places: readonly number[];
  /** Each layer's units as the run began: the weights and then the bias. */
  start: readonly (readonly Float32Array[])[];
  /** The mean loss over the training examples at some epochs' starts, and at the moment. */
  losses: readonly (readonly [seen: number, loss: number])[];
  /** How many units of each hidden layer differ at the moment. */
  distinct: readonly number[];
}

/** Losses that are kept at the most. */
const LOSSES = 50;

/** Milliseconds that are trained for between two frames of the page. */
const SLICE = 8;

/**
 * How often the weights move up to the moment, by the batches in force at each epoch's start. Throws a
 * list of `ExperimentError`s.
 */
export function updatesOf({ experiment, changes, step }: RunTo): number {
  const run = new Run(experiment);
  const length = run.epochLength;
  run.free();
  let updates = 0;
  for (let seen = 0; seen < step; seen += length) {
    const { batch } = inForceAt(experiment, changes, seen).training;
    updates += Math.ceil(Math.min(length, step - seen) / batch);
  }
  return updates;
}

/** Trains a run once more, in slices, so that the page goes on. An aborted signal rejects. */
export async function record(
  { experiment, changes: all, step }: RunTo,
  signal?: AbortSignal,
): Promise<Recording> {
  const changes = all.filter(({ at }) => at <= step);
  const run = new Run(experiment);
  try {
    for (const { at, change } of changes) run.plan(at, change);
    const losses: [number, number][] = [];
    for (const seen of momentsOf(step, run.epochLength)) {
      await train(run, seen, signal);
      losses.push([seen, run.isStill ? NaN : run.loss()]);
    }
    const link = { experiment, changes, step, compare: null, look: [], lesson: null };
    return {
      experiment,
      changes,
      step,
      link: writeLink(link),
      widths: run.widths,
      classes: run.classNames.length,
      ...examplesOf(run),
      start: run.widths.slice(1).map((_, layer) => rowsOf(run, layer)),
      losses,
      distinct: experiment.network.hidden.map((_, layer) => run.distinctUnits(layer)),
    };
  } finally {
    run.free();
  }
}

/** Epochs' starts, as many as are kept, and the last moment. */
function momentsOf(step: number, epochLength: number): number[] {
  const epochs = Math.ceil(step / epochLength);
  const every = epochLength * Math.max(1, Math.ceil(epochs / LOSSES));
  return [...Array.from({ length: Math.ceil(step / every) }, (_, i) => i * every), step];
}

async function train(run: Run, moment: number, signal: AbortSignal | undefined): Promise<void> {
  while (run.examplesSeen < moment && !run.isStill) {
    signal?.throwIfAborted();
    run.advance(moment - run.examplesSeen, SLICE);
    if (run.examplesSeen < moment) await new Promise((resolve) => setTimeout(resolve));
  }
}

function examplesOf(run: Run): Pick<Recording, 'inputs' | 'targets' | 'places'> {
  const heldOut = new Set(run.heldOut());
  const places = Array.from({ length: run.examples }, (_, i) => i).filter((i) => !heldOut.has(i));
  const features = run.widths[0]!;
  const all = run.inputs();
  const inputs = places.map((i) => all.slice(i * features, (i + 1) * features));
  const targets = run.classNames.length > 0 ? run.labels() : run.numbers();
  return { inputs, targets: places.map((i) => targets[i]!), places };
}

/** A layer's units at the start: the weights and then the bias. */
function rowsOf(run: Run, layer: number): Float32Array[] {
  const { weights, biases } = run.start(layer);
  const [units, inputs] = [biases.length, weights.length / biases.length];
  return Array.from(biases, (bias, unit) =>
    Float32Array.from({ length: inputs + 1 }, (_, i) =>
      i < inputs ? weights[i * units + unit]! : bias,
    ),
  );
}
