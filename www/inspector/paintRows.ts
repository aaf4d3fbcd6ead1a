// A unit's weights as it started beside those that it has now, on one scale: what grew looks larger.

import { largest, writeFitting, type Paint } from '../paint/canvas';
import { paintWeights, type Rows } from '../paint/weights';
import type { InspectorWords } from '../text/en/inspector';

interface RowsFrame {
  start: Rows;
  now: Rows;
  unit: number;
  isImage: boolean;
}

export function paintRows(
  context: CanvasRenderingContext2D,
  { start, now, unit, isImage }: RowsFrame,
  { theme, words, size }: Paint<InspectorWords>,
): void {
  const line = 18 * theme.scale;
  const gap = Math.min(16, size.width / 8);
  const side = Math.max(1, Math.min((size.width - gap) / 2, size.height - line));
  const scale = Math.max(
    0.5,
    ...[start.weights, start.biases, now.weights, now.biases].map((numbers) => largest(numbers)),
  );
  const style = { colour: theme.muted };
  [start, now].forEach((rows, i) => {
    const box = { x: i * (side + gap), y: line, width: side, height: side };
    const name = i === 0 ? words.start : words.now;
    writeFitting(context, theme, [name], box.x, line - 6, side, style);
    paintWeights(context, theme, rows, unit, isImage, scale, box);
  });
}
