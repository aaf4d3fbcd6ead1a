// Where the bars of the losses stand, with their axis below and the words above.

import { clamp, type Box, type Size } from '../../../paint/canvas';

export interface StartsLayout {
  /** The bars' room; its floor is the axis. */
  plot: Box;
  bars: number;
  /** The line above the bars, the marks below the axis, and the axis' name. */
  above: Box;
  ticks: Box;
  name: Box;
}

/** A bar's width with its gap. */
const BAR = 9;

/** The fewest and the most bars there are. */
const BARS = [8, 80] as const;

export function layStarts(size: Size, scale: number): StartsLayout {
  const line = 18 * scale;
  // In little room the bars come first: then what stands above, then the axis' name, goes.
  const hasTicks = size.height >= 50 * scale;
  const hasName = size.height >= 80 * scale;
  const hasAbove = size.height >= 100 * scale;
  const side = clamp(size.width / 60, 0, 8);
  const width = Math.max(1, size.width - 2 * side);
  const top = hasAbove ? line + 4 : 2;
  const ticks = hasTicks ? line + 2 : 2;
  const name = hasName ? line : 0;
  const height = Math.max(1, size.height - top - ticks - name);
  const floor = top + height;
  return {
    plot: { x: side, y: top, width, height },
    bars: clamp(Math.floor(width / (BAR * Math.max(1, scale))), ...BARS),
    above: { x: side, y: 0, width, height: hasAbove ? line : 0 },
    ticks: { x: side, y: floor, width, height: hasTicks ? ticks : 0 },
    name: { x: side, y: floor + ticks, width, height: name },
  };
}

/** The bar, of so many, that a place is over. */
export function barAt(plot: Box, bars: number, x: number, y: number): number | undefined {
  const along = (x - plot.x) / plot.width;
  if (along < 0 || along >= 1 || y < 0 || y > plot.y + plot.height) return undefined;
  return Math.floor(along * bars);
}
