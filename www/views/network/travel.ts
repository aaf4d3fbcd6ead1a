// What is on its way: the example's numbers to all units at once, then the error back.

import { clamp, ease, type Box } from '../../paint/canvas';
import type { Theme } from '../../paint/theme';
import type { Layout } from './boxes';
import { alongCurve, alongLane, boxesOf, endsOf, jointOf, pointAt, type Way } from './curves';
import { BACKWARD, backwardWay, FORWARD, forwardWay, rightClass, type NetworkFrame } from './frame';

type Context = CanvasRenderingContext2D;

/** Shares of the largest below this are too thin to be drawn. */
const THINNEST = 0.004;

/** Paints what travels in the phase that is shown; nothing where none is. */
export function paintTravel(
  context: Context,
  frame: NetworkFrame,
  theme: Theme,
  layout: Layout,
): void {
  const { shown } = frame;
  if (!shown || frame.example === undefined) return;
  if (shown.phase === FORWARD) paintNumbers(context, frame, theme, layout);
  if (shown.phase === BACKWARD) paintShares(context, frame, theme, layout);
  context.globalAlpha = 1;
}

/** A dot on every link, in the colour of the number's sign: all units get the same numbers. */
function paintNumbers(context: Context, frame: NetworkFrame, theme: Theme, layout: Layout): void {
  const way = forwardWay(frame.shown!, frame.layers.length);
  const l = Math.floor(way);
  if (l >= frame.layers.length) return;
  const joint = jointOf(layout, l);
  if (joint === 'band') return;
  const [from, to] = boxesOf(layout, l);
  const numbers = l === 0 ? frame.exampleInputs : frame.layers[l - 1]!.activations;
  const radius = theme.scale * clamp(30 / Math.sqrt(from.length * to.length), 2, 4.5);
  const at = ease(way - l);
  const right = rightClass(frame);
  for (let i = 0; i < from.length; i++) {
    const number = numbers[i]!;
    if (joint === 'lanes') {
      const end = to[right ?? 0];
      if (end) dot(context, theme, alongLane(layout.layers[l - 1]!, end, i), at, radius, number);
      continue;
    }
    for (let j = 0; j < to.length; j++) {
      dot(context, theme, alongCurve(endsOf(from, to, i, j)), at, radius, number);
    }
  }
}

function dot(
  context: Context,
  theme: Theme,
  way: Way,
  at: number,
  radius: number,
  number: number,
): void {
  const [x, y] = pointAt(way, at);
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fillStyle = number === 0 ? theme.muted : signColour(theme, number);
  context.fill();
  context.strokeStyle = theme.background;
  context.lineWidth = 1.2;
  context.stroke();
}

function signColour(theme: Theme, number: number): string {
  return theme.shades[number < 0 ? 0 : theme.shades.length - 1]!;
}

/** On every link its share of the error that comes back: as wide as it is large. */
function paintShares(context: Context, frame: NetworkFrame, theme: Theme, layout: Layout): void {
  const hops = frame.layers.length - 1;
  const way = backwardWay(frame.shown!, hops);
  for (let l = hops; l > 0; l--) {
    const along = clamp(way - (hops - l), 0, 1);
    const joint = jointOf(layout, l);
    if (along === 0 || joint === 'band') continue;
    const { units, weights, deltas } = frame.layers[l]!;
    const [from, to] = boxesOf(layout, l);
    const share = (i: number, j: number) => weights[i * units + j]! * deltas[j]!;
    // A lane stands for all of its unit's links.
    const whole = (i: number) => deltas.reduce((sum, _, j) => sum + share(i, j), 0);
    const isLanes = joint === 'lanes';
    // Where there are many they are narrower, to be told apart.
    const widest = 9 * Math.min(1, Math.sqrt(20 / (from.length * to.length)));
    const most = largestShare(from, to, isLanes ? whole : share, isLanes);
    if (most === 0) continue;
    const end = to[rightClass(frame) ?? 0]!;
    for (let i = 0; i < from.length; i++) {
      if (isLanes) {
        arrow(context, theme, alongLane(layout.layers[l - 1]!, end, i), along, whole(i) / most, 6);
        continue;
      }
      for (let j = 0; j < to.length; j++) {
        const part = share(i, j) / most;
        if (Math.abs(part) < THINNEST) continue;
        arrow(context, theme, alongCurve(endsOf(from, to, i, j)), along, part, widest);
      }
    }
  }
}

function largestShare(
  from: readonly Box[],
  to: readonly Box[],
  share: (i: number, j: number) => number,
  isLanes: boolean,
): number {
  let most = 0;
  for (let i = 0; i < from.length; i++) {
    for (let j = 0; j < (isLanes ? 1 : to.length); j++) {
      const size = Math.abs(share(i, j));
      if (size > most && size < Infinity) most = size;
    }
  }
  return most;
}

/** An arrow from the end of a way back towards its start. */
function arrow(
  context: Context,
  theme: Theme,
  way: Way,
  along: number,
  share: number,
  widest: number,
): void {
  const size = Math.min(1, Math.abs(share)) || 0;
  const width = theme.scale * (0.8 + (widest - 0.8) * size);
  const head = theme.scale * (5 + 0.9 * widest * size);
  const { points, count } = way;
  const tip = 1 - along;
  const [x, y] = pointAt(way, tip);
  // The line ends where the head begins.
  const steps = Math.max(1, Math.round((1 - tip) * (count - 1)));
  context.strokeStyle = context.fillStyle = signColour(theme, share);
  context.lineWidth = width;
  context.globalAlpha = 0.9;
  context.lineCap = 'butt';
  context.lineJoin = 'round';
  context.beginPath();
  context.moveTo(points[2 * (count - 1)]!, points[2 * (count - 1) + 1]!);
  for (let i = 1; i < steps; i++) {
    const at = count - 1 - i;
    if (Math.hypot(points[2 * at]! - x, points[2 * at + 1]! - y) < head) break;
    context.lineTo(points[2 * at]!, points[2 * at + 1]!);
  }
  const [backX, backY] = behind(way, tip, head);
  context.lineTo(backX, backY);
  context.stroke();
  const length = Math.hypot(x - backX, y - backY) || 1;
  const dx = (x - backX) / length;
  const dy = (y - backY) / length;
  const half = head * 0.55;
  context.beginPath();
  context.moveTo(x, y);
  context.lineTo(backX - dy * half, backY + dx * half);
  context.lineTo(backX + dy * half, backY - dx * half);
  context.closePath();
  context.fill();
}

/** The point on a way so far behind its tip. */
function behind(way: Way, tip: number, distance: number): readonly [number, number] {
  const [x, y] = pointAt(way, tip);
  for (let at = tip; at <= 1; at += 0.01) {
    const point = pointAt(way, at);
    if (Math.hypot(point[0] - x, point[1] - y) >= distance) return point;
  }
  return pointAt(way, 1);
}
