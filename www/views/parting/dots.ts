// The dots, each where its unit is now.

import { contains } from '../../paint/canvas';
import { POINT, type PartingFrame } from './frame';
import { label, type Point } from './labels';
import type { PartingLayout, Place } from './layout';

export interface Dot {
  unit: number;
  /** How many units it stands for: those with the same bits. */
  count: number;
  x: number;
  y: number;
  /** Where its number stands; in the dot itself where there is room for it. */
  label: Point | undefined;
}

/** Where a unit is at what the frame shows: in the present, on its way there, or gathering. */
export function positionOf(frame: PartingFrame, unit: number): readonly [x: number, y: number] {
  const { units, points, moments } = frame.trails;
  const i = (moments.length * units + unit) * POINT;
  let x = points[i] ?? NaN;
  let y = points[i + 1] ?? NaN;
  const { step, gathering } = frame;
  if (step) {
    x -= (1 - step.gone) * (step.moved[2 * unit] ?? 0);
    y -= (1 - step.gone) * (step.moved[2 * unit + 1] ?? 0);
  }
  if (gathering) {
    const fromX = gathering.from[2 * unit] ?? x;
    const fromY = gathering.from[2 * unit + 1] ?? y;
    x = fromX + gathering.gone * (x - fromX);
    y = fromY + gathering.gone * (y - fromY);
  }
  return [x, y];
}

/** The dots, identical units as one; none for a unit that is nowhere. */
export function dotsOf(frame: PartingFrame, layout: PartingLayout, place: Place): Dot[] {
  const { units, sameAs } = frame.trails;
  const dots: Dot[] = [];
  for (let unit = 0; unit < units; unit++) {
    const isAlone = frame.gathering !== undefined;
    if (!isAlone && sameAs[unit] !== unit) continue;
    const [x, y] = positionOf(frame, unit);
    const at = { x: place.x + x * place.scale, y: place.y - y * place.scale };
    if (!Number.isFinite(at.x) || !Number.isFinite(at.y)) continue;
    // From a run that went far a dot comes from out of the picture.
    if (isAlone && !contains(layout.plot, at.x, at.y)) continue;
    let count = 1;
    if (!isAlone) {
      for (let other = unit + 1; other < units; other++) if (sameAs[other] === unit) count++;
    }
    dots.push({ unit, count, ...at, label: undefined });
  }
  // On their way together dots may cover one another.
  if (layout.numbered && !frame.gathering) {
    // A number of two figures makes a dot wider.
    label(dots, layout.radius * (units > 9 ? 1.2 : 1), layout.plot);
  }
  return dots;
}

/** The unit whose dot or number is nearest to a place, if it is near. */
export function unitAt(
  dots: readonly Dot[],
  radius: number,
  x: number,
  y: number,
): number | undefined {
  let nearest: number | undefined;
  let least = Math.max(radius + 6, 18);
  for (const dot of dots) {
    for (const at of dot.label ? [dot, dot.label] : [dot]) {
      const away = Math.hypot(at.x - x, at.y - y);
      if (away < least) [least, nearest] = [away, dot.unit];
    }
  }
  return nearest;
}
