// What the colours of the two matrices mean.

import { fitting, textWidth, write, type Box } from '../../paint/canvas';
import { shade, SHADES, type Theme } from '../../paint/theme';
import type { AlikeWords } from '../../text/en/alike';
import { gapShare } from './layout';

/** The widest that a scale is, in pixels of letters. */
const BAR = 72;

/** From the smallest gap to the largest, and the colour of the same. */
export function paintGapScale(
  context: CanvasRenderingContext2D,
  theme: Theme,
  words: AlikeWords,
  box: Box,
  range: readonly [number, number],
): void {
  if (box.height === 0) return;
  const [low, high] = range;
  const size = theme.type.tick;
  const y = box.y + 9 * theme.scale;
  const colourAt = (along: number) =>
    theme.greys[Math.round(gapShare(range, 10 ** (low + along * (high - low))) * (SHADES - 1))]!;
  const ends = [words.tick(10 ** low), words.tick(10 ** high)] as const;
  const used = paintBar(context, theme, { ...box, y }, ends, colourAt);
  // What is left of the line says what the colour of the same is.
  const left = box.x + used + 12 * theme.scale;
  const room = box.x + box.width - left - size - 5;
  const name = fitting(context, theme, words.same, room, { size });
  if (name === '') return;
  context.fillStyle = theme.same;
  context.fillRect(left, y, size, size);
  write(context, theme, name, left + size + 5, y + size * 0.86, { size, colour: theme.muted });
}

export function paintCosineScale(
  context: CanvasRenderingContext2D,
  theme: Theme,
  words: AlikeWords,
  box: Box,
): void {
  if (box.height === 0) return;
  const colourAt = (along: number) => theme.shades[shade(2 * along - 1)]!;
  const y = box.y + 9 * theme.scale;
  paintBar(context, theme, { ...box, y }, [words.tick(-1), words.tick(1)], colourAt);
}

/** A scale with its two ends; how wide it is. */
function paintBar(
  context: CanvasRenderingContext2D,
  theme: Theme,
  { x, y, width }: Box,
  [low, high]: readonly [string, string],
  colourAt: (along: number) => string,
): number {
  const size = theme.type.tick;
  const style = { size, colour: theme.muted };
  const before = textWidth(context, theme, low, style) + 5;
  const after = textWidth(context, theme, high, style) + 5;
  const length = Math.floor(Math.min(BAR * theme.scale, width - before - after));
  if (length < 8) return 0;
  write(context, theme, low, x, y + size * 0.86, style);
  for (let i = 0; i < length; i++) {
    context.fillStyle = colourAt(i / length);
    context.fillRect(x + before + i, y, 1.2, size);
  }
  write(context, theme, high, x + before + length + 5, y + size * 0.86, style);
  return before + length + after;
}
