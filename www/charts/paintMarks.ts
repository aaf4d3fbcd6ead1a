// What is written into the row of the loss: each where nothing else is.

import { textWidth, write, type Paint } from '../paint/canvas';
import type { ChartsWords } from '../text/en/charts';
import type { StripFrame } from './frame';
import { freePlace, isFree, type Written } from './free';
import { valueAt } from './line';
import { heightOf, paintLevel, type Row } from './paintLine';
import { isWithin } from './scale';
import { placeOf } from './time';

/** A loss that says something: what a coin toss would have, for as long as it is in the row. */
export function paintReference(
  context: CanvasRenderingContext2D,
  { reference, loss, now }: StripFrame,
  { theme }: Paint<ChartsWords>,
  row: Row,
  written: Written[],
): void {
  if (!reference || !isWithin(row.scale, reference.value)) return;
  const { x, width } = row.box;
  const y = paintLevel(context, theme, row, reference.value);
  const style = { size: theme.type.tick, colour: theme.muted, align: 'right' } as const;
  const long = textWidth(context, theme, reference.name, style);
  if (long > width / 2) return;
  const right = clearOfNow(x + width, long, now, row, theme.scale);
  // Below its line, or above it where the loss runs just there; never out of the row.
  const letters = style.size;
  const bottom = row.box.y + row.box.height;
  const baselines = [y + letters * 1.15, y - letters * 0.4].filter(
    (baseline) => baseline - letters >= row.box.y && baseline <= bottom,
  );
  const isClear = (baseline: number) =>
    isFree(loss, row, [], right - long, long, baseline - letters * 0.36, letters);
  const baseline = baselines.find(isClear) ?? (baselines.length > 1 ? baselines[0] : undefined);
  if (baseline === undefined) return;
  write(context, theme, reference.name, right, baseline, style);
  written.push({
    x: right - long,
    y: baseline - letters,
    width: long,
    height: letters,
  });
}

/** Where letters that should end at `right` do end: clear of the playhead, and of the networks' letters after it. */
export function clearOfNow(
  right: number,
  width: number,
  now: number,
  { time, box }: Row,
  scale: number,
): number {
  const playhead = placeOf(now, time, box);
  const gap = 6 * scale;
  const isCrossed = playhead > right - width - 3 * gap && playhead < right + gap;
  return isCrossed ? Math.max(box.x + width, playhead - gap) : right;
}

/** Where the loss has levelled off: a flag on a pole. */
export function paintFlag(
  context: CanvasRenderingContext2D,
  { levelledOff, loss, end }: StripFrame,
  { theme, words }: Paint<ChartsWords>,
  row: Row,
  written: Written[],
): void {
  const [first] = loss;
  if (levelledOff === undefined || !first || levelledOff > end) return;
  const { box } = row;
  const x = placeOf(levelledOff, row.time, box);
  const y = heightOf(row, valueAt(first, levelledOff));
  if (!Number.isFinite(y)) return;
  const letters = theme.type.tick;
  const style = { size: letters, weight: 600 } as const;
  const flag = 9 * theme.scale;
  const high = box.y + letters * 0.5;
  const low = box.y + box.height - letters * 0.5;
  // Over a low line, under a high one.
  const isLow = y > (high + low) / 2;
  const heights = isLow ? [high, low] : [low, high];
  let said = '';
  let side = -1;
  let middle = heights[0]!;
  let left = 0;
  let width = 0;
  search: for (const line of words.levelledOff) {
    width = textWidth(context, theme, line, style);
    for (middle of heights) {
      for (side of [-1, 1]) {
        left = side < 0 ? x - flag - 5 - width : x + flag + 5;
        const isInside = left >= box.x && left + width <= box.x + box.width;
        if (!isInside || !isFree(loss, row, written, left, width, middle, letters)) continue;
        said = line;
        break search;
      }
    }
  }
  if (said === '') [side, middle] = [-1, heights[0]!];
  context.fillStyle = theme.ink;
  const top = Math.min(middle - letters / 2, y);
  context.fillRect(Math.round(x), top, 1.25, Math.max(middle + letters / 2, y) - top);
  context.beginPath();
  context.moveTo(x, middle - 5 * theme.scale);
  context.lineTo(x + side * flag, middle);
  context.lineTo(x, middle + 5 * theme.scale);
  context.fill();
  if (said === '') return;
  write(context, theme, said, left, middle + letters * 0.36, style);
  written.push({ x: left, y: middle - letters / 2, width, height: letters });
}

/** What the newest of the runs before was, beside its line, where that is clear of the others. */
export function paintBefore(
  context: CanvasRenderingContext2D,
  { before, loss }: StripFrame,
  { theme }: Paint<ChartsWords>,
  row: Row,
  written: readonly Written[],
): void {
  const line = loss.findLast(({ ended }) => ended);
  if (before === undefined || !line) return;
  const style = { size: theme.type.tick, colour: theme.muted } as const;
  const long = textWidth(context, theme, before, style);
  const place = freePlace(line, loss, row, written, long, style.size);
  if (place) write(context, theme, before, place.x, place.y, style);
}
