// Several pictures on the ground that they stand on, with what they are called over them.

import { write, type Size } from '../paint/canvas';
import type { Theme } from '../paint/theme';
import type { Picture } from '../page/pictures';
import { arranged, type Arranged, type Item } from './arrange';
import { linesOf } from './lines';
import { measured } from './measured';
import { idOf, NET, type Heads } from './nets';

/** A picture at its place; the ground is one of the theme's colours. */
interface Placed {
  picture: Picture;
  x: number;
  y: number;
  ground: 'background' | 'surface';
}

/** Lines over a network's pictures, or over one picture. */
interface Head {
  lines: readonly string[];
  colour: 'ink' | 'second';
}

/** Pictures at their places, and what is written over them. */
export interface Sheet extends Size {
  placed: readonly Placed[];
  heads: readonly (Head & { x: number; y: number })[];
}

/** Pixels around pictures that stand together, and around words. */
export const MARGIN = 12;

type What = Picture | Head;

/**
 * The pictures, each beside or below what it stands beside or below on the page; `theme` is the
 * page's. One without words is as it stands on the page, to its edges.
 */
export function sheetOf(
  pictures: readonly Picture[],
  theme: Theme,
  heads: Heads,
  hasCaption: boolean,
): Sheet {
  const block = measured((context) => {
    const laid = (lines: string, width: number) =>
      linesOf(context, theme, lines, width, styleOf(theme));
    return blockOf(
      pictures.map((picture) => ({ picture, frames: framesOf(picture.canvas) })),
      (line, colour, width) => ({ lines: laid(line, width), colour }),
      heads,
      theme,
    );
  });
  const isBare = block.at.length === 1 && !hasCaption;
  const margin = isBare ? 0 : MARGIN;
  const at = block.at.map(({ what, x, y }) => ({ what, x: x + margin, y: y + margin }));
  return {
    placed: at.flatMap(({ what, x, y }) =>
      isHead(what) ? [] : [{ picture: what, x, y, ground: groundOf(what.canvas, theme) }],
    ),
    heads: at.flatMap(({ what, x, y }) => (isHead(what) ? [{ ...what, x, y }] : [])),
    width: block.width + 2 * margin,
    height: block.height + 2 * margin,
  };
}

const styleOf = (theme: Theme) => ({ weight: 600, size: theme.type.value });

const isHead = (what: What): what is Head => 'lines' in what;

function headHeight({ lines }: Head, theme: Theme): number {
  return Math.round(lines.length * theme.type.value * 1.4);
}

/** A picture, and the boxes on the page that it is in and that have room of their own. */
interface Framed {
  picture: Picture;
  frames: readonly Element[];
}

type MakeHead = (line: string, colour: Head['colour'], width: number) => Head;

/** A network's part of the page, and what is scrolled or cut, the outermost first. */
function framesOf(canvas: Element): Element[] {
  const frames: Element[] = [];
  for (let box = canvas.parentElement; box; box = box.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(box);
    if (box.matches(NET) || overflowX !== 'visible' || overflowY !== 'visible') frames.unshift(box);
  }
  return frames;
}

/** What is in one frame, brought together by itself: what is scrolled in it stays in it. */
function blockOf(
  all: readonly Framed[],
  head: MakeHead,
  heads: Heads,
  theme: Theme,
): Arranged<What> {
  const inner = new Map<Element, Framed[]>();
  for (const one of all) {
    const box = one.frames[0] ?? one.picture.canvas;
    inner.set(box, [...(inner.get(box) ?? []), one]);
  }
  const items = [...inner].map(([box, those]): Item<Arranged<What>> => {
    const [{ picture, frames }] = those as [Framed];
    const block =
      frames.length === 0
        ? titled(pictureBlock(picture), picture.title, 'ink', head, theme)
        : blockOf(
            those.map((one) => ({ ...one, frames: one.frames.slice(1) })),
            head,
            heads,
            theme,
          );
    const net = box.matches(NET) ? idOf(box) : undefined;
    const line = net && heads[net];
    const whole = titled(block, line, net === 'b' ? 'second' : 'ink', head, theme);
    return { what: whole, box: box.getBoundingClientRect(), size: whole };
  });
  const { at, width, height } = arranged(items, MARGIN);
  return {
    at: at.flatMap(({ what, x, y }) =>
      what.at.map((one) => ({ what: one.what, x: one.x + x, y: one.y + y })),
    ),
    width,
    height,
  };
}

function pictureBlock(picture: Picture): Arranged<What> {
  return { at: [{ what: picture, x: 0, y: 0 }], ...picture.size };
}

/** A block with a line over it, where there is one. */
function titled(
  block: Arranged<What>,
  line: string | undefined,
  colour: Head['colour'],
  make: MakeHead,
  theme: Theme,
): Arranged<What> {
  if (line === undefined) return block;
  const head = make(line, colour, block.width);
  const over = headHeight(head, theme);
  return {
    at: [
      { what: head, x: 0, y: 0 },
      ...block.at.map(({ what, x, y }) => ({ what, x, y: y + over })),
    ],
    width: block.width,
    height: block.height + over,
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
  context.fillRect(0, 0, width, height + under);
  if (!another) return;
  for (const { picture, x, y, ground } of placed) {
    context.fillStyle = theme[ground];
    context.fillRect(x, y, picture.size.width, picture.size.height);
  }
}

/** Paints a sheet's pictures and what stands over them into the box 0, 0, width, height. */
export function paintSheet(
  context: CanvasRenderingContext2D,
  { placed, heads }: Sheet,
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
  for (const { lines, colour, x, y } of heads) {
    lines.forEach((line, i) => {
      const baseline = y + (i + 0.75) * 1.4 * theme.type.value;
      write(context, theme, line, x, baseline, { ...styleOf(theme), colour: theme[colour] });
    });
  }
}
