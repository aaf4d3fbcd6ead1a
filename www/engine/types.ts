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

/** Whether what was thrown says why a document was refused. */
export function isExperimentError(thrown: unknown): thrown is ExperimentError {
  return typeof thrown === 'object' && thrown !== null && 'field' in thrown && 'allowed' in thrown;
}
