// What cards are made of: the unit's name, its number, a bar.

import {
  clamp,
  fillRound,
  signedBar,
  textWidth,
  write,
  writeFitting,
  writeNumber,
  type Box,
  type Paint,
} from '../../paint/canvas';
import type { HeatSheet } from '../../paint/sheets';
import { onUnit, unitColour } from '../../paint/units';
import type { NetworkWords } from '../../text/en/network';
import type { CardForm } from './boxes';
import type { NetworkFrame } from './frame';

type Context = CanvasRenderingContext2D;

/** The number that a card shows. */
export type Shows = 'says' | 'delta' | 'step';

/** What is common to a layer's cards. */
export interface Cards {
  frame: NetworkFrame;
  paint: Paint<NetworkWords>;
  l: number;
  form: CardForm;
  shows: Shows;
  /** How much of its number is shown, and the size that fills a bar. */
  grown: number;
  most: number;
  /** The largest weight, for pictures of weights. */
  weights: number;
  heat: HeatSheet;
}

function valueOf({ frame, l, shows }: Cards, unit: number): number {
  const { activations, deltas, steps } = frame.layers[l]!;
  return (shows === 'delta' ? deltas : shows === 'step' ? steps : activations)[unit]!;
}

/** Whether a card says its number, or has a bar for it. */
export function hasNumber(form: CardForm, height: number, scale: number): boolean {
  return form !== 'dot' && (form !== 'chip' || height >= BARRED * scale);
}

/** From this height on the smallest cards have a bar below their number. */
const BARRED = 27;

export function disc(
  context: Context,
  { paint }: Cards,
  unit: number,
  first: number,
  x: number,
  y: number,
  radius: number,
): void {
  const { theme, words } = paint;
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fillStyle = unitColour(first);
  context.fill();
  writeFitting(context, theme, [words.number(unit)], x, y + 4.4 * theme.scale, 2 * radius, {
    size: theme.type.tick,
    weight: 700,
    align: 'center',
    colour: onUnit(first),
  });
}

/** The unit's name on its colour, and which one it is the same as, where there is room. */
export function paintName(
  context: Context,
  { paint }: Cards,
  unit: number,
  first: number,
  x: number,
  y: number,
  room: number,
  align: 'left' | 'center',
): void {
  const { theme, words } = paint;
  const { scale, type } = theme;
  const style = { size: type.caption, weight: 600, colour: onUnit(first) };
  const pad = 7 * scale;
  const fits = (line: string) => textWidth(context, theme, line, style) + 2 * pad <= room;
  const name = [words.unit(unit), words.number(unit)].find(fits) ?? words.number(unit);
  const width = Math.min(room, textWidth(context, theme, name, style) + 2 * pad);
  const left = align === 'left' ? x : x - width / 2;
  const height = 18 * scale;
  fillRound(context, { x: left, y, width, height }, height / 2, unitColour(first));
  write(context, theme, name, left + width / 2, y + 13.5 * scale, { ...style, align: 'center' });
  if (first === unit || align !== 'left') return;
  const after = left + width + 5 * scale;
  const same = words.sameAs(first);
  const short = same.replace(words.unit(first), words.number(first));
  writeFitting(context, theme, [same, short], after, y + 13.5 * scale, x + room - after, {
    size: type.tick,
    colour: theme.muted,
  });
}

export function number(
  context: Context,
  cards: Cards,
  unit: number,
  x: number,
  y: number,
  width: number,
  size: number,
  align: CanvasTextAlign,
): void {
  const { theme, words } = cards.paint;
  const style = { size, weight: 600, align };
  const value = valueOf(cards, unit);
  if (cards.grown === 0 || Number.isNaN(value)) {
    return write(context, theme, words.none, x, y, { ...style, colour: theme.muted });
  }
  writeNumber(context, theme, value, words.short, x, y, width, style);
}

/** A number in little room, in smaller letters; a bar where it would say too little. */
export function tight(
  context: Context,
  cards: Cards,
  unit: number,
  x: number,
  y: number,
  width: number,
): void {
  const { theme, words } = cards.paint;
  const { tick, caption } = theme.type;
  if (width < 12) return;
  const fits = (value: number, digits: number, size: number) =>
    textWidth(context, theme, words.short(value, digits), { size, weight: 600 }) <= width;
  // All cards of a layer have the same: numbers only where an ordinary one has two figures.
  if (fits(USUAL, 2, tick)) {
    const value = cards.grown === 0 ? 0 : valueOf(cards, unit);
    const size = fits(value, 3, caption) ? caption : tick;
    if (fits(value, 1, size)) return number(context, cards, unit, x, y, width, size, 'right');
  }
  const height = 5 * theme.scale;
  bar(context, cards, unit, { x: x - width, y: y - 2 * height, width, height });
}

/** A number as wide as most that cards show. */
const USUAL = -0.88;

/** A step has a size and no sign: its bar begins at the left, in ink. */
export function bar(context: Context, cards: Cards, unit: number, box: Box): void {
  const { theme } = cards.paint;
  const share = (cards.grown * valueOf(cards, unit)) / cards.most || 0;
  if (cards.shows !== 'step') return signedBar(context, theme, box, cards.grown === 0 ? 0 : share);
  const round = box.height / 2;
  for (const [colour, part] of [
    [theme.faint, 1],
    [theme.ink, clamp(share, 0, 1)],
  ] as const) {
    if (part === 0) continue;
    fillRound(context, { ...box, width: Math.max(2, box.width * part) }, round, colour);
  }
}
