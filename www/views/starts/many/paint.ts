// How many of the starts end at which loss, or with how many of something else.

import { clamp, fitting, textWidth, write, type Paint } from '../../../paint/canvas';
import type { Theme } from '../../../paint/theme';
import type { StartsWords } from '../../../text/en/starts';
import { histogram, type Histogram } from './histogram';
import { layStarts, type StartsLayout } from './layout';

interface StartsFrame {
  numbers: readonly number[];
  /** Whether they are whole numbers. */
  areWhole: boolean;
  /** What the axis is called: the first wording that fits. */
  axis: readonly string[];
  /** The ends of the axis. */
  domain: readonly [number, number];
  /** How many the tallest bar may have, in a picture beside it too. */
  most: number;
  /** Where the page's own start ends. */
  own: number | undefined;
  /** Whether it is of the second network. */
  isSecond: boolean;
  /** The bar that is pointed at. */
  pointed: number | undefined;
}

export function paintStarts(
  context: CanvasRenderingContext2D,
  frame: StartsFrame,
  { theme, words, size }: Paint<StartsWords>,
): void {
  const layout = layStarts(size, theme.scale);
  const shown = histogram(frame.numbers, frame.domain, layout.bars, frame.areWhole);
  const colour = frame.isSecond ? theme.second : theme.ink;
  paintBars(context, theme, layout, shown, frame, colour);
  paintAxis(context, theme, words, layout, shown, frame.axis);
  paintAbove(context, theme, words, layout, shown, frame, colour);
}

function paintBars(
  context: CanvasRenderingContext2D,
  theme: Theme,
  { plot }: StartsLayout,
  { bars: counted, place }: Histogram,
  { most, own, pointed }: StartsFrame,
  colour: string,
): void {
  const bars = counted.length;
  const each = plot.width / bars;
  const mine = own === undefined ? -1 : clamp(Math.floor(place(own) * bars), 0, bars - 1);
  counted.forEach(({ count }, i) => {
    if (count === 0) return;
    const tall = Math.max(1, (count / most) * plot.height);
    const seam = each > 4 ? 1 : 0;
    context.fillStyle = i === mine ? colour : i === pointed ? theme.muted : theme.before;
    const x = plot.x + i * each + seam / 2;
    const y = plot.y + plot.height - tall;
    context.beginPath();
    context.roundRect(x, y, Math.max(0.5, each - seam), tall, [Math.min(2, each / 3, tall)]);
    context.fill();
  });
  context.fillStyle = theme.muted;
  context.fillRect(plot.x, plot.y + plot.height, plot.width, 1);
}

function paintAxis(
  context: CanvasRenderingContext2D,
  theme: Theme,
  words: StartsWords,
  { plot, ticks, name }: StartsLayout,
  { ticks: marks, place }: Histogram,
  axis: readonly string[],
): void {
  const style = { size: theme.type.tick, colour: theme.muted };
  const writeMark = words.apart(marks);
  let free = -Infinity;
  context.fillStyle = theme.muted;
  for (const mark of ticks.height > 0 ? marks : []) {
    const x = plot.x + place(mark) * plot.width;
    const line = writeMark(mark);
    const width = textWidth(context, theme, line, style);
    // A mark at an end of the axis has its number within it; two numbers never touch.
    const left = clamp(x - width / 2, plot.x, Math.max(plot.x, plot.x + plot.width - width));
    if (left < free || width > plot.width) continue;
    free = left + width + 8;
    context.fillStyle = theme.muted;
    context.fillRect(x - 0.5, ticks.y, 1, 4);
    write(context, theme, line, left, ticks.y + ticks.height - 3, style);
  }
  if (name.height === 0) return;
  const line = fitting(context, theme, axis, name.width, style);
  const end = { ...style, align: 'right' as const };
  write(context, theme, line, name.x + name.width, name.y + name.height - 4, end);
}

/** The line at the top: where the page's own start is, and how many the tallest bar has. */
function paintAbove(
  context: CanvasRenderingContext2D,
  theme: Theme,
  words: StartsWords,
  { plot, above }: StartsLayout,
  { most, place }: Histogram,
  { own }: StartsFrame,
  colour: string,
): void {
  const x = own === undefined ? undefined : plot.x + clamp(place(own), 0, 1) * plot.width;
  if (x !== undefined) {
    context.fillStyle = colour;
    context.fillRect(x - 0.75, above.height, 1.5, plot.y + plot.height - above.height);
    context.beginPath();
    context.arc(x, above.height + 3, 3, 0, 2 * Math.PI);
    context.fill();
  }
  if (above.height === 0) return;
  const baseline = above.height - 5;
  let left = plot.x;
  let right = plot.x + plot.width;
  if (x !== undefined) {
    const style = { size: theme.type.caption, weight: 600, colour };
    const line = fitting(context, theme, words.here, plot.width, style);
    const width = textWidth(context, theme, line, style);
    const from = clamp(x - width / 2, left, Math.max(left, right - width));
    write(context, theme, line, from, baseline, style);
    // The tallest bar's count stands on the side where there is more room.
    if (from - left > right - from - width) right = from - 10;
    else left = from + width + 10;
  }
  const style = { size: theme.type.tick, colour: theme.muted };
  const line = fitting(context, theme, words.most(most), right - left, style);
  const isLeft = x === undefined || right < plot.x + plot.width;
  const end = { ...style, align: isLeft ? ('left' as const) : ('right' as const) };
  if (line !== '') write(context, theme, line, isLeft ? left : right, baseline, end);
}
