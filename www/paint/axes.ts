// Where the marks of an axis stand, and at which numbers an axis ends.

import { scaleLinear } from 'd3-scale';

/** Round numbers from `low` to `high`, about as many as `wanted`. */
export function ticksBetween(low: number, high: number, wanted: number): number[] {
  if (!Number.isFinite(high - low) || !(high > low)) return [];
  return scaleLinear()
    .domain([low, high])
    .ticks(Math.max(1, Math.floor(wanted)));
}

const ROUND = [1, 2, 5, 10] as const;

/** The next of 1, 2, 5, 10, 20, … and of their parts that is no less. */
export function roundUp(x: number): number {
  if (!(x > 0) || !Number.isFinite(x)) return 1;
  const decade = 10 ** Math.floor(Math.log10(x));
  // A hair of tolerance: 0.3 / 3 is no more than 0.1.
  return ROUND.find((step) => step * decade >= x * (1 - 1e-9))! * decade;
}

/** The last of 1, 2, 5, 10, 20, … and of their parts that is no more. */
export function roundDown(x: number): number {
  if (!(x > 0) || !Number.isFinite(x)) return 1;
  const decade = 10 ** Math.floor(Math.log10(x));
  return ROUND.findLast((step) => step * decade <= x * (1 + 1e-9))! * decade;
}
