// Paints a few starts beside each other: like roles in one column, the one that does the most first.

import {
  clamp,
  fillRound,
  fitting,
  textWidth,
  write,
  writeFitting,
  type Box,
  type Paint,
} from '../../../paint/canvas';
import { HeatMap } from '../../../paint/plane';
import { onUnit, unitColour } from '../../../paint/units';
import { paintWeights } from '../../../paint/weights';
import type { RolesWords } from '../../../text/en/roles';
import { FADED, type RoleRow, type RolesFrame } from './frame';
import type { RolesLayout } from './layout';
import { paintRolesLegend } from './paintLegend';

type Context = CanvasRenderingContext2D;

/** How strongly the weights of a unit that hardly does any work are drawn: its colours do not say it. */
const PALE = 0.35;

/** One for all pictures. */
const heat = new HeatMap();

export function paintRoles(
  context: Context,
  frame: RolesFrame,
  layout: RolesLayout,
  paint: Paint<RolesWords>,
): void {
  paintHead(context, frame, layout, paint);
  frame.rows.forEach((row, i) => {
    if (row.isOwn) {
      fillRound(context, inset(layout.rows[i]!, 2), 10, paint.theme.surface);
    }
    paintLabel(context, row, layout.labels[i]!, paint);
    if (row.instead) paintInstead(context, row.instead, layout, i, paint);
    else paintRow(context, frame, row, layout, i, paint);
  });
  paintRolesLegend(context, frame, layout, paint);
}

function inset({ x, y, width, height }: Box, by: number): Box {
  return { x, y: y + by, width, height: height - 2 * by };
}

/** From the most to the least, and what stands at the right. */
function paintHead(
  context: Context,
  frame: RolesFrame,
  { head, together, losses, columns }: RolesLayout,
  { theme, words }: Paint<RolesWords>,
): void {
  const style = { colour: theme.muted, size: theme.type.caption };
  const y = head.y + head.height - 7 * theme.scale;
  const half = head.width / 2 - 14 * theme.scale;
  const most = fitting(context, theme, words.most, half, style);
  const isWhole = columns === frame.units;
  const least = isWhole ? fitting(context, theme, words.least, half, style) : '';
  write(context, theme, most, head.x, y, style);
  if (least) write(context, theme, least, head.x + head.width, y, { ...style, align: 'right' });
  const from = head.x + textWidth(context, theme, most, style) + 8;
  const to = head.x + head.width - (least ? textWidth(context, theme, least, style) + 8 : 0);
  if (to - from > 24) paintArrow(context, theme.muted, from, to, y - 4 * theme.scale);
  const end = (box: Box | undefined, wordings: readonly string[]) => {
    if (box) writeFitting(context, theme, wordings, box.x, y, box.width + 6, style);
  };
  end(together[0], words.together);
  end(losses[0], words.loss);
}

function paintArrow(context: Context, colour: string, from: number, to: number, y: number): void {
  context.strokeStyle = colour;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(from, y);
  context.lineTo(to, y);
  context.moveTo(to - 5, y - 4);
  context.lineTo(to, y);
  context.lineTo(to - 5, y + 4);
  context.stroke();
}

function paintLabel(
  context: Context,
  { name, below }: RoleRow,
  { x, y, width, height }: Box,
  { theme }: Paint<RolesWords>,
): void {
  const left = x + 6 * theme.scale;
  const middle = y + height / 2;
  const room = width - 6 * theme.scale;
  const style = { size: theme.type.value, weight: 600 };
  const line = (below.length > 0 ? -2 : 5) * theme.scale;
  writeFitting(context, theme, name, left, middle + line, room, style);
  const muted = { size: theme.type.tick, colour: theme.muted };
  writeFitting(context, theme, below, left, middle + 13 * theme.scale, room, muted);
}

function paintInstead(
  context: Context,
  instead: NonNullable<RoleRow['instead']>,
  { tiles, losses, scale }: RolesLayout,
  row: number,
  { theme, words }: Paint<RolesWords>,
): void {
  const first = tiles[row]![0]!;
  const width = losses[row]!.x - first.x;
  const y = first.y + first.height / 2 + 5 * scale;
  const line = words.fate[instead];
  writeFitting(context, theme, [line, '…'], first.x, y, width, { colour: theme.muted });
}

function paintRow(
  context: Context,
  frame: RolesFrame,
  row: RoleRow,
  layout: RolesLayout,
  i: number,
  paint: Paint<RolesWords>,
): void {
  const { theme } = paint;
  layout.tiles[i]!.forEach((box, column) => {
    const unit = row.units[column]!;
    const work = row.work[unit]!;
    context.globalAlpha = work < FADED && frame.side === 0 ? PALE : 1;
    paintUnit(context, frame, row, unit, box, paint);
    context.globalAlpha = 1;
    paintWork(context, theme.faint, theme.ink, work / frame.full, box, layout.scale);
    paintDisc(context, unit, box, paint);
    const { told } = frame;
    if (told?.row === i && told.column === column) paintRing(context, theme.ink, box);
  });
  const together = layout.together[i];
  if (together) {
    heat.paint(context, theme, row.says, 0, frame.side, frame.range, together);
  }
  const { x, y, width, height } = layout.losses[i]!;
  const style = { size: theme.type.value, weight: 600 };
  const baseline = y + height / 2 + 5 * theme.scale;
  writeFitting(context, theme, row.loss, x, baseline, width, style);
}

function paintUnit(
  context: Context,
  { side, most, mostWeight, isImage }: RolesFrame,
  row: RoleRow,
  unit: number,
  box: Box,
  { theme }: Paint<RolesWords>,
): void {
  if (side > 0) {
    heat.paint(context, theme, row.added, unit * side * side, side, [-most, most], box);
    // What hardly adds anything is nearly the paper's colour: its place is seen all the same.
    context.strokeStyle = theme.line;
    context.lineWidth = 1;
    context.beginPath();
    context.roundRect(box.x, box.y, box.width, box.height, 5);
    return context.stroke();
  }
  paintWeights(context, theme, row.weights, unit, isImage, mostWeight, box);
}

/** The unit's share of the work, as a bar beside its picture. */
function paintWork(
  context: Context,
  track: string,
  ink: string,
  share: number,
  box: Box,
  scale: number,
): void {
  const width = 5 * scale;
  const bar = { x: box.x + box.width + 3 * scale, y: box.y, width, height: box.height };
  fillRound(context, bar, width / 2, track);
  const tall = Math.max(2, clamp(share, 0, 1) * box.height);
  fillRound(context, { ...bar, y: box.y + box.height - tall, height: tall }, width / 2, ink);
}

/** The unit's own number, on its own colour. */
function paintDisc(
  context: Context,
  unit: number,
  box: Box,
  { theme, words }: Paint<RolesWords>,
): void {
  const radius = clamp(box.width / 6.5, 7, 9.5) * Math.min(theme.scale, 1.3);
  const x = box.x + radius * 0.75;
  const y = box.y + radius * 0.75;
  context.beginPath();
  context.arc(x, y, radius + 1.5, 0, 2 * Math.PI);
  context.fillStyle = theme.background;
  context.fill();
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fillStyle = unitColour(unit);
  context.fill();
  writeFitting(context, theme, [words.number(unit)], x, y + radius * 0.45, 2.4 * radius, {
    size: Math.min(theme.type.tick, radius * (unit < 99 ? 1.35 : 1)),
    weight: 700,
    align: 'center',
    colour: onUnit(unit),
  });
}

function paintRing(context: Context, ink: string, { x, y, width, height }: Box): void {
  context.strokeStyle = ink;
  context.lineWidth = 2.5;
  context.beginPath();
  context.roundRect(x - 1, y - 1, width + 2, height + 2, 7);
  context.stroke();
}
