// Where a layer's cards lie: all of one form, in one column or in rows, as large as all of them fit.

import type { Box } from '../../paint/canvas';
import { boxOf, type CardForm, type LayerLayout } from './boxes';

type Sides = readonly [width: number, height: number];

/** The smallest and the largest sides of a form, and the space between two of it. */
interface Measure {
  form: CardForm;
  least: Sides;
  most: Sides;
  gap: number;
  /** The side of the picture on a card of these sides. */
  picture: (width: number, height: number) => number;
}

/** What a tall card has beside its picture, and above and below it. */
const TALL_SIDES = 12;
const TALL_LINES = 48;

function measure(
  form: CardForm,
  least: Sides,
  most: Sides,
  gap: number,
  picture: Measure['picture'],
): Measure {
  return { form, least, most, gap, picture };
}

const FULL = measure('full', [116, 50], [250, 108], 8, (width, height) =>
  Math.min(height - 14, width * 0.42),
);
const TALL = measure('tall', [62, 78], [128, 158], 8, (width, height) =>
  Math.min(width - TALL_SIDES, height - TALL_LINES),
);
const ROW = measure('row', [68, 27], [184, 53], 5, (width, height) =>
  Math.min(height - 8, width * 0.34),
);
const CHIP = measure('chip', [42, 24], [96, 40], 4, (width, height) =>
  Math.min(height - 4, width - 20),
);
const DOT = measure('dot', [24, 24], [40, 40], 2, (width, height) => Math.min(width, height) - 2);

/** Up to so many units stand in one column even where their cards are low. */
const FEW = 8;

export type Cards = Omit<LayerLayout, 'caption' | 'single'>;

/** One column, where that leaves each card readable. */
export function inOneColumn(box: Box, units: number, scale: number): Cards | undefined {
  const forms = units > FEW ? [FULL] : [FULL, ROW, CHIP];
  for (const measure of forms) {
    const found = arranged(box, units, 1, measure, scale);
    if (found) return found;
  }
  return undefined;
}

/** Rows of cards, filled from left to right; those that have no room are counted. */
export function inRows(box: Box, units: number, scale: number, tall: boolean): Cards {
  const forms = tall ? [TALL, FULL, ROW, CHIP, DOT] : [FULL, ROW, CHIP, DOT];
  for (const measure of forms) {
    const found = best(box, units, measure, scale);
    if (found) return found;
  }
  return folded(box, units, scale);
}

function best(box: Box, units: number, measure: Measure, scale: number): Cards | undefined {
  const [width] = measure.least;
  const columns = Math.floor((box.width + measure.gap * scale) / ((width + measure.gap) * scale));
  let found: Cards | undefined;
  let area = 0;
  for (let count = 1; count <= Math.min(columns, units); count++) {
    // A last row of its own length is fine, an empty last column is not.
    if (Math.ceil(units / Math.ceil(units / count)) !== count) continue;
    const tried = arranged(box, units, count, measure, scale);
    if (!tried) continue;
    const [card] = tried.cards;
    // The fuller the rows, the better to read.
    const full = units % count === 0 ? 1 : 0.75;
    const size = measure.picture(card!.width / scale, card!.height / scale) * full;
    if (size > area * 1.001) [found, area] = [tried, size];
  }
  return found;
}

function arranged(
  box: Box,
  units: number,
  columns: number,
  { form, least, most, gap: space }: Measure,
  scale: number,
): Cards | undefined {
  const gap = space * scale;
  const rows = Math.ceil(units / columns);
  const room = Math.min((box.height + gap) / rows - gap, most[1] * scale);
  // The smallest are their pictures alone, and these are square.
  const widest = form === 'dot' ? Math.min(most[0] * scale, room + 3 * scale) : most[0] * scale;
  const width = Math.min((box.width + gap) / columns - gap, widest);
  // Nothing is gained by a card that is higher than what stands on it.
  const needed = width + (TALL_LINES - TALL_SIDES) * scale;
  const height = form === 'tall' ? Math.min(room, needed) : room;
  if (width < least[0] * scale || height < least[1] * scale) return undefined;
  return placed(box, form, units, 0, columns, [width, height], gap);
}

/** As many of the smallest as there is room for, with a line for the count of the rest. */
function folded(box: Box, units: number, scale: number): Cards {
  const side = DOT.least[0] * scale;
  const gap = DOT.gap * scale;
  const count = (length: number) => Math.max(0, Math.floor((length + gap) / (side + gap)));
  const columns = count(box.width);
  const shown = Math.min(units, columns * count(box.height - 20 * scale));
  return placed(box, 'dot', shown, units - shown, Math.max(1, columns), [side, side], gap);
}

function placed(
  box: Box,
  form: CardForm,
  shown: number,
  folded: number,
  columns: number,
  [width, height]: readonly [number, number],
  gap: number,
): Cards {
  const rows = Math.ceil(shown / columns);
  const across = Math.min(columns, shown);
  const whole = [across * (width + gap) - gap, rows * (height + gap) - gap] as const;
  const frame = boxOf(
    box.x + Math.max(0, (box.width - whole[0]) / 2),
    box.y + Math.max(0, (box.height - whole[1]) / 2),
    shown === 0 ? 0 : whole[0],
    shown === 0 ? 0 : whole[1],
  );
  const cards = Array.from({ length: shown }, (_, i) =>
    boxOf(
      frame.x + (i % columns) * (width + gap),
      frame.y + Math.floor(i / columns) * (height + gap),
      width,
      height,
    ),
  );
  return { form, columns, cards, folded, frame };
}
