// The time axis: from the start to a round number of examples.

import { clamp, type Box } from '../paint/canvas';
import type { Stretch } from './frame';

/** The shortest time that the axis shows. */
const SHORTEST = 10;

/** Where an axis may end, times a power of ten: it does not crawl, and little of it is empty. */
const ENDS = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/** Where the axis ends for a run that came so far: there is always some time left on it. */
export function endOf(furthest: number): number {
  if (!(furthest >= SHORTEST)) return SHORTEST;
  const decade = 10 ** Math.floor(Math.log10(furthest));
  const end = ENDS.find((step) => step * decade > furthest) ?? 12;
  return Math.round(end * decade);
}

/** Where a moment lies on the axis. */
export function placeOf(moment: number, [from, to]: Stretch, { x, width }: Box): number {
  return x + ((moment - from) / (to - from)) * width;
}

/** The moment at a place, which may lie beyond the ends. */
export function momentAt(place: number, [from, to]: Stretch, { x, width }: Box): number {
  return from + ((place - x) / width) * (to - from);
}

/** The shortest stretch of time that can be looked at, in examples. */
const CLOSEST = 4;

/** A stretch of a time that ends at `end`, of whole examples; nothing when it is no less than all of it. */
export function stretchOf(from: number, to: number, end: number): Stretch | undefined {
  const length = Math.max(CLOSEST, Math.round(to) - Math.round(from));
  if (!(length < end)) return undefined;
  const first = clamp(Math.round(from), 0, end - length);
  return [first, first + length];
}
