// Where everything of the stage lies: a function of the canvas's size, the network's shape and the
// size of the letters.

import type { Size } from '../../paint/canvas';
import type { Layout, Shape } from './boxes';
import { layOutBare } from './layoutBare';
import { layOutDown } from './layoutDown';
import { layOutRight } from './layoutRight';

/** The least sides with which examples, cards and output stand beside one another. */
const WIDE = [490, 290] as const;

/** In a frame with less than this the cards have all the room: what they do is seen on them. */
const BARE = [330, 300] as const;

/**
 * Lays out the stage; `scale` is the size of the letters over that of ordinary ones. In a frame
 * inside another page less is shown where it is small.
 */
export function layOut(size: Size, shape: Shape, scale = 1, isFramed = false): Layout {
  const { width, height } = size;
  const isSmall = width < BARE[0] * scale || height < BARE[1] * scale;
  if (isFramed && isSmall && shape.hidden.length > 0) return layOutBare(size, shape, scale);
  const isWide = width >= WIDE[0] * scale && height >= WIDE[1] * scale;
  return isWide ? layOutRight(size, shape, scale) : layOutDown(size, shape, scale);
}
