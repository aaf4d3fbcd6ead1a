// What each unit of a layer sees, a tile each, and what the network makes of it.

import type { Selected } from '../../run/session.svelte';
import type { Sight } from '../../run/sight';
import { text } from '../../text';
import { contains, largest, write, type Box } from '../canvas';
import type { Examples } from '../examples';
import { paintImage } from '../image';
import { HeatMap, paintPoints } from '../plane';
import { outputRange, type Theme } from '../theme';
import { unitColour } from '../units';
import { paintWeights } from '../weights';
import { paintHistogram } from './histogram';
import {
  HISTOGRAM,
  layOutSees,
  NAME,
  pictureHeight,
  type SeesLayout,
  type TileShape,
} from './layout';

export { layOutSees, type SeesLayout, type TileShape };

/** What the tiles show, at one moment. */
export interface SeesFrame {
  sight: Sight;
  examples: Examples;
  /** The present example; none before the first. */
  example: number | undefined;
  /** For each unit the first with the same bits. */
  sameAs: Uint32Array;
  probabilities: boolean;
  ownScale: boolean;
  selected: Selected | undefined;
  marked: readonly Selected[];
}

/** What a unit's tile has, for its layer and data. */
export function tileShape(examples: Examples, layer: number, inputs: number): TileShape {
  const images = examples.images;
  return {
    plane: examples.plane,
    images,
    square: examples.plane || (images && layer === 0) || inputs > 15,
  };
}

/** Paints all tiles. */
export function paintSees(
  context: CanvasRenderingContext2D,
  theme: Theme,
  frame: SeesFrame,
  layout: SeesLayout,
  heat: HeatMap,
): void {
  const { sight, examples } = frame;
  const shape = tileShape(examples, sight.layer, sight.inputs);
  if (layout.decision) {
    const { x, y } = layout.decision;
    write(context, theme, text.sees.decision, x, y - 8, { colour: theme.muted });
    const range = outputRange(frame.probabilities);
    heat.paint(context, theme, sight.decision, 0, sight.side, range, layout.decision);
    paintPoints(context, theme, examples, frame.example, layout.decision);
  }
  layout.tiles.forEach((box, unit) =>
    paintTile(context, theme, frame, shape, unit, unit, box, heat),
  );
  if (layout.folded > 0) {
    const last = layout.tiles.at(-1)!;
    const right = last.x + 2 * last.width + 14 < layout.size.width;
    const [x, y] = right
      ? [last.x + last.width + 14, last.y + NAME + 14]
      : [layout.legend.x, layout.legend.y - 4];
    write(context, theme, text.stage.more(layout.folded), x, y, { colour: theme.muted });
  }
  paintLegend(context, theme, frame, shape, layout.legend);
}

/** Paints one unit's tile; `at` is its place in what was looked at. */
export function paintTile(
  context: CanvasRenderingContext2D,
  theme: Theme,
  frame: SeesFrame,
  shape: TileShape,
  unit: number,
  at: number,
  box: Box,
  heat: HeatMap,
): void {
  const { sight, examples } = frame;
  const { x, y, width } = box;
  const is = (other: Selected) => other.layer === sight.layer && other.unit === unit;
  const marked = frame.marked.some(is);
  const chosen = frame.selected !== undefined && is(frame.selected);
  if (marked || chosen) {
    context.strokeStyle = marked ? theme.ink : theme.accent;
    context.lineWidth = 2;
    context.beginPath();
    context.roundRect(x - 6, y - 4, width + 12, box.height + 8, 8);
    context.stroke();
  }
  paintName(context, theme, unit, frame.sameAs[unit]!, x, y, width);

  const picture = { x, y: y + NAME, width, height: pictureHeight(width, shape) };
  if (shape.plane) {
    const points = sight.side * sight.side;
    const [low, high] = frame.ownScale ? sight.ranges[at]! : sight.range;
    const most = Math.max(Math.abs(low), Math.abs(high), 1e-12);
    heat.paint(context, theme, sight.surfaces, unit * points, sight.side, [-most, most], picture);
  } else {
    const scale = frame.ownScale ? ownLargest(sight, unit) : largestOf(sight);
    const image = shape.images && sight.layer === 0;
    paintWeights(context, theme, sight, unit, image, scale, picture);
  }
  const histogram = { x, y: picture.y + picture.height + 6, width, height: HISTOGRAM };
  paintHistogram(context, theme, sight.histograms[at]!, examples, histogram);
  if (!shape.images) return;
  const side = width / 3;
  [sight.strongest[at]!, sight.weakest[at]!].forEach((list, row) => {
    list.forEach((example, i) => {
      const top = histogram.y + HISTOGRAM + 4 + row * (side + 4);
      const place = { x: x + i * side, y: top, width: side - 2, height: side - 2 };
      const from = example * examples.features;
      paintImage(
        context,
        examples.inputs,
        from,
        1,
        theme.ink,
        row === 0 ? theme.surface : theme.faint,
        place,
      );
    });
  });
}

/** The unit whose tile a point is on. */
export function tileAt({ tiles }: SeesLayout, x: number, y: number): number | undefined {
  const found = tiles.findIndex((tile) => contains(tile, x, y));
  return found < 0 ? undefined : found;
}

function paintName(
  context: CanvasRenderingContext2D,
  theme: Theme,
  unit: number,
  first: number,
  x: number,
  y: number,
  width: number,
): void {
  context.fillStyle = unitColour(first);
  context.beginPath();
  context.arc(x + 5, y + 7, 4, 0, 2 * Math.PI);
  context.fill();
  const roomy = width > 72;
  const name = roomy ? text.stage.unit(unit) : text.count(unit + 1);
  const same = first === unit ? '' : ` ${text.stage.same(first)}`;
  write(context, theme, roomy && width > 110 ? name + same : name, x + 14, y + 11, { size: 12 });
}

function paintLegend(
  context: CanvasRenderingContext2D,
  theme: Theme,
  frame: SeesFrame,
  shape: TileShape,
  { x, y, width }: Box,
): void {
  const { sight, examples } = frame;
  const words = text.sees;
  const muted = { colour: theme.muted, size: 12 };
  const what = shape.plane ? words.activation : words.weights;
  const [low, high] = sight.range;
  const most = shape.plane ? Math.max(Math.abs(low), Math.abs(high)) : largestOf(sight);
  let left = x;
  const middle = y + 18;
  const say = (line: string, gap: number) => {
    write(context, theme, line, left, middle, muted);
    left += context.measureText(line).width + gap;
  };
  say(what, 8);
  if (!frame.ownScale) say(text.tick(-rounded(most)), 6);
  const bar = 72;
  theme.shades.forEach((colour, i) => {
    context.fillStyle = colour;
    context.fillRect(
      left + (i / theme.shades.length) * bar,
      middle - 9,
      bar / theme.shades.length + 0.6,
      10,
    );
  });
  left += bar + 6;
  if (frame.ownScale) left += 10;
  else say(text.tick(rounded(most)), 20);
  const parts = [
    `${examples.classNames.length > 0 ? words.histogram : words.histogramPlain} (${text.tick(rounded(low))} … ${text.tick(rounded(high))})`,
    ...(shape.images ? [words.extremes] : []),
    ...(examples.plane && examples.heldOut.length > 0 ? [words.test] : []),
    ...(sight.asked < examples.count ? [words.sample(sight.asked, examples.count)] : []),
  ];
  for (const part of parts) {
    if (left + context.measureText(part).width > x + width) break;
    say(part, 20);
  }
}

/** Two figures, as a legend needs. */
function rounded(x: number): number {
  return Number(x.toPrecision(2));
}

function largestOf({ weights, biases }: Sight): number {
  return Math.max(largest(weights), largest(biases), 1e-12);
}

function ownLargest({ weights, biases, units }: Sight, unit: number): number {
  let most = Math.abs(biases[unit]!);
  for (let i = unit; i < weights.length; i += units) most = Math.max(most, Math.abs(weights[i]!));
  return Math.max(most, 1e-12);
}
