// The stage where there is little room: the example on top, the cards in rows, and the output below
// them, or beside them where the canvas is flat.

import { clamp, type Box, type Size } from '../../paint/canvas';
import {
  boxOf,
  split,
  splitAcross,
  type ExampleLayout,
  type Layout,
  type LayerLayout,
  type OutputLayout,
  type Shape,
} from './boxes';
import { inRows } from './layoutCards';
import { exampleKind, footOf } from './layoutParts';

/** Between the example and the cards: the band that joins them, with a line in it. */
const BAND = 30;
/** Between the cards and the output. */
const SPACE = 18;
/** So wide it has to be for the output beside the cards, and where it has no room below them. */
const BESIDE = 260;
const SURELY_BESIDE = 215;
/** So high it has to be for the output below the cards. */
const BELOW = 150;

export function layOutDown(size: Size, shape: Shape, scale: number): Layout {
  const margin = Math.min(10 * scale, size.width / 16, size.height / 16);
  const foot = footOf(size, scale);
  const area = boxOf(
    margin,
    margin,
    size.width - 2 * margin,
    size.height - margin - Math.max(foot, margin),
  );
  const least = area.height < BELOW * scale ? SURELY_BESIDE : BESIDE;
  const isFlat = area.width > area.height && area.width >= least * scale;
  const tight = arrange(area, shape, isFlat, scale, 0);
  // What the cards leave makes the output's picture larger.
  const grows = !isFlat && shape.plane && tight.spare > 0;
  const { output, example, layers } = grows
    ? arrange(area, shape, isFlat, scale, tight.spare)
    : tight;
  return {
    size,
    scale,
    linked: false,
    examples: undefined,
    example,
    layers,
    output,
    legend: undefined,
    foot,
  };
}

/** `grow` is by how much the output's picture may be larger than it has to; `spare` what is left. */
function arrange(area: Box, shape: Shape, isFlat: boolean, scale: number, grow: number) {
  const output = isFlat ? besideCards(area, shape, scale) : belowCards(area, shape, scale, grow);
  const field = isFlat
    ? boxOf(area.x, area.y, (output?.box.x ?? area.x + area.width) - area.x, area.height)
    : boxOf(area.x, area.y, area.width, (output?.box.y ?? area.y + area.height) - area.y);
  // Towards the output there is space for what joins it with the cards.
  if (output && isFlat) field.width = Math.max(0, field.width - SPACE * scale);
  else if (output) field.height = Math.max(0, field.height - SPACE * scale);

  const example = layOutExample(field, shape, scale);
  if (example) {
    const used = example.box.y + example.box.height - field.y + BAND * scale;
    field.y += used;
    field.height -= used;
  }
  const layers = layOutLayers(field, shape, isFlat, scale, example !== undefined);
  const used = Math.max(0, ...layers.map(({ frame }) => frame.height));
  const spare = layers.length === 1 ? field.height - used - 20 * scale : 0;
  return { output, example, layers, spare };
}

function layOutExample(field: Box, shape: Shape, scale: number): ExampleLayout | undefined {
  // First the cards: what enters them is told where they leave room for it.
  if (field.height < 190 * scale || field.width < 150 * scale) return undefined;
  const isNamed = field.width >= 300 * scale;
  const name = isNamed ? 92 * scale : 0;
  const room = boxOf(field.x + name, field.y, field.width - name, 34 * scale);
  const kind = exampleKind(shape, room.width, 64 * scale);
  const caption = isNamed
    ? { x: field.x, y: field.y + 22 * scale, width: name - 6 * scale, align: 'left' as const }
    : undefined;
  if (kind === 'cards') {
    const cards = splitAcross(room, shape.features, 8 * scale);
    return { kind, box: room, cards, caption, note: undefined };
  }
  const side = Math.min(54 * scale, room.width, field.height * 0.2);
  const box = boxOf(room.x, room.y, side, side);
  const note = {
    x: box.x + side + 10 * scale,
    y: box.y + side / 2 + 4 * scale,
    width: Math.max(0, room.width - side - 10 * scale),
    align: 'left' as const,
  };
  return { kind, box, cards: [], caption, note };
}

function layOutLayers(
  field: Box,
  { hidden }: Shape,
  isFlat: boolean,
  scale: number,
  hasExample: boolean,
): LayerLayout[] {
  if (hidden.length === 0) return [];
  const several = hidden.length > 1;
  const gap = (several ? 24 : 0) * scale;
  const line = !several && hasExample ? 0 : Math.min(20 * scale, field.height / 6);
  const parts = (isFlat ? splitAcross : split)(
    field,
    hidden.length,
    Math.min(gap, field.width / 20),
  );
  return hidden.map((units, i) => {
    const part = parts[i]!;
    const box = boxOf(part.x, part.y + line, part.width, part.height - line);
    const cards = inRows(box, units, scale, true);
    const { frame } = cards;
    const caption =
      line >= 16 * scale
        ? {
            x: part.x + part.width / 2,
            y: part.y + line - 6 * scale,
            width: part.width,
            align: 'center' as const,
          }
        : undefined;
    // A card in the middle of its part leaves the line above it; the cards stand close to it.
    const up = several || !hasExample ? Math.max(0, frame.y - box.y) : 0;
    const move = (card: Box) => ({ ...card, y: card.y - up });
    return { ...cards, frame: move(frame), cards: cards.cards.map(move), caption, single: false };
  });
}

function belowCards(
  area: Box,
  shape: Shape,
  scale: number,
  grow: number,
): OutputLayout | undefined {
  if (area.height < BELOW * scale || area.width < 60 * scale) return undefined;
  const bottom = area.y + area.height;
  if (shape.plane) {
    const least = clamp(area.height * 0.27, 56 * scale, 150 * scale);
    const side = Math.min(least + grow, 220 * scale, area.width * 0.5);
    const box = boxOf(area.x, bottom - side, side, side);
    const x = box.x + side + 12 * scale;
    const said = boxOf(x, box.y, area.x + area.width - x, side);
    return { box, units: [box], caption: undefined, said };
  }
  const line = 22 * scale;
  const perColumn = shape.outputs > 5 ? Math.ceil(shape.outputs / 2) : shape.outputs;
  const row = clamp((area.height * 0.26) / perColumn, 10 * scale, 26 * scale);
  const height = row * perColumn;
  const box = boxOf(area.x, bottom - line - height, area.width, height);
  const columns = splitAcross(box, Math.ceil(shape.outputs / perColumn), 16 * scale);
  const units = columns.flatMap((column) => split(column, perColumn)).slice(0, shape.outputs);
  return { box, units, caption: undefined, said: boxOf(box.x, box.y + height, box.width, line) };
}

function besideCards(area: Box, shape: Shape, scale: number): OutputLayout | undefined {
  if (area.height < 60 * scale) return undefined;
  const right = area.x + area.width;
  const line = 18 * scale;
  const lines = area.height >= 190 * scale ? 3 : area.height >= 110 * scale ? 1 : 0;
  const said = lines * line + (lines > 0 ? 8 * scale : 0);
  const caption = area.height >= 190 * scale ? 22 * scale : 0;
  if (shape.plane) {
    const side = Math.min(area.width * 0.3, area.height - said - caption, 170 * scale);
    const y = area.y + caption + (area.height - caption - side - said) / 2;
    const box = boxOf(right - side, y, side, side);
    return outputOf(box, [box], caption, said, scale);
  }
  const width = clamp(area.width * 0.28, 96 * scale, 160 * scale);
  const height = Math.min(area.height - said - caption, shape.outputs * 28 * scale);
  const y = area.y + caption + (area.height - caption - height - said) / 2;
  const box = boxOf(right - width, y, width, height);
  return outputOf(box, split(box, shape.outputs), caption, said, scale);
}

function outputOf(box: Box, units: Box[], caption: number, said: number, scale: number) {
  return {
    box,
    units,
    caption:
      caption > 0
        ? { x: box.x, y: box.y - 8 * scale, width: box.width, align: 'left' as const }
        : undefined,
    said: said > 0 ? boxOf(box.x, box.y + box.height, box.width, said) : undefined,
  };
}
