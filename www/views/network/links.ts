import { largest, type Box } from '../canvas';
import { shade, type Theme } from '../theme';
import type { LayerFrame, NetworkFrame } from './frame';
import type { Layout } from './layout';

/** Steps of width and colour: links of one step are drawn at once. */
const LEVELS = 10;

/** A weight of this size has the full width, unless the layer has larger ones. */
const FULL = 1.5;

/** A link's two ends. It is a curve that leaves and arrives level. */
export interface Ends {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

const ends: Ends = { x1: 0, y1: 0, x2: 0, y2: 0 };

/** The two ends of a link between two boxes; the same object each time, written over. */
export function endsBetween(from: Box, to: Box): Ends {
  ends.x1 = from.x + from.width;
  ends.y1 = from.y + from.height / 2;
  ends.x2 = to.x;
  ends.y2 = to.y + to.height / 2;
  return ends;
}

/** The boxes of each stage that links join: the inputs, the hidden layers, the outputs. */
export function stages(layout: Layout): Box[][] {
  return [layout.inputs, ...layout.layers.map((layer) => layer.cards), layout.outputs];
}

/** Every link between shown units: orange for negative weights, blue for positive, thick for large. */
export function paintLinks(
  context: CanvasRenderingContext2D,
  frame: NetworkFrame,
  theme: Theme,
  layout: Layout,
): void {
  const boxes = stages(layout);
  context.lineCap = 'round';
  const shown = isShown(frame, layout) ? frame.selected : undefined;
  frame.layers.forEach((layer, l) => {
    paintLayer(context, layer, theme, boxes[l]!, boxes[l + 1]!, (input, unit) =>
      isChosen(shown, l, input, unit),
    );
  });
  context.globalAlpha = 1;
}

/** Whether the selected unit is among those that have room; to dim the rest for another helps nobody. */
function isShown({ selected }: NetworkFrame, { layers }: Layout): boolean {
  return selected !== undefined && selected.unit < (layers[selected.layer]?.cards.length ?? 0);
}

/** Whether a link belongs to the unit that is selected: goes in, or comes out. All do when none is. */
function isChosen(
  selected: NetworkFrame['selected'],
  layer: number,
  input: number,
  unit: number,
): boolean {
  if (!selected) return true;
  if (selected.layer === layer) return selected.unit === unit;
  return selected.layer === layer - 1 && selected.unit === input;
}

function paintLayer(
  context: CanvasRenderingContext2D,
  layer: LayerFrame,
  theme: Theme,
  from: readonly Box[],
  to: readonly Box[],
  isChosen: (input: number, unit: number) => boolean,
): void {
  const full = Math.max(FULL, largest(layer.weights));
  const widest = 6 * Math.min(1, Math.sqrt(24 / (from.length * to.length)));
  for (const chosen of [false, true]) {
    for (let level = 0; level <= LEVELS; level++) {
      for (const sign of [-1, 1]) {
        const strength = level / LEVELS;
        context.strokeStyle = theme.shades[shade(sign * (0.45 + 0.55 * strength))]!;
        context.lineWidth = 0.5 + (widest - 0.5) * strength;
        context.globalAlpha = (chosen ? 1 : 0.12) * (0.4 + 0.5 * Math.sqrt(strength));
        context.beginPath();
        for (let i = 0; i < from.length; i++) {
          for (let j = 0; j < to.length; j++) {
            const weight = layer.weights[i * layer.units + j]!;
            if (weight < 0 !== sign < 0) continue;
            if (Math.round((Math.abs(weight) / full) * LEVELS) !== level) continue;
            if (isChosen(i, j) !== chosen) continue;
            const { x1, y1, x2, y2 } = endsBetween(from[i]!, to[j]!);
            const middle = (x1 + x2) / 2;
            context.moveTo(x1, y1);
            context.bezierCurveTo(middle, y1, middle, y2, x2, y2);
          }
        }
        context.stroke();
      }
    }
  }
}
