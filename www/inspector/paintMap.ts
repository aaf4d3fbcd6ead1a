// What the opened unit says over the plane, or its weights where the inputs are none of it.

import { largest, type Box, type Paint } from '../paint/canvas';
import { HeatMap } from '../paint/plane';
import { paintWeights, type Rows } from '../paint/weights';
import type { InspectorWords } from '../text/en/inspector';

interface MapFrame {
  /** Over the plane; nothing where examples are no points of it. */
  surface: { side: number; values: Float32Array } | undefined;
  /** What the two ends of the colours are; the largest that it says where none are given. */
  range: readonly [number, number] | undefined;
  /** Where the present example lies on the plane. */
  present: readonly [x: number, y: number] | undefined;
  rows: Rows;
  unit: number;
  isImage: boolean;
}

const heat = new HeatMap();

/** A square with its corner at the top left. */
function mapBox({ width, height }: { width: number; height: number }): Box {
  const side = Math.max(1, Math.min(width, height));
  return { x: 0, y: 0, width: side, height: side };
}

export function paintMap(
  context: CanvasRenderingContext2D,
  { surface, range, present, rows, unit, isImage }: MapFrame,
  { theme, size }: Paint<InspectorWords>,
): void {
  const box = mapBox(size);
  if (!surface) {
    const scale = Math.max(0.5, largest(rows.weights), largest(rows.biases));
    return paintWeights(context, theme, rows, unit, isImage, scale, box);
  }
  const most = Math.max(largest(surface.values), Number.MIN_VALUE);
  heat.paint(context, theme, surface.values, 0, surface.side, range ?? [-most, most], box);
  if (!present) return;
  const x = box.x + ((present[0] + 1) / 2) * box.width;
  const y = box.y + ((1 - present[1]) / 2) * box.height;
  for (const [colour, width] of [
    [theme.surface, 5],
    [theme.ink, 2.5],
  ] as const) {
    context.beginPath();
    context.arc(x, y, 6 * theme.scale, 0, 2 * Math.PI);
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.stroke();
  }
}
