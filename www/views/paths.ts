// Units as points in weight space, each with the way it came from its random start.

import { scaleLinear } from 'd3-scale';

import type { Selected } from '../run/session.svelte';
import { text } from '../text';
import { write, type Box, type Size } from './canvas';
import type { Theme } from './theme';
import { unitColour } from './units';

/** Numbers of a point: x, y and the unit's bias. */
export const POINT = 3;

/** The paths of one layer: views of the engine's memory, good for one frame. */
export interface PathsFrame {
  layer: number;
  units: number;
  /** Moment by moment, unit by unit; the present last. */
  points: Float32Array;
  /** The moments, the present left out. */
  moments: Float64Array;
  /** The present moment: the way beyond it is still to come. */
  now: number;
  /** Whether the plane is that of a unit's own two weights. */
  isOwnPlane: boolean;
  /** For each unit the first with the same bits. */
  sameAs: Uint32Array;
  /** How far the picture reaches from its middle. */
  reach: number;
  selected: Selected | undefined;
  marked: readonly Selected[];
}

const MARGIN = { left: 46, right: 16, top: 16, bottom: 36 };
const DOT = 6;

/** How far paths reach from the origin, to the next round number: a picture that does not twitch. */
export function reachOf(points: Float32Array): number {
  let most = 0;
  for (let i = 0; i < points.length; i += POINT) {
    most = Math.max(most, Math.abs(points[i]!), Math.abs(points[i + 1]!));
  }
  if (!(most > 0) || !Number.isFinite(most)) return 1;
  const decade = 10 ** Math.floor(Math.log10(most * 1.05));
  return [1, 1.5, 2, 3, 5, 7, 10].find((step) => step * decade >= most * 1.05)! * decade;
}

/** The square in the middle of the canvas on which the paths lie. */
export function plotBox({ width, height }: Size): Box {
  const room = {
    width: width - MARGIN.left - MARGIN.right,
    height: height - MARGIN.top - MARGIN.bottom,
  };
  // As wide as there is room: the same length means the same on both axes.
  return { x: MARGIN.left, y: MARGIN.top, ...room };
}

/** Where a point of weight space lies on the canvas: the same scale on both axes. */
function place(box: Box, reach: number) {
  const scale = Math.min(box.width, box.height) / (2 * reach);
  const [cx, cy] = [box.x + box.width / 2, box.y + box.height / 2];
  return { x: (x: number) => cx + x * scale, y: (y: number) => cy - y * scale, scale };
}

/** Paints the ways, the starts and the points where the units are now. */
export function paintPaths(
  context: CanvasRenderingContext2D,
  theme: Theme,
  frame: PathsFrame,
  size: Size,
): void {
  const box = plotBox(size);
  paintAxes(context, theme, frame, box);
  const { units, points, moments } = frame;
  const at = place(box, frame.reach);
  const stride = units * POINT;
  const shownMoments = moments.length;
  let past = 0;
  while (past < shownMoments && moments[past]! <= frame.now) past++;
  const pointed = pointedAt(frame);

  context.save();
  context.beginPath();
  context.rect(box.x, box.y, box.width, box.height);
  context.clip();
  context.lineJoin = 'round';
  for (let unit = 0; unit < units; unit++) {
    if (frame.sameAs[unit] !== unit && samePath(frame, unit)) continue;
    const dim = pointed.size > 0 && !pointed.has(unit);
    context.strokeStyle = unitColour(frame.sameAs[unit]!);
    const trace = (from: number, to: number, end: boolean) => {
      context.beginPath();
      for (let moment = from; moment < to; moment++) {
        const i = moment * stride + unit * POINT;
        context.lineTo(at.x(points[i]!), at.y(points[i + 1]!));
      }
      if (end) {
        const i = shownMoments * stride + unit * POINT;
        context.lineTo(at.x(points[i]!), at.y(points[i + 1]!));
      }
      context.stroke();
    };
    context.lineWidth = 1;
    context.globalAlpha = 0.22;
    if (past < shownMoments) trace(Math.max(0, past - 1), shownMoments, false);
    context.lineWidth = pointed.has(unit) ? 3 : 1.8;
    context.globalAlpha = dim ? 0.15 : 0.85;
    trace(0, past, true);
    // Where it began: an empty ring.
    const i = unit * POINT;
    context.beginPath();
    context.arc(at.x(points[i]!), at.y(points[i + 1]!), 3.5, 0, 2 * Math.PI);
    context.fillStyle = theme.background;
    context.globalAlpha = dim ? 0.3 : 1;
    context.fill();
    context.lineWidth = 1.6;
    context.stroke();
  }
  context.restore();
  paintNow(context, theme, frame, at, pointed);
}

/** The units that are selected or pointed at. */
function pointedAt({ layer, selected, marked }: PathsFrame): Set<number> {
  const all = selected ? [...marked, selected] : marked;
  return new Set(all.filter((other) => other.layer === layer).map(({ unit }) => unit));
}

/** Whether a unit's way is that of the first one with its bits: one line is enough for both. */
function samePath({ units, points, sameAs }: PathsFrame, unit: number): boolean {
  const first = sameAs[unit]!;
  for (let i = 0; i < points.length; i += units * POINT) {
    const [a, b] = [i + unit * POINT, i + first * POINT];
    if (points[a] !== points[b] || points[a + 1] !== points[b + 1]) return false;
  }
  return true;
}

/** The points where the units are now; those that are one have a count. */
function paintNow(
  context: CanvasRenderingContext2D,
  theme: Theme,
  { units, points, moments, sameAs, isOwnPlane }: PathsFrame,
  at: ReturnType<typeof place>,
  pointed: ReadonlySet<number>,
): void {
  const base = moments.length * units * POINT;
  let largest = 1e-12;
  for (let unit = 0; unit < units; unit++) {
    largest = Math.max(largest, Math.abs(points[base + unit * POINT + 2]!));
  }
  for (let unit = 0; unit < units; unit++) {
    if (sameAs[unit] !== unit) continue;
    const i = base + unit * POINT;
    const [x, y] = [at.x(points[i]!), at.y(points[i + 1]!)];
    const bias = isOwnPlane ? points[i + 2]! / Math.max(largest, 0.5) : 0;
    const radius = DOT * (1 + 0.6 * bias);
    context.globalAlpha = pointed.size > 0 && !pointed.has(unit) ? 0.4 : 1;
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.fillStyle = unitColour(unit);
    context.fill();
    context.lineWidth = 1.5;
    context.strokeStyle = pointed.has(unit) ? theme.ink : theme.background;
    context.stroke();
    let count = 0;
    for (const first of sameAs) if (first === unit) count++;
    if (count > 1) {
      const line = text.paths.count(count);
      write(context, theme, line, x + radius + 4, y + 5, { weight: 700, size: 14 });
    } else if (units <= 16) {
      write(context, theme, text.count(unit + 1), x + radius + 2, y - radius, {
        size: 11,
        colour: theme.muted,
      });
    }
  }
  context.globalAlpha = 1;
}

function paintAxes(
  context: CanvasRenderingContext2D,
  theme: Theme,
  { isOwnPlane, reach }: PathsFrame,
  box: Box,
): void {
  const at = place(box, reach);
  const words = text.paths;
  const [right, top] = [box.width / 2 / at.scale, box.height / 2 / at.scale];
  context.lineWidth = 1;
  const ticks = (half: number, length: number) =>
    scaleLinear()
      .domain([-half, half])
      .ticks(Math.max(2, length / 90));
  const line = (x1: number, y1: number, x2: number, y2: number, colour: string) => {
    context.strokeStyle = colour;
    context.beginPath();
    context.moveTo(x1, y1);
    context.lineTo(x2, y2);
    context.stroke();
  };
  const muted = { colour: theme.muted, size: 11 };
  for (const tick of ticks(right, box.width)) {
    const x = Math.round(at.x(tick)) + 0.5;
    line(x, box.y, x, box.y + box.height, tick === 0 ? theme.muted : theme.line);
    write(context, theme, text.tick(tick), x, box.y + box.height + 14, {
      ...muted,
      align: 'center',
    });
  }
  for (const tick of ticks(top, box.height)) {
    const y = Math.round(at.y(tick)) + 0.5;
    line(box.x, y, box.x + box.width, y, tick === 0 ? theme.muted : theme.line);
    write(context, theme, text.tick(tick), box.x - 6, y + 4, { ...muted, align: 'right' });
  }
  const [first, second] = isOwnPlane ? [words.w1, words.w2] : [words.first, words.second];
  const end = box.x + box.width;
  write(context, theme, first, end, box.y + box.height + 29, {
    colour: theme.muted,
    align: 'right',
  });
  context.save();
  context.translate(box.x + 13, box.y + 6);
  context.rotate(-Math.PI / 2);
  write(context, theme, second, 0, 0, { colour: theme.muted, align: 'right' });
  context.restore();
}

/** The unit whose present point is nearest to a place, if it is near. */
export function pathAt(frame: PathsFrame, size: Size, x: number, y: number): number | undefined {
  const at = place(plotBox(size), frame.reach);
  const base = frame.moments.length * frame.units * POINT;
  let nearest: number | undefined;
  let least = 18;
  for (let unit = 0; unit < frame.units; unit++) {
    const i = base + unit * POINT;
    const away = Math.hypot(at.x(frame.points[i]!) - x, at.y(frame.points[i + 1]!) - y);
    if (away < least) [least, nearest] = [away, unit];
  }
  return nearest;
}
