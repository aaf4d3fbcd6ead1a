// The links: orange for negative weights, blue for positive, thick for large.

import { largest, type Box, type Paint } from '../../paint/canvas';
import { shade, type Theme } from '../../paint/theme';
import type { NetworkWords } from '../../text/en/network';
import { paintBand } from './bands';
import type { Layout } from './boxes';
import { alongLane, boxesOf, endsOf, jointOf, type Way } from './curves';
import {
  BACKWARD,
  FORWARD,
  forwardWay,
  LOSS,
  rightClass,
  UPDATE,
  type LayerFrame,
  type NetworkFrame,
} from './frame';

type Context = CanvasRenderingContext2D;

/** Steps of width and colour: links of one step are drawn at once. */
const LEVELS = 10;

/** How many links the whole picture has at most: more would neither be told apart nor be quick. */
const MOST_LINKS = 640;

/** A weight of this size has the full width, unless the layer has larger ones. */
const WHOLE = 1.5;

/** From so many outputs on only the links to the answer that was right are drawn. */
const MANY_OUTPUTS = 4;

/** Paints how each layer is joined with what comes before it. */
export function paintLinks(
  context: Context,
  frame: NetworkFrame,
  paint: Paint<NetworkWords>,
  layout: Layout,
): void {
  const { theme } = paint;
  const selected = isShown(frame, layout) ? frame.selected : undefined;
  const most = MOST_LINKS / frame.layers.length;
  context.lineCap = 'round';
  frame.layers.forEach((layer, l) => {
    const joint = jointOf(layout, l);
    if (joint === 'band') return paintBand(context, frame, paint, layout, l);
    const strength = strengthOf(frame, l);
    if (joint === 'lanes') return paintLanes(context, frame, theme, layout, l, strength);
    const [from, to] = boxesOf(layout, l);
    const only = l === frame.layers.length - 1 ? onlyTo(frame) : undefined;
    paintLayer(context, layer, theme, [from, to], most, strength, (input, unit) => {
      if (only !== undefined && only !== unit) return 'none';
      // Nothing that is told goes on from a unit that is switched off.
      if (l > 0 && frame.layers[l - 1]!.off.has(input)) return 'none';
      return !selected || joins(selected, l, input, unit) ? 'strong' : 'weak';
    });
  });
  context.globalAlpha = 1;
}

/** The one output whose links are drawn, where there are many: the right one, or one selected. */
function onlyTo(frame: NetworkFrame): number | undefined {
  const last = frame.layers.length - 1;
  if (frame.layers[last]!.units <= MANY_OUTPUTS) return undefined;
  if (frame.selected?.layer === last) return frame.selected.unit;
  return rightClass(frame);
}

/** While a phase is shown what it is not about steps back. */
function strengthOf({ shown, layers }: NetworkFrame, l: number): number {
  if (!shown) return 1;
  if (shown.phase === FORWARD) return forwardWay(shown, layers.length) > l ? 1 : 0.35;
  if (shown.phase === LOSS) return l === layers.length - 1 ? 1 : 0.35;
  return shown.phase === BACKWARD ? 0.22 : shown.phase === UPDATE ? 0.5 : 1;
}

/** Whether the selected unit is among those that have room; to dim the rest for another helps nobody. */
function isShown({ selected }: NetworkFrame, { layers, output }: Layout): boolean {
  if (!selected) return false;
  const shown = layers[selected.layer]?.cards ?? output?.units ?? [];
  return selected.unit < shown.length;
}

/** Whether a link goes into the selected unit, or comes out of it. */
function joins(
  selected: { layer: number; unit: number },
  layer: number,
  input: number,
  unit: number,
): boolean {
  if (selected.layer === layer) return selected.unit === unit;
  return selected.layer === layer - 1 && selected.unit === input;
}

function setStroke(
  context: Context,
  theme: Theme,
  sign: number,
  level: number,
  widest: number,
  alpha: number,
): void {
  const strength = level / LEVELS;
  context.strokeStyle = theme.shades[shade(sign * (0.45 + 0.55 * strength))]!;
  context.lineWidth = 0.6 + (widest - 0.6) * strength;
  context.globalAlpha = alpha * (0.45 + 0.5 * Math.sqrt(strength));
}

type Weight = 'strong' | 'weak' | 'none';

function paintLayer(
  context: Context,
  layer: LayerFrame,
  theme: Theme,
  [from, to]: readonly [Box[], Box[]],
  most: number,
  alpha: number,
  weightOf: (input: number, unit: number) => Weight,
): void {
  const full = Math.max(WHOLE, largest(layer.weights));
  const weakest = weakestLevel(layer, from.length, to.length, full, most);
  const widest = 7 * theme.scale * Math.min(1, Math.sqrt(24 / (from.length * to.length)));
  for (const kind of ['weak', 'strong'] as const) {
    for (let level = weakest; level <= LEVELS; level++) {
      for (const sign of [-1, 1]) {
        setStroke(context, theme, sign, level, widest, alpha * (kind === 'weak' ? 0.15 : 1));
        context.beginPath();
        for (let i = 0; i < from.length; i++) {
          for (let j = 0; j < to.length; j++) {
            const weight = layer.weights[i * layer.units + j]!;
            if (weight < 0 !== sign < 0 || levelOf(weight, full) !== level) continue;
            if (weightOf(i, j) !== kind) continue;
            const { x1, y1, x2, y2 } = endsOf(from, to, i, j);
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

/** From cards in rows to the answer that was right, between the rows. */
function paintLanes(
  context: Context,
  frame: NetworkFrame,
  theme: Theme,
  layout: Layout,
  l: number,
  alpha: number,
): void {
  const layer = frame.layers[l]!;
  const before = layout.layers[l - 1]!;
  const to = onlyTo(frame) ?? (layer.units === 1 ? 0 : undefined);
  if (to === undefined || !layout.output) return;
  const full = Math.max(WHOLE, largest(layer.weights));
  const { selected } = frame;
  before.cards.forEach((_, unit) => {
    const weight = layer.weights[unit * layer.units + to]!;
    const isChosen = !selected || joins(selected, l, unit, to);
    const level = levelOf(weight, full);
    setStroke(
      context,
      theme,
      weight < 0 ? -1 : 1,
      level,
      4 * theme.scale,
      alpha * (isChosen ? 1 : 0.2),
    );
    context.beginPath();
    traceWay(context, alongLane(before, layout.output!.units[to]!, unit));
    context.stroke();
  });
}

function traceWay(context: Context, { points, count }: Way): void {
  context.moveTo(points[0]!, points[1]!);
  for (let i = 1; i < count; i++) context.lineTo(points[2 * i]!, points[2 * i + 1]!);
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
