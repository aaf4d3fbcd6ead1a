// Several pictures at their places, on the ground that they stand on, and what is said below them.

import { textWidth, write, type Size } from '../paint/canvas';
import type { Theme } from '../paint/theme';
import type { Picture } from '../page/pictures';

/** What stands below a picture: which experiment it is of, and where that is found. */
export interface Caption {
  title: string;
  link: string;
}

/** A picture at its place; the ground is one of the theme's colours. */
interface Placed {
  picture: Picture;
  x: number;
  y: number;
  ground: 'background' | 'surface';
}

/** Pictures at their places. */
export interface Sheet extends Size {
  placed: readonly Placed[];
}

/** Pixels around the caption, and around pictures that stand together. */
const MARGIN = 12;

/** Lines that a link may take: one that carries own rows can be longer than any picture. */
const LINK_LINES = 6;

/** The pictures as they stand on the page, at the nearest whole pixels; `theme` is the page's. */
export function sheetOf(pictures: readonly Picture[], theme: Theme): Sheet {
  const boxes = pictures.map(({ canvas }) => canvas.getBoundingClientRect());
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const margin = pictures.length > 1 ? MARGIN : 0;
  const placed = pictures.map((picture, i) => ({
    picture,
    x: margin + Math.round(boxes[i]!.left - left),
    y: margin + Math.round(boxes[i]!.top - top),
    ground: groundOf(picture.canvas, theme),
  }));
  return {
    placed,
    width: Math.max(...placed.map(({ picture, x }) => x + picture.size.width)) + margin,
    height: Math.max(...placed.map(({ picture, y }) => y + picture.size.height)) + margin,
  };
}

/** What a canvas stands on: the nearest box with a colour. */
function groundOf(canvas: Element, theme: Theme): 'background' | 'surface' {
  for (let box = canvas.parentElement; box; box = box.parentElement) {
    const colour = getComputedStyle(box).backgroundColor;
    if (colour === theme.surface) return 'surface';
    if (colour === theme.background) return 'background';
  }
  return 'background';
}

/** Paints what a sheet's pictures stand on, and a caption of some height below. */
export function paintGround(
  context: CanvasRenderingContext2D,
  { width, height, placed }: Sheet,
  theme: Theme,
  under: number,
): void {
  const [alone, another] = placed;
  context.fillStyle = theme[another ? 'background' : alone!.ground];
  context.fillRect(0, 0, width, height);
  if (under > 0) {
    context.fillStyle = theme.background;
    context.fillRect(0, height, width, under);
  }
  if (!another) return;
  for (const { picture, x, y, ground } of placed) {
    context.fillStyle = theme[ground];
    context.fillRect(x, y, picture.size.width, picture.size.height);
  }
}

/** Paints a sheet's pictures into the box 0, 0, width, height. */
export function paintSheet(
  context: CanvasRenderingContext2D,
  { placed }: Sheet,
  theme: Theme,
  now: number,
): void {
  for (const { picture, x, y } of placed) {
    context.save();
    context.translate(x, y);
    context.beginPath();
    context.rect(0, 0, picture.size.width, picture.size.height);
    context.clip();
    picture.paint(context, theme, now);
    context.restore();
  }
}

/** How high a caption is below a sheet of a width. */
export function captionHeight(
  context: CanvasRenderingContext2D,
  theme: Theme,
  caption: Caption,
  width: number,
): number {
  return linesOf(context, theme, caption, width).length * lineHeight(theme) + 2 * MARGIN;
}

/** Paints the caption under a height. */
export function paintCaption(
  context: CanvasRenderingContext2D,
  theme: Theme,
  caption: Caption,
  { width, height }: Size,
): void {
  const lines = linesOf(context, theme, caption, width);
  lines.forEach((line, i) => {
    const baseline = height + MARGIN + (i + 0.75) * lineHeight(theme);
    write(context, theme, line, MARGIN, baseline, { colour: theme.muted });
  });
}

function lineHeight(theme: Theme): number {
  return Math.round(theme.type.caption * 1.4);
}

/** The title broken between words, the link anywhere; a link that is too long is left out. */
function linesOf(
  context: CanvasRenderingContext2D,
  theme: Theme,
  { title, link }: Caption,
  width: number,
): string[] {
  const room = width - 2 * MARGIN;
  const fits = (line: string) => textWidth(context, theme, line) <= room;
  const linked = broken([...link], '', fits);
  return [...broken(title.split(' '), ' ', fits), ...(linked.length > LINK_LINES ? [] : linked)];
}

/** Parts in lines, each as long as fits. */
function broken(
  parts: readonly string[],
  between: string,
  fits: (line: string) => boolean,
): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    const longer = last === undefined ? part : last + between + part;
    if (last !== undefined && fits(longer)) lines[lines.length - 1] = longer;
    else lines.push(part);
  }
  return lines;
}
