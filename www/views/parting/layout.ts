// Where the parts of the picture stand on its canvas.

import { clamp, type Box, type Size } from '../../paint/canvas';
import type { Extent } from './frame';

export interface PartingLayout {
  plot: Box;
  /** Baselines of the rows above and below the plot; none where there is no room for one. */
  top: number | undefined;
  ticks: number | undefined;
  names: number | undefined;
  sentence: number | undefined;
  /** Where it stands how far each unit is from its start, if there is room under the picture. */
  bars: Bars | undefined;
  /** Half the height of a dot. */
  radius: number;
  /** Whether every dot has its number. */
  numbered: boolean;
}

/** Rows of bars, in up to three columns. */
export interface Bars {
  box: Box;
  columns: number;
  row: number;
}

/** How wide a bar with its number is, at least. */
const LEAST_BAR = 116;

/** Up to so many units have bars. */
const MOST_BARS = 16;

/** Up to so many units are dots that are large enough for a number. */
const MOST_NUMBERED = 24;

/** `letters` is the height of a mark on an axis, `scale` what all measures are multiplied by. */
export function layoutParting(
  { width, height }: Size,
  letters: number,
  scale: number,
  units: number,
  hasSentence: boolean,
): PartingLayout {
  const row = 20 * scale;
  const has = (least: number) => height >= least * scale;
  const above = has(144) ? row : Math.min(8 * scale, height / 8);
  const rows = [has(110), has(144), hasSentence && has(230)] as const;
  const below = rows.filter(Boolean).length * row || Math.min(8 * scale, height / 8);
  const left = width >= 160 * scale ? 40 * scale : width / 8;
  const right = Math.min(16 * scale, width / 10);
  const plot = {
    x: left,
    y: above,
    width: Math.max(1, width - left - right),
    height: Math.max(1, height - above - below),
  };
  // What hangs below a line stays on the canvas.
  let baseline = plot.y + plot.height + row * 0.78;
  const next = (isThere: boolean) => {
    if (!isThere) return undefined;
    baseline += row;
    return baseline - row;
  };
  const numbered = units <= MOST_NUMBERED;
  const side = Math.min(plot.width, plot.height);
  // In a small picture dots are smaller, but never smaller than a number.
  const large = numbered ? clamp(side / 24, letters * 0.75, letters * 0.95) : letters * 0.5;
  return {
    plot,
    top: has(144) ? row * 0.7 : undefined,
    ticks: next(rows[0]),
    names: next(rows[1]),
    sentence: next(rows[2]),
    bars: undefined,
    radius: Math.max(1, Math.min(large, side / 6)),
    numbered: numbered && side / 6 >= letters * 0.75,
  };
}

/** The same, with bars in the room that the picture leaves: what it shows is wide and not high. */
export function withBars(
  layout: PartingLayout,
  extent: Extent,
  units: number,
  scale: number,
): PartingLayout {
  const { plot } = layout;
  const row = 20 * scale;
  const across = (plot.width - 2 * insetOf(layout)) / (extent.right - extent.left);
  const needed = (extent.top - extent.bottom) * across + 2 * insetOf(layout);
  // A heading, and some air above it.
  const heightOf = (columns: number) => (Math.ceil(units / columns) + 1.9) * row;
  const columns = [1, 2, 3].find(
    (n) => plot.width >= n * LEAST_BAR * scale && plot.height - needed >= heightOf(n),
  );
  if (units > MOST_BARS || layout.names === undefined || columns === undefined) return layout;
  const height = heightOf(columns);
  const up = (baseline: number | undefined) => baseline && baseline - height;
  const last = up(layout.sentence ?? layout.names)!;
  return {
    ...layout,
    plot: { ...plot, height: plot.height - height },
    ticks: up(layout.ticks),
    names: up(layout.names),
    sentence: up(layout.sentence),
    bars: {
      box: { x: plot.x, y: last + 0.15 * row, width: plot.width, height },
      columns,
      row,
    },
  };
}

/** Dots at the edge of what is shown stay whole. */
function insetOf({ plot, radius }: PartingLayout): number {
  return Math.min(radius * 1.4, Math.min(plot.width, plot.height) / 4);
}

/** From weight space to the canvas: the same length means the same on both axes. */
export interface Place {
  /** Where the origin is, and pixels to a weight of 1. */
  x: number;
  y: number;
  scale: number;
}

export function placeOf(extent: Extent, layout: PartingLayout): Place {
  const { plot } = layout;
  const inset = insetOf(layout);
  const scale = Math.min(
    (plot.width - 2 * inset) / (extent.right - extent.left),
    (plot.height - 2 * inset) / (extent.top - extent.bottom),
  );
  return {
    x: plot.x + plot.width / 2 - ((extent.left + extent.right) / 2) * scale,
    y: plot.y + plot.height / 2 + ((extent.bottom + extent.top) / 2) * scale,
    scale,
  };
}
