// The scale of colours from the most negative number to the most positive.

import type { Box } from './canvas';
import type { Theme } from './theme';

/** Paints the scale from left to right. */
export function paintScale(
  context: CanvasRenderingContext2D,
  theme: Theme,
  { x, y, width, height }: Box,
): void {
  const parts = 32;
  const last = theme.shades.length - 1;
  for (let i = 0; i < parts; i++) {
    context.fillStyle = theme.shades[Math.round((i / (parts - 1)) * last)]!;
    const end = i === parts - 1 ? width : ((i + 1) / parts) * width + 0.5;
    context.fillRect(x + (i / parts) * width, y, end - (i / parts) * width, height);
  }
}
