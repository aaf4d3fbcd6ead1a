import { text } from '../../text';
import { largest, write, type Box } from '../canvas';
import { shade, type Theme } from '../theme';
import type { LayerFrame, NetworkFrame } from './frame';
import type { Layout } from './layout';

/** Steps of width and colour: links of one step are drawn at once. */
const LEVELS = 10;

/** How many links the whole picture has at most: more would neither be told apart nor be quick. */
const MOST_LINKS = 640;

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

/**
 * The links between shown units: orange for negative weights, blue for positive, thick for large.
 * Where there are more than can be told apart, the strongest; the selected unit has all of its own.
 */
export function paintLinks(
  context: CanvasRenderingContext2D,
  frame: NetworkFrame,
  theme: Theme,
  layout: Layout,
): void {
  const boxes = stages(layout);
  context.lineCap = 'round';
  const shown = isShown(frame, layout) ? frame.selected : undefined;
  const most = MOST_LINKS / frame.layers.length;
  frame.layers.forEach((layer, l) => {
    paintLayer(context, layer, theme, boxes[l]!, boxes[l + 1]!, most, (input, unit) =>
      isChosen(shown, l, input, unit),
    );
  });
  context.globalAlpha = 1;
  paintLegend(context, theme, layout, boxes, most);
}

/** Whether the selected unit is among those that have room; to dim the rest for another helps nobody. */
function isShown({ selected }: NetworkFrame, { layers, outputs }: Layout): boolean {
  if (!selected) return false;
  const shown = layers[selected.layer]?.cards ?? outputs;
  return selected.unit < shown.length;
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
  most: number,
  isChosen: (input: number, unit: number) => boolean,
): void {
  const full = Math.max(FULL, largest(layer.weights));
  const weakest = weakestLevel(layer, from.length, to.length, full, most);
  const widest = 6 * Math.min(1, Math.sqrt(24 / (from.length * to.length)));
  // When no unit is selected all links are chosen, and only the strongest are drawn.
  const hasChosen = from.some((_, i) => to.some((_, j) => !isChosen(i, j)));
  for (const chosen of [false, true]) {
    for (let level = chosen && hasChosen ? 0 : weakest; level <= LEVELS; level++) {
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
            if (levelOf(weight, full) !== level) continue;
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

/** How many links of each level a layer has; written over for each. */
const counts = new Uint32Array(LEVELS + 1);

/** The weakest level of which all links can be drawn with those that are stronger. */
function weakestLevel(
  layer: LayerFrame,
  inputs: number,
  units: number,
  full: number,
  most: number,
): number {
  if (inputs * units <= most) return 0;
  counts.fill(0);
  for (let i = 0; i < inputs; i++) {
    for (let j = 0; j < units; j++) counts[levelOf(layer.weights[i * layer.units + j]!, full)]!++;
  }
  let level = LEVELS;
  let drawn = counts[level]!;
  while (level > 0 && drawn + counts[level - 1]! <= most) drawn += counts[--level]!;
  return level;
}

function levelOf(weight: number, full: number): number {
  return Math.min(LEVELS, Math.round((Math.abs(weight) / full) * LEVELS)) || 0;
}

/** Each theme's colours from the most negative weight to the most positive, a pixel each. */
const scales = new WeakMap<Theme, HTMLCanvasElement>();

function scaleOf(theme: Theme): HTMLCanvasElement {
  let scale = scales.get(theme);
  if (!scale) {
    scale = document.createElement('canvas');
    [scale.width, scale.height] = [theme.shades.length, 1];
    const context = scale.getContext('2d')!;
    theme.shades.forEach((colour, i) => {
      context.fillStyle = colour;
      context.fillRect(i, 0, 1, 1);
    });
    scales.set(theme, scale);
  }
  return scale;
}

/** What the colours mean, and whether not all links are drawn. */
function paintLegend(
  context: CanvasRenderingContext2D,
  theme: Theme,
  layout: Layout,
  boxes: readonly (readonly Box[])[],
  most: number,
): void {
  const { output, size, stacked } = layout;
  if (stacked) return;
  const muted = { colour: theme.muted, size: 11, align: 'right' as const };
  const y = size.height - 8;
  let right = output.x + output.width;
  const say = (line: string) => {
    write(context, theme, line, right, y, muted);
    right -= context.measureText(line).width + 5;
  };
  say('+');
  const bar = 44;
  context.drawImage(scaleOf(theme), right - bar, y - 8, bar, 8);
  right -= bar + 5;
  say('−');
  say(text.stage.weight);
  const isFolded = boxes.slice(1).some((to, l) => boxes[l]!.length * to.length > most);
  if (!isFolded) return;
  right -= 12;
  say(text.stage.strongest);
}
