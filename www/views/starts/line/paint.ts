// Paints the loss on the straight line between two networks, as the units stand and in matched order.

import { scaleLinear } from 'd3-scale';

import { fitting, largest, textWidth, write, type Paint } from '../../../paint/canvas';
import type { Theme } from '../../../paint/theme';
import type { BetweenWords } from '../../../text/en/between';
import { layLine, type LineLayout } from './layout';

export interface LineFrame {
  losses: readonly number[];
  lossesMatched: readonly number[];
  /** Where on the line one stands, on which of the two curves. */
  t: number;
  isMatched: boolean;
  /** The loss there; nothing while it is computed. */
  loss: number | undefined;
  /** The largest loss that the axis has to hold, in a picture beside it too. */
  most: number;
}

/** The largest loss of a way. */
export function mostOf({ losses, lossesMatched }: Pick<LineFrame, 'losses' | 'lossesMatched'>) {
  return largest([...losses, ...lossesMatched]);
}

type Context = CanvasRenderingContext2D;
type Words = BetweenWords['line'];

export function paintLine(
  context: Context,
  frame: LineFrame,
  { theme, words, size }: Paint<Words>,
): void {
  const { losses, lossesMatched } = frame;
  const layout = layLine(size, theme.scale, frame.most);
  paintAxes(context, theme, words, layout);
  // What the loss would be if nothing lay between.
  context.setLineDash([3, 4]);
  paintCurve(context, layout, [losses[0]!, losses.at(-1)!], theme.line, 1.5);
  context.setLineDash([]);
  paintCurve(context, layout, losses, theme.before, frame.isMatched ? 2 : 3);
  paintCurve(context, layout, lossesMatched, theme.ink, frame.isMatched ? 3 : 2);
  paintNames(context, theme, words, layout);
  if (frame.loss === undefined || !Number.isFinite(frame.loss)) return;
  const x = layout.x(frame.t);
  const y = layout.y(frame.loss);
  context.beginPath();
  context.arc(x, y, 6 * theme.scale, 0, 2 * Math.PI);
  context.fillStyle = theme.background;
  context.fill();
  context.lineWidth = 3;
  context.strokeStyle = frame.isMatched ? theme.ink : theme.before;
  context.stroke();
}

function paintCurve(
  context: Context,
  { x, y }: LineLayout,
  losses: readonly number[],
  colour: string,
  width: number,
): void {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.lineJoin = 'round';
  context.beginPath();
  losses.forEach((loss, i) => {
    if (Number.isFinite(loss)) context.lineTo(x(i / (losses.length - 1)), y(loss));
  });
  context.stroke();
}

function paintAxes(
  context: Context,
  theme: Theme,
  words: Words,
  { plot, most, x, y }: LineLayout,
): void {
  const style = { size: theme.type.tick, colour: theme.muted };
  const ticks = scaleLinear()
    .domain([0, most])
    .ticks(Math.max(2, Math.floor(plot.height / 45)));
  for (const tick of ticks) {
    context.fillStyle = theme.line;
    context.fillRect(plot.x, Math.round(y(tick)), plot.width, 1);
    write(context, theme, words.tick(tick), plot.x - 6, y(tick) + 4, { ...style, align: 'right' });
  }
  const floor = plot.y + plot.height + 16 * theme.scale;
  for (const t of [0, 0.5, 1]) {
    const align = t === 0 ? 'left' : t === 1 ? 'right' : 'center';
    write(context, theme, words.share(t), x(t), floor, { ...style, align });
  }
}

/** The two curves are named above, each beside a piece of its line. */
function paintNames(context: Context, theme: Theme, words: Words, { plot }: LineLayout): void {
  let left = 0;
  const y = 12 * theme.scale;
  for (const [colour, wordings] of [
    [theme.before, words.names.asIs],
    [theme.ink, words.names.matched],
  ] as const) {
    const style = { size: theme.type.caption, colour: theme.muted };
    const room = plot.x + plot.width - left - 22 * theme.scale;
    const name = fitting(context, theme, wordings, room, style);
    if (!name) return;
    context.fillStyle = colour;
    context.fillRect(left, y - 5 * theme.scale, 16 * theme.scale, 3);
    left += 22 * theme.scale;
    write(context, theme, name, left, y, style);
    left += textWidth(context, theme, name, style) + 16 * theme.scale;
  }
}
