// Boxes of the page brought together: each stays beside or below what it stands beside or below, and
// the room between them, which texts had, is given up.

import type { Box, Size } from '../paint/canvas';

/** Something with its box on the page, and the room that it takes. */
export interface Item<What> {
  what: What;
  box: Box;
  size: Size;
}

/** Things at their places, and the room of all. */
export interface Arranged<What> extends Size {
  at: readonly { what: What; x: number; y: number }[];
}

/** Pixels that a box may stand over another's edge by rounding. */
const HAIR = 2;

const AXES = { y: 'height', x: 'width' } as const;
type Axis = keyof typeof AXES;

/** Boxes that lie over each other, as what is scrolled may, come one below the other. */
export function arranged<What>(items: readonly Item<What>[], gap: number): Arranged<What> {
  const [first, another] = items;
  if (!first) return { at: [], width: 0, height: 0 };
  if (!another) {
    const { width, height } = first.size;
    return { at: [{ what: first.what, x: 0, y: 0 }], width, height };
  }
  for (const axis of ['y', 'x'] as const) {
    const parts = parted(items, axis);
    if (parts.length > 1) return inLine(parts, axis, gap);
  }
  const sorted = items.toSorted((a, b) => a.box.y - b.box.y || a.box.x - b.box.x);
  return inLine(
    sorted.map((item) => [item]),
    'y',
    gap,
  );
}

/** The items in groups that no line across an axis would cut. */
function parted<What>(items: readonly Item<What>[], axis: Axis): Item<What>[][] {
  const parts: Item<What>[][] = [];
  let end = -Infinity;
  for (const item of items.toSorted((a, b) => a.box[axis] - b.box[axis])) {
    if (item.box[axis] > end - HAIR) parts.push([item]);
    else parts.at(-1)!.push(item);
    end = Math.max(end, item.box[axis] + item.box[AXES[axis]]);
  }
  return parts;
}

function inLine<What>(
  parts: readonly (readonly Item<What>[])[],
  axis: Axis,
  gap: number,
): Arranged<What> {
  let end = -gap;
  const own = parts.map((part) => {
    const one = arranged(part, gap);
    const shift = { x: 0, y: 0, [axis]: end + gap };
    end = shift[axis] + one[AXES[axis]];
    return { one, shift };
  });
  const across = axis === 'y' ? 'width' : 'height';
  const most = Math.max(...own.map(({ one }) => one[across]));
  return {
    at: own.flatMap(({ one, shift }) =>
      one.at.map(({ what, x, y }) => ({ what, x: x + shift.x, y: y + shift.y })),
    ),
    width: axis === 'x' ? end : most,
    height: axis === 'y' ? end : most,
  };
}
