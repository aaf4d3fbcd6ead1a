// The dots where the units are now. Those that would lie over one another are moved apart.

import { clamp, type Box } from '../../paint/canvas';
import { POINT, type PartingFrame } from './frame';
import type { PartingLayout, Place } from './layout';

export interface Dot {
  unit: number;
  /** How many units it stands for: those with the same bits. */
  count: number;
  /** Where the unit is. */
  trueX: number;
  trueY: number;
  /** Where the dot is drawn. */
  x: number;
  y: number;
}

/** How often dots push each other, and how much of a push each takes. */
const ROUNDS = 48;
const PUSH = 0.5;

/** How strongly a dot is drawn back to its true place in each round. */
const PULL = 0.06;

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
    const [fromX, fromY] = [gathering.from[2 * unit] ?? x, gathering.from[2 * unit + 1] ?? y];
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
    const [trueX, trueY] = [place.x + x * place.scale, place.y - y * place.scale];
    if (!Number.isFinite(trueX) || !Number.isFinite(trueY)) continue;
    let count = 1;
    if (!isAlone) {
      for (let other = unit + 1; other < units; other++) if (sameAs[other] === unit) count++;
    }
    dots.push({ unit, count, trueX, trueY, x: trueX, y: trueY });
  }
  // On their way together dots may cover one another.
  if (layout.numbered && !frame.gathering) {
    // A number of two figures makes a dot wider.
    spread(dots, layout.radius * (units > 9 ? 1.2 : 1), layout.plot);
  }
  return dots;
}

/** Moves dots apart that would overlap, each as little as it takes; the same every time. */
export function spread(dots: readonly Dot[], radius: number, within: Box): void {
  const apart = 2 * radius + 1;
  for (let round = 0; round < ROUNDS; round++) {
    let isQuiet = true;
    for (let a = 0; a < dots.length; a++) {
      for (let b = a + 1; b < dots.length; b++) {
        const [one, other] = [dots[a]!, dots[b]!];
        let dx = other.x - one.x;
        let dy = other.y - one.y;
        let away = Math.hypot(dx, dy);
        if (away >= apart) continue;
        isQuiet = false;
        if (away < 1e-6) {
          // In one place: each pair goes another way, by its numbers.
          const turn = 2.4 * (a * dots.length + b);
          [dx, dy, away] = [Math.cos(turn), Math.sin(turn), 1];
        }
        const push = (PUSH * (apart - Math.min(away, apart - 1e-6))) / away;
        one.x -= dx * push;
        one.y -= dy * push;
        other.x += dx * push;
        other.y += dy * push;
      }
    }
    if (isQuiet) break;
    // The last rounds only push, so that nothing is left overlapping by the pull.
    const pull = round < ROUNDS - 12 ? PULL : 0;
    for (const dot of dots) {
      dot.x = keep(dot.x + pull * (dot.trueX - dot.x), within.x, within.width, radius);
      dot.y = keep(dot.y + pull * (dot.trueY - dot.y), within.y, within.height, radius);
    }
  }
}

/** Inside the plot as a whole, where it is large enough for a dot. */
function keep(at: number, from: number, length: number, radius: number): number {
  return 2 * radius > length ? from + length / 2 : clamp(at, from + radius, from + length - radius);
}

/** The unit whose dot is nearest to a place, if it is near. */
export function unitAt(
  dots: readonly Dot[],
  radius: number,
  x: number,
  y: number,
): number | undefined {
  let nearest: number | undefined;
  let least = Math.max(radius + 6, 18);
  for (const dot of dots) {
    const away = Math.hypot(dot.x - x, dot.y - y);
    if (away < least) [least, nearest] = [away, dot.unit];
  }
  return nearest;
}
