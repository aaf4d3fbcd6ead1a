// Where the examples lie: a cell each, as large as all of them fit.

import { clamp, type Box } from '../../paint/canvas';
import { boxOf, type Strip } from './boxes';

const CELL = 16;
const IMAGE = 19;

/** The cells in a box, in its middle from top to bottom, with a line above and two below. */
export function layOutStrip(
  area: Box,
  examples: number,
  images: boolean,
  scale: number,
  grow: number,
): Strip | undefined {
  const above = 20 * scale;
  const below = 38 * scale;
  const height = area.height - above - below;
  if (area.width < 8 || height < 8) return undefined;
  let pitch = (images ? IMAGE : CELL) * scale * grow;
  const fits = () => Math.floor(area.width / pitch) * Math.floor(height / pitch) >= examples;
  while (!fits()) pitch *= 0.97;
  const columns = Math.floor(area.width / pitch);
  const rows = Math.ceil(examples / columns);
  const y = area.y + above + Math.max(0, (height - rows * pitch) / 2);
  const caption = { x: area.x, width: area.width + 30 * scale, align: 'left' as const };
  return {
    ...boxOf(area.x, y, Math.min(columns, examples) * pitch, rows * pitch),
    pitch,
    columns,
    caption: { ...caption, y: y - 9 * scale },
    counts: { ...caption, y: y + rows * pitch + 17 * scale },
  };
}

/** The box of one example. */
export function exampleBox({ x, y, pitch, columns }: Strip, example: number): Box {
  const gap = clamp(pitch * 0.18, 0.3, 3);
  return boxOf(
    x + (example % columns) * pitch,
    y + Math.floor(example / columns) * pitch,
    pitch - gap,
    pitch - gap,
  );
}
