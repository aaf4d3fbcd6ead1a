// One of the enlarged charts: lines over a time axis, with the marks of their scale.

import { ticksBetween } from '../paint/axes';
import { write, writeFitting, type Paint } from '../paint/canvas';
import type { ChartsWords } from '../text/en/charts';
import type { ChartFrame, Line } from './frame';
import { layoutChart, type ChartLayout } from './layout';
import { indexUpTo, measuredUpTo } from './line';
import { paintLetters } from './paintLetters';
import { colourOf, heightOf, paintDot, paintLevel, paintLine, type Row } from './paintLine';
import { paintTime } from './paintTime';
import { decadesOf, isWithin } from './scale';
import { placeOf } from './time';

/** The least room between two marks of a scale, and between moments that are shown as dots. */
const MARKS = 24;
const SPARSE = 14;

export function paintChart(
  context: CanvasRenderingContext2D,
  frame: ChartFrame,
  paint: Paint<ChartsWords>,
): void {
  const { theme, words, size } = paint;
  const layout = layoutChart(size, theme.scale);
  const { plot } = layout;
  const row: Row = { box: plot, time: frame.time, scale: frame.scale };
  paintScale(context, frame, paint, layout, row);
  paintTime(context, theme, words, frame.time, plot, layout.ticks);
  context.save();
  context.beginPath();
  context.rect(plot.x - 4, plot.y - 4, plot.width + 8, plot.height + 8);
  context.clip();
  if (frame.drawn) {
    const [from, to] = frame.drawn.map((moment) => placeOf(moment, frame.time, plot));
    context.fillStyle = theme.faint;
    context.fillRect(Math.min(from!, to!), plot.y, Math.abs(to! - from!), plot.height);
  }
  const { reference } = frame;
  if (reference && isWithin(frame.scale, reference.value)) {
    paintReference(context, reference, paint, row);
  }
  const shown = frame.lines.filter(({ key }) => frame.only === undefined || frame.only === key);
  for (const line of shown.toReversed()) {
    paintLine(context, theme, line, row, frame.now);
    paintMoments(context, line, row);
  }
  paintMoment(context, frame.now, theme.ink, row);
  if (frame.at !== undefined) paintPointed(context, shown, frame.at, paint, row);
  context.restore();
  paintLetters(context, shown, frame.now, theme, row);
}

function paintScale(
  context: CanvasRenderingContext2D,
  frame: ChartFrame,
  { theme, words }: Paint<ChartsWords>,
  { plot, ticks }: ChartLayout,
  row: Row,
): void {
  const { scale } = frame;
  const style = { size: theme.type.tick, colour: theme.muted, align: 'right' } as const;
  const most = plot.height / (MARKS * theme.scale);
  const room = plot.x - 8 * theme.scale;
  const mark = (y: number, line: string) => {
    context.fillStyle = theme.line;
    context.fillRect(plot.x, Math.round(y), plot.width, 1);
    writeFitting(context, theme, [line], room, y + style.size * 0.36, room, style);
  };
  if (scale.isLogarithmic) {
    const floor = heightOf(row, 0);
    for (const exponent of decadesOf(scale, most - 1)) {
      const y = heightOf(row, 10 ** exponent);
      if (floor - y >= style.size * 1.1) mark(y, words.decade(exponent));
    }
    mark(floor, words.identical);
  } else {
    for (const tick of ticksBetween(scale.bottom, scale.top, most)) {
      const isWhole = frame.kind !== 'unlike' || Number.isInteger(tick);
      if (isWhole) mark(heightOf(row, tick), words.tick(tick));
    }
  }
  // The first number of the time axis stands half before the plot.
  const end = room - 24 * theme.scale;
  writeFitting(context, theme, [frame.unit], end, ticks, end, style);
}

function paintReference(
  context: CanvasRenderingContext2D,
  { value, name }: NonNullable<ChartFrame['reference']>,
  { theme }: Paint<ChartsWords>,
  row: Row,
): void {
  const { x, width } = row.box;
  const y = paintLevel(context, theme, row, value);
  const style = { size: theme.type.tick, colour: theme.muted, align: 'right' } as const;
  write(context, theme, name, x + width - 4, y + style.size * 1.15, style);
}

/** The moments one by one where they are few. */
function paintMoments(context: CanvasRenderingContext2D, line: Line, row: Row): void {
  if (line.ended) return;
  const first = indexUpTo(line, row.time[0] - 1) + 1;
  const last = indexUpTo(line, row.time[1]);
  if (last - first >= row.box.width / SPARSE) return;
  for (let i = first; i <= last; i++) {
    paintDot(context, row, line.moments[i]!, line.values[i]!, line.width / 2 + 1.25);
  }
}

function paintMoment(
  context: CanvasRenderingContext2D,
  moment: number,
  colour: string,
  row: Row,
): void {
  context.fillStyle = colour;
  const x = Math.round(placeOf(moment, row.time, row.box));
  context.fillRect(x, row.box.y, 1, row.box.height);
}

/** The moment that is pointed at, with a dot on every line that was measured then. */
function paintPointed(
  context: CanvasRenderingContext2D,
  lines: readonly Line[],
  at: number,
  { theme }: Paint<ChartsWords>,
  row: Row,
): void {
  paintMoment(context, at, theme.muted, row);
  for (const line of lines) {
    const i = measuredUpTo(line, at);
    if (i < 0 || line.moments[i] !== at) continue;
    context.fillStyle = theme.surface;
    paintDot(context, row, at, line.values[i]!, 5);
    context.fillStyle = colourOf(line, theme);
    paintDot(context, row, at, line.values[i]!, 3.5);
  }
}
