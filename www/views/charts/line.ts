// A chart's line: which column of which history, how it is called and what it looks like.

import { interpolateRgb } from 'd3-interpolate';

import type { History } from '../../run/history';
import { text } from '../../text';
import type { Theme } from '../theme';

/** What a line is drawn with. */
export interface Stroke {
  colour: 'accent' | 'second' | 'muted';
  /** How far the colour goes towards the ink's, from 0 to 1. */
  depth: number;
  /** Lengths of dash and gap in turn; none for a line that is not broken. */
  dash: readonly number[];
  width: number;
}

/** One line of a chart. Its history is asked for anew each time: a run that branches has another. */
export interface Line extends Stroke {
  /** The same for as long as it is the same line, so that it stays chosen. */
  key: string;
  name: string;
  /** A letter at its end, where lines of two networks are told apart. */
  mark: string | undefined;
  history(): History;
  column(history: History): Float64Array;
  /** The readouts' value at the moment that the page shows, where there is one. */
  present(): number | undefined;
  /** A value as the legend writes it. */
  write(value: number): string;
  /** Whether the run was left, so that after its last moment there is nothing. */
  ended: boolean;
}

/** Tells layers apart, and the runs that were left. */
export const DASHES: readonly (readonly number[])[] = [[], [7, 4], [2, 3]];

/** The line's colour in a theme. */
export function colourOf({ colour, depth }: Stroke, theme: Theme): string {
  return depth === 0 ? theme[colour] : interpolateRgb(theme[colour], theme.ink)(depth);
}

/** Where the last moment up to `at` is; −1 when all come later. */
export function indexUpTo({ moments, length }: History, at: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (moments[middle]! <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Where in its history the line's last value up to a moment is; −1 when it has none then. */
export function measuredUpTo(line: Line, at: number): number {
  const history = line.history();
  if (line.ended && at > history.moments[history.length - 1]!) return -1;
  const values = line.column(history);
  let i = indexUpTo(history, at);
  while (i >= 0 && Number.isNaN(values[i]!)) i--;
  return i;
}

/** The line's value at a moment, as the legend writes it; an earlier one with its own moment. */
export function writtenAt(line: Line, at: number): string {
  const i = measuredUpTo(line, at);
  if (i < 0) return text.readout.none;
  const history = line.history();
  const value = line.write(line.column(history)[i]!);
  const moment = history.moments[i]!;
  return moment === at ? value : text.charts.valueOf(value, moment);
}

/** The measured moment nearest to `at`, of any line; the first line's when two are as near. */
export function nearestMoment(lines: readonly Line[], at: number): number | undefined {
  let nearest: number | undefined;
  for (const line of lines) {
    const history = line.history();
    const before = Math.max(0, indexUpTo(history, at));
    for (let i = before; i < Math.min(before + 2, history.length); i++) {
      const moment = history.moments[i]!;
      if (nearest === undefined || Math.abs(moment - at) < Math.abs(nearest - at)) nearest = moment;
    }
  }
  return nearest;
}

/** The measured moment so many before or after the one at `at`; the first or last beyond the ends. */
export function momentBeside(history: History, at: number, by: number): number {
  const { moments, length } = history;
  const before = indexUpTo(history, at);
  // From between two moments, one back is the one that was passed last.
  const from = by < 0 && moments[before]! < at ? before + 1 : before;
  return moments[Math.max(0, Math.min(length - 1, from + by))]!;
}
