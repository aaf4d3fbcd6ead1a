// The engine as the page sees it: typed, and loaded while it streams in. What reads files is apart, in
// `files.ts`, and comes with who needs it.

import init, {
  __wbg_reset_state,
  complete,
  fields as rawFields,
  fit,
  fresh_seed,
  growth_rate,
  mean,
  levelled_off,
  read_link,
  show,
  spread,
  with_field,
  write_link,
} from './pkg/unalike.js';
import startsWasm from './pkg/starts_bg.wasm?url';
import wasm from './pkg/unalike_bg.wasm?url';
import { Cast } from './cast';
import { giveAgain, imagesOf } from './images';
import { compile, restarts, whenAsked } from './modules';
import { trainStarts } from './starts';
import type {
  Ends,
  Experiment,
  ExperimentError,
  Field,
  Link,
  PartialExperiment,
  Spread,
  Value,
} from './types';

export type { Cast, Pictures, ToldLine, ToldPair, ToldRoles, ToldStart, Variation } from './cast';
export type { ToldScore, ToldUnit, ToldWorth } from './pkg/unalike.js';
export { fetchImages, ImagesLost, lacksImages, type ImagesFault } from './images';
export { Fate, faultsOf, Phase } from './types';
export { Flock } from './flock';
export { inputStandards, withRows } from './own';
export type { Row, Standard } from './own';
export { Run } from './run';
export type * from './types';

/** The module that trains other starts, compiled once; workers alone make instances of it. */
const starts = whenAsked(() => compile(startsWasm));

/** Loads the engine. Throws when the browser cannot run it or it does not arrive. */
export async function load(): Promise<void> {
  await init({ module_or_path: await compile(wasm) });
}

/**
 * Trains `count` random starts of an experiment on all cores; see `starts.ts`. Rejects where their module
 * does not arrive.
 */
export async function trainMany(
  experiment: Experiment,
  count: number,
  epochs: number,
  signal: AbortSignal,
  learn: (first: number, ends: Ends) => void,
): Promise<void> {
  const engine = { module: await starts(), images: imagesOf(experiment.data.set) };
  await trainStarts(engine, experiment, count, epochs, signal, learn);
}

/** Several starts of an experiment and what the units of one layer do in each; see `cast.ts`. Rejects where their module does not arrive. */
export async function castOf(experiment: Experiment, layer: number): Promise<Cast> {
  const engine = { module: await starts(), images: imagesOf(experiment.data.set) };
  return new Cast({ ...engine, experiment, layer });
}

/** Why the engine stopped; nothing while it runs. */
let stopped: string | undefined;

/**
 * Whether something that was thrown came of a panic of the engine: the panic itself, or whatever
 * follows when the engine is called again. The first cause is kept.
 */
export function isPanic(thrown: unknown): boolean {
  if (thrown instanceof WebAssembly.RuntimeError) stopped ??= thrown.message;
  return stopped !== undefined;
}

/** Why the engine stopped first; nothing while it runs. */
export function causeOfPanic(): string | undefined {
  return stopped;
}

/** Makes a fresh engine after a panic. Every `Run` made before is dead. */
export function restart(): void {
  __wbg_reset_state();
  for (const again of restarts) again();
  stopped = undefined;
  giveAgain();
}

/** The document with its defaults filled in. Throws a list of `ExperimentError`s. */
export function completed(document: PartialExperiment): Experiment {
  return complete(document);
}

/** The whole document as JSON, as the terminal's `unalike show` prints it. Throws as `completed`. */
export function shown(document: PartialExperiment): string {
  return show(document);
}

/** The document after some fields were changed, with those that depend on them brought in range. */
export function fitted(document: PartialExperiment): Experiment {
  return fit(document);
}

/** The document with one field set, and those that depend on it fitted. Throws a list of `ExperimentError`s. */
export function withField(experiment: Experiment, field: string, value: Value): Experiment {
  return with_field(experiment, field, value);
}

/** The system gives no chance, so that no seed can be drawn. */
export class NoChance extends Error {}

/** A seed that nobody can foretell, a u32. Throws `NoChance` where the system gives none. */
export function freshSeed(): number {
  const seed = fresh_seed();
  if (seed === undefined) throw new NoChance('the system gives no random numbers');
  return seed;
}

/** The table of the document's fields, by their dotted names, in the document's order. */
export function fieldsOf(experiment: Experiment): Map<string, Field> {
  return new Map(rawFields(experiment).map((field) => [field.field, field]));
}

/** Reads a link or its fragment: what can be read of it, and what is wrong with the rest. */
export function readLink(text: string): { link: Link; faults: readonly ExperimentError[] } {
  const { faults, ...link } = read_link(text);
  return { link, faults };
}

/** The fragment for a link, without its `#`; empty for the document of defaults at its start. */
export function writeLink(link: Link): string {
  return write_link(link);
}

/** The moment since which losses have levelled off; the rule is the engine's. */
export function levelledOff(
  moments: Float64Array,
  losses: Float64Array,
  epochLength: number,
): number | undefined {
  return levelled_off(moments, losses, epochLength);
}

/** The mean of numbers; no number of none. */
export function meanOf(numbers: readonly number[]): number {
  return mean(Float64Array.from(numbers));
}

/** How far apart losses lie; nothing without any. The rules of the median are the engine's. */
export function spreadOf(losses: readonly number[]): Spread | undefined {
  const [best, low, middle, high, worst] = spread(Float64Array.from(losses));
  if (worst === undefined) return undefined;
  return { best: best!, low: low!, middle: middle!, high: high!, worst };
}

/**
 * How fast a gap grows, in e-folds an example, over moments that have one; nothing with fewer than
 * two.
 */
export function growthRate(moments: Float64Array, gaps: Float64Array): number | undefined {
  return growth_rate(moments, gaps);
}
