// The stage where there is room: examples, example, cards and output from left to right.

import { clamp, type Box, type Size } from '../../paint/canvas';
import {
  boxOf,
  type ExampleLayout,
  type Layout,
  type LayerLayout,
  type OutputLayout,
  type Shape,
} from './boxes';
import { inOneColumn, inRows } from './layoutCards';
import { exampleKind, footOf } from './layoutParts';
import { layOutStrip } from './layoutStrip';

const MARGIN = 10;
const CAPTION = 30;

export function layOutRight(size: Size, shape: Shape, scale: number): Layout {
  const margin = MARGIN * scale;
  // On a large canvas pictures grow; letters are as large as everywhere.
  const grow = clamp(Math.min(size.width / 780, size.height / 600) / scale, 1, 1.6);
  const foot = footOf(size, scale);
  const top = CAPTION * scale;
  const bottom = size.height - Math.max(foot, margin);
  const column = (x: number, width: number) => boxOf(x, top, width, bottom - top);

  const stripWidth = clamp(size.width * (shape.images ? 0.13 : 0.1), 56 * scale, 98 * scale * grow);
  const strip = layOutStrip(
    boxOf(margin, margin, stripWidth, bottom - margin),
    shape.examples,
    shape.images,
    scale,
    grow,
  );

  const left = margin + stripWidth + clamp(size.width * 0.045, 18 * scale, 44 * scale);
  const inputWidth = shape.images
    ? clamp(size.width * 0.13, 86 * scale, 104 * scale * grow)
    : clamp(size.width * 0.1, 62 * scale, 90 * scale);
  const example = layOutExample(column(left, inputWidth), shape, scale);

  const output = layOutOutput(column(0, size.width - margin), size, shape, scale, grow);
  const from = left + inputWidth;
  const layers = layOutLayers(column(from, output.box.x - from), shape, scale, grow);
  if (example.kind !== 'cards' && layers[0]) layers[0].single = false;

  const legend =
    foot > 44 * scale
      ? boxOf(
          size.width - margin - 170 * scale,
          size.height - foot + 8 * scale,
          170 * scale,
          foot - 8 * scale,
        )
      : undefined;
  return {
    size,
    scale,
    linked: true,
    examples: strip,
    example,
    layers,
    output,
    legend,
    foot,
  };
}

function layOutExample(area: Box, shape: Shape, scale: number): ExampleLayout {
  const kind = exampleKind(shape, area.height, 40 * scale);
  const line = { x: area.x, width: area.width + 8 * scale, align: 'left' as const };
  if (kind === 'cards') {
    const pitch = area.height / shape.features;
    const height = Math.min(50 * scale, pitch - 8 * scale);
    const spread = Math.min(pitch, 170 * scale);
    const middle = area.y + area.height / 2;
    const cards = Array.from({ length: shape.features }, (_, i) => {
      const y = middle + (i - (shape.features - 1) / 2) * spread - height / 2;
      return boxOf(area.x, y, area.width, height);
    });
    const last = cards.at(-1)!;
    const box = boxOf(area.x, cards[0]!.y, area.width, last.y + last.height - cards[0]!.y);
    const y = box.y - 10 * scale;
    const caption = { ...line, y, width: line.width + 16 * scale };
    return { kind, box, cards, caption, note: undefined };
  }
  const side = Math.min(area.width, area.height - 60 * scale);
  const box = boxOf(area.x, area.y + (area.height - side - 30 * scale) / 2, side, side);
  return {
    kind,
    box,
    cards: [],
    caption: { ...line, y: box.y - 10 * scale },
    note: { ...line, y: box.y + box.height + 18 * scale },
  };
}

function layOutOutput(
  area: Box,
  size: Size,
  shape: Shape,
  scale: number,
  grow: number,
): OutputLayout {
  const right = area.x + area.width;
  const said = 62 * scale;
  /** Above it stands what it is, clear of what stands at the stage's own edge. */
  const head = 22 * scale;
  const caption = { align: 'left' as const };
  if (shape.plane) {
    const width = clamp(size.width * 0.21, 96 * scale, 190 * scale * grow);
    const side = Math.max(0, Math.min(width, area.height - said - head));
    const y = area.y + Math.max(head, (area.height - side - said) / 2);
    const box = boxOf(right - width, y, side, side);
    return {
      box,
      units: [box],
      caption: { ...caption, x: box.x, y: y - 9 * scale, width },
      said: boxOf(box.x, y + side, width, said),
    };
  }
  const width = clamp(size.width * 0.2, 118 * scale, 176 * scale * grow);
  const height = Math.min(
    Math.max(0, area.height - said - head),
    shape.outputs * (shape.outputs > 5 ? 32 : 42) * scale,
  );
  const y = area.y + Math.max(head, (area.height - height - said) / 2);
  const box = boxOf(right - width, y, width, height);
  const pitch = height / shape.outputs;
  return {
    box,
    units: Array.from({ length: shape.outputs }, (_, i) =>
      boxOf(box.x, box.y + i * pitch, width, pitch),
    ),
    caption: { ...caption, x: box.x, y: box.y - 9 * scale, width },
    said: boxOf(box.x, box.y + height, width, said),
  };
}

function layOutLayers(
  between: Box,
  { hidden, features, images }: Shape,
  scale: number,
  grow: number,
) {
  const count = hidden.length;
  if (count === 0) return [];
  const only = count === 1;
  const room = between.width / count;
  // Links need about as much room as the cards that they join.
  const narrow = only ? clamp(room * 0.44, 0, 184 * scale * grow) : room * 0.63;
  const wide = room * (only ? 0.66 : 0.68);
  const fitted = hidden.map((units) => {
    const place = (width: number) => boxOf(0, between.y, width, between.height);
    return inOneColumn(place(narrow), units, scale) ?? inRows(place(wide), units, scale, false);
  });
  const used = fitted.reduce((sum, { frame }) => sum + frame.width, 0);
  const space = Math.max(0, (between.width - used) / (count + 1));
  // The way in is the longer one: there every number goes to every unit.
  const skew = only && features <= 12 && !images ? Math.min(14 * scale, space / 3) : 0;
  let x = between.x + space + skew;
  return fitted.map((cards): LayerLayout => {
    const by = x - cards.frame.x;
    x += cards.frame.width + space;
    const move = (box: Box) => ({ ...box, x: box.x + by });
    const frame = move(cards.frame);
    return {
      ...cards,
      frame,
      cards: cards.cards.map(move),
      single: cards.columns === 1,
      caption: {
        x: frame.x + frame.width / 2,
        y: Math.max(14 * scale, frame.y - 10 * scale),
        width: frame.width + 2 * space - 8 * scale,
        align: 'center',
      },
    };
  });
}
