// The picture on a card: what the unit says over the plane, or its weights.

import { clamp, type Box } from '../../paint/canvas';
import { acrossOf, downOf } from '../../paint/plane';
import { ringPoint } from '../../paint/ring';
import type { HeatSheet } from '../../paint/sheets';
import type { Theme } from '../../paint/theme';
import { paintWeights } from '../../paint/weights';
import type { NetworkFrame } from './frame';

export function paintTile(
  context: CanvasRenderingContext2D,
  frame: NetworkFrame,
  theme: Theme,
  l: number,
  unit: number,
  weights: number,
  heat: HeatSheet,
  box: Box,
  isRinged: boolean,
): void {
  if (box.width < 1) return;
  const { all, example } = frame;
  if (!all.plane) {
    const isImage = all.images && l === 0;
    return paintWeights(context, theme, frame.layers[l]!, unit, isImage, weights, box);
  }
  heat.paint(context, unit, box);
  if (example === undefined || !isRinged) return;
  const x = acrossOf(all, example, box);
  const y = downOf(all, example, box);
  const radius = clamp(box.width / 13, 2.6, 5);
  // At the edge of the plane the ring stays within the picture.
  const inside = (at: number, from: number, length: number) =>
    clamp(at, from + radius, from + length - radius);
  ringPoint(context, theme, inside(x, box.x, box.width), inside(y, box.y, box.height), radius, 0.7);
}
