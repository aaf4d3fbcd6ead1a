import type { Box } from './canvas';

/** Pixels on a side of an image. */
const SIDE = 8;

/**
 * An image of 8 × 8 numbers in 0 … 1, as ink on paper. `from` is the first number's index, `stride`
 * the way to the next.
 */
export function paintImage(
  context: CanvasRenderingContext2D,
  numbers: Float32Array,
  from: number,
  stride: number,
  ink: string,
  paper: string,
  box: Box,
): void {
  const alpha = context.globalAlpha;
  const pixel = box.width / SIDE;
  context.fillStyle = paper;
  context.fillRect(box.x, box.y, box.width, box.height);
  context.fillStyle = ink;
  for (let i = 0; i < SIDE * SIDE; i++) {
    const value = numbers[from + i * stride]!;
    if (value <= 0) continue;
    context.globalAlpha = alpha * Math.min(1, value);
    // A hair more than the pixel: no seams between neighbours.
    const x = box.x + (i % SIDE) * pixel;
    const y = box.y + Math.floor(i / SIDE) * pixel;
    context.fillRect(x, y, pixel + 0.3, pixel + 0.3);
  }
  context.globalAlpha = alpha;
}
