// Where the two matrices lie, with what stands around them.

import { clamp, contains, type Box, type Size } from '../../paint/canvas';
import type { Pair } from './frame';

/** A matrix: its title's baseline, its cells, the strips that name its units, and its scale. */
export interface MatrixBoxes {
  title: Box;
  cells: Box;
  /** The width of the strips above and on the left. */
  edge: number;
  scale: Box;
}

export interface AlikeLayout {
  gaps: MatrixBoxes;
  cosines: MatrixBoxes;
}

/** Cells at least so wide, in pixels of letters, name their unit at the edge. */
const NAMED = 15;

/** The two matrices beside each other, or one below the other, whichever makes them larger. */
export function layAlike(size: Size, units: number, scale: number): AlikeLayout {
  const margin = clamp(Math.min(size.width, size.height) / 30, 1, 20 * scale);
  const gap = margin * 1.5;
  const beside = { width: (size.width - 2 * margin - gap) / 2, height: size.height - 2 * margin };
  const below = { width: size.width - 2 * margin, height: (size.height - 2 * margin - gap) / 2 };
  const [one, other] = [matrix(beside, units, scale), matrix(below, units, scale)];
  const isBeside = one.cells.width >= other.cells.width;
  const room = isBeside ? beside : below;
  const boxes = isBeside ? one : other;
  const step = isBeside ? { x: room.width + gap, y: 0 } : { x: 0, y: room.height + gap };
  return {
    gaps: moved(boxes, margin, margin),
    cosines: moved(boxes, margin + step.x, margin + step.y),
  };
}

/** One matrix in its room. */
function matrix(room: Size, units: number, scale: number): MatrixBoxes {
  // In little room the matrix itself comes first.
  const isSmall = Math.min(room.width, room.height) < 90 * scale;
  const title = isSmall ? 0 : 24 * scale;
  const legend = isSmall ? 0 : 28 * scale;
  const sideWith = (edge: number) =>
    Math.max(1, Math.min(room.width - edge, room.height - title - legend - edge));
  const wide = NAMED * scale + 3;
  const edge = !isSmall && sideWith(wide) / units >= NAMED * scale ? wide : isSmall ? 0 : 8;
  const side = sideWith(edge);
  const cells = { x: edge, y: title + edge, width: side, height: side };
  return {
    title: { x: 0, y: 0, width: room.width, height: title },
    cells,
    edge,
    scale: {
      x: edge,
      y: cells.y + side,
      width: Math.max(0, room.width - edge),
      height: legend,
    },
  };
}

function moved(boxes: MatrixBoxes, x: number, y: number): MatrixBoxes {
  const by = (box: Box) => ({ ...box, x: box.x + x, y: box.y + y });
  return { ...boxes, title: by(boxes.title), cells: by(boxes.cells), scale: by(boxes.scale) };
}

/** The two units whose cell a point is on. */
export function pairAt(layout: AlikeLayout, units: number, x: number, y: number): Pair | undefined {
  const box = [layout.gaps.cells, layout.cosines.cells].find((cells) => contains(cells, x, y));
  if (!box) return undefined;
  const cell = box.width / units;
  const at = (along: number) => Math.min(units - 1, Math.floor(along / cell));
  const [row, column] = [at(y - box.y), at(x - box.x)];
  return row === column ? undefined : [row, column];
}

/**
 * The decades in which the gaps lie that are not zero, at least two: of all networks that stand
 * beside each other.
 */
export function gapRange(...all: readonly Float64Array[]): readonly [low: number, high: number] {
  let [least, most] = [Infinity, 0];
  for (const gaps of all) {
    for (const gap of gaps) {
      if (gap > 0 && gap < least) least = gap;
      if (gap > most && gap < Infinity) most = gap;
    }
  }
  if (most === 0) return [-2, 0];
  const high = Math.ceil(Math.log10(most));
  return [Math.min(high - 2, Math.floor(Math.log10(least))), high];
}

/** How dark a gap is, 0 … 1: by its logarithm. */
export function gapShare([low, high]: readonly [number, number], gap: number): number {
  if (!(gap > 0)) return 0;
  return 0.06 + 0.86 * clamp((Math.log10(gap) - low) / (high - low), 0, 1);
}
