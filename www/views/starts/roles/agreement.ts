// How well partners agree, pair by pair: a dot a pair, trained, untrained and shuffled.

import { write, writeFitting, textWidth, type Paint, type Size } from '../../../paint/canvas';
import type { Theme } from '../../../paint/theme';
import type { RolesWords } from '../../../text/en/roles';

/** One of the three: a number a pair, and their mean. */
export interface Agreed {
  all: readonly number[];
  mean: number;
}

export interface AgreementFrame {
  trained: Agreed;
  untrained: Agreed;
  shuffled: Agreed;
  /** The least that the axis has to hold, in a picture beside it too. */
  least: number;
}

const ROWS = ['trained', 'untrained', 'shuffled'] as const;

export function paintAgreement(
  context: CanvasRenderingContext2D,
  frame: AgreementFrame,
  { theme, words, size }: Paint<RolesWords>,
): void {
  const { scale } = theme;
  const low = Math.min(0, frame.least) - 0.02;
  const caption = { colour: theme.muted, size: theme.type.caption };
  const names = ROWS.map((row) => textWidth(context, theme, words.rows[row][0]!, caption));
  const left = Math.max(...names) + 14 * scale;
  const right = size.width - 12 * scale;
  const at = (x: number) => left + ((x - low) / (1.02 - low)) * (right - left);
  const ticks = 20 * scale;
  const pitch = (size.height - ticks) / ROWS.length;
  ROWS.forEach((row, i) => {
    const y = (i + 0.68) * pitch;
    writeFitting(context, theme, words.rows[row], 0, y + 4.5 * scale, left, caption);
    context.fillStyle = theme.line;
    context.fillRect(at(low), y - 0.5, at(1) - at(low), 1);
    const { all, mean } = frame[row];
    paintDots(context, theme, all, row, at, y);
    context.fillStyle = theme.ink;
    context.fillRect(at(mean) - 1, y - 9 * scale, 2, 18 * scale);
    const number = { weight: 600, size: theme.type.tick, align: 'center' as const };
    write(context, theme, words.two(mean), at(mean), y - 11 * scale, number);
  });
  paintTicks(context, theme, words, at, low, size);
}

function paintDots(
  context: CanvasRenderingContext2D,
  theme: Theme,
  all: readonly number[],
  row: (typeof ROWS)[number],
  at: (x: number) => number,
  y: number,
): void {
  const radius = (all.length > 20 ? 3 : 4.5) * theme.scale;
  context.lineWidth = 1.5;
  for (const x of all) {
    context.beginPath();
    context.arc(at(x), y, radius, 0, 2 * Math.PI);
    context.globalAlpha = all.length > 20 ? 0.5 : 0.85;
    // Filled, hollow and grey: told apart without colour too.
    context.fillStyle = row === 'trained' ? theme.ink : theme.background;
    if (row === 'shuffled') context.fillStyle = theme.before;
    context.strokeStyle = row === 'shuffled' ? theme.before : theme.ink;
    context.fill();
    context.stroke();
    context.globalAlpha = 1;
  }
}

function paintTicks(
  context: CanvasRenderingContext2D,
  theme: Theme,
  words: RolesWords,
  at: (x: number) => number,
  low: number,
  size: Size,
): void {
  const style = { colour: theme.muted, size: theme.type.tick, align: 'center' as const };
  const y = size.height - 4 * theme.scale;
  const { nothing, same } = words.ends;
  // What the ends mean, where both have room beside the middle.
  const room = (at(1) - at(0)) / 2;
  const isRoomy = textWidth(context, theme, nothing, style) < room - 24 * theme.scale;
  for (const x of [-1, -0.5, 0, 0.5, 1]) {
    if (x < low) continue;
    const end = isRoomy ? { 0: nothing, 1: same }[x] : undefined;
    if (x === 1 && end) write(context, theme, end, at(x), y, { ...style, align: 'right' });
    else write(context, theme, end ?? words.tick(x), at(x), y, style);
  }
}
