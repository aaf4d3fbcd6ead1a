// Each unit's card as large as there is room: what it says, how often, and of which examples.

import {
  largest,
  textWidth,
  write,
  writeFitting,
  type Box,
  type Paint,
} from '../../../paint/canvas';
import type { Examples } from '../../../paint/examples';
import { HeatMap, paintPoints } from '../../../paint/plane';
import { ImageSheet } from '../../../paint/sheets';
import { outputRange } from '../../../paint/theme';
import { onUnit, unitColour } from '../../../paint/units';
import { paintWeights } from '../../../paint/weights';
import type { NetworkWords } from '../../../text/en/network';
import { isSame, type Place } from '../frame';
import { paintHistogram } from './histogram';
import { HISTOGRAM, NAME, pictureHeight, type EnlargedLayout, type TileShape } from './layout';
import { paintLegend } from './legend';
import type { Sight } from './sight';

/** What the tiles show, at one moment. */
interface EnlargedFrame {
  /** What stays the same for as long as the examples do. */
  run: object;
  sight: Sight;
  examples: Examples;
  /** The present example; none before the first. */
  example: number | undefined;
  /** For each unit the first with the same bits. */
  sameAs: Uint32Array;
  probabilities: boolean;
  ownScale: boolean;
  selected: Place | undefined;
  marked: readonly Place[];
}

/** Pictures that are kept from one frame to the next. */
export class KeptEnlarged {
  readonly heat = new HeatMap();
  readonly images = new ImageSheet();
}

type Context = CanvasRenderingContext2D;
type Words = Paint<NetworkWords>;

/** What a unit's tile has, for its layer and data. */
export function tileShape(
  { plane, images }: { plane: boolean; images: boolean },
  layer: number,
  inputs: number,
): TileShape {
  return { plane, images, square: plane || (images && layer === 0) || inputs > 15 };
}

/** Paints all tiles. */
export function paintEnlarged(
  context: Context,
  frame: EnlargedFrame,
  paint: Words,
  layout: EnlargedLayout,
  kept: KeptEnlarged,
): void {
  const { sight, examples } = frame;
  const { theme, words } = paint;
  const shape = tileShape(examples, sight.layer, sight.inputs);
  const muted = { colour: theme.muted };
  if (examples.images) {
    kept.images.update(theme, frame.run, examples.inputs, examples.count, examples.features);
  }
  if (layout.decision) {
    const { x, y, width } = layout.decision;
    writeFitting(context, theme, words.enlarged.decision, x, y - 8 * layout.scale, width, muted);
    const range = outputRange(frame.probabilities);
    kept.heat.paint(context, theme, sight.decision, 0, sight.side, range, layout.decision);
    paintPoints(context, theme, examples, frame.example, layout.decision);
  }
  layout.tiles.forEach((box, unit) => paintTile(context, frame, paint, shape, unit, box, kept));
  const last = layout.tiles.at(-1);
  if (layout.folded > 0 && last) {
    const { size, scale } = layout;
    const x = last.x + last.width + 12 * scale;
    const y = last.y + 18 * scale;
    writeFitting(context, theme, words.more(layout.folded), x, y, size.width - x, muted);
  }
  paintLegend(context, frame, paint, shape, layout.legend, largestOf(sight));
}

function paintTile(
  context: Context,
  frame: EnlargedFrame,
  paint: Words,
  shape: TileShape,
  unit: number,
  box: Box,
  kept: KeptEnlarged,
): void {
  const { sight, examples } = frame;
  const { theme } = paint;
  const { scale } = theme;
  const { x, y, width } = box;
  const isMarked = frame.marked.some((place) => isSame(place, sight.layer, unit));
  const isSelected = isSame(frame.selected, sight.layer, unit);
  if (isMarked || isSelected) {
    context.strokeStyle = theme.ink;
    context.lineWidth = isSelected ? 2.5 : 1.4;
    context.beginPath();
    context.roundRect(x - 6, y - 4, width + 12, box.height + 8, 10);
    context.stroke();
  }
  paintName(context, paint, unit, frame.sameAs[unit] ?? unit, box);

  const name = NAME * scale;
  const picture = { x, y: y + name, width, height: pictureHeight(width, shape) };
  if (shape.plane) {
    const points = sight.side * sight.side;
    const [low, high] = (frame.ownScale ? sight.ranges[unit] : undefined) ?? sight.range;
    const most = Math.max(Math.abs(low), Math.abs(high), 1e-12);
    const range = [-most, most] as const;
    kept.heat.paint(context, theme, sight.surfaces, unit * points, sight.side, range, picture);
    if (width >= 96 * scale) paintPoints(context, theme, examples, frame.example, picture);
  } else {
    const most = frame.ownScale ? ownLargest(sight, unit) : largestOf(sight);
    paintWeights(context, theme, sight, unit, shape.images && sight.layer === 0, most, picture);
  }
  const top = picture.y + picture.height + 6;
  const histogram = { x, y: top, width, height: HISTOGRAM * scale };
  const counts = sight.histograms[unit];
  if (counts) paintHistogram(context, theme, counts, sight.classes, histogram);
  if (!shape.images) return;
  const side = width / 3;
  [sight.strongest[unit] ?? [], sight.weakest[unit] ?? []].forEach((list, row) => {
    list.forEach((example, i) => {
      const below = histogram.y + histogram.height + 4 + row * (side + 4);
      const place = { x: x + i * side, y: below, width: side - 2, height: side - 2 };
      context.globalAlpha = row === 0 ? 1 : 0.6;
      kept.images.paint(context, example, place);
    });
  });
  context.globalAlpha = 1;
}

function paintName(
  context: Context,
  { theme, words }: Words,
  unit: number,
  first: number,
  { x, y, width }: Box,
): void {
  const { scale, type } = theme;
  const style = { size: type.caption, weight: 600, colour: onUnit(first) };
  const pad = 7 * scale;
  const wide = (line: string) => textWidth(context, theme, line, style) + 2 * pad;
  const name = [words.unit(unit)].find((line) => wide(line) <= width) ?? words.number(unit);
  const pill = Math.min(width, wide(name));
  context.beginPath();
  context.roundRect(x, y, pill, 18 * scale, 9 * scale);
  context.fillStyle = unitColour(first);
  context.fill();
  write(context, theme, name, x + pill / 2, y + 13.5 * scale, { ...style, align: 'center' });
  if (first === unit) return;
  const after = x + pill + 6 * scale;
  writeFitting(context, theme, [words.sameAs(first)], after, y + 13.5 * scale, x + width - after, {
    size: type.tick,
    colour: theme.muted,
  });
}

function largestOf({ weights, biases }: Sight): number {
  return Math.max(largest(weights), largest(biases), 1e-12);
}

function ownLargest({ weights, biases, units }: Sight, unit: number): number {
  let most = Math.abs(biases[unit]!);
  for (let i = unit; i < weights.length; i += units) most = Math.max(most, Math.abs(weights[i]!));
  return Math.max(most, 1e-12);
}
