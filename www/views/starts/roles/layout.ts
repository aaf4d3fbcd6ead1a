// Where a few starts and their units stand: a start a row, a role a column.

import { clamp, type Box, type Size } from '../../../paint/canvas';

export interface RolesLayout {
  scale: number;
  /** The line above with its arrow. */
  head: Box;
  /** Each row's whole band, and where its seed is written. */
  rows: readonly Box[];
  labels: readonly Box[];
  /** Each row's pictures. */
  tiles: readonly (readonly Box[])[];
  /** The picture of what all say together; none where there is no plane. */
  together: readonly Box[];
  /** Where each row's loss is written. */
  losses: readonly Box[];
  /** How many columns there is room for. */
  columns: number;
  legend: Box;
}

/** The least and the largest side of a picture, the bar beside it, and the gaps. */
const LEAST = 30;
const LARGEST = 76;
const BAR = 5;
const GAP = 8;

/** The least room that a seed and a loss take. */
const LABEL = 66;
const LOSS = 60;

export function layRoles(
  size: Size,
  scale: number,
  rows: number,
  units: number,
  hasTogether: boolean,
): RolesLayout {
  const head = 22 * scale;
  const legend = size.height >= 220 * scale ? 26 * scale : 0;
  const room = Math.max(1, size.height - head - legend);
  const gap = GAP * scale;
  const pitch = room / rows;
  const isNarrow = size.width < 480 * scale;
  const label = (isNarrow ? 52 : LABEL + clamp((size.width - 480) / 12, 0, 30)) * scale;
  const loss = (isNarrow ? 56 : LOSS) * scale;
  const beside = (BAR + 4) * scale;
  const high = pitch - gap;
  const rest = (side: number) => size.width - label - loss - (hasTogether ? side + 1.5 * gap : 0);
  const fitting = (side: number) => Math.floor(rest(side) / (side + beside + gap / 2));
  let side = clamp(high, 1, LARGEST * scale);
  // All units that there are, as large as they can be; else as many as there is room for.
  while (side > LEAST * scale && fitting(side) < units) side -= 1;
  const columns = clamp(fitting(side), 1, units);
  const cell = Math.min(rest(side) / columns, side + beside + 3 * gap);
  const top = (row: number) => head + row * pitch + (pitch - side) / 2;
  const all = Array.from({ length: rows }, (_, row) => row);
  const end = label + columns * cell;
  const square = (x: number, row: number) => ({ x, y: top(row), width: side, height: side });
  return {
    scale,
    head: { x: label, y: 0, width: columns * cell - beside, height: head },
    rows: all.map((row) => ({ x: 0, y: head + row * pitch, width: size.width, height: pitch })),
    labels: all.map((row) => ({ x: 0, y: top(row), width: label - gap, height: side })),
    tiles: all.map((row) =>
      Array.from({ length: columns }, (_, column) => square(label + column * cell, row)),
    ),
    together: hasTogether ? all.map((row) => square(end, row)) : [],
    losses: all.map((row) => ({
      x: end + (hasTogether ? side + 1.5 * gap : 0),
      y: top(row),
      width: loss,
      height: side,
    })),
    columns,
    legend: { x: 0, y: size.height - legend, width: size.width, height: legend },
  };
}
