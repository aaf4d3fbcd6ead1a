// Where the loss along a line is drawn.

import type { Box, Size } from '../../../paint/canvas';

export interface LineLayout {
  plot: Box;
  /** The largest loss that is drawn. */
  most: number;
  x: (t: number) => number;
  y: (loss: number) => number;
}

/** Room above, for the names of the curves, and below, for the ticks. */
export function layLine(size: Size, scale: number, largest: number): LineLayout {
  const left = 44 * scale;
  const plot = {
    x: left,
    y: 26 * scale,
    width: Math.max(1, size.width - left - 10 * scale),
    height: Math.max(1, size.height - 48 * scale),
  };
  const most = Math.max(largest, Number.MIN_VALUE) * 1.05;
  return {
    plot,
    most,
    x: (t) => plot.x + t * plot.width,
    y: (loss) => plot.y + plot.height * (1 - loss / most),
  };
}
