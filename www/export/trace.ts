// Every weight after every example, as rows: what `unalike run --trace` tells, a column a number.

import { Run, type Changed, type Experiment } from '../engine';
import { csv, csvFile, shortest, type Cell, type StyleName } from './csv';
import { breathe, type Job } from './saving.svelte';

/** How many numbers a file may have: some tens of megabytes. */
const MOST_CELLS = 4_000_000;

/** Milliseconds of training and writing between two breaths. */
const SLICE = 12;

/** What is traced: both moments in examples seen, and both in the file. */
export interface Stretch {
  from: number;
  to: number;
}

/** The names of a run's columns. */
export function traceHead(run: Run): string[] {
  const { widths } = run;
  const many = (name: string, n: number) => Array.from({ length: n }, (_, i) => `${name}_${i + 1}`);
  const [inputs, outputs] = [widths[0]!, widths.at(-1)!];
  const parameters = widths.slice(1).flatMap((units, layer) => {
    const of = (unit: number) => `layer_${layer + 1}_unit_${unit + 1}`;
    return Array.from({ length: units }, (_, unit) => [
      ...many(`${of(unit)}_weight`, widths[layer]!),
      `${of(unit)}_bias`,
    ]).flat();
  });
  return [
    'examples_seen',
    'epoch',
    'example',
    ...many('input', inputs),
    ...many('target', outputs),
    ...many('output', outputs),
    'loss',
    'updated',
    ...parameters,
  ];
}

/** Where a run stands; what is of an example is empty at the start. */
export function traceRow(run: Run): Cell[] {
  const { widths, example } = run;
  const seen = (numbers: Float32Array) =>
    Array.from(numbers, (x) => (example === undefined ? undefined : shortest(x)));
  // Each array is copied before the next is asked for, which may end it.
  const step = [
    run.examplesSeen,
    run.epoch,
    example,
    ...seen(run.exampleInputs()),
    ...seen(run.target()),
    ...seen(run.activations(run.hiddenLayers)),
    example === undefined ? undefined : shortest(run.exampleLoss),
    run.updated,
  ];
  const parameters = widths.slice(1).flatMap((units, layer) => {
    const weights = Array.from(run.weights(layer), shortest);
    const biases = Array.from(run.biases(layer), shortest);
    return Array.from({ length: units }, (_, unit) => [
      ...Array.from({ length: widths[layer]! }, (_, input) => weights[input * units + unit]!),
      biases[unit]!,
    ]).flat();
  });
  return [...step, ...parameters];
}

/** How many moments of a run fit into a file. */
export function mostMoments({ widths }: Run): number {
  const parameters = widths.slice(1).reduce((sum, units, i) => sum + units * (widths[i]! + 1), 0);
  const columns = 5 + widths[0]! + 2 * widths.at(-1)! + parameters;
  return Math.max(1, Math.floor(MOST_CELLS / columns));
}

/**
 * Trains a run of its own and writes it down; it ends earlier where the run stands still. Throws where
 * the job is cancelled.
 */
export async function traceFile(
  experiment: Experiment,
  changes: readonly Changed[],
  { from, to }: Stretch,
  style: StyleName,
  job: Job,
): Promise<Blob> {
  const run = new Run(experiment);
  try {
    for (const { at, change } of changes) run.plan(at, change);
    await goTo(run, from, job);
    const pieces = [csv([traceHead(run)], style)];
    let isOver = false;
    while (!isOver) {
      const rows: Cell[][] = [];
      const end = performance.now() + SLICE;
      do {
        rows.push(traceRow(run));
        isOver = run.examplesSeen >= to || run.advance(1) === 0;
      } while (!isOver && performance.now() < end);
      pieces.push(csv(rows, style));
      job.progress((run.examplesSeen - from) / Math.max(1, to - from));
      await breathe(job);
    }
    return csvFile(pieces);
  } finally {
    run.free();
  }
}

/** Trains up to a moment in slices. */
async function goTo(run: Run, moment: number, job: Job): Promise<void> {
  while (run.examplesSeen < moment) {
    if (run.advance(moment - run.examplesSeen, SLICE) === 0) return;
    await breathe(job);
  }
}
