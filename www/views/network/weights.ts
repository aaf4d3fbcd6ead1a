import type { Box } from '../canvas';
import { shade, type Theme } from '../theme';
import type { LayerFrame } from './frame';

/** Up to so many numbers are bars; more are cells of a square. */
const MOST_BARS = 16;

/** A unit's incoming weights: as an image where the inputs are one, as bars where they are few. */
export function paintWeights(
  context: CanvasRenderingContext2D,
  theme: Theme,
  layer: LayerFrame,
  unit: number,
  image: boolean,
  scale: number,
  box: Box,
): void {
  if (image || layer.inputs + 1 > MOST_BARS) paintCells(context, theme, layer, unit, scale, box);
  else paintBars(context, theme, layer, unit, scale, box);
}

/** The weights in rows, as the pixels that they belong to lie in the image. */
function paintCells(
  context: CanvasRenderingContext2D,
  theme: Theme,
  layer: LayerFrame,
  unit: number,
  scale: number,
  box: Box,
): void {
  const side = Math.ceil(Math.sqrt(layer.inputs));
  const cell = box.width / side;
  for (let i = 0; i < layer.inputs; i++) {
    const weight = layer.weights[i * layer.units + unit]!;
    context.fillStyle = theme.shades[shade(weight / scale)]!;
    const [x, y] = [box.x + (i % side) * cell, box.y + Math.floor(i / side) * cell];
    context.fillRect(x, y, cell + 0.3, cell + 0.3);
  }
  context.strokeStyle = theme.line;
  context.lineWidth = 1;
  context.strokeRect(box.x - 0.5, box.y - 0.5, box.width + 1, box.height + 1);
}

/** A bar a weight, up for positive and down for negative; the bias last, set apart. */
function paintBars(
  context: CanvasRenderingContext2D,
  theme: Theme,
  layer: LayerFrame,
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
