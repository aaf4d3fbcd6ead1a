// What all painters share: boxes, lines of text that fit, signed bars, and how things move.

import type { Theme } from './theme';

/** A canvas's size in CSS pixels. */
export interface Size {
  width: number;
  height: number;
}

export interface Box extends Size {
  x: number;
  y: number;
}

/** What a painter is given beside what it paints. */
export interface Paint<Words> {
  theme: Theme;
  words: Words;
  size: Size;
}

export function contains(box: Box, x: number, y: number): boolean {
  return x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height;
}

export function clamp(x: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, x));
}

/** How a line of text looks. */
interface Style {
  /** In pixels: one of the theme's. */
  size?: number;
  colour?: string;
  weight?: number;
  align?: CanvasTextAlign;
}

function setFont(context: CanvasRenderingContext2D, theme: Theme, style: Style): void {
  context.font = `${style.weight ?? 400} ${style.size ?? theme.type.caption}px ${theme.font}`;
}

/** Letters that are written from right to left; a line without them, as +1, is read as anywhere. */
const FROM_RIGHT = /[\u0590-\u08ff]/;

/** How wide a line of text is. */
export function textWidth(
  context: CanvasRenderingContext2D,
  theme: Theme,
  line: string,
  style: Style = {},
): number {
  setFont(context, theme, style);
  return context.measureText(line).width;
}

/** Writes a line of text; `x`, `y` is the start, middle or end of its baseline. */
export function write(
  context: CanvasRenderingContext2D,
  theme: Theme,
  line: string,
  x: number,
  y: number,
  style: Style = {},
): void {
  setFont(context, theme, style);
  context.fillStyle = style.colour ?? theme.ink;
  // Where a line starts does not depend on it, only the order of its words and numbers.
  context.direction = theme.direction === 'rtl' && FROM_RIGHT.test(line) ? 'rtl' : 'ltr';
  context.textAlign = style.align ?? 'left';
  context.textBaseline = 'alphabetic';
  context.fillText(line, x, y);
}

/** The first of several wordings that fits; nothing where none does. */
export function fitting(
  context: CanvasRenderingContext2D,
  theme: Theme,
  wordings: readonly string[],
  width: number,
  style: Style = {},
): string {
  return wordings.find((line) => textWidth(context, theme, line, style) <= width) ?? '';
}

/** Writes the first of several wordings that fits. */
export function writeFitting(
  context: CanvasRenderingContext2D,
  theme: Theme,
  wordings: readonly string[],
  x: number,
  y: number,
  width: number,
  style: Style = {},
): void {
  const line = fitting(context, theme, wordings, width, style);
  if (line !== '') write(context, theme, line, x, y, style);
}

/** A number with so many significant digits, as the reader's language writes it. */
export type Digits = (x: number, digits: number) => string;

/** Significant digits that a number is written with where there is room. */
const DIGITS = 3;

/** Writes a number with as many significant digits, at most three, as there is room for: never cut. */
export function writeNumber(
  context: CanvasRenderingContext2D,
  theme: Theme,
  x: number,
  digits: Digits,
  left: number,
  y: number,
  width: number,
  style: Style = {},
): void {
  for (let most = DIGITS; most > 0; most--) {
    const line = digits(x, most);
    if (textWidth(context, theme, line, style) > width) continue;
    return write(context, theme, line, left, y, style);
  }
}

/** Fills a box with round corners. */
export function fillRound(
  context: CanvasRenderingContext2D,
  { x, y, width, height }: Box,
  corners: number | number[],
  colour: string,
): void {
  context.beginPath();
  context.roundRect(x, y, width, height, corners);
  context.fillStyle = colour;
  context.fill();
}

/** A bar from the middle of a track: to the right for positive numbers, to the left for negative. */
export function signedBar(
  context: CanvasRenderingContext2D,
  theme: Theme,
  box: Box,
  share: number,
): void {
  const { x, y, width, height } = box;
  const middle = x + width / 2;
  const round = height / 2;
  fillRound(context, box, round, theme.faint);
  const length = clamp(share || 0, -1, 1) * (width / 2);
  const part = { x: Math.min(middle, middle + length), y, width: Math.abs(length), height };
  const corners = length < 0 ? [round, 0, 0, round] : [0, round, round, 0];
  fillRound(context, part, corners, theme.shades[length < 0 ? 0 : theme.shades.length - 1]!);
  context.fillStyle = theme.muted;
  context.fillRect(middle - 0.5, y - 1, 1, height + 2);
}

/** The largest size of some numbers; what is no finite number does not count. */
export function largest(values: ArrayLike<number>): number {
  let most = 0;
  // By place: an iterator makes an object a number, of the thousands of a frame.
  for (let i = 0; i < values.length; i++) {
    const size = Math.abs(values[i]!);
    if (size > most && size < Infinity) most = size;
  }
  return most;
}

/** Slow at both ends, for what moves from one place to another. */
export function ease(t: number): number {
  return t * t * (3 - 2 * t);
}
