import { text } from '../../text';
import { write } from '../canvas';
import { exampleColour } from '../examples';
import { paintImage } from '../image';
import type { Theme } from '../theme';
import type { NetworkFrame } from './frame';
import { exampleBox, type Layout } from './layout';

/** The examples: those seen in this epoch in full colour, the present one framed. */
export function paintExamples(
  context: CanvasRenderingContext2D,
  frame: NetworkFrame,
  theme: Theme,
  layout: Layout,
): void {
  const { strip } = layout;
  const { length: heldOut } = frame.all.heldOut;
  const caption = text.stage.examples(frame.all.count, heldOut);
  write(context, theme, caption, strip.x, strip.y - 14, {
    colour: theme.muted,
    width: Math.max(strip.width, 110),
  });

  for (let i = 0; i < frame.all.count; i++) paintExample(context, frame, theme, strip, i, 0.28);
  for (const example of frame.all.heldOut) paintHeldOut(context, theme, strip, example);
  for (let i = 0; i < frame.seen; i++) {
    paintExample(context, frame, theme, strip, frame.order[i]!, 1);
  }
  context.globalAlpha = 1;
  if (frame.example !== undefined) {
    const { x, y, width, height } = exampleBox(strip, frame.example);
    context.strokeStyle = theme.background;
    context.lineWidth = 5;
    context.strokeRect(x - 1, y - 1, width + 2, height + 2);
    context.strokeStyle = theme.ink;
    context.lineWidth = 2;
    context.strokeRect(x - 1, y - 1, width + 2, height + 2);
  }
  paintCounts(context, frame, theme, layout);
}

function paintExample(
  context: CanvasRenderingContext2D,
  frame: NetworkFrame,
  theme: Theme,
  strip: Layout['strip'],
  example: number,
  alpha: number,
): void {
  const box = exampleBox(strip, example);
  context.globalAlpha = alpha;
  if (frame.all.images && strip.pitch >= 9) {
    const { features, inputs } = frame.all;
    paintImage(context, inputs, example * features, 1, theme.ink, theme.faint, box);
    return;
  }
  context.fillStyle = exampleColour(frame.all, theme, example);
  context.fillRect(box.x, box.y, box.width, box.height);
}

/** Held out: an empty frame, because no unit ever learns from it. */
function paintHeldOut(
  context: CanvasRenderingContext2D,
  theme: Theme,
  strip: Layout['strip'],
  example: number,
): void {
  const { x, y, width, height } = exampleBox(strip, example);
  const inset = Math.max(1, width * 0.16);
  context.globalAlpha = 1;
  context.fillStyle = theme.background;
  context.fillRect(x + inset, y + inset, width - 2 * inset, height - 2 * inset);
}

function paintCounts(
  context: CanvasRenderingContext2D,
  frame: NetworkFrame,
  theme: Theme,
  { strip, stacked, size }: Layout,
): void {
  const y = strip.y + strip.height + 15;
  const seen = text.stage.seen(frame.seen, frame.order.length);
  const now = frame.example === undefined ? text.stage.nothing : text.stage.now(frame.example);
  const muted = { colour: theme.muted };
  write(context, theme, seen, strip.x, y, muted);
  if (stacked) write(context, theme, now, size.width - strip.x, y, { align: 'right' });
  else write(context, theme, now, strip.x, y + 17);
}
