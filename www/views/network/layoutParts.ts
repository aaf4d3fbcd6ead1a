// What both forms of the stage share.

import type { Size } from '../../paint/canvas';
import type { ExampleKind, Shape } from './boxes';

/** More numbers than these are a picture, however much room there is. */
const MOST_CARDS = 12;

/** Whether an example's numbers have a card each in so much room. */
export function exampleKind(shape: Shape, room: number, each: number): ExampleKind {
  if (shape.images) return 'image';
  const fit = Math.floor(room / each);
  return shape.features <= Math.min(MOST_CARDS, fit) ? 'cards' : 'cells';
}

/** What is kept free at the bottom for a phase's sentence, so that nothing moves when it comes. */
export function footOf({ width, height }: Size, scale: number): number {
  // Where it is narrow the sentence takes three lines.
  if (height >= 400 * scale && width < 490 * scale) return 58 * scale;
  if (height >= 400 * scale) return 46 * scale;
  return height >= 230 * scale ? 40 * scale : 0;
}
