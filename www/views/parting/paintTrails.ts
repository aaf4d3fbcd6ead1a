import type { Theme } from '../../paint/theme';
import { unitColour } from '../../paint/units';
import { positionOf } from './dots';
import { POINT, type PartingFrame, type Trails } from './frame';
import type { Place } from './layout';

/** The run before, in grey under the present one. */
export function paintBefore(
  context: CanvasRenderingContext2D,
  before: Trails,
  theme: Theme,
  place: Place,
): void {
  context.strokeStyle = context.fillStyle = theme.before;
  context.lineWidth = 1.4;
  for (let unit = 0; unit < before.units; unit++) {
    if (before.sameAs[unit] !== unit && hasSameWay(before, unit)) continue;
    context.globalAlpha = 0.55;
    const i = (before.moments.length * before.units + unit) * POINT;
    const x = before.points[i] ?? NaN;
    const y = before.points[i + 1] ?? NaN;
    trace(context, before, unit, 0, pastOf(before, before.now), place, [x, y]);
    context.beginPath();
    disc(context, place, x, y, 3);
    context.fill();
  }
  context.globalAlpha = 1;
}

/** Each unit's way from its start, a hollow ring; what is still to come is faint. */
export function paintTrails(
  context: CanvasRenderingContext2D,
  frame: PartingFrame,
  theme: Theme,
  place: Place,
): void {
  const { trails, marked, selected, gathering } = frame;
  const { units, points, moments, sameAs } = trails;
  const shown = gathering?.trails ?? 1;
  const isPointed = (unit: number) => unit === selected || marked.has(unit);
  const dims = selected !== undefined || marked.size > 0;
  const many = units > 24;
  // While the dots have yet to take the step, its end is not a part of their way.
  const isUnderway = frame.step !== undefined && frame.step.gone < 1;
  const past = pastOf(trails, trails.now - (isUnderway ? 1 : 0));
  for (let unit = 0; unit < units; unit++) {
    if (sameAs[unit] !== unit && hasSameWay(trails, unit)) continue;
    const strength = (dims && !isPointed(unit) ? 0.35 : 1) * shown;
    context.strokeStyle = unitColour(sameAs[unit]!);
    context.lineWidth = 1;
    context.globalAlpha = 0.25 * strength;
    if (past < moments.length) {
      trace(context, trails, unit, Math.max(0, past - 1), moments.length, place);
    }
    context.lineWidth = isPointed(unit) ? 2.6 : many ? 1.2 : 1.8;
    context.globalAlpha = 0.7 * strength;
    // While dots are on their way the trail ends where the run is, not where they are.
    trace(context, trails, unit, 0, past, place, gathering ? undefined : positionOf(frame, unit));
  }
  // The rings over all lines, so that none is crossed.
  for (let unit = 0; unit < units; unit++) {
    if (sameAs[unit] !== unit && hasSameWay(trails, unit)) continue;
    context.globalAlpha = (dims && !isPointed(unit) ? 0.5 : 1) * shown;
    context.beginPath();
    disc(context, place, points[unit * POINT]!, points[unit * POINT + 1]!, many ? 2.5 : 4);
    context.fillStyle = theme.surface;
    context.fill();
    context.strokeStyle = unitColour(sameAs[unit]!);
    context.lineWidth = many ? 1.2 : 1.8;
    context.stroke();
  }
  context.globalAlpha = 1;
}

/** How many of the moments are not after `now`. */
function pastOf({ moments }: Trails, now: number): number {
  let past = 0;
  while (past < moments.length && moments[past]! <= now) past++;
  return past;
}

/** A line through a unit's points `from` … `to` − 1 and to where it ends; over what is nowhere. */
function trace(
  context: CanvasRenderingContext2D,
  { units, points }: Trails,
  unit: number,
  from: number,
  to: number,
  place: Place,
  end?: readonly [x: number, y: number],
): void {
  context.beginPath();
  for (let moment = from; moment < to; moment++) {
    const i = (moment * units + unit) * POINT;
    lineTo(context, place, points[i]!, points[i + 1]!);
  }
  if (end) lineTo(context, place, end[0], end[1]);
  context.stroke();
}

function lineTo(context: CanvasRenderingContext2D, place: Place, x: number, y: number): void {
  const left = place.x + x * place.scale;
  const top = place.y - y * place.scale;
  if (Number.isFinite(left) && Number.isFinite(top)) context.lineTo(left, top);
}

function disc(
  context: CanvasRenderingContext2D,
  place: Place,
  x: number,
  y: number,
  radius: number,
): void {
  const left = place.x + x * place.scale;
  const top = place.y - y * place.scale;
  if (!Number.isFinite(left) || !Number.isFinite(top)) return;
  context.arc(left, top, radius, 0, 2 * Math.PI);
}

/** Whether a unit's way is that of the first one with its bits: one line is enough for both. */
function hasSameWay({ units, points, sameAs }: Trails, unit: number): boolean {
  const first = sameAs[unit]!;
  for (let i = 0; i < points.length; i += units * POINT) {
    const a = i + unit * POINT;
    const b = i + first * POINT;
    if (points[a] !== points[b] || points[a + 1] !== points[b + 1]) return false;
  }
  return true;
}
