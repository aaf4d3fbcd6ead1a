import { text } from '../../text';
import { write } from '../canvas';
import { shade, type Theme } from '../theme';
import type { NetworkFrame } from './frame';
import { paintImage } from './image';
import { exampleBox, type Layout } from './layout';

/** The examples: those seen in this epoch in full colour, the present one framed. */
export function paintExamples(
  context: CanvasRenderingContext2D,
  frame: NetworkFrame,
  theme: Theme,
  layout: Layout,
): void {
  const { strip } = layout;
  const caption = { colour: theme.muted };
  const y = strip.y - 14;
  write(context, theme, text.stage.examples(frame.examples), strip.x, y, caption);

  for (let i = 0; i < frame.examples; i++) paintExample(context, frame, theme, strip, i, 0.28);
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
  if (frame.images && strip.pitch >= 9) {
    const { features } = frame;
    paintImage(context, frame.inputs, example * features, 1, theme.ink, theme.faint, box);
    return;
  }
  context.fillStyle = frame.classes === 2 ? classColour(theme, frame.labels[example]!) : theme.ink;
  context.fillRect(box.x, box.y, box.width, box.height);
}

/** Two classes are the two ends of the scale: the output says one or the other. */
export function classColour(theme: Theme, label: number): string {
  return theme.shades[shade(label === 1 ? 0.9 : -0.9)]!;
}

function paintCounts(
  context: CanvasRenderingContext2D,
  frame: NetworkFrame,
  theme: Theme,
  { strip, stacked, size }: Layout,
): void {
  const y = strip.y + strip.height + 15;
  const seen = text.stage.seen(frame.seen, frame.examples);
  const now = frame.example === undefined ? text.stage.nothing : text.stage.now(frame.example);
  const muted = { colour: theme.muted };
  write(context, theme, seen, strip.x, y, muted);
  if (stacked) write(context, theme, now, size.width - strip.x, y, { align: 'right' });
  else write(context, theme, now, strip.x, y + 17);
}
