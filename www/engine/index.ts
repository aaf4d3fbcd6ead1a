// The engine as the page sees it: typed, and loaded while it streams in.

import init, {
  __wbg_reset_state,
  choices as rawChoices,
  complete,
  fit,
  growth_rate,
  limits as rawLimits,
  read_permalink,
  write_permalink,
} from './pkg/unalike.js';
import wasm from './pkg/unalike_bg.wasm?url';
import { trainStarts } from './starts';
import type { Experiment as PartialExperiment, ExperimentError, Whole } from './pkg/unalike.js';

export type { ExperimentError, PartialExperiment };
export { Phase, Run, type Change, type Parameters } from './run';

/** The whole document that determines a run. */
export type Experiment = Whole<PartialExperiment>;

/** A number's range, and whether it must be whole. */
export interface Range {
  min: number;
  max: number;
  whole: boolean;
}

/** The engine, compiled while it arrives: what workers make their own instances of. */
let compiling: Promise<WebAssembly.Module> | undefined;

async function compile(): Promise<WebAssembly.Module> {
  const response = await fetch(wasm);
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  // Not every server knows what it serves.
  return response.headers.get('Content-Type') === 'application/wasm'
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}

/** Loads the engine. Throws when the browser cannot run it or it does not arrive. */
export async function load(): Promise<void> {
  compiling = compile();
  await init({ module_or_path: await compiling });
}

/** Trains `count` random starts of an experiment on all cores; see `starts.ts`. */
export async function trainMany(
  experiment: Experiment,
  count: number,
  epochs: number,
  signal: AbortSignal,
  learn: (first: number, losses: Float32Array) => void,
): Promise<void> {
  await trainStarts(await compiling!, experiment, count, epochs, signal, learn);
}

/** Makes a fresh engine after a panic. Every `Run` made before is dead. */
export function restart(): void {
  __wbg_reset_state();
}

/** The document with its defaults filled in. Throws an `ExperimentError`. */
export function completed(document: PartialExperiment): Experiment {
  return complete(document);
}

/** The document after one field was changed, with those that depend on it brought in range. */
export function fitted(document: PartialExperiment): Experiment {
  return fit(document);
}

/** Each number's range in a document, by the field's dotted name. */
export function ranges(experiment: Experiment): Map<string, Range> {
  return new Map(rawLimits(experiment).map(({ field, ...range }) => [field, range]));
}

/** The names that can be chosen, by the field's dotted name. */
export function choices(): Map<string, string[]> {
  return new Map(rawChoices().map(({ field, names }) => [field, names]));
}

/** Reads an address's fragment. Throws an `ExperimentError`. */
export function readPermalink(fragment: string): { experiment: Experiment; step: number } {
  return read_permalink(fragment);
}

/** The fragment for a run at a moment, without its `#`. */
export function writePermalink(experiment: Experiment, step: number): string {
  return write_permalink(experiment, step);
}

/**
 * How fast a gap grows, in e-folds an example, over moments that have one; nothing with fewer than
 * two.
 */
export function growthRate(moments: Float64Array, gaps: Float64Array): number | undefined {
  return growth_rate(moments, gaps);
}

/** Whether what was thrown says why a document was refused. */
export function isExperimentError(thrown: unknown): thrown is ExperimentError {
  return typeof thrown === 'object' && thrown !== null && 'field' in thrown && 'allowed' in thrown;
}
