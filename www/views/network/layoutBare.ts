// The stage in a small frame: its cards alone, as large as they are readable.

import type { Size } from '../../paint/canvas';
import { boxOf, split, type Layout, type Shape } from './boxes';
import { inRows } from './layoutCards';

const MARGIN = 2;
/** Between two layers: there stands what a layer is called. */
const BETWEEN = 22;

/** Layers from top to bottom. */
export function layOutBare(size: Size, { hidden }: Shape, scale: number): Layout {
  const margin = MARGIN * scale;
  const line = (hidden.length > 1 ? BETWEEN : 0) * scale;
  const area = boxOf(margin, margin, size.width - 2 * margin, size.height - 2 * margin);
  const layers = split(area, hidden.length).map((part, i) => {
    const box = boxOf(part.x, part.y + line, part.width, part.height - line);
    const caption = {
      x: part.x + part.width / 2,
      y: part.y + line - 7 * scale,
      width: part.width,
      align: 'center' as const,
    };
    return {
      // In a flat box a picture above its numbers is the larger one.
      ...inRows(box, hidden[i]!, scale, box.width > 1.3 * box.height),
      caption: line > 0 ? caption : undefined,
      single: false,
    };
  });
  return {
    size,
    scale,
    linked: false,
    examples: undefined,
    example: undefined,
    layers,
    output: undefined,
    legend: undefined,
    foot: 0,
  };
}
