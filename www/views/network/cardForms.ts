// The forms of a card, from the roomiest to the smallest.

import { writeFitting, type Box } from '../../paint/canvas';
import type { CardForm } from './boxes';
import { bar, disc, hasNumber, number, paintName, tight, type Cards } from './cardParts';
import { fullTile } from './layoutParts';
import { paintTile } from './tiles';

type Context = CanvasRenderingContext2D;

/** Paints what is on a card. */
type PaintForm = (context: Context, cards: Cards, card: Box, unit: number, first: number) => void;

/** How each form of a card is painted. */
export const FORMS: Record<CardForm, PaintForm> = {
  full: paintFull,
  tall: paintTall,
  row: paintRow,
  chip: paintChip,
  dot: (context, cards, card, unit) =>
    tile(context, cards, unit, card.x + 1, card.y + 1, Math.min(card.width, card.height) - 2),
};

const RINGED = 24;

function tile(context: Context, cards: Cards, unit: number, x: number, y: number, side: number) {
  const { frame, paint, l, form, heat, weights } = cards;
  const box = { x, y, width: Math.max(0, side), height: Math.max(0, side) };
  // In a small picture a ring would hide what it is on.
  const isRinged = form !== 'dot' && side >= RINGED;
  paintTile(context, frame, paint.theme, l, unit, weights, heat, box, isRinged);
}

/** Picture at the left; name, number and bar at the right. */
function paintFull(context: Context, cards: Cards, card: Box, unit: number, first: number): void {
  const { scale, type } = cards.paint.theme;
  const { x, y, width, height } = card;
  const picture = fullTile(card, scale);
  tile(context, cards, unit, picture.x, picture.y, picture.width);
  const left = picture.x + picture.width + 9 * scale;
  const room = x + width - 7 * scale - left;
  const spare = Math.max(0, height - 56 * scale) / 2;
  paintName(context, cards, unit, first, left, y + 5 * scale + spare * 0.7, room, 'left');
  const base = y + height - 16 * scale - spare * 0.8;
  number(context, cards, unit, left + room, base, room, type.value, 'right');
  bar(context, cards, unit, { x: left, y: base + 6 * scale, width: room, height: 5 * scale });
}

/** Picture above, name and number below. */
function paintTall(context: Context, cards: Cards, card: Box, unit: number, first: number): void {
  const { scale, type } = cards.paint.theme;
  const { x, y, width, height } = card;
  const inset = 6 * scale;
  const below = 42 * scale;
  const side = Math.min(width - 2 * inset, height - below - inset);
  const top = y + inset + Math.max(0, height - below - inset - side) / 2;
  tile(context, cards, unit, x + (width - side) / 2, top, side);
  const room = width - 2 * inset;
  paintName(context, cards, unit, first, x + width / 2, top + side + 3 * scale, room, 'center');
  number(context, cards, unit, x + width / 2, top + side + 38 * scale, room, type.value, 'center');
}

/** All on one line; where the card is narrow and high enough, on two. */
function paintRow(context: Context, cards: Cards, card: Box, unit: number, first: number): void {
  const { scale, type } = cards.paint.theme;
  const { x, y, width, height } = card;
  const inset = 4 * scale;
  const isTwo = height >= 42 * scale && width < 112 * scale;
  const side = Math.min(height - 2 * inset, width * (isTwo ? 0.33 : 0.34));
  tile(context, cards, unit, x + inset, y + (height - side) / 2, side);
  const left = x + inset + side + 6 * scale;
  const room = x + width - 5 * scale - left;
  const radius = Math.min(9.5 * scale, height / 2 - 3);
  const middle = y + height / 2;
  if (isTwo) {
    disc(context, cards, unit, first, left + room - radius, middle - 10 * scale, radius);
    return tight(context, cards, unit, left + room, middle + 17 * scale, room);
  }
  const isNarrow = room - 2 * radius < 38 * scale;
  const named = isNarrow ? 16 * scale : 2 * radius;
  if (isNarrow) {
    const { tick: size } = type;
    const muted = { size, colour: cards.paint.theme.muted, align: 'center' as const };
    const name = [cards.paint.words.number(unit)];
    const x = left + named / 2 - 2 * scale;
    writeFitting(context, cards.paint.theme, name, x, middle + 4.5 * scale, named + 3, muted);
  } else {
    disc(context, cards, unit, first, left + radius, middle, radius);
  }
  const after = left + named + (isNarrow ? 0 : 6 * scale);
  const rest = left + room - after;
  if (rest < 92 * scale) return tight(context, cards, unit, left + room, middle + 5 * scale, rest);
  const figures = 50 * scale;
  const size = height >= 34 * scale ? type.value : type.caption;
  number(context, cards, unit, left + room, middle + 5 * scale, figures, size, 'right');
  const long = rest - figures - 6 * scale;
  bar(context, cards, unit, { x: after, y: middle - 3 * scale, width: long, height: 6 * scale });
}

/** Picture and the unit's number; a bar below, where there is room. */
function paintChip(context: Context, cards: Cards, card: Box, unit: number): void {
  const { theme, words } = cards.paint;
  const { x, y, width, height } = card;
  const side = Math.min(height - 4, width - 20 * theme.scale);
  tile(context, cards, unit, x + 2, y + (height - side) / 2, side);
  const left = x + side + 4;
  const room = x + width - left;
  const hasBar = hasNumber('chip', height, theme.scale);
  const base = y + height / 2 + (hasBar ? 0 : 4) * theme.scale;
  writeFitting(context, theme, [words.number(unit)], left + room / 2, base, room, {
    size: theme.type.tick,
    align: 'center',
  });
  if (!hasBar) return;
  const long = Math.min(room - 4, 30 * theme.scale);
  const box = { x: left + (room - long) / 2, width: long, height: 4 * theme.scale };
  bar(context, cards, unit, { ...box, y: base + 4 * theme.scale });
}
