import type { Box } from '../paint/canvas';
import type { Theme } from '../paint/theme';
import type { Line, Scale, Stretch } from './frame';
import { indexUpTo } from './line';
import { shareOf } from './scale';
import { placeOf } from './time';

/** A row of a picture: where it is, which time it shows, and on which scale. */
export interface Row {
  box: Box;
  time: Stretch;
  scale: Scale;
}

export function colourOf(line: Line, theme: Theme): string {
  return theme[line.colour];
}

/** Where a value lies in a row. */
export function heightOf({ box, scale }: Row, value: number): number {
  return box.y + (1 - shareOf(scale, value)) * box.height;
}

/** A line through all its values up to the present, bold, and faintly what comes after. */
export function paintLine(
  context: CanvasRenderingContext2D,
  theme: Theme,
  line: Line,
  row: Row,
  now: number,
): void {
  context.strokeStyle = context.fillStyle = colourOf(line, theme);
  context.lineJoin = 'round';
  context.setLineDash(line.dash as number[]);
  const last = indexUpTo(line, now);
  const isPast = line.ended || last >= line.length - 1;
  if (!isPast) {
    context.globalAlpha = 0.4;
    context.lineWidth = Math.max(1, line.width * 0.6);
    context.beginPath();
    trace(context, line, row, Math.max(0, last), line.length - 1);
    context.stroke();
  }
  context.globalAlpha = 1;
  context.lineWidth = line.width;
  context.beginPath();
  trace(context, line, row, 0, line.ended ? line.length - 1 : last);
  if (!line.ended && last >= 0 && line.moments[last]! < now) {
    lineTo(context, row, now, line.present);
  }
  context.stroke();
  context.setLineDash([]);
  // A moment alone is no line.
  if (last <= 0 && !line.ended && line.moments[0] === now) {
    paintDot(context, row, now, line.values[0]!, line.width / 2 + 1.25);
  }
}

/** A dotted line at one value all along a row; gives its height. */
export function paintLevel(
  context: CanvasRenderingContext2D,
  theme: Theme,
  row: Row,
  value: number,
): number {
  const { x, width } = row.box;
  const y = heightOf(row, value);
  context.strokeStyle = theme.muted;
  context.lineWidth = 1;
  context.setLineDash([1.5, 3.5]);
  context.beginPath();
  context.moveTo(x, y);
  context.lineTo(x + width, y);
  context.stroke();
  context.setLineDash([]);
  return y;
}

/** What lies between a line and the bottom of its row, up to the present. */
export function paintArea(
  context: CanvasRenderingContext2D,
  colour: string,
  line: Line,
  row: Row,
  now: number,
): void {
  const last = indexUpTo(line, now);
  if (last < 0) return;
  const bottom = row.scale.isLogarithmic ? heightOf(row, 0) : row.box.y + row.box.height;
  const first = placeOf(line.moments[0]!, row.time, row.box);
  const end = Math.max(line.moments[last]!, Number.isNaN(line.present) ? 0 : now);
  context.fillStyle = colour;
  context.beginPath();
  context.moveTo(first, bottom);
  trace(context, line, row, 0, last);
  if (line.moments[last]! < now) lineTo(context, row, now, line.present);
  context.lineTo(placeOf(end, row.time, row.box), bottom);
  context.closePath();
  context.fill();
}

export function paintDot(
  context: CanvasRenderingContext2D,
  row: Row,
  moment: number,
  value: number,
  radius: number,
): void {
  const x = placeOf(moment, row.time, row.box);
  const y = heightOf(row, value);
  if (!Number.isFinite(x) || !Number.isFinite(y)) return;
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fill();
}

/** Through the values `from` … `to` that are near what is shown; over what is no number. */
function trace(
  context: CanvasRenderingContext2D,
  line: Line,
  row: Row,
  from: number,
  to: number,
): void {
  const first = Math.max(from, indexUpTo(line, row.time[0]));
  const last = Math.min(to, indexUpTo(line, row.time[1]) + 1, line.length - 1);
  for (let i = first; i <= last; i++) lineTo(context, row, line.moments[i]!, line.values[i]!);
}

function lineTo(context: CanvasRenderingContext2D, row: Row, moment: number, value: number): void {
  const x = placeOf(moment, row.time, row.box);
  const y = heightOf(row, value);
  if (Number.isFinite(x) && Number.isFinite(y)) context.lineTo(x, y);
}
