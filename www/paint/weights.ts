import type { Box } from './canvas';
import { shade, type Theme } from './theme';

/** A layer's parameters, and its shape. */
export interface Rows {
  units: number;
  inputs: number;
  weights: Float32Array;
  biases: Float32Array;
}

/** Up to so many numbers are bars; more are cells of a square. */
const MOST_BARS = 16;

/** A unit's incoming weights: as an image where the inputs are one, as bars where they are few. */
export function paintWeights(
  context: CanvasRenderingContext2D,
  theme: Theme,
  layer: Rows,
  unit: number,
  image: boolean,
  scale: number,
  box: Box,
): void {
  if (image || layer.inputs + 1 > MOST_BARS) paintCells(context, theme, layer, unit, scale, box);
  else paintBars(context, theme, layer, unit, scale, box);
}

/** A picture of a pixel a weight, used again for every unit. */
const cells = new OffscreenCanvas(1, 1);
let pixels = new ImageData(1, 1);

/** The weights in rows, as the pixels that they belong to lie in the image. */
function paintCells(
  context: CanvasRenderingContext2D,
  theme: Theme,
  layer: Rows,
  unit: number,
  scale: number,
  box: Box,
): void {
  const side = Math.ceil(Math.sqrt(layer.inputs));
  const own = cells.getContext('2d')!;
  if (cells.width !== side) {
    cells.width = cells.height = side;
    pixels = new ImageData(side, side);
  }
  const { data } = pixels;
  for (let i = 0; i < side * side; i++) {
    const from = 3 * shade(i < layer.inputs ? layer.weights[i * layer.units + unit]! / scale : 0);
    for (let byte = 0; byte < 3; byte++) data[4 * i + byte] = theme.shadeBytes[from + byte]!;
    data[4 * i + 3] = i < layer.inputs ? 255 : 0;
  }
  own.putImageData(pixels, 0, 0);
  context.imageSmoothingEnabled = false;
  context.drawImage(cells, box.x, box.y, box.width, box.height);
  context.strokeStyle = theme.line;
  context.lineWidth = 1;
  context.strokeRect(box.x - 0.5, box.y - 0.5, box.width + 1, box.height + 1);
}

/** A bar a weight, up for positive and down for negative; the bias last, set apart. */
function paintBars(
  context: CanvasRenderingContext2D,
  theme: Theme,
  layer: Rows,
  unit: number,
  scale: number,
  box: Box,
): void {
  const apart = Math.min(4, box.width / 10);
  const pitch = (box.width - apart) / (layer.inputs + 1);
  const middle = box.y + box.height / 2;
  context.fillStyle = theme.faint;
  context.fillRect(box.x, box.y, box.width, box.height);
  for (let i = 0; i <= layer.inputs; i++) {
    const isBias = i === layer.inputs;
    const value = isBias ? layer.biases[unit]! : layer.weights[i * layer.units + unit]!;
    const length = Math.max(-1, Math.min(1, value / scale)) * (box.height / 2);
    context.fillStyle = theme.shades[value < 0 ? 0 : theme.shades.length - 1]!;
    context.globalAlpha = isBias ? 0.55 : 1;
    const x = box.x + i * pitch + (isBias ? apart : 0);
    context.fillRect(
      x + pitch * 0.12,
      Math.min(middle, middle - length),
      pitch * 0.76,
      Math.abs(length),
    );
  }
  context.globalAlpha = 1;
  context.fillStyle = theme.muted;
  context.fillRect(box.x, middle - 0.5, box.width, 1);
}
