// What the large cards show.

/** Bars of a histogram. */
export const BINS = 24;

/** What one layer sees at one moment, copied. */
export interface Sight {
  layer: number;
  units: number;
  inputs: number;
  weights: Float32Array;
  biases: Float32Array;
  /** Points on a side of each heat map; 0 where examples are no points of the plane. */
  side: number;
  /** Each unit's activation over the plane, unit by unit, row by row from the top. */
  surfaces: Float32Array;
  /** What the network says over the plane. */
  decision: Float32Array;
  /** How many examples the layer was asked about. */
  asked: number;
  /** The least and the largest activation of the layer, and of each unit that was looked at. */
  range: [number, number];
  ranges: [number, number][];
  /** How many classes a histogram has. */
  classes: number;
  /** Examples by activation, class by class, in `BINS` parts of the range, a unit each. */
  histograms: Uint32Array[];
  /** The examples that each unit answers the strongest and the weakest, by their index. */
  strongest: Uint32Array[];
  weakest: Uint32Array[];
}
