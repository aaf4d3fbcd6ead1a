// How much of weight space is in the picture.

import { roundUp } from '../../paint/axes';
import { POINT, type Extent } from './frame';

/** In so many steps the longer side is rounded outwards: the picture changes seldom, and by much. */
const STEPS = 6;

/** What holds all the points; what is no finite number has no place in it. */
export function extentOf(paths: readonly Float32Array[]): Extent {
  const box = { left: Infinity, right: -Infinity, bottom: Infinity, top: -Infinity };
  for (const points of paths) {
    for (let i = 0; i + 1 < points.length; i += POINT) {
      const x = points[i]!;
      const y = points[i + 1]!;
      if (!Number.isFinite(x) || !Number.isFinite(y)) continue;
      if (x < box.left) box.left = x;
      if (x > box.right) box.right = x;
      if (y < box.bottom) box.bottom = y;
      if (y > box.top) box.top = y;
    }
  }
  return rounded(box.left > box.right ? { left: 0, right: 0, bottom: 0, top: 0 } : box);
}

function rounded({ left, right, bottom, top }: Extent): Extent {
  let span = Math.max(right - left, top - bottom);
  // A point alone is as far from the frame as it is from the origin.
  const far = Math.max(Math.abs(left), Math.abs(right), Math.abs(bottom), Math.abs(top));
  if (!(span > far * 1e-3)) span = far || 1;
  const step = roundUp(span / STEPS);
  const [l, r] = outwards(left, right, step);
  const [b, t] = outwards(bottom, top, step);
  return { left: l, right: r, bottom: b, top: t };
}

/** From one multiple of the step to another, at least two apart. */
function outwards(low: number, high: number, step: number): [number, number] {
  const first = Math.floor(low / step) * step;
  const last = Math.ceil(high / step) * step;
  return last - first < 2 * step ? [first - step / 2, last + step / 2] : [first, last];
}
