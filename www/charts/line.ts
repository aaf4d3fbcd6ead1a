// Finding moments in lines.

import type { Line } from './frame';

type Column = Pick<Line, 'moments' | 'length'>;

/** Where the last moment up to `at` is; −1 when all come later. */
export function indexUpTo({ moments, length }: Column, at: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (moments[middle]! <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Where the line's last value up to a moment is; −1 when it has none then. */
export function measuredUpTo(line: Line, at: number): number {
  if (line.ended && at > (line.moments[line.length - 1] ?? -1)) return -1;
  let i = indexUpTo(line, at);
  while (i >= 0 && Number.isNaN(line.values[i]!)) i--;
  return i;
}

/** The line's value at a moment, straight from one measured value to the next; else no number. */
export function valueAt(line: Line, at: number): number {
  const i = measuredUpTo(line, at);
  if (i < 0) return NaN;
  const next = i + 1;
  const from = line.values[i]!;
  const to = line.values[next]!;
  if (next >= line.length || Number.isNaN(to)) return from;
  const share = (at - line.moments[i]!) / (line.moments[next]! - line.moments[i]!);
  return from + share * (to - from);
}

/** The measured moment nearest to `at`, of any line; the first line's when two are as near. */
export function nearestMoment(lines: readonly Line[], at: number): number | undefined {
  let nearest: number | undefined;
  for (const line of lines) {
    const before = Math.max(0, indexUpTo(line, at));
    for (let i = before; i < Math.min(before + 2, line.length); i++) {
      const moment = line.moments[i]!;
      if (nearest === undefined || Math.abs(moment - at) < Math.abs(nearest - at)) nearest = moment;
    }
  }
  return nearest;
}

/** The measured moment so many before or after the one at `at`; the first or last beyond the ends. */
export function momentBeside(column: Column, at: number, by: number): number {
  const { moments, length } = column;
  const before = indexUpTo(column, at);
  // From between two moments, one back is the one that was passed last.
  const from = by < 0 && moments[before]! < at ? before + 1 : before;
  return moments[Math.max(0, Math.min(length - 1, from + by))] ?? 0;
}
