// What passes between the page and the engine, as plain data. The engine says what it looks like.

import type {
  Experiment as PartialExperiment,
  ExperimentError,
  Field,
  LinkChange,
  ReadLink,
  Scene,
  Whole,
} from './pkg/unalike.js';

export type { ExperimentError, Field, PartialExperiment };

/** The whole document that determines a run. */
export type Experiment = Whole<PartialExperiment>;

/** A field's value in the document. */
export type Value = string | number | readonly number[] | null;

/** What a person changes while a run stands at a moment. */
export type Change = LinkChange;

/** A change by hand, and the moment at which it was made, in examples seen. */
export type Changed = ReadLink['changes'][number];

/** What a link says: a run, a moment in it, and what the page shows of it. */
export type Link = Scene;

/** A set's images, as the engine takes them. */
export interface Images {
  set: string;
  bytes: Uint8Array;
}

/** How far an example has come on its way. */
export enum Phase {
  Forward = 1,
  Loss,
  Backward,
  Update,
}

/** What became of a run from a random start: losses tell of the start where it is sound. */
export enum Fate {
  Sound,
  Diverged,
  /** No hidden unit moved, though they did not die. */
  Frozen,
  /** All units of a hidden layer send 0 to every training example. */
  Dead,
}

/** What some starts came to, a number each. */
export interface Ends {
  /** The mean loss over the training examples; not to be told where the run diverged. */
  losses: Float32Array;
  /** How many hidden units send 0 to every training example. */
  deadUnits: Uint32Array;
  /** How many different units its hidden layers have together. */
  distinctUnits: Uint32Array;
  /** The effective rank of its last hidden layer, and how many units there do nine tenths of the work. */
  ranks: Float32Array;
  workers: Uint32Array;
  /** A `Fate` each. */
  fates: Uint8Array;
}

/** How far apart losses lie. */
export interface Spread {
  best: number;
  /** A quarter of them lie below, and a quarter above. */
  low: number;
  middle: number;
  high: number;
  worst: number;
}

/** A layer's parameters, or as many numbers for something else about them; views, as all arrays. */
export interface Parameters {
  /** All units' weights for the first input, then all units' for the second, … */
  weights: Float32Array;
  biases: Float32Array;
}

/** A number's range, and whether it must be whole. */
export interface Range {
  min: number;
  max: number;
  whole: boolean;
}

/** Why a document was refused, when that is what was thrown. */
export function faultsOf(thrown: unknown): readonly ExperimentError[] | undefined {
  const isFault = (one: unknown): one is ExperimentError =>
    typeof one === 'object' && one !== null && 'field' in one && 'allowed' in one;
  return Array.isArray(thrown) && thrown.every(isFault) ? thrown : undefined;
}
