// What a layout of the stage is made of.

import type { Box, Size } from '../../paint/canvas';

/** What the layout depends on, beside the size. */
export interface Shape {
  examples: number;
  images: boolean;
  /** Whether the output is shown over the plane, or as bars. */
  plane: boolean;
  features: number;
  /** Units of each hidden layer. */
  hidden: readonly number[];
  outputs: number;
}

/** How much of a unit there is room for. */
export type CardForm = 'full' | 'tall' | 'row' | 'chip' | 'dot';

/** A layer's cards, all of one form. */
export interface LayerLayout {
  form: CardForm;
  columns: number;
  /** The units that are shown; the rest is folded into a count. */
  cards: Box[];
  folded: number;
  /** What the cards fill. */
  frame: Box;
  /** Where the caption stands: its middle, or its start, and how wide it may be. */
  caption: Caption | undefined;
  /** Whether each link to and from it is drawn, or one band for all. */
  single: boolean;
}

/** A line of text: `x` is its start or its middle, `y` its baseline. */
export interface Caption {
  x: number;
  y: number;
  width: number;
  align: 'left' | 'center' | 'right';
}

/** The grid of examples. */
export interface Strip extends Box {
  pitch: number;
  columns: number;
  caption: Caption;
  /** Below it: how many are seen. */
  counts: Caption;
}

/** How the present example is shown: a card a number, its image, or its numbers as cells. */
export type ExampleKind = 'cards' | 'image' | 'cells';

export interface ExampleLayout {
  kind: ExampleKind;
  box: Box;
  /** A card for each number, where they have one each. */
  cards: Box[];
  caption: Caption | undefined;
  /** What is written below it or beside it: how many numbers go to every unit. */
  note: Caption | undefined;
}

export interface OutputLayout {
  /** The plane, or the box around the classes' bars. */
  box: Box;
  /** A box for each output unit. */
  units: Box[];
  caption: Caption | undefined;
  /** Where what it says is written, a line below the other. */
  said: Box | undefined;
}

export interface Layout {
  size: Size;
  scale: number;
  /** Whether links are drawn one by one; else bands stand for all of them. */
  linked: boolean;
  examples: Strip | undefined;
  example: ExampleLayout | undefined;
  layers: LayerLayout[];
  output: OutputLayout | undefined;
  legend: Box | undefined;
  /** What is kept free at the bottom for the sentence of a phase. */
  foot: number;
}

/** A box whose sides are never negative. */
export function boxOf(x: number, y: number, width: number, height: number): Box {
  return { x, y, width: Math.max(0, width), height: Math.max(0, height) };
}

/** Cuts a box into equal ones, from top to bottom. */
export function split(box: Box, parts: number, gap = 0): Box[] {
  const pitch = (box.height + gap) / parts;
  return Array.from({ length: parts }, (_, i) =>
    boxOf(box.x, box.y + i * pitch, box.width, pitch - gap),
  );
}

/** Cuts a box into equal ones, from left to right. */
export function splitAcross(box: Box, parts: number, gap = 0): Box[] {
  const pitch = (box.width + gap) / parts;
  return Array.from({ length: parts }, (_, i) =>
    boxOf(box.x + i * pitch, box.y, pitch - gap, box.height),
  );
}
