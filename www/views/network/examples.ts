// The examples: those seen in this epoch in full colour, the present one in a ring.

import { write, writeFitting, type Paint } from '../../paint/canvas';
import { exampleColour } from '../../paint/examples';
import { MARKS, paintMark } from '../../paint/marks';
import { ringBox } from '../../paint/ring';
import type { ImageSheet } from '../../paint/sheets';
import type { NetworkWords } from '../../text/en/network';
import type { Layout, Strip } from './boxes';
import type { NetworkFrame } from './frame';
import { exampleBox } from './layoutStrip';

/** How much of its colour an example has that is yet to come in this epoch. */
const FAINT = 0.28;

/** What is known of each example in this epoch; written over for each picture. */
let marks = new Uint8Array();
const [YET, SEEN, HELD_OUT] = [0, 1, 2] as const;

/** Cells smaller than this have no round corners to be seen. */
const ROUND = 6;

type Context = CanvasRenderingContext2D;

export function paintExamples(
  context: Context,
  frame: NetworkFrame,
  paint: Paint<NetworkWords>,
  layout: Layout,
  images: ImageSheet,
): void {
  const { examples: strip } = layout;
  if (!strip) return;
  const { all, order, seen } = frame;
  const { theme, words } = paint;
  const { caption } = strip;
  const line = words.examples(all.count, all.heldOut.length);
  const muted = { colour: theme.muted };
  writeFitting(context, theme, line, caption.x, caption.y, caption.width, muted);

  if (all.images) images.update(theme, frame.run, all.inputs, all.count, all.features);
  if (marks.length < all.count) marks = new Uint8Array(all.count);
  marks.fill(YET);
  for (const example of all.heldOut) marks[example] = HELD_OUT;
  for (let i = 0; i < seen; i++) marks[order[i]!] = SEEN;
  for (let i = 0; i < all.count; i++) {
    if (marks[i] === HELD_OUT) {
      paintHeldOut(context, frame, paint, strip, images, i);
      continue;
    }
    context.globalAlpha = marks[i] === SEEN ? 1 : FAINT;
    paintExample(context, frame, paint, strip, images, i);
    context.globalAlpha = 1;
  }
  if (frame.example !== undefined) {
    ringBox(context, theme, exampleBox(strip, frame.example), strip.pitch / 5);
  }

  const { counts } = strip;
  const said = words.seen(seen, order.length);
  writeFitting(context, theme, said, counts.x, counts.y, counts.width, { weight: 600 });
  const below = counts.y + 17 * layout.scale;
  writeFitting(context, theme, [words.thisEpoch], counts.x, below, counts.width, muted);
}

function paintExample(
  context: Context,
  { all }: NetworkFrame,
  { theme }: Paint<NetworkWords>,
  strip: Strip,
  images: ImageSheet,
  example: number,
): void {
  const box = exampleBox(strip, example);
  if (all.images) return images.paint(context, example, box);
  if (all.classNames.length > 2) return paintClass(context, { all, theme, strip, example });
  context.fillStyle = exampleColour(all, theme, example);
  if (strip.pitch < ROUND) return context.fillRect(box.x, box.y, box.width, box.height);
  context.beginPath();
  context.roundRect(box.x, box.y, box.width, box.height, strip.pitch / 5);
  context.fill();
}

interface One {
  all: NetworkFrame['all'];
  theme: Paint<NetworkWords>['theme'];
  strip: Strip;
  example: number;
  hollow?: boolean;
}

/** A class that has no colour: its mark, or its initial where there are many. */
function paintClass(context: Context, { all, theme, strip, example, hollow }: One): void {
  const { x, y, width } = exampleBox(strip, example);
  const of = all.labels[example]!;
  const centre = [x + width / 2, y + width / 2] as const;
  if (all.classNames.length <= MARKS) {
    return paintMark(context, theme, of, centre, width * 0.44, hollow);
  }
  if (strip.pitch < 11) {
    const grey = 60 + Math.round((190 * of) / (all.classNames.length - 1));
    context.fillStyle = theme.greys[grey]!;
    return context.fillRect(x, y, width, width);
  }
  const initial = [...(all.classNames[of] ?? '')][0] ?? '';
  write(context, theme, initial, centre[0], centre[1] + width * 0.36, {
    size: width,
    align: 'center',
    colour: hollow ? theme.muted : theme.ink,
    weight: hollow ? 400 : 600,
  });
}

/** Held out: hollow, because no unit ever learns from it. */
function paintHeldOut(
  context: Context,
  { all }: NetworkFrame,
  { theme }: Paint<NetworkWords>,
  strip: Strip,
  images: ImageSheet,
  example: number,
): void {
  const { x, y, width, height } = exampleBox(strip, example);
  context.fillStyle = theme.background;
  context.fillRect(x - 0.5, y - 0.5, width + 1, height + 1);
  const line = Math.min(1.6, width / 5);
  if (all.images) {
    images.paint(context, example, { x, y, width, height });
    context.strokeStyle = theme.muted;
    context.setLineDash([2, 2]);
  } else if (all.classNames.length > 2) {
    return paintClass(context, { all, theme, strip, example, hollow: true });
  } else {
    context.strokeStyle = exampleColour(all, theme, example);
  }
  context.lineWidth = line;
  context.beginPath();
  context.roundRect(x + line / 2, y + line / 2, width - line, height - line, strip.pitch / 6);
  context.stroke();
  context.setLineDash([]);
}
