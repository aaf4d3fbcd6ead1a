// The present example has the same ring in every picture.

import type { Box } from './canvas';
import type { Theme } from './theme';

const STROKES = [
  ['surface', 5],
  ['ink', 2.5],
] as const;

/** A ring around a point. */
export function ringPoint(
  context: CanvasRenderingContext2D,
  theme: Theme,
  x: number,
  y: number,
  radius: number,
  thin = 1,
): void {
  for (const [colour, width] of STROKES) {
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.strokeStyle = theme[colour];
    context.lineWidth = width * thin;
    context.stroke();
  }
}

/** A ring around a box. */
export function ringBox(
  context: CanvasRenderingContext2D,
  theme: Theme,
  { x, y, width, height }: Box,
  corner: number,
): void {
  for (const [colour, line] of STROKES) {
    context.beginPath();
    context.roundRect(x - 2, y - 2, width + 4, height + 4, corner + 2);
    context.strokeStyle = theme[colour];
    context.lineWidth = line;
    context.stroke();
  }
}
