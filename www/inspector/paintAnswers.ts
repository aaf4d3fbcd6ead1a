// How often the unit answers the examples how much, class by class; and which it answers the most.

import { fitting, largest, write, writeFitting, type Box, type Paint } from '../paint/canvas';
import type { Examples } from '../paint/examples';
import { paintImage } from '../paint/image';
import type { Theme } from '../paint/theme';
import type { InspectorWords } from '../text/en/inspector';

interface AnswersFrame {
  bins: number;
  range: readonly [number, number];
  /** Class by class, `bins` numbers each. */
  histogram: Uint32Array;
  strongest: Uint32Array;
  weakest: Uint32Array;
  examples: Examples;
}

const HISTOGRAM = 92;
const THUMB = 44;

/** The height that the picture needs, in pixels of letters. */
export function answersHeight(isImage: boolean): number {
  return HISTOGRAM + 44 + (isImage ? 2 * (THUMB + 24) : 0);
}

export function paintAnswers(
  context: CanvasRenderingContext2D,
  frame: AnswersFrame,
  { theme, words, size }: Paint<InspectorWords>,
): void {
  const { classNames } = frame.examples;
  const line = 18 * theme.scale;
  const style = { colour: theme.muted };
  const titles = classNames.length > 0 ? words.histogram : words.histogramPlain;
  writeFitting(context, theme, titles, 0, line - 5, size.width, style);
  const isRows = classNames.length > 2;
  const left = isRows ? Math.min(70 * theme.scale, size.width / 4) : 0;
  const height = Math.max(1, Math.min(HISTOGRAM * theme.scale, size.height - 2 * line));
  const box = { x: left, y: line, width: Math.max(1, size.width - left), height };
  if (isRows) paintRows(context, theme, frame, box, left);
  else paintBars(context, theme, frame, box);
  const below = box.y + height + theme.type.tick + 3;
  const tick = { size: theme.type.tick, colour: theme.muted };
  const half = box.width / 2 - 4;
  const [low, high] = frame.range.map((end) => words.tick(Number(end.toPrecision(2))));
  writeFitting(context, theme, [low!], box.x, below, half, tick);
  const right = { ...tick, align: 'right' as const };
  writeFitting(context, theme, [high!], box.x + box.width, below, half, right);
  if (!frame.examples.images) return;
  const top = below + 8;
  paintThumbs(context, theme, words.strongest, frame, frame.strongest, top, size.width);
  const next = top + (THUMB + 24) * theme.scale;
  paintThumbs(context, theme, words.weakest, frame, frame.weakest, next, size.width);
}

/** Two classes stand on one line, one up and one down. */
function paintBars(
  context: CanvasRenderingContext2D,
  theme: Theme,
  { histogram, bins, examples }: AnswersFrame,
  { x, y, width, height }: Box,
): void {
  const isTwo = examples.classNames.length === 2;
  const most = Math.max(1, largest(histogram));
  const bin = width / bins;
  const middle = isTwo ? y + height / 2 : y + height;
  const room = isTwo ? height / 2 - 1 : height;
  context.fillStyle = theme.line;
  context.fillRect(x, middle - 0.5, width, 1);
  for (let i = 0; i < histogram.length; i++) {
    const isDown = isTwo && i < bins;
    const bar = (histogram[i]! / most) * room;
    context.fillStyle = isTwo ? theme.shades[isDown ? 12 : theme.shades.length - 13]! : theme.muted;
    const top = isDown ? middle : middle - bar;
    context.fillRect(x + (i % bins) * bin, top, bin - (bin > 3 ? 1 : 0), bar);
  }
}

/** More classes have a row each, the darker the more often; each on its own scale. */
function paintRows(
  context: CanvasRenderingContext2D,
  theme: Theme,
  { histogram, bins, examples: { classNames } }: AnswersFrame,
  { x, y, width, height }: Box,
  left: number,
): void {
  const bin = width / bins;
  const row = height / classNames.length;
  context.fillStyle = theme.faint;
  context.fillRect(x, y, width, height);
  classNames.forEach((name, of) => {
    const counts = histogram.subarray(of * bins, (of + 1) * bins);
    const most = Math.max(1, largest(counts));
    context.fillStyle = theme.ink;
    for (let i = 0; i < bins; i++) {
      if (counts[i] === 0) continue;
      context.globalAlpha = 0.15 + (0.85 * counts[i]!) / most;
      context.fillRect(x + i * bin, y + of * row, bin + 0.3, row - (row > 3 ? 1 : 0.2));
    }
    context.globalAlpha = 1;
    const style = { size: Math.min(theme.type.tick, row + 2), colour: theme.muted };
    const fits = fitting(
      context,
      theme,
      [name, name.slice(0, 4), name.slice(0, 1)],
      left - 6,
      style,
    );
    if (fits !== '')
      write(context, theme, fits, 0, y + (of + 0.5) * row + style.size * 0.36, style);
  });
}

function paintThumbs(
  context: CanvasRenderingContext2D,
  theme: Theme,
  names: readonly string[],
  { examples }: AnswersFrame,
  list: Uint32Array,
  top: number,
  width: number,
): void {
  const side = THUMB * theme.scale;
  writeFitting(context, theme, names, 0, top + 13 * theme.scale, width, { colour: theme.muted });
  list.forEach((one, i) => {
    const box = { x: i * (side + 6), y: top + 18 * theme.scale, width: side, height: side };
    if (box.x + side > width) return;
    const from = one * examples.features;
    paintImage(context, examples.inputs, from, 1, theme.ink, theme.faint, box);
  });
}
