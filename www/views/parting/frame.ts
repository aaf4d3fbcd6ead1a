// What the picture of the parting units shows, in numbers.

/** Numbers of a point: x, y and the unit's bias. */
export const POINT = 3;

/** The ways of a layer's units: views of the engine's memory, good for one frame. */
export interface Trails {
  units: number;
  /** Moment by moment, unit by unit; the present last. */
  points: Float32Array;
  /** The moments, the present left out. */
  moments: Float64Array;
  /** The present moment: the way beyond it is still to come. */
  now: number;
  /** For each unit the first with the same bits. */
  sameAs: Uint32Array;
}

/** What is in the picture: from where to where on both axes. */
export interface Extent {
  left: number;
  right: number;
  bottom: number;
  top: number;
}

/** What the two axes are. */
export type Plane =
  | { kind: 'weights' }
  /** With a single input a unit is its weight and its bias. */
  | { kind: 'weight-and-bias' }
  /** The share of the spread that the plane shows. */
  | { kind: 'variance'; share: number };

/** The step that is shown. */
export interface Step {
  /** By how much it moved each unit: x and y, unit by unit. */
  moved: Float32Array;
  /** The share of it that the dots have gone, from 0 to 1. */
  gone: number;
  /** How much of the arrows is drawn, from 0 to 1. */
  arrows: number;
}

/** The dots on their way from where they were in the run before. */
export interface Gathering {
  /** Where each unit was: x and y, unit by unit. */
  from: Float32Array;
  /** The share of their way that they have gone, and how much of the trails is back. */
  gone: number;
  trails: number;
}

export interface PartingFrame {
  trails: Trails;
  plane: Plane;
  extent: Extent;
  /** The run that this one took the place of, where the two have one plane. */
  before: Trails | undefined;
  step: Step | undefined;
  /** How far each unit is from its start, over all its numbers. */
  distances: Float64Array;
  /** The distance that fills a bar. */
  full: number;
  /** The same of the networks beside it, whose numbers leave bars as much room. */
  beside: readonly Float64Array[];
  gathering: Gathering | undefined;
  /** The unit that is open, and those that are pointed at. */
  selected: number | undefined;
  marked: ReadonlySet<number>;
}
