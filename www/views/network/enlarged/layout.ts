// Where each unit's tile lies: as large as all of them fit, and those that do not fit are counted.

import type { Box, Size } from '../../../paint/canvas';
import { boxOf } from '../boxes';

/** What a tile has beside its picture. */
export interface TileShape {
  plane: boolean;
  images: boolean;
  /** Whether pictures are as wide as high, or flat. */
  square: boolean;
}

export interface EnlargedLayout {
  size: Size;
  scale: number;
  /** What the network says over the plane, where there is one. */
  decision: Box | undefined;
  tiles: Box[];
  /** Units that have no room. */
  folded: number;
  legend: Box;
}

/** The height of a tile's name, and of its histogram. */
export const NAME = 24;
export const HISTOGRAM = 30;

const GAP = 14;
const MARGIN = 12;
/** Above the tiles, for what is switched there. */
const HEAD = 40;
const LEGEND = 26;
const SMALLEST = 52;
const LARGEST = 220;

/** Lays out `units` tiles; what the network says has room where no unit loses its own to it. */
export function layOutEnlarged(
  size: Size,
  units: number,
  shape: TileShape,
  scale: number,
): EnlargedLayout {
  const layout = layOutWith(size, units, shape, scale, shape.plane);
  if (layout.folded === 0 || !layout.decision) return layout;
  const without = layOutWith(size, units, shape, scale, false);
  return without.folded < layout.folded ? without : layout;
}

function layOutWith(
  size: Size,
  units: number,
  shape: TileShape,
  scale: number,
  hasDecision: boolean,
): EnlargedLayout {
  const margin = Math.min(MARGIN * scale, size.width / 10);
  const head = Math.min(HEAD * scale, size.height / 4);
  const foot = Math.min(LEGEND * scale, size.height / 5);
  const area = boxOf(margin, head, size.width - 2 * margin, size.height - head - foot);
  const legend = boxOf(margin, size.height - foot, area.width, foot);
  const gap = GAP * scale;
  let decision: Box | undefined;
  if (hasDecision && Math.min(area.width, area.height) > 160 * scale) {
    const caption = 20 * scale;
    const beside = area.width > area.height * 1.1;
    const side = beside
      ? Math.min(area.height - caption, area.width * 0.26)
      : Math.min(area.height * 0.3 - caption, area.width);
    decision = boxOf(area.x, area.y + caption, side, side);
    const used = (beside ? side : side + caption) + gap;
    if (beside) [area.x, area.width] = [area.x + used, area.width - used];
    else [area.y, area.height] = [area.y + used, area.height - used];
  }
  const { side, columns, rows } = largestThatFit(area, units, shape, scale);
  const places = columns * rows;
  const shown = places >= units ? units : Math.max(0, places - 1);
  const height = tileHeight(side, shape, scale);
  const tiles = Array.from({ length: shown }, (_, i) =>
    boxOf(
      area.x + (i % columns) * (side + gap),
      area.y + Math.floor(i / columns) * (height + gap),
      side,
      height,
    ),
  );
  return { size, scale, decision, tiles, folded: units - shown, legend };
}

/** The height of the picture in a tile. */
export function pictureHeight(width: number, { square }: TileShape): number {
  return square ? width : width * 0.5;
}

function tileHeight(width: number, shape: TileShape, scale: number): number {
  const examples = shape.images ? 2 * (width / 3 + 4) : 0;
  return (NAME + HISTOGRAM) * scale + pictureHeight(width, shape) + 6 + examples;
}

interface Grid {
  side: number;
  columns: number;
  rows: number;
}

/** Rows that are all full are easier to look over: they may be so much smaller. */
const EVEN = 0.75;

/** The largest tiles that all have room, in full rows where these are not much smaller. */
function largestThatFit(area: Box, units: number, shape: TileShape, scale: number): Grid {
  const grids = Array.from({ length: units }, (_, i) => gridOf(area, units, i + 1, shape, scale));
  const worth = ({ side, columns }: Grid) => side * (units % columns === 0 ? 1 : EVEN);
  const found = grids
    .filter(({ side }) => side >= SMALLEST * scale)
    .reduce<Grid | undefined>((a, b) => (a && worth(a) >= worth(b) ? a : b), undefined);
  if (found) return found;
  const [side, gap] = [SMALLEST * scale, GAP * scale];
  const count = (length: number, each: number) =>
    Math.max(0, Math.floor((length + gap) / (each + gap)));
  return {
    side,
    columns: count(area.width, side),
    rows: count(area.height, tileHeight(side, shape, scale)),
  };
}

/** So many columns of tiles, as large as fit. */
function gridOf(area: Box, units: number, columns: number, shape: TileShape, scale: number): Grid {
  const gap = GAP * scale;
  const rows = Math.ceil(units / columns);
  const height = (area.height + gap) / rows - gap;
  // The height of a tile is that of its lines and so much a pixel of its width.
  const lines = tileHeight(0, shape, scale);
  const slope = tileHeight(1, shape, scale) - lines;
  const widest = Math.min(LARGEST * scale, (area.width + gap) / columns - gap);
  return { side: Math.min(widest, (height - lines) / slope), columns, rows };
}
