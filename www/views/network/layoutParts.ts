// What both forms of the stage share.

import { clamp, type Box, type Size } from '../../paint/canvas';
import type { CardForm, ExampleKind, Shape } from './boxes';

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

/** The width of the edge in the unit's colour, where its links leave. */
export function edgeOf(form: CardForm, width: number, scale: number): number {
  return form === 'dot' ? 2 : clamp(width / 28, 3, 5 * scale);
}

/** Where the picture of a full card lies. */
export function fullTile({ x, y, width, height }: Box, scale: number): Box {
  const inset = 7 * scale;
  const side = Math.min(height - 2 * inset, width * 0.42);
  return { x: x + inset, y: y + (height - side) / 2, width: side, height: side };
}
