import type { Box } from '../canvas';
import type { Theme } from '../theme';
import type { NetworkFrame } from './frame';
import { exampleBox, type Layout } from './layout';
import { endsBetween, stages, type Ends } from './links';

/**
 * The present example on its way: from the strip into the network, then along all links of a layer
 * at the same time, because it enters every unit and not one of them.
 */
export function paintPulse(
  context: CanvasRenderingContext2D,
  frame: NetworkFrame,
  theme: Theme,
  layout: Layout,
): void {
  if (frame.pulse >= 1 || frame.example === undefined) return;
  const boxes = stages(layout);
  const way = frame.pulse * boxes.length;
  const stage = Math.floor(way);
  const along = ease(way - stage);
  context.fillStyle = theme.accent;
  if (stage === 0) {
    const from = exampleBox(layout.strip, frame.example);
    for (const to of layout.image ? [layout.image] : layout.inputs) {
      dot(context, endsBetween(from, to), along, 7);
    }
    return;
  }
  paintStage(context, boxes[stage - 1]!, boxes[stage]!, along);
}

function paintStage(
  context: CanvasRenderingContext2D,
  from: readonly Box[],
  to: readonly Box[],
  along: number,
): void {
  const size = Math.max(2, Math.min(6, 60 / Math.sqrt(from.length * to.length)));
  for (const start of from) {
    for (const end of to) dot(context, endsBetween(start, end), along, size);
  }
}

/** A dot on a link's curve, `along` 0 … 1: the cubic of `bezierCurveTo` with level ends. */
function dot(
  context: CanvasRenderingContext2D,
  { x1, y1, x2, y2 }: Ends,
  along: number,
  size: number,
): void {
  const t = along;
  const u = 1 - t;
  const middle = (x1 + x2) / 2;
  const x = u * u * u * x1 + 3 * u * u * t * middle + 3 * u * t * t * middle + t * t * t * x2;
  const y = (u * u * u + 3 * u * u * t) * y1 + (3 * u * t * t + t * t * t) * y2;
  context.beginPath();
  context.arc(x, y, size / 2, 0, 2 * Math.PI);
  context.fill();
}

function ease(t: number): number {
  return t * t * (3 - 2 * t);
}
