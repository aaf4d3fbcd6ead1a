// Each unit against each other: how far apart their weights are, and in which direction they lie.

import type { Selected } from '../run/session.svelte';
import { text } from '../text';
import { contains, write, type Box, type Size } from './canvas';
import { shade, SHADES, type Theme } from './theme';
import { unitColour } from './units';

/** Two units of a layer. */
export interface Pair {
  a: number;
  b: number;
}

/** The two matrices of one layer, copied. */
export interface PairsFrame {
  layer: number;
  units: number;
  /** Units × units. */
  gaps: Float64Array;
  cosines: Float64Array;
  sameAs: Uint32Array;
  selected: Selected | undefined;
  marked: readonly Selected[];
}

const MARGIN = 20;
const TITLE = 24;
const EDGE = 12;
const LEGEND = 40;
const GAP = 36;

/** Where the two matrices lie: beside each other, or one below the other. */
export function pairBoxes(size: Size): readonly [Box, Box] {
  const margin = size.width < 560 ? 12 : MARGIN;
  const beside = size.width > size.height * 0.9;
  const width = beside ? (size.width - 2 * margin - GAP) / 2 : size.width - 2 * margin;
  const height = (beside ? size.height : size.height / 2) - TITLE - EDGE - LEGEND;
  const side = Math.max(40, Math.min(width - EDGE, height));
  const first = { x: margin + EDGE, y: TITLE + EDGE, width: side, height: side };
  const second = beside
    ? { ...first, x: first.x + Math.max(side, 200) + GAP }
    : { ...first, y: first.y + size.height / 2 };
  return [first, second];
}

/** A matrix as a picture of a pixel a cell, made when the numbers are others. */
class Cells {
  readonly #canvas = new OffscreenCanvas(1, 1);
  readonly #context = this.#canvas.getContext('2d')!;
  #image = new ImageData(1, 1);
  #key: unknown[] = [];

  /**
   * Paints the matrix again where `key` says that it is another, and puts it on the canvas. A cell's
   * colour is the `shade`-th of `bytes`.
   */
  paint(
    context: CanvasRenderingContext2D,
    box: Box,
    units: number,
    key: unknown[],
    colour: (cell: number) => { bytes: Uint8ClampedArray; shade: number },
  ): void {
    if (key.some((part, i) => part !== this.#key[i])) {
      this.#key = key;
      if (this.#canvas.width !== units) {
        this.#canvas.width = this.#canvas.height = units;
        this.#image = new ImageData(units, units);
      }
      const { data } = this.#image;
      for (let a = 0; a < units; a++) {
        for (let b = 0; b < units; b++) {
          const at = 4 * (a * units + b);
          const { bytes, shade } = colour(b * units + a);
          for (let byte = 0; byte < 3; byte++) data[at + byte] = bytes[3 * shade + byte]!;
          // A unit against itself says nothing.
          data[at + 3] = a === b ? 0 : 255;
        }
      }
      this.#context.putImageData(this.#image, 0, 0);
    }
    context.imageSmoothingEnabled = false;
    context.drawImage(this.#canvas, box.x, box.y, box.width, box.height);
  }
}

/** The painter of both matrices; it keeps their pictures between frames. */
export class PairsPainter {
  readonly #gaps = new Cells();
  readonly #cosines = new Cells();

  /** Paints both matrices. */
  paint(context: CanvasRenderingContext2D, theme: Theme, frame: PairsFrame, size: Size): void {
    const [gaps, cosines] = pairBoxes(size);
    const { units } = frame;
    const range = gapRange(frame.gaps);
    paintFrame(context, theme, frame, gaps, text.pairs.gap, () =>
      this.#gaps.paint(context, gaps, units, [frame.gaps, theme], (cell) => {
        const gap = frame.gaps[cell]!;
        // No gap at all is another thing than a small one: it has a colour of its own.
        return gap === 0
          ? { bytes: theme.accentBytes, shade: 0 }
          : { bytes: theme.greyBytes, shade: gapShade(range, gap) };
      }),
    );
    paintFrame(context, theme, frame, cosines, text.pairs.cosine, () =>
      this.#cosines.paint(context, cosines, units, [frame.cosines, theme], (cell) => ({
        bytes: theme.shadeBytes,
        shade: shade(frame.cosines[cell]!),
      })),
    );
    paintGapLegend(context, theme, gaps, range);
    paintCosineLegend(context, theme, cosines);
  }
}

/** The decades in which the gaps lie that are not zero: at least two. */
function gapRange(gaps: Float64Array): readonly [number, number] {
  let [least, most] = [Infinity, 0];
  for (const gap of gaps) {
    if (gap > 0 && gap < least) least = gap;
    if (gap > most && gap < Infinity) most = gap;
  }
  if (most === 0) return [-2, 0];
  const high = Math.ceil(Math.log10(most));
  return [Math.min(high - 2, Math.floor(Math.log10(least))), high];
}

/** Which of the greys a gap has: by its logarithm. */
function gapShade([low, high]: readonly [number, number], gap: number): number {
  const along = Math.min(1, Math.max(0, (Math.log10(gap) - low) / (high - low)));
  return Math.round((0.06 + 0.86 * along) * (SHADES - 1));
}

/** Paints a matrix with what stands around it. */
function paintFrame(
  context: CanvasRenderingContext2D,
  theme: Theme,
  frame: PairsFrame,
  box: Box,
  title: string,
  paintCells: () => void,
): void {
  const { units } = frame;
  const cell = box.width / units;
  const seam = cell > 6 ? 1 : 0;
  write(context, theme, title, box.x - EDGE, box.y - EDGE - 8, { colour: theme.muted });
  context.fillStyle = theme.surface;
  context.fillRect(box.x, box.y, box.width, box.height);
  paintCells();
  context.strokeStyle = theme.surface;
  context.lineWidth = 1;
  context.beginPath();
  for (let unit = 1; seam > 0 && unit < units; unit++) {
    context.moveTo(box.x + unit * cell, box.y);
    context.lineTo(box.x + unit * cell, box.y + box.height);
    context.moveTo(box.x, box.y + unit * cell);
    context.lineTo(box.x + box.width, box.y + unit * cell);
  }
  context.stroke();
  context.strokeStyle = theme.line;
  context.strokeRect(box.x - 0.5, box.y - 0.5, box.width + 1, box.height + 1);
  for (let unit = 0; unit < units; unit++) {
    context.fillStyle = unitColour(frame.sameAs[unit]!);
    const thick = isPointedAt(frame, unit) ? 9 : 5;
    context.fillRect(box.x + unit * cell, box.y - 3 - thick, Math.max(1, cell - seam), thick);
    context.fillRect(box.x - 3 - thick, box.y + unit * cell, thick, Math.max(1, cell - seam));
  }
  const [one, other] = frame.marked.filter(({ layer }) => layer === frame.layer);
  if (one && other) {
    context.strokeStyle = theme.warning;
    context.lineWidth = 2;
    for (const [a, b] of [
      [one.unit, other.unit],
      [other.unit, one.unit],
    ] as const) {
      context.strokeRect(box.x + b * cell, box.y + a * cell, cell, cell);
    }
  }
}

function isPointedAt({ layer, selected, marked }: PairsFrame, unit: number): boolean {
  const is = (other: Selected) => other.layer === layer && other.unit === unit;
  return marked.some(is) || (selected !== undefined && is(selected));
}

function paintGapLegend(
  context: CanvasRenderingContext2D,
  theme: Theme,
  box: Box,
  range: readonly [number, number],
): void {
  const [low, high] = range;
  const y = box.y + box.height + 14;
  const muted = { colour: theme.muted, size: 11 };
  context.fillStyle = theme.accent;
  context.fillRect(box.x, y, 12, 10);
  write(context, theme, text.pairs.exact, box.x + 17, y + 9, muted);
  let x = box.x + 17 + context.measureText(text.pairs.exact).width + 14;
  write(context, theme, text.tick(10 ** low), x, y + 9, muted);
  x += context.measureText(text.tick(10 ** low)).width + 5;
  const width = 70;
  for (let i = 0; i < width; i++) {
    context.fillStyle = theme.greys[gapShade(range, 10 ** (low + (i / width) * (high - low)))]!;
    context.fillRect(x + i, y, 1.2, 10);
  }
  write(context, theme, text.tick(10 ** high), x + width + 5, y + 9, muted);
}

function paintCosineLegend(context: CanvasRenderingContext2D, theme: Theme, box: Box): void {
  const y = box.y + box.height + 14;
  const muted = { colour: theme.muted, size: 11 };
  write(context, theme, text.tick(-1), box.x, y + 9, muted);
  const x = box.x + 16;
  const width = 70;
  for (let i = 0; i < width; i++) {
    context.fillStyle = theme.shades[shade((2 * i) / width - 1)]!;
    context.fillRect(x + i, y, 1.2, 10);
  }
  write(context, theme, text.tick(1), x + width + 5, y + 9, muted);
}

/** The two units whose cell a point is on. */
export function pairAt(size: Size, units: number, x: number, y: number): Pair | undefined {
  const box = pairBoxes(size).find((box) => contains(box, x, y));
  if (!box) return undefined;
  const cell = box.width / units;
  const [a, b] = [Math.floor((y - box.y) / cell), Math.floor((x - box.x) / cell)];
  return a !== b && a < units && b < units ? { a, b } : undefined;
}
