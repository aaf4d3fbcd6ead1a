// Many small pictures kept on one sheet: painted when their numbers are others, then only copied.

import type { Box } from './canvas';
import { shade, SHADES, type Theme } from './theme';

/** A sheet of squares of `side` × `side` numbers, each with a border of its own last pixels. */
class Sheet {
  readonly #canvas = new OffscreenCanvas(1, 1);
  readonly #context = this.#canvas.getContext('2d')!;
  #image = new ImageData(1, 1);
  #columns = 1;
  #side = 0;
  #count = 0;

  /** Makes room; what was painted before is lost where the shape is another. */
  shape(count: number, side: number): void {
    if (count === this.#count && side === this.#side) return;
    [this.#count, this.#side] = [count, side];
    this.#columns = Math.max(1, Math.ceil(Math.sqrt(count)));
    const rows = Math.max(1, Math.ceil(count / this.#columns));
    this.#canvas.width = this.#columns * (side + 2);
    this.#canvas.height = rows * (side + 2);
    this.#image = new ImageData(side + 2, side + 2);
  }

  /** Fills one square; `at` gives the place of a number's colour among the `bytes`, three each. */
  fill(square: number, bytes: Uint8ClampedArray, at: (i: number) => number): void {
    const side = this.#side;
    const { data } = this.#image;
    for (let row = -1; row <= side; row++) {
      const y = row < 0 ? 0 : row >= side ? side - 1 : row;
      for (let column = -1; column <= side; column++) {
        const x = column < 0 ? 0 : column >= side ? side - 1 : column;
        const from = 3 * at(y * side + x);
        const to = 4 * ((row + 1) * (side + 2) + column + 1);
        data[to] = bytes[from]!;
        data[to + 1] = bytes[from + 1]!;
        data[to + 2] = bytes[from + 2]!;
        data[to + 3] = 255;
      }
    }
    const [left, top] = this.#corner(square);
    this.#context.putImageData(this.#image, left, top);
  }

  draw(context: CanvasRenderingContext2D, square: number, box: Box, smooth: boolean): void {
    const [left, top] = this.#corner(square);
    const side = this.#side;
    context.imageSmoothingEnabled = smooth;
    context.drawImage(
      this.#canvas,
      left + 1,
      top + 1,
      side,
      side,
      box.x,
      box.y,
      box.width,
      box.height,
    );
  }

  #corner(square: number): [number, number] {
    const pitch = this.#side + 2;
    return [(square % this.#columns) * pitch, Math.floor(square / this.#columns) * pitch];
  }
}

/** Cuts what is painted next to a box with round corners; `context.restore()` ends it. */
function clipTo(context: CanvasRenderingContext2D, { x, y, width, height }: Box): void {
  context.save();
  context.beginPath();
  context.roundRect(x, y, width, height, Math.min(7, width / 8));
  context.clip();
}

/** What the units of a layer say over the plane, a picture each. */
export class HeatSheet {
  readonly #sheet = new Sheet();
  #version: unknown;
  #theme: Theme | undefined;
  #most = NaN;

  /** Paints the pictures anew where `version`, the scale's end or the colours are others. */
  update(
    theme: Theme,
    version: unknown,
    numbers: Float32Array,
    count: number,
    side: number,
    most: number,
  ): void {
    if (version === this.#version && theme === this.#theme && most === this.#most) return;
    [this.#version, this.#theme, this.#most] = [version, theme, most];
    this.#sheet.shape(count, side);
    const points = side * side;
    for (let unit = 0; unit < count; unit++) {
      const from = unit * points;
      this.#sheet.fill(unit, theme.shadeBytes, (i) => shade(numbers[from + i]! / most));
    }
  }

  paint(context: CanvasRenderingContext2D, unit: number, box: Box): void {
    clipTo(context, box);
    this.#sheet.draw(context, unit, box, true);
    context.restore();
  }
}

/** Images of numbers in 0 … 1, as wide as high, as ink on paper. */
export class ImageSheet {
  readonly #sheet = new Sheet();
  #key: unknown;
  #theme: Theme | undefined;

  /** Paints the images anew where `key` or the colours are others. */
  update(theme: Theme, key: unknown, numbers: Float32Array, count: number, pixels: number): void {
    if (key === this.#key && theme === this.#theme) return;
    [this.#key, this.#theme] = [key, theme];
    const side = Math.round(Math.sqrt(pixels));
    this.#sheet.shape(count, side);
    for (let image = 0; image < count; image++) {
      const from = image * pixels;
      this.#sheet.fill(image, theme.greyBytes, (i) =>
        Math.round((SHADES - 1) * Math.min(1, Math.max(0, numbers[from + i]! || 0))),
      );
    }
  }

  paint(context: CanvasRenderingContext2D, image: number, box: Box): void {
    // Larger than their pixels they stay sharp, smaller they are smoothed.
    this.#sheet.draw(context, image, box, box.width < 24);
  }
}
