// Each unit against each other: how far apart their weights are, and in which direction they lie.

import { textWidth, write, writeFitting, type Box, type Paint } from '../../paint/canvas';
import { shade, SHADES, type Theme } from '../../paint/theme';
import { onUnit, unitColour } from '../../paint/units';
import type { AlikeWords } from '../../text/en/alike';
import { cellOf, type AlikeFrame, type Pair } from './frame';
import { gapShare, layAlike, type MatrixBoxes } from './layout';
import { paintCosineScale, paintGapScale } from './paintScales';

/** A cell's colour: the `shade`-th of `bytes`. */
interface Colour {
  bytes: Uint8ClampedArray;
  shade: number;
}

/** A matrix, and how its numbers are coloured. */
interface Matrix {
  values: Float64Array;
  titles: readonly string[];
  colour: (cell: number) => Colour;
}

/** Paints both matrices with their titles and scales. */
export function paintAlike(
  context: CanvasRenderingContext2D,
  frame: AlikeFrame,
  paint: Paint<AlikeWords>,
): void {
  const { theme, words, size } = paint;
  const { units, sameAs, range } = frame;
  const layout = layAlike(size, units, theme.scale);
  const isSame = (cell: number) => sameAs[cell % units] === sameAs[Math.floor(cell / units)];
  const gaps: Matrix = {
    values: frame.gaps,
    titles: words.gap,
    colour: (cell) =>
      // The same is another thing than a small gap: it has a colour of its own.
      isSame(cell)
        ? { bytes: theme.sameBytes, shade: 0 }
        : {
            bytes: theme.greyBytes,
            shade: Math.round(gapShare(range, frame.gaps[cell]!) * (SHADES - 1)),
          },
  };
  const cosines: Matrix = {
    values: frame.cosines,
    titles: words.cosine,
    colour: (cell) => ({ bytes: theme.shadeBytes, shade: shade(frame.cosines[cell]!) }),
  };
  paintMatrix(context, frame, gaps, layout.gaps, paint);
  paintMatrix(context, frame, cosines, layout.cosines, paint);
  paintGapScale(context, theme, words, layout.gaps.scale, range);
  paintCosineScale(context, theme, words, layout.cosines.scale);
}

function paintMatrix(
  context: CanvasRenderingContext2D,
  frame: AlikeFrame,
  matrix: Matrix,
  boxes: MatrixBoxes,
  { theme, words }: Paint<AlikeWords>,
): void {
  const { units } = frame;
  const { cells, title } = boxes;
  const cell = cells.width / units;
  if (title.height > 0) {
    const baseline = title.y + title.height - 9 * theme.scale;
    const muted = { colour: theme.muted };
    writeFitting(context, theme, matrix.titles, title.x, baseline, title.width, muted);
  }
  context.fillStyle = theme.surface;
  context.fillRect(cells.x, cells.y, cells.width, cells.height);
  context.imageSmoothingEnabled = false;
  const picture = pictureOf(matrix, units, theme);
  context.drawImage(picture, cells.x, cells.y, cells.width, cells.height);
  if (cell > 6) paintSeams(context, theme, cells, units);
  paintNumbers(context, matrix, units, cells, theme, words);
  paintEdges(context, frame, boxes, theme, words);
  if (frame.pair) paintRings(context, theme, cells, cell, frame.pair);
}

interface Picture {
  theme: Theme;
  canvas: OffscreenCanvas;
}

/** The matrices' pictures, a pixel a cell, for as long as their numbers live. */
const pictures = new WeakMap<Float64Array, Picture>();

function pictureOf({ values, colour }: Matrix, units: number, theme: Theme): OffscreenCanvas {
  const known = pictures.get(values);
  if (known?.theme === theme) return known.canvas;
  const canvas = new OffscreenCanvas(units, units);
  const image = new ImageData(units, units);
  for (let row = 0; row < units; row++) {
    for (let column = 0; column < units; column++) {
      const at = 4 * (row * units + column);
      const { bytes, shade } = colour(cellOf(units, [row, column]));
      for (let byte = 0; byte < 3; byte++) image.data[at + byte] = bytes[3 * shade + byte]!;
      // A unit against itself says nothing.
      image.data[at + 3] = row === column ? 0 : 255;
    }
  }
  canvas.getContext('2d')!.putImageData(image, 0, 0);
  pictures.set(values, { theme, canvas });
  return canvas;
}

function paintSeams(
  context: CanvasRenderingContext2D,
  theme: Theme,
  { x, y, width, height }: Box,
  units: number,
): void {
  const cell = width / units;
  context.strokeStyle = theme.surface;
  context.lineWidth = 1;
  context.beginPath();
  for (let unit = 1; unit < units; unit++) {
    context.moveTo(x + unit * cell, y);
    context.lineTo(x + unit * cell, y + height);
    context.moveTo(x, y + unit * cell);
    context.lineTo(x + width, y + unit * cell);
  }
  context.stroke();
}

/** Cells at least so wide have their number in them, with two digits at least. */
const NUMBERED = 44;

function paintNumbers(
  context: CanvasRenderingContext2D,
  { values, colour }: Matrix,
  units: number,
  cells: Box,
  theme: Theme,
  words: AlikeWords,
): void {
  const side = cells.width / units;
  if (side < NUMBERED * theme.scale) return;
  for (let row = 0; row < units; row++) {
    for (let column = 0; column < units; column++) {
      if (row === column) continue;
      const cell = cellOf(units, [row, column]);
      const { bytes, shade } = colour(cell);
      const style = {
        size: theme.type.tick,
        colour: readableOn(bytes.subarray(3 * shade, 3 * shade + 3)),
        align: 'center' as const,
      };
      const x = cells.x + (column + 0.5) * side;
      const y = cells.y + (row + 0.5) * side + theme.type.tick * 0.36;
      const wordings = [words.digits(values[cell]!, 3), words.digits(values[cell]!, 2)];
      writeFitting(context, theme, wordings, x, y, side - 6, style);
    }
  }
}

/** Dark or light letters, whichever stands out more. */
function readableOn([red, green, blue]: Uint8ClampedArray): string {
  const light = (byte: number) => (byte / 255) ** 2.2;
  const luminance = 0.2126 * light(red!) + 0.7152 * light(green!) + 0.0722 * light(blue!);
  return luminance > 0.19 ? '#10151d' : '#ffffff';
}

/** The units' colours along the two edges, with their numbers where there is room. */
function paintEdges(
  context: CanvasRenderingContext2D,
  frame: AlikeFrame,
  { cells, edge }: MatrixBoxes,
  theme: Theme,
  words: AlikeWords,
): void {
  if (edge <= 4) return;
  const side = cells.width / frame.units;
  const thick = edge - 3;
  const length = Math.max(1, side - (side > 6 ? 1 : 0));
  const size = theme.type.tick;
  for (let unit = 0; unit < frame.units; unit++) {
    const first = frame.sameAs[unit]!;
    const along = unit * side;
    const boxes = [
      { x: cells.x + along, y: cells.y - edge, width: length, height: thick },
      { x: cells.x - edge, y: cells.y + along, width: thick, height: length },
    ];
    const isTold = unit === frame.selected || frame.pair?.includes(unit);
    for (const box of boxes) {
      context.fillStyle = unitColour(first);
      context.fillRect(box.x, box.y, box.width, box.height);
      if (isTold) {
        context.strokeStyle = theme.ink;
        context.lineWidth = 2;
        context.strokeRect(box.x + 1, box.y + 1, Math.max(0, box.width - 2), box.height - 2);
      }
      const name = words.number(unit);
      const style = { size, weight: 600, colour: onUnit(first), align: 'center' as const };
      const isRoom = box.height >= size + 2;
      if (!isRoom || textWidth(context, theme, name, style) > box.width - 2) continue;
      const baseline = box.y + box.height / 2 + size * 0.36;
      write(context, theme, name, box.x + box.width / 2, baseline, style);
    }
  }
}

/** The pair stands in each matrix twice. */
function paintRings(
  context: CanvasRenderingContext2D,
  theme: Theme,
  cells: Box,
  side: number,
  [one, other]: Pair,
): void {
  for (const [row, column] of [
    [one, other],
    [other, one],
  ] as const) {
    const x = cells.x + column * side;
    const y = cells.y + row * side;
    for (const [colour, width] of [
      [theme.surface, 5],
      [theme.ink, 2.5],
    ] as const) {
      context.strokeStyle = colour;
      context.lineWidth = width;
      context.strokeRect(x, y, side, side);
    }
  }
}
