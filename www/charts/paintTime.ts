import { ticksBetween } from '../paint/axes';
import { textWidth, write, type Box } from '../paint/canvas';
import type { Theme } from '../paint/theme';
import type { ChartsWords } from '../text/en/charts';
import type { Stretch } from './frame';
import { placeOf } from './time';

/** Pixels from one number to the next, at the least. */
const PITCH = 96;

/** A stretch of the canvas that is written on already, from left to right. */
type Taken = readonly [left: number, right: number];

/** The numbers of the time axis: round ones, and the last with what they count. */
export function paintTime(
  context: CanvasRenderingContext2D,
  theme: Theme,
  words: ChartsWords,
  time: Stretch,
  box: Box,
  baseline: number,
  taken?: Taken,
): void {
  const style = { size: theme.type.tick, colour: theme.muted } as const;
  const gap = 8 * theme.scale;
  const used: Taken[] = taken ? [taken] : [];
  const isFree = (left: number, right: number) =>
    used.every((other) => right + gap < other[0] || left - gap > other[1]);
  const bottom = box.y + box.height;
  context.fillStyle = theme.muted;
  const [from, to] = time;
  const ends = [words.examples(to), words.count(to)];
  const limit = box.x + box.width;
  if (Number.isInteger(to)) {
    for (const line of ends) {
      const left = limit + 12 * theme.scale - textWidth(context, theme, line, style);
      if (left < box.x || !isFree(left, limit)) continue;
      write(context, theme, line, limit + 12 * theme.scale, baseline, { ...style, align: 'right' });
      used.push([left, limit]);
      break;
    }
  }
  for (const tick of ticksBetween(from, to, box.width / (PITCH * theme.scale))) {
    if (!Number.isInteger(tick)) continue;
    const x = placeOf(tick, time, box);
    context.fillStyle = theme.before;
    context.fillRect(Math.round(x), bottom, 1, 3);
    const line = words.count(tick);
    const half = textWidth(context, theme, line, style) / 2;
    if (!isFree(x - half, x + half)) continue;
    write(context, theme, line, x, baseline, { ...style, align: 'center' });
    used.push([x - half, x + half]);
  }
}
