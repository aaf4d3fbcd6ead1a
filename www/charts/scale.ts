// From where to where the values go, and where each lies.

import type { Kind, Line, Scale, Stretch } from './frame';
import { indexUpTo } from './line';

/** Of all values in view: the smallest, the smallest that is more than zero, and the largest. */
export interface Extent {
  low: number;
  above: number;
  high: number;
}

/** How far the scale of the gap goes on below its line *identical*, in decades. */
const BELOW = 0.15;

/** From the line *identical* to the first decade. */
const FLOOR = 0.7;

/** The values in a stretch of time, and the nearest on either side of it. */
export function extentOf(lines: readonly Line[], [from, to]: Stretch): Extent {
  const extent = { low: Infinity, above: Infinity, high: -Infinity };
  const take = (value: number) => {
    if (!Number.isFinite(value)) return;
    if (value < extent.low) extent.low = value;
    if (value > extent.high) extent.high = value;
    if (value > 0 && value < extent.above) extent.above = value;
  };
  for (const line of lines) {
    const last = Math.min(line.length - 1, indexUpTo(line, to) + 1);
    for (let i = Math.max(0, indexUpTo(line, from)); i <= last; i++) take(line.values[i]!);
    take(line.present);
  }
  if (extent.high < extent.low) extent.low = extent.high = 0;
  return extent;
}

/** The scale of a chart; `most` is the number of units that there can be. */
export function scaleOf(kind: Kind, extent: Extent, isZoomed: boolean, most: number): Scale {
  const { low, above, high } = extent;
  switch (kind) {
    case 'loss': {
      const margin = 0.08 * (high - low);
      // A part that is looked at closely fills the height; the whole stands on zero.
      if (isZoomed && high > low) return linear(low - margin, high + margin);
      return linear(Math.min(0, low), Math.max(0.1, high * 1.08));
    }
    case 'gap': {
      const highest = high > 0 ? Math.ceil(Math.log10(high) - 1e-9) : 0;
      const lowest = above < Infinity ? Math.floor(Math.log10(above)) : -1;
      const first = Math.min(lowest, highest - 1);
      return { bottom: first - FLOOR - BELOW, top: highest + 0.1, isLogarithmic: true };
    }
    case 'unlike':
      return linear(-0.04 * most, 1.06 * most);
  }
}

function linear(bottom: number, top: number): Scale {
  return { bottom, top: top > bottom ? top : bottom + 1, isLogarithmic: false };
}

/** Whether a value lies within a scale that is not logarithmic. */
export function isWithin({ bottom, top }: Scale, value: number): boolean {
  return value >= bottom && value <= top;
}

/**
 * Where a value lies, from 0 at the bottom to 1 at the top. On a logarithmic scale zero is nowhere;
 * here it has a line of its own below the decades, because exactly zero is what the page is about.
 */
export function shareOf({ bottom, top, isLogarithmic }: Scale, value: number): number {
  const floor = bottom + BELOW;
  const at = !isLogarithmic
    ? value
    : value === 0
      ? floor
      : Math.max(Math.log10(value), floor + 0.1);
  return (at - bottom) / (top - bottom);
}

/** The whole decades of a logarithmic scale that are marked, at most so many; the lowest first. */
export function decadesOf({ bottom, top }: Scale, most: number): number[] {
  const first = Math.round(bottom + BELOW + FLOOR);
  const last = Math.floor(top);
  const step = Math.max(1, Math.ceil((last - first + 1) / Math.max(1, most)));
  const decades: number[] = [];
  for (let exponent = last; exponent >= first; exponent -= step) decades.unshift(exponent);
  return decades;
}
