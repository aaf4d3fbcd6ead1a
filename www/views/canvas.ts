// Small helpers that the painters share.

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

export function contains(box: Box, x: number, y: number): boolean {
  return x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height;
}

/**
 * Writes a line of text; `x`, `y` is the start, middle or end of its baseline. What is longer than
 * `width` is cut short.
 */
export function write(
  context: CanvasRenderingContext2D,
  theme: Theme,
  line: string,
  x: number,
  y: number,
  {
    size = 12,
    colour = theme.ink,
    weight = 400,
    align = 'left' as CanvasTextAlign,
    width = undefined as number | undefined,
  } = {},
): void {
  context.font = `${weight} ${size}px ${theme.font}`;
  context.fillStyle = colour;
  context.textAlign = align;
  context.textBaseline = 'alphabetic';
  context.fillText(width === undefined ? line : shortened(context, line, width), x, y);
}

/** A line that fits, with dots for what does not; nothing where there is not even room for those. */
function shortened(context: CanvasRenderingContext2D, line: string, width: number): string {
  // A hair more is not seen: better than a letter less.
  if (context.measureText(line).width <= width + 2) return line;
  for (let length = line.length - 1; length > 0; length--) {
    const short = `${line.slice(0, length).trimEnd()}…`;
    if (context.measureText(short).width <= width) return short;
  }
  return '';
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
  context.fillStyle = theme.faint;
  context.fillRect(x, y, width, height);
  const length = Math.max(-1, Math.min(1, share)) * (width / 2);
  context.fillStyle = theme.shades[length < 0 ? 0 : theme.shades.length - 1]!;
  context.fillRect(Math.min(middle, middle + length), y, Math.abs(length), height);
  context.fillStyle = theme.muted;
  context.fillRect(middle - 0.5, y - 1, 1, height + 2);
}

/** The largest size of some numbers. */
export function largest(values: Float32Array): number {
  let most = 0;
  for (const value of values) {
    const size = Math.abs(value);
    if (size > most) most = size;
  }
  return most;
}
