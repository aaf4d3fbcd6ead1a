// The plane −1 … 1 as a picture: what is said at each point of it, and the examples that lie there.

import type { Box } from './canvas';
import { exampleColour, type Examples } from './examples';
import { ringPoint } from './ring';
import { shade, type Theme } from './theme';

/** A grid of numbers as a smooth picture, a pixel a point; one is used again for every picture. */
export class HeatMap {
  #canvas = new OffscreenCanvas(1, 1);
  #context = this.#canvas.getContext('2d')!;
  #image = new ImageData(1, 1);

  /**
   * Paints `side` × `side` numbers, row by row from the top, that begin at `from`. `low` and `high`
   * are those of the two ends of the scale.
   */
  paint(
    context: CanvasRenderingContext2D,
    theme: Theme,
    numbers: Float32Array,
    from: number,
    side: number,
    [low, high]: readonly [number, number],
    box: Box,
  ): void {
    if (this.#canvas.width !== side) {
      this.#canvas.width = this.#canvas.height = side;
      this.#image = new ImageData(side, side);
    }
    const { data } = this.#image;
    const span = high - low || 1;
    for (let i = 0; i < side * side; i++) {
      const at = 3 * shade((2 * (numbers[from + i]! - low)) / span - 1);
      for (let byte = 0; byte < 3; byte++) data[4 * i + byte] = theme.shadeBytes[at + byte]!;
      data[4 * i + 3] = 255;
    }
    this.#context.putImageData(this.#image, 0, 0);
    context.save();
    context.beginPath();
    context.roundRect(box.x, box.y, box.width, box.height, Math.min(6, box.width / 12));
    context.clip();
    context.imageSmoothingEnabled = true;
    context.drawImage(this.#canvas, box.x, box.y, box.width, box.height);
    context.restore();
  }
}

/** Paints the examples where they lie; those held out are rings. The present one is framed. */
export function paintPoints(
  context: CanvasRenderingContext2D,
  theme: Theme,
  examples: Examples,
  present: number | undefined,
  box: Box,
): void {
  const many = examples.count > 400;
  const radius = many ? 1.2 : box.width < 100 ? 1.8 : box.width < 220 ? 2.6 : 3.4;
  const disc = (example: number, size: number) => {
    context.beginPath();
    context.arc(
      acrossOf(examples, example, box),
      downOf(examples, example, box),
      size,
      0,
      2 * Math.PI,
    );
  };
  const alpha = context.globalAlpha;
  context.lineWidth = 1;
  context.strokeStyle = theme.surface;
  for (let i = 0; i < examples.count; i++) {
    disc(i, radius);
    context.fillStyle = exampleColour(examples, theme, i);
    context.fill();
    // On what the network says in its own colour a point is to be seen too.
    context.globalAlpha = alpha * 0.35;
    context.fillStyle = theme.ink;
    context.fill();
    context.globalAlpha = alpha;
    if (!many) context.stroke();
  }
  context.lineWidth = many ? 1 : 1.6;
  context.fillStyle = theme.background;
  for (const example of examples.heldOut) {
    disc(example, radius);
    context.strokeStyle = exampleColour(examples, theme, example);
    context.fill();
    context.stroke();
  }
  if (present === undefined) return;
  const across = acrossOf(examples, present, box);
  ringPoint(context, theme, across, downOf(examples, present, box), radius + 4);
}

/** Where an example lies from the left. */
export function acrossOf({ places }: Examples, example: number, { x, width }: Box): number {
  return x + ((places[2 * example]! + 1) / 2) * width;
}

/** Where an example lies from above. */
export function downOf({ places }: Examples, example: number, { y, height }: Box): number {
  return y + ((1 - places[2 * example + 1]!) / 2) * height;
}
