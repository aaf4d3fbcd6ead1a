// Room for a name beside a line, where it lies over no other.

import type { Box } from '../paint/canvas';
import type { Line } from './frame';
import { valueAt } from './line';
import { heightOf, type Row } from './paintLine';
import { momentAt } from './time';

/** A place that letters stand in already. */
export type Written = Box;

/** Where along a row a name is tried, from the left; the best is the clearest. */
const TRIED = [60, 75, 45, 30, 85, 15, 52, 67, 37, 22, 92, 8].map((percent) => percent / 100);

/** At how many places under its length a line's height is asked for. */
const PROBES = 6;

/** The start of the baseline for a name of a line; nothing where there is no room. */
export function freePlace(
  line: Line,
  others: readonly Line[],
  row: Row,
  written: readonly Written[],
  width: number,
  letters: number,
): { x: number; y: number } | undefined {
  const { box } = row;
  let best: { x: number; y: number } | undefined;
  let most = letters * 0.55;
  for (const share of TRIED) {
    const x = box.x + share * box.width - width / 2;
    if (x < box.x || x + width > box.x + box.width) continue;
    const own = heightAt(line, row, x + width / 2);
    if (own === undefined) continue;
    for (const y of [own - letters * 0.55, own + letters * 1.2]) {
      if (y - letters < box.y - 3 || y > box.y + box.height + 3) continue;
      const middle = y - letters * 0.35;
      if (written.some((other) => covers(other, x, middle, width, letters))) continue;
      const clear = clearance(others, row, x, width, middle);
      if (clear > most + 1) [best, most] = [{ x, y }, Math.min(clear, letters * 1.5)];
    }
  }
  return best;
}

/** Whether a name at a place is over no line, and over nothing that is written. */
export function isFree(
  lines: readonly Line[],
  row: Row,
  written: readonly Written[],
  x: number,
  width: number,
  middle: number,
  letters: number,
): boolean {
  if (written.some((other) => covers(other, x, middle, width, letters))) return false;
  return clearance(lines, row, x, width, middle) > letters * 0.6;
}

/** How far the nearest of the lines is, above or below. */
function clearance(
  lines: readonly Line[],
  row: Row,
  x: number,
  width: number,
  middle: number,
): number {
  let least = Infinity;
  for (const line of lines) {
    for (let probe = 0; probe <= PROBES; probe++) {
      const y = heightAt(line, row, x + (probe / PROBES) * width);
      if (y !== undefined) least = Math.min(least, Math.abs(y - middle));
    }
  }
  return least;
}

function heightAt(line: Line, row: Row, x: number): number | undefined {
  const moment = momentAt(x, row.time, row.box);
  if (moment > (line.moments[line.length - 1] ?? -1)) return undefined;
  const y = heightOf(row, valueAt(line, moment));
  return Number.isFinite(y) ? y : undefined;
}

function covers(other: Written, x: number, middle: number, width: number, height: number): boolean {
  return (
    x < other.x + other.width + 8 &&
    x + width + 8 > other.x &&
    middle - height / 2 < other.y + other.height &&
    middle + height / 2 > other.y
  );
}
