import { Phase } from '../../engine';
import type { Box } from '../canvas';
import type { Theme } from '../theme';
import type { NetworkFrame } from './frame';
import { exampleBox, type Layout } from './layout';
import { endsBetween, stages, type Ends } from './links';

/**
 * The present example on its way: from the strip into the network, then along all links of a layer
 * at the same time, because it enters every unit and not one of them. Then the error, the same way
 * back; and a frame around every unit that the update reaches.
 */
export function paintPulse(
  context: CanvasRenderingContext2D,
  frame: NetworkFrame,
  theme: Theme,
  layout: Layout,
): void {
  const { motion } = frame;
  if (!motion || frame.example === undefined) return;
  const boxes = stages(layout);
  const { phase, along } = motion;
  context.fillStyle = theme.accent;
  switch (phase) {
    case Phase.Forward: {
      const way = along * boxes.length;
      const stage = Math.floor(way);
      if (stage > 0)
        return paintStage(context, boxes[stage - 1]!, boxes[stage]!, ease(way - stage));
      const from = exampleBox(layout.strip, frame.example);
      for (const to of layout.image ? [layout.image] : layout.inputs) {
        dot(context, endsBetween(from, to), ease(way), 7);
      }
      return;
    }
    case Phase.Loss:
      return paintFlash(context, layout.outputs, theme.warning, 1 - along);
    case Phase.Backward: {
      const way = along * (boxes.length - 1);
      const stage = boxes.length - 1 - Math.floor(way);
      context.fillStyle = theme.warning;
      return paintStage(context, boxes[stage - 1]!, boxes[stage]!, 1 - ease(way % 1));
    }
    case Phase.Update:
      if (!frame.updated) return;
      for (const layer of boxes.slice(1)) paintFlash(context, layer, theme.accent, 1 - along);
  }
}

/** Frames that fade. */
function paintFlash(
  context: CanvasRenderingContext2D,
  boxes: readonly Box[],
  colour: string,
  strength: number,
): void {
  context.globalAlpha = strength;
  context.strokeStyle = colour;
  context.lineWidth = 2.5;
  for (const { x, y, width, height } of boxes) {
    context.strokeRect(x - 2, y - 2, width + 4, height + 4);
  }
  context.globalAlpha = 1;
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
