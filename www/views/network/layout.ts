// Where everything of the stage lies: a function of the canvas's size, the network's shape and the
// size of the letters.

import type { Size } from '../../paint/canvas';
import type { Layout, Shape } from './boxes';
import { layOutDown } from './layoutDown';
import { layOutRight } from './layoutRight';

/** The least sides with which examples, cards and output stand beside one another. */
const WIDE = [490, 290] as const;

/** Lays out the stage; `scale` is the size of the letters over that of ordinary ones. */
export function layOut(size: Size, shape: Shape, scale = 1): Layout {
  const { width, height } = size;
  const isWide = width >= WIDE[0] * scale && height >= WIDE[1] * scale;
  return isWide ? layOutRight(size, shape, scale) : layOutDown(size, shape, scale);
}
