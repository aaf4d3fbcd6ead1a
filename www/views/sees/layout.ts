// Where each unit's tile lies: as large as all of them fit, and those that do not fit are counted.

import type { Box, Size } from '../canvas';

/** What a tile has beside its picture. */
export interface TileShape {
  plane: boolean;
  images: boolean;
  /** Whether pictures are as wide as high, or flat. */
  square: boolean;
}

export interface SeesLayout {
  size: Size;
  /** What the network says over the plane. */
  decision: Box | undefined;
  tiles: Box[];
  /** Units that have no room. */
  folded: number;
  legend: Box;
}

/** The height of a tile's name, and of its histogram. */
export const NAME = 18;
export const HISTOGRAM = 30;

const GAP = 14;
const MARGIN = 20;
const LEGEND = 34;
const SMALLEST = 46;
const LARGEST = 150;

/** Lays out `units` tiles. */
export function layOutSees(size: Size, units: number, shape: TileShape): SeesLayout {
  const margin = size.width < 560 ? 12 : MARGIN;
  const caption = shape.plane ? 22 : 4;
  const area: Box = {
    x: margin,
    y: caption,
    width: size.width - 2 * margin,
    height: size.height - caption - LEGEND,
  };
  const legend = { x: margin, y: size.height - LEGEND, width: area.width, height: LEGEND };
  let decision: Box | undefined;
  if (shape.plane) {
    const beside = size.width > size.height * 1.1;
    const side = beside
      ? Math.min(area.height - 4, area.width * 0.34)
      : Math.min(area.height * 0.36, area.width);
    decision = { x: area.x, y: area.y, width: side, height: side };
    if (beside) {
      area.x += side + 2 * GAP;
      area.width -= side + 2 * GAP;
    } else {
      area.y += side + GAP;
      area.height -= side + GAP;
    }
  }
  const { side, columns, rows } = largestThatFit(area, units, shape);
  const shown = columns * rows >= units ? units : Math.max(1, columns * rows - 1);
  const height = tileHeight(side, shape);
  const tiles = Array.from({ length: shown }, (_, i) => ({
    x: area.x + (i % columns) * (side + GAP),
    y: area.y + Math.floor(i / columns) * (height + GAP),
    width: side,
    height,
  }));
  return { size, decision, tiles, folded: units - shown, legend };
}

/** The height of the picture in a tile. */
export function pictureHeight(width: number, { square }: TileShape): number {
  return square ? width : width * 0.5;
}

function tileHeight(width: number, shape: TileShape): number {
  const examples = shape.images ? 2 * (width / 3 + 4) : 0;
  return NAME + pictureHeight(width, shape) + 6 + HISTOGRAM + examples;
}

function largestThatFit(area: Box, units: number, shape: TileShape) {
  let side = LARGEST;
  const count = (length: number, each: number) =>
    Math.max(1, Math.floor((length + GAP) / (each + GAP)));
  for (; side > SMALLEST; side -= 2) {
    if (count(area.width, side) * count(area.height, tileHeight(side, shape)) >= units) break;
  }
  return {
    side,
    columns: count(area.width, side),
    rows: count(area.height, tileHeight(side, shape)),
  };
}
