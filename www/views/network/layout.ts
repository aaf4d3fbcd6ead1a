// Where everything of the network lies: a function of the canvas's size and the network's shape.

import { contains, type Box, type Size } from '../canvas';

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
export type CardForm = 'full' | 'row' | 'chip';

export interface LayerLayout {
  form: CardForm;
  /** The units that are shown; the rest is folded into a count. */
  cards: Box[];
  folded: number;
  /** The column's box, the caption left out. */
  column: Box;
  /** How far it is from one layer's column to the next. */
  pitch: number;
}

export interface Layout {
  size: Size;
  /** Narrow canvases have the examples on top and not at the left. */
  stacked: boolean;
  strip: Box & { pitch: number; columns: number };
  /** The present example: its image, or nothing but its ports. */
  image: Box | undefined;
  /** A box for each number of the example; links leave from its right edge. */
  inputs: Box[];
  layers: LayerLayout[];
  /** The plane with the examples, or the classes' bars. */
  output: Box;
  /** A box for each output unit; links arrive at its left edge. */
  outputs: Box[];
}

const CAPTION = 40;
const MARGIN = 20;
/** The least width at which a card has bars beside its picture. */
const NARROWEST = 84;
/** Where cards would be lower than this they stand in two columns. */
const STAGGER_BELOW = 44;

export function layOut(size: Size, shape: Shape): Layout {
  // Where the canvas is narrow and high the examples stand on top of the network.
  const stacked = size.width < 560 && size.height > size.width;
  const margin = size.width < 560 ? 12 : MARGIN;
  const strip = layOutStrip(size, shape.examples, stacked, margin);
  const top = stacked ? strip.y + strip.height + 50 : CAPTION;
  const bottom = size.height - (stacked ? 10 : margin);
  const left = stacked
    ? margin
    : strip.x + Math.max(strip.width, 78) + clamp(size.width * 0.035, 8, 40);
  const right = size.width - margin;
  const field: Box = { x: left, y: top, width: right - left, height: bottom - top };

  const inputWidth = shape.images ? clamp(field.width * 0.13, 40, 96) : size.width < 560 ? 52 : 66;
  const outputWidth = shape.plane
    ? clamp(field.width * 0.2, 74, 148)
    : clamp(field.width * 0.19, 62, 128);

  const image = shape.images ? imageBox(field, inputWidth) : undefined;
  const inputs = layOutInputs(field, shape, inputWidth, image);
  const output = layOutOutput(field, shape, outputWidth);
  const outputs = shape.plane ? [output] : split(output, shape.outputs);

  const from = field.x + inputWidth;
  const layers = layOutHidden(
    { x: from, y: field.y, width: output.x - from, height: field.height },
    shape.hidden,
  );
  return { size, stacked, strip, image, inputs, layers, output, outputs };
}

/** The unit at a point, if there is one; the last layer is the output. */
export function unitAt(
  layout: Layout,
  x: number,
  y: number,
): { layer: number; unit: number } | undefined {
  for (const [layer, { cards }] of layout.layers.entries()) {
    const unit = cards.findIndex((card) => contains(card, x, y));
    if (unit >= 0) return { layer, unit };
  }
  const unit = layout.outputs.findIndex((output) => contains(output, x, y));
  return unit < 0 ? undefined : { layer: layout.layers.length, unit };
}

/** The box of one example in the strip. */
export function exampleBox(strip: Layout['strip'], example: number): Box {
  const { x, y, pitch, columns } = strip;
  const gap = pitch > 8 ? 3 : pitch > 4 ? 1 : 0.5;
  return {
    x: x + (example % columns) * pitch,
    y: y + Math.floor(example / columns) * pitch,
    width: pitch - gap,
    height: pitch - gap,
  };
}

function layOutStrip(
  size: Size,
  examples: number,
  stacked: boolean,
  margin: number,
): Layout['strip'] {
  const width = stacked ? size.width - 2 * margin : clamp(size.width * 0.12, 56, 112);
  const height = stacked ? 88 : size.height - CAPTION - margin - 34;
  const y = stacked ? 30 : CAPTION;
  // The largest cells with which all examples fit.
  let pitch = stacked ? 17.5 : 19;
  while (pitch > 1 && Math.floor(width / pitch) * Math.floor(height / pitch) < examples) {
    pitch -= 0.25;
  }
  const columns = Math.max(1, Math.floor(width / pitch));
  const rows = Math.ceil(examples / columns);
  return { x: margin, y, width: columns * pitch, height: rows * pitch, pitch, columns };
}

function imageBox(field: Box, width: number): Box {
  return { x: field.x, y: field.y, width, height: width };
}

/** Points have a card a number, images a column of their pixels, each where its links leave. */
function layOutInputs(field: Box, shape: Shape, width: number, image: Box | undefined): Box[] {
  if (image) {
    const y = image.y + image.height + 22;
    const column = Math.min(18, width / 3);
    const box = {
      x: field.x + width - column,
      y,
      width: column,
      height: Math.max(64, field.y + field.height - y),
    };
    return split(box, shape.features);
  }
  const height = Math.min(46, field.height / (shape.features + 1) - 4);
  return Array.from({ length: shape.features }, (_, i) => ({
    x: field.x,
    y: field.y + (field.height * (i + 1)) / (shape.features + 1) - height / 2,
    width,
    height,
  }));
}

function layOutOutput(field: Box, shape: Shape, width: number): Box {
  const x = field.x + field.width - width;
  if (!shape.plane) {
    const height = Math.min(field.height - 44, shape.outputs * 30);
    return { x, y: field.y + (field.height - 44 - height) / 2, width, height };
  }
  const space = Math.min(width, field.height - 60);
  return { x, y: field.y + (field.height - space - 50) / 2, width: space, height: space };
}

function layOutHidden(between: Box, hidden: readonly number[]): LayerLayout[] {
  const room = between.width / Math.max(1, hidden.length);
  const most = Math.max(0, ...hidden);
  const stagger = room * 0.6 >= 2 * NARROWEST + 12 && between.height / most < STAGGER_BELOW;
  // Links need at least as much room as the cards that they join.
  const width = stagger
    ? Math.min(room * 0.6, 300)
    : clamp(room * (hidden.length === 1 ? 0.42 : 0.5), 26, 178);
  // The space around each column of cards, the same on all sides of every one.
  const space = (between.width - width * hidden.length) / (hidden.length + 1);
  return hidden.map((units, layer) => {
    const column = {
      x: between.x + space + layer * (width + space),
      y: between.y,
      width,
      height: between.height,
    };
    return {
      column,
      pitch: width + space,
      ...(stagger ? layOutStaggered(column, units) : layOutCards(column, units)),
    };
  });
}

function layOutCards(column: Box, units: number): Omit<LayerLayout, 'column' | 'pitch'> {
  const wide = column.width >= NARROWEST;
  const { shown, slots } = shownOf(units, column.height / (wide ? 24 : 20));
  const pitch = Math.min(wide ? 68 : 44, column.height / slots);
  const gap = pitch > 40 ? 8 : pitch > 26 ? 4 : 2;
  const top = column.y + (column.height - pitch * slots) / 2;
  const cards = Array.from({ length: shown }, (_, unit) => ({
    x: column.x,
    y: top + unit * pitch,
    width: column.width,
    height: pitch - gap,
  }));
  return { form: formOf(wide, pitch), cards, folded: units - shown };
}

/**
 * Two columns of cards, each a half card lower than the one before, so that cards are twice as high
 * and links reach the right column through the gaps of the left.
 */
function layOutStaggered(column: Box, units: number): Omit<LayerLayout, 'column' | 'pitch'> {
  const { shown, slots } = shownOf(units, column.height / 20 - 1);
  const pitch = Math.min(34, column.height / (slots + 1));
  const width = (column.width - 12) / 2;
  const top = column.y + (column.height - pitch * (slots + 1)) / 2;
  const cards = Array.from({ length: shown }, (_, unit) => ({
    x: column.x + (unit % 2) * (width + 12),
    y: top + unit * pitch,
    width,
    height: 2 * pitch - 6,
  }));
  return { form: formOf(true, 2 * pitch), cards, folded: units - shown };
}

/** How many units are shown where so many fit; if not all, one place is the count of the rest. */
function shownOf(units: number, fit: number): { shown: number; slots: number } {
  const places = Math.max(2, Math.floor(fit));
  return units <= places ? { shown: units, slots: units } : { shown: places - 1, slots: places };
}

function formOf(wide: boolean, pitch: number): CardForm {
  return !wide ? 'chip' : pitch >= 50 ? 'full' : 'row';
}

/** Cuts a box into equal ones, from top to bottom. */
function split(box: Box, parts: number): Box[] {
  const height = box.height / parts;
  return Array.from({ length: parts }, (_, i) => ({ ...box, y: box.y + i * height, height }));
}

function clamp(x: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, x));
}
