// The strip: loss over gap over one time axis, which is the timeline.

import { fillRound, textWidth, write, type Paint } from '../paint/canvas';
import type { ChartsWords } from '../text/en/charts';
import type { Line, StripFrame, Stretch } from './frame';
import type { Written } from './free';
import { layoutStrip, type StripLayout } from './layout';
import { paintLetters } from './paintLetters';
import { heightOf, paintArea, paintLine, type Row } from './paintLine';
import { clearOfNow, paintBefore, paintFlag, paintReference } from './paintMarks';
import { paintNames } from './paintNames';
import { paintTime } from './paintTime';
import { extentOf, scaleOf } from './scale';
import { placeOf } from './time';

type StripPaint = Paint<ChartsWords>;

export function paintStrip(
  context: CanvasRenderingContext2D,
  frame: StripFrame,
  paint: StripPaint,
): void {
  const { theme, size } = paint;
  const layout = layoutStrip(size, theme.scale, frame.isNamed);
  const time: Stretch = [0, frame.end];
  const loss = rowOf('loss', frame.loss, layout.loss, time, theme.scale);
  const gap = layout.gap && rowOf('gap', frame.gap, layout.gap, time, theme.scale);
  paintZoom(context, frame, paint, layout, time);
  paintNames(context, frame, paint, layout);
  paintRules(context, paint, layout);
  const playhead = placeOf(frame.now, time, layout.plot);
  const written: Written[] = [{ ...layout.plot, x: playhead - 1, width: 2 }];
  if (gap) paintGap(context, frame, paint, gap);
  paintReference(context, frame, paint, loss, written);
  paintLines(context, frame.loss, paint, loss, frame.now);
  if (!layout.isCompact) {
    paintFlag(context, frame, paint, loss, written);
    paintBefore(context, frame, paint, loss, written);
  }
  paintPlayhead(context, frame, paint, layout, time);
}

function rowOf(
  kind: 'loss' | 'gap',
  lines: readonly Line[],
  box: StripLayout['loss'],
  time: Stretch,
  scale: number,
): Row {
  // A hair of air above and below, so that a line at the end of the scale is drawn whole.
  const air = Math.min(4 * scale, box.height / 6);
  const inner = { ...box, y: box.y + air, height: box.height - 2 * air };
  return { box: inner, time, scale: scaleOf(kind, extentOf(lines, time), false, 1) };
}

/** The lines of a row: those of runs before under the present ones, the first over all. */
function paintLines(
  context: CanvasRenderingContext2D,
  lines: readonly Line[],
  paint: StripPaint,
  row: Row,
  now: number,
): void {
  const { theme } = paint;
  for (let i = lines.length - 1; i >= 0; i--) paintLine(context, theme, lines[i]!, row, now);
  paintLetters(context, lines, now, theme, row);
}

function paintGap(
  context: CanvasRenderingContext2D,
  { gap, now }: StripFrame,
  paint: StripPaint,
  row: Row,
): void {
  const { theme, words } = paint;
  const [first] = gap;
  if (first) {
    context.globalAlpha = 0.6;
    paintArea(context, theme.faint, first, row, now);
    context.globalAlpha = 1;
  }
  paintLines(context, gap, paint, row, now);
  const isIdentical = gap.some((line) => line.present === 0);
  if (!isIdentical) return;
  // Its own line is the row's lowest: what it means stands above it.
  const style = { size: theme.type.tick, colour: theme.muted, align: 'right' } as const;
  const long = textWidth(context, theme, words.identical, style);
  const right = clearOfNow(row.box.x + row.box.width, long, now, row, theme.scale);
  write(context, theme, words.identical, right, heightOf(row, 0) - 5 * theme.scale, style);
}

/** The lines between the rows and under them. */
function paintRules(
  context: CanvasRenderingContext2D,
  { theme }: StripPaint,
  { plot, gap, isCompact }: StripLayout,
): void {
  context.fillStyle = theme.line;
  if (gap) context.fillRect(plot.x, Math.round(gap.y), plot.width, 1);
  const bottom = Math.round(plot.y + plot.height) - (isCompact ? 1 : 0);
  context.fillRect(plot.x, bottom, plot.width, 1);
}

/** The stretch of time that the enlarged charts show. */
function paintZoom(
  context: CanvasRenderingContext2D,
  { zoom, end }: StripFrame,
  { theme }: StripPaint,
  { plot }: StripLayout,
  time: Stretch,
): void {
  if (!zoom) return;
  const from = placeOf(Math.max(0, zoom[0]), time, plot);
  const to = placeOf(Math.min(end, zoom[1]), time, plot);
  context.fillStyle = theme.sunken;
  context.fillRect(from, plot.y, Math.max(1, to - from), plot.height);
}

/** The present moment, and its number on the time axis. */
function paintPlayhead(
  context: CanvasRenderingContext2D,
  { now }: StripFrame,
  { theme, words }: StripPaint,
  { plot, ticks, isCompact }: StripLayout,
  time: Stretch,
): void {
  const x = placeOf(now, time, plot);
  context.fillStyle = theme.ink;
  context.fillRect(Math.round(x) - 1, plot.y, 2, plot.height + (isCompact ? 0 : 2));
  if (isCompact) {
    context.beginPath();
    context.arc(x, plot.y + plot.height - 4 * theme.scale, 5 * theme.scale, 0, 2 * Math.PI);
    context.fill();
  }
  if (ticks === undefined) return;
  const style = { size: theme.type.tick, weight: 700, colour: theme.background } as const;
  const line = words.count(now);
  const half = textWidth(context, theme, line, style) / 2 + 8 * theme.scale;
  const high = theme.type.tick * 1.55;
  // The pill stays on the canvas, the line is where the moment is.
  const middle = Math.max(half, x);
  paintTime(context, theme, words, time, plot, ticks, [middle - half, middle + half]);
  const pill = { x: middle - half, y: ticks - high * 0.72, width: 2 * half, height: high };
  fillRound(context, pill, high / 2, theme.ink);
  write(context, theme, line, middle, ticks, { ...style, align: 'center' });
}
