// Where the parts of the strip and of a chart stand.

import type { Box, Size } from '../paint/canvas';

export interface StripLayout {
  /** Only the loss, on a telephone. */
  isCompact: boolean;
  /** The names and their values; without width where there is no room for them. */
  names: Box;
  loss: Box;
  gap: Box | undefined;
  /** From the top of the first row to the bottom of the last: the timeline. */
  plot: Box;
  /** The baseline of the time axis. */
  ticks: number | undefined;
}

/** Pixels of a strip that is not on a telephone, at least; times the scale. */
const WHOLE = 80;

/** `isNamed` is whether a low one has room for names: else they stand elsewhere. */
export function layoutStrip({ width, height }: Size, scale: number, isNamed = true): StripLayout {
  const isCompact = height < WHOLE * scale;
  const label = (isCompact ? 128 : 132) * scale;
  const names = width >= 2 * label && (isNamed || !isCompact) ? label : 0;
  const right = Math.min((isCompact ? 10 : 26) * scale, width / 8);
  const axis = isCompact ? 0 : 22 * scale;
  const above = Math.min(4 * scale, height / 8);
  const inner = Math.max(1, height - axis - above - (isCompact ? above : 0));
  const x = names || Math.min(8 * scale, width / 8);
  const plot = { x, y: above, width: Math.max(1, width - x - right), height: inner };
  const rows = isCompact ? 1 : 2;
  const row = inner / rows;
  return {
    isCompact,
    names: { x: 0, y: above, width: names, height: inner },
    plot,
    loss: { ...plot, height: row },
    gap: isCompact ? undefined : { ...plot, y: above + row, height: row },
    ticks: isCompact ? undefined : above + inner + 16 * scale,
  };
}

export interface ChartLayout {
  plot: Box;
  /** The baseline of the time axis. */
  ticks: number;
}

/** What stands left of a chart's plot, for the marks of its scale. */
const AXIS = 76;

export function layoutChart({ width, height }: Size, scale: number): ChartLayout {
  const left = Math.min(AXIS * scale, width / 3);
  const right = Math.min(28 * scale, width / 8);
  const above = Math.min(8 * scale, height / 8);
  const below = Math.min(22 * scale, height / 3);
  return {
    plot: {
      x: left,
      y: above,
      width: Math.max(1, width - left - right),
      height: Math.max(1, height - above - below),
    },
    ticks: height - below + 16 * scale,
  };
}
