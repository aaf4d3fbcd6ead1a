// What the small pictures of starts that train show, as plain data.

/** One start at one moment. */
export interface LiveCell {
  seed: number;
  isStill: boolean;
  /** No number before it was measured. */
  loss: number;
}

export interface LiveFrame {
  cells: readonly LiveCell[];
  units: number;
  /** Start by start, four numbers a unit, where it began and where it is; or one, how far it is from there. */
  numbers: Float32Array;
  /** Whether units have a place on a plane of their two incoming weights. */
  isPlane: boolean;
  /** The largest number in any cell. */
  most: number;
  /** The unit that stands out; all do while there is none. */
  selected: number | undefined;
}
