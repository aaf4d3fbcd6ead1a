/** Two different units of a layer. */
export type Pair = readonly [one: number, other: number];

/** How alike each two units of a layer are, copied. */
export interface AlikeFrame {
  units: number;
  /** Units × units: the largest difference in one incoming weight or bias. */
  gaps: Float64Array;
  /** The decades that the greys go through. */
  range: readonly [low: number, high: number];
  /** Units × units, of the incoming weights. */
  cosines: Float64Array;
  /** For each unit the first that has the same bits. */
  sameAs: Uint32Array;
  /** The two that are told of. */
  pair: Pair | undefined;
  /** The unit that is opened. */
  selected: number | undefined;
}

/** Where a pair stands in a matrix. */
export function cellOf(units: number, [one, other]: Pair): number {
  return other * units + one;
}
