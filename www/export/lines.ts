// Sentences and links in lines that fit.

import { textWidth } from '../paint/canvas';
import type { Theme } from '../paint/theme';

/** How the letters are, as `write` takes it. */
type Style = Parameters<typeof textWidth>[3];

/** Where a link may be broken: after what parts its words. */
const LINKED = /[^&=/#,]+[&=/#,]*|[&=/#,]+/g;

/** A sentence broken between words. */
export function linesOf(
  context: CanvasRenderingContext2D,
  theme: Theme,
  sentence: string,
  width: number,
  style: Style = {},
): string[] {
  return broken(sentence.split(' '), ' ', (line) => fits(context, theme, line, width, style));
}

/** A link broken between its words, or within one that is longer than a line. */
export function linkLines(
  context: CanvasRenderingContext2D,
  theme: Theme,
  link: string,
  width: number,
): string[] {
  const isShort = (line: string) => fits(context, theme, line, width, {});
  const words = link.match(LINKED) ?? [];
  const parts = words.flatMap((word) => (isShort(word) ? [word] : broken([...word], '', isShort)));
  return broken(parts, '', isShort);
}

function fits(
  context: CanvasRenderingContext2D,
  theme: Theme,
  line: string,
  width: number,
  style: Style,
): boolean {
  return textWidth(context, theme, line, style) <= width;
}

/** Parts in lines, each as long as fits. */
function broken(
  parts: readonly string[],
  between: string,
  isShort: (line: string) => boolean,
): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    const longer = last === undefined ? part : last + between + part;
    if (last !== undefined && isShort(longer)) lines[lines.length - 1] = longer;
    else lines.push(part);
  }
  return lines;
}
