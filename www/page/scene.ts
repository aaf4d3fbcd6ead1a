// What there is to say about the page, as plain data: all that a link, undo, recovery and a test need.

import type { Changed, Experiment, Value } from '../engine';

/** A unit; layers and units are counted from 0, the layer after the last hidden one is the output. */
export interface UnitRef {
  layer: number;
  unit: number;
}

/** A stretch of time, in examples seen. */
export type Stretch = readonly [from: number, to: number];

/** In what a second network differs from the first. */
export interface Comparison {
  field: string;
  value: Value;
}

/** The parts of the view of other starts, the first to begin with. */
export const PARTS = ['roles', 'line', 'start', 'many'] as const;
export type Part = (typeof PARTS)[number];

/** Settings of the views, which stay when the view changes. */
export interface Options {
  /** The cards as large as there is room. */
  enlarged: boolean;
  /** A colour scale for each unit. */
  ownScale: boolean;
  /** The two units that are compared. */
  pair: readonly [number, number] | undefined;
  /** All terms of a sum, not the largest alone. */
  allTerms: boolean;
  /** The layer whose numbers are shown; none for the one that the readouts speak of. */
  numbersLayer: number | undefined;
  /** The charts enlarged. */
  charts: boolean;
  /** Units that are switched off, to see what the network says without them. */
  off: readonly UnitRef[];
  /** What is looked at of other starts. */
  part: Part;
}

/** What is looked at. */
export interface LookState {
  view: string;
  /** The hidden layer that the readouts speak of. */
  layer: number;
  /** The unit that is opened. */
  unit: UnitRef | undefined;
  /** Whether a step stops after each of its phases. */
  slow: boolean;
  /** The stretch of time that the charts show; all of it without. */
  zoom: Stretch | undefined;
  options: Options;
}

/** A run, a moment in it, and what is shown of it. */
export interface Scene {
  /** The document that the run begins with. */
  experiment: Experiment;
  /** What is changed by hand on the way, in order. */
  changes: readonly Changed[];
  /** The moment, in examples seen. */
  step: number;
  compare: Comparison | undefined;
  look: LookState;
  /** A chapter of the lesson. */
  lesson: number | undefined;
}
