// The present example as the numbers that enter every unit.

import {
  fillRound,
  textWidth,
  write,
  writeFitting,
  writeNumber,
  type Box,
  type Paint,
} from '../../paint/canvas';
import { shade } from '../../paint/theme';
import type { ImageSheet } from '../../paint/sheets';
import type { NetworkWords } from '../../text/en/network';
import type { ExampleLayout, Layout } from './boxes';
import type { NetworkFrame } from './frame';
import { exampleBox } from './layoutStrip';

type Context = CanvasRenderingContext2D;

export function paintInputs(
  context: Context,
  frame: NetworkFrame,
  paint: Paint<NetworkWords>,
  layout: Layout,
  images: ImageSheet,
): void {
  const { example } = layout;
  if (!example) return;
  const { theme, words } = paint;
  paintWay(context, frame, paint, layout, example);
  const { caption, note, box } = example;
  if (caption) {
    const line = words.example(frame.example);
    writeFitting(context, theme, line, caption.x, caption.y, caption.width, {
      colour: theme.muted,
    });
  }
  if (example.kind === 'cards') {
    example.cards.forEach((card, i) => paintCard(context, frame, paint, card, i));
    return;
  }
  if (example.kind === 'image') paintPicture(context, frame, paint, box, images);
  else paintCells(context, frame, paint, box);
  if (!note) return;
  const muted = { colour: theme.muted };
  const count = frame.all.features;
  const whole = words.toEvery(count)[0]!;
  if (textWidth(context, theme, whole, muted) <= note.width) {
    return write(context, theme, whole, note.x, note.y, muted);
  }
  words.toEveryLines(count).forEach((wordings, i) => {
    const y = note.y + i * 17 * layout.scale;
    writeFitting(context, theme, wordings, note.x, y, note.width, muted);
  });
}

/** From the example's cell to its numbers. */
function paintWay(
  context: Context,
  frame: NetworkFrame,
  { theme }: Paint<NetworkWords>,
  { examples }: Layout,
  { kind, cards, box }: ExampleLayout,
): void {
  if (!examples || frame.example === undefined) return;
  const cell = exampleBox(examples, frame.example);
  const from = [cell.x + cell.width + 4, cell.y + cell.height / 2] as const;
  context.strokeStyle = theme.muted;
  context.globalAlpha = 0.6;
  context.lineWidth = 1;
  context.beginPath();
  for (const to of kind === 'cards' ? cards : [box]) {
    const x = to.x;
    const y = to.y + to.height / 2;
    const bend = Math.max(examples.x + examples.width + 6, (from[0] + x) / 2);
    context.moveTo(...from);
    context.bezierCurveTo(bend, from[1], bend, y, x, y);
  }
  context.stroke();
  context.globalAlpha = 1;
}

function paintCard(
  context: Context,
  frame: NetworkFrame,
  { theme, words }: Paint<NetworkWords>,
  card: Box,
  i: number,
): void {
  const { scale, type } = theme;
  const { x, y, width, height } = card;
  fillRound(context, card, Math.min(9, height / 4), theme.surface);
  const inset = Math.min(10 * scale, width / 8);
  const room = width - 2 * inset;
  const name = words.input(i);
  const muted = { colour: theme.muted };
  const bold = { size: type.value, weight: 600, align: 'right' as const };
  const value = (at: number, space: number) => {
    if (frame.example === undefined)
      return write(context, theme, words.none, x + width - inset, at, bold);
    const number = frame.exampleInputs[i]!;
    writeNumber(context, theme, number, words.short, x + width - inset, at, space, bold);
  };
  if (height >= 44 * scale && width < 110 * scale) {
    writeFitting(context, theme, [name], x + inset, y + 18 * scale, room, muted);
    return value(y + 39 * scale, room);
  }
  const middle = y + height / 2 + 5 * scale;
  const named = textWidth(context, theme, name, muted) + 8 * scale;
  const isNamed = room - named > 30 * scale;
  if (isNamed) write(context, theme, name, x + inset, middle, muted);
  value(middle, isNamed ? room - named : room);
}

function paintPicture(
  context: Context,
  { all, run, example }: NetworkFrame,
  { theme }: Paint<NetworkWords>,
  box: Box,
  images: ImageSheet,
): void {
  context.save();
  fillRound(context, box, 6, theme.surface);
  context.clip();
  if (example !== undefined) {
    images.update(theme, run, all.inputs, all.count, all.features);
    images.paint(context, example, box);
  }
  context.restore();
}

/** Numbers that are no image and too many for a card each: a cell each, coloured by size. */
function paintCells(
  context: Context,
  { exampleInputs, example }: NetworkFrame,
  { theme }: Paint<NetworkWords>,
  box: Box,
): void {
  const count = exampleInputs.length;
  const columns = Math.ceil(Math.sqrt(count));
  const pitch = box.width / columns;
  const side = pitch * (pitch > 5 ? 0.86 : 1);
  for (let i = 0; i < count; i++) {
    // Standardised numbers seldom leave −2 … 2.
    context.fillStyle =
      example === undefined ? theme.faint : theme.shades[shade(exampleInputs[i]! / 2)]!;
    context.fillRect(
      box.x + (i % columns) * pitch,
      box.y + Math.floor(i / columns) * pitch,
      side,
      side,
    );
  }
}
