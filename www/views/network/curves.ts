// The ways that links take: a curve between two boxes, or a lane between the rows of cards.

import type { Box } from '../../paint/canvas';
import type { Layout, LayerLayout } from './boxes';

/** Points on a way, x and y in turn; written over for each. */
export interface Way {
  points: Float32Array;
  count: number;
}

const STEPS = 24;

const way: Way = { points: new Float32Array(4 * (STEPS + 2)), count: 0 };

/** A link's two ends. It leaves and arrives level. */
interface Ends {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

const ends: Ends = { x1: 0, y1: 0, x2: 0, y2: 0 };

/** How far the ends of a box's links lie apart. */
function port(index: number, count: number, room: number, most: number): number {
  return (index - (count - 1) / 2) * Math.min(most, room / Math.max(1, count));
}

/**
 * The ends of the link from the `i`-th of some boxes to the `j`-th of others; the same object each
 * time, written over.
 */
export function endsOf(from: readonly Box[], to: readonly Box[], i: number, j: number): Ends {
  const start = from[i]!;
  const end = to[j]!;
  ends.x1 = start.x + start.width;
  ends.y1 = start.y + start.height / 2;
  ends.x2 = end.x;
  ends.y2 = end.y + end.height / 2 + port(i, from.length, end.height * 0.5, 12);
  return ends;
}

/** The curve between two ends as points. */
export function alongCurve({ x1, y1, x2, y2 }: Ends): Way {
  way.count = 0;
  addCurve(x1, y1, x2, y2);
  return way;
}

/** The way from a card in a row to the output: through the space below its row. */
export function alongLane({ frame, cards, columns }: LayerLayout, to: Box, unit: number): Way {
  const card = cards[unit]!;
  const next = cards[columns];
  const gap = next ? Math.max(4, next.y - cards[0]!.y - card.height) : 8;
  const column = unit % columns;
  const lane = port(column, columns, gap, 3);
  const x = card.x + card.width;
  const y = card.y + card.height / 2;
  const right = frame.x + frame.width;
  way.count = 0;
  if (column === columns - 1 || unit === cards.length - 1) {
    add(x, y);
    return finish(right, y, to, unit, cards.length);
  }
  const below = card.y + card.height + gap / 2 + lane;
  add(x, y);
  addCurve(x, y, x + gap, below);
  return finish(right, below, to, unit, cards.length);
}

function finish(x: number, y: number, to: Box, unit: number, count: number): Way {
  const end = to.y + to.height / 2 + port(unit, count, to.height * 0.6, 3);
  add(x, y);
  addCurve(x, y, to.x, end);
  return way;
}

function add(x: number, y: number): void {
  way.points[2 * way.count] = x;
  way.points[2 * way.count + 1] = y;
  way.count++;
}

/** The cubic of `bezierCurveTo` with level ends. */
function addCurve(x1: number, y1: number, x2: number, y2: number): void {
  const middle = (x1 + x2) / 2;
  for (let step = 0; step <= STEPS; step++) {
    const t = step / STEPS;
    const u = 1 - t;
    const x = u * u * u * x1 + 3 * u * u * t * middle + 3 * u * t * t * middle + t * t * t * x2;
    const y = (u * u * u + 3 * u * u * t) * y1 + (3 * u * t * t + t * t * t) * y2;
    add(x, y);
  }
}

/** A point on a way, 0 … 1 of its points. */
export function pointAt({ points, count }: Way, along: number): readonly [number, number] {
  const at = Math.max(0, Math.min(1, along)) * (count - 1);
  const from = Math.min(count - 2, Math.floor(at));
  const part = at - from;
  const of = (axis: number) =>
    points[2 * from + axis]! * (1 - part) + points[2 * (from + 1) + axis]! * part;
  return [of(0), of(1)];
}

/** How a layer is joined with what comes before it. */
type Joint = 'links' | 'lanes' | 'band';

/** How the layer `l` is joined with what comes before it; the output is the last. */
export function jointOf(layout: Layout, l: number): Joint {
  const { example, layers, linked } = layout;
  if (!linked) return 'band';
  const from = layers[l - 1];
  const isFromSingle = from ? from.columns === 1 : example?.kind === 'cards';
  const to = layers[l];
  if (isFromSingle && (!to || to.columns === 1)) return 'links';
  const hasLanes = from && !to && from.columns <= 4 && from.folded === 0 && from.form !== 'dot';
  return hasLanes ? 'lanes' : 'band';
}

/** The boxes that the links to a layer come from, and those that they go to. */
export function boxesOf({ example, layers, output }: Layout, l: number): [Box[], Box[]] {
  return [layers[l - 1]?.cards ?? example?.cards ?? [], layers[l]?.cards ?? output?.units ?? []];
}

/** The whole of what a band joins. */
export function framesOf(
  { example, layers, output }: Layout,
  l: number,
): [Box | undefined, Box | undefined] {
  const before = l === 0 ? example?.box : layers[l - 1]!.frame;
  return [before, layers[l]?.frame ?? output?.box];
}
