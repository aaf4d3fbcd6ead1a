// What one unit sees, with room for its scale and the classes' names.

import type { Sight } from '../../run/sight';
import { text } from '../../text';
import { write, type Size } from '../canvas';
import type { Examples } from '../examples';
import { paintImage } from '../image';
import { HeatMap, paintPoints } from '../plane';
import type { Theme } from '../theme';
import { paintHistogram } from './histogram';

const MAP = 168;
const HISTOGRAM = 92;
const THUMB = 44;

/** The height that the picture needs. */
export function unitHeight(plane: boolean, images: boolean): number {
  return (plane ? MAP + 34 : 0) + HISTOGRAM + 38 + (images ? 2 * (THUMB + 22) : 0);
}

/** Paints one unit's view; `sight` has looked at it alone. */
export function paintUnit(
  context: CanvasRenderingContext2D,
  theme: Theme,
  sight: Sight,
  examples: Examples,
  example: number | undefined,
  unit: number,
  { width }: Size,
  heat: HeatMap,
): void {
  const words = text.sees;
  const muted = { colour: theme.muted, size: 12 };
  const [low, high] = sight.range;
  let top = 0;
  if (examples.plane) {
    const box = { x: 0, y: 0, width: MAP, height: MAP };
    const most = Math.max(Math.abs(low), Math.abs(high), 1e-12);
    const from = unit * sight.side * sight.side;
    heat.paint(context, theme, sight.surfaces, from, sight.side, [-most, most], box);
    paintPoints(context, theme, examples, example, box);
    const bar = MAP / theme.shades.length;
    theme.shades.forEach((colour, i) => {
      context.fillStyle = colour;
      context.fillRect(i * bar, MAP + 5, bar + 0.6, 8);
    });
    write(context, theme, text.tick(Number((-most).toPrecision(2))), 0, MAP + 26, muted);
    const end = { ...muted, align: 'right' as const };
    write(context, theme, text.tick(Number(most.toPrecision(2))), MAP, MAP + 26, end);
    write(context, theme, words.activation, MAP / 2, MAP + 26, { ...muted, align: 'center' });
    top = MAP + 34;
  }
  const { classNames } = examples;
  const several = classNames.length > 2;
  const title = classNames.length > 0 ? words.histogram : words.histogramPlain;
  write(context, theme, title, 0, top + 13, muted);
  const left = several ? (classNames.some((name) => name.length > 2) ? 66 : 14) : 0;
  const box = { x: left, y: top + 20, width: width - left - 2, height: HISTOGRAM };
  paintHistogram(context, theme, sight.histograms[0]!, examples, box);
  if (several) {
    const row = HISTOGRAM / classNames.length;
    classNames.forEach((name, i) => {
      const y = box.y + (i + 0.5) * row + 3.5;
      write(context, theme, name, 0, y, { ...muted, size: Math.min(11, row + 2), width: left - 4 });
    });
  }
  const below = box.y + HISTOGRAM + 13;
  write(context, theme, text.tick(Number(low.toPrecision(2))), box.x, below, muted);
  write(context, theme, text.tick(Number(high.toPrecision(2))), box.x + box.width, below, {
    ...muted,
    align: 'right',
  });
  if (!examples.images) return;
  [
    [words.strongest, sight.strongest[0]!],
    [words.weakest, sight.weakest[0]!],
  ].forEach(([name, list], row) => {
    const y = below + 12 + row * (THUMB + 22);
    write(context, theme, name as string, 0, y + 10, muted);
    (list as Uint32Array).forEach((one, i) => {
      const place = { x: i * (THUMB + 6), y: y + 15, width: THUMB, height: THUMB };
      const from = one * examples.features;
      paintImage(context, examples.inputs, from, 1, theme.ink, theme.faint, place);
    });
  });
}
