import type { Box } from '../../../paint/canvas';
import type { Theme } from '../../../paint/theme';
import { BINS } from './sight';

/**
 * How often a unit's activation has which size, class by class. Two classes stand on one line, one
 * up and one down; more have a row each, the darker the more often.
 */
export function paintHistogram(
  context: CanvasRenderingContext2D,
  theme: Theme,
  counts: Uint32Array,
  classes: number,
  box: Box,
): void {
  if (classes > 2) paintRows(context, theme, counts, classes, box);
  else paintBars(context, theme, counts, classes, box);
}

function paintBars(
  context: CanvasRenderingContext2D,
  theme: Theme,
  counts: Uint32Array,
  classes: number,
  { x, y, width, height }: Box,
): void {
  const most = counts.reduce((largest, n) => Math.max(largest, n), 1);
  const bin = width / BINS;
  const middle = classes === 2 ? y + height / 2 : y + height;
  const room = classes === 2 ? height / 2 - 1 : height;
  context.fillStyle = theme.line;
  context.fillRect(x, middle - 0.5, width, 1);
  for (let i = 0; i < counts.length; i++) {
    const down = i < BINS;
    const bar = (counts[i]! / most) * room;
    context.fillStyle =
      classes === 2 ? theme.shades[down ? 12 : theme.shades.length - 13]! : theme.muted;
    const top = classes === 2 && down ? middle : middle - bar;
    context.fillRect(x + (i % BINS) * bin, top, bin - (bin > 3 ? 1 : 0), bar);
  }
}

function paintRows(
  context: CanvasRenderingContext2D,
  theme: Theme,
  counts: Uint32Array,
  classes: number,
  { x, y, width, height }: Box,
): void {
  const bin = width / BINS;
  const row = height / classes;
  context.fillStyle = theme.faint;
  context.fillRect(x, y, width, height);
  context.fillStyle = theme.ink;
  for (let of = 0; of < classes; of++) {
    // Each class on its own scale: how it lies counts, not how many examples it has.
    let most = 1;
    for (let i = 0; i < BINS; i++) most = Math.max(most, counts[of * BINS + i]!);
    for (let i = 0; i < BINS; i++) {
      const share = counts[of * BINS + i]! / most;
      if (share === 0) continue;
      context.globalAlpha = 0.15 + 0.85 * share;
      context.fillRect(x + i * bin, y + of * row, bin + 0.3, row - (row > 3 ? 1 : 0.2));
    }
  }
  context.globalAlpha = 1;
}
