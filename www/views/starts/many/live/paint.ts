// Paints starts that train: in each small picture every unit's way from its random start.

import { fillRound, writeFitting, type Box, type Paint } from '../../../../paint/canvas';
import { unitColour } from '../../../../paint/units';
import type { StartsWords } from '../../../../text/en/starts';
import type { LiveFrame } from './frame';

type Context = CanvasRenderingContext2D;

/** How units are drawn beside the one that stands out. */
const QUIET = 0.2;

export function paintLive(
  context: Context,
  frame: LiveFrame,
  boxes: readonly Box[],
  { theme, words }: Paint<StartsWords>,
): void {
  frame.cells.forEach((cell, i) => {
    const box = boxes[i];
    if (!box) return;
    fillRound(context, box, Math.min(8, box.width / 8), theme.surface);
    if (frame.isPlane) paintWays(context, frame, i, box, theme.line);
    else paintBars(context, frame, i, box);
    const line = words.liveCell(cell.seed, cell.isStill ? undefined : cell.loss);
    const y = box.y + box.height + 12 * theme.scale;
    const style = { size: theme.type.tick, colour: theme.muted };
    writeFitting(context, theme, line, box.x + 2, y, box.width, style);
  });
}

/** A hollow dot where a unit began, a full one where it is. */
function paintWays(
  context: Context,
  { units, numbers, most, selected }: LiveFrame,
  nth: number,
  box: Box,
  line: string,
): void {
  const radius = Math.max(1.5, Math.min(5, box.width / 22));
  const reach = box.width / 2 - radius - 2;
  const middleX = box.x + box.width / 2;
  const middleY = box.y + box.height / 2;
  const at = (i: number) => {
    const x = numbers[i]! / most;
    const y = numbers[i + 1]! / most;
    return [middleX + x * reach, middleY - y * reach] as const;
  };
  context.fillStyle = line;
  context.fillRect(box.x + 2, middleY - 0.5, box.width - 4, 1);
  context.fillRect(middleX - 0.5, box.y + 2, 1, box.height - 4);
  for (let unit = 0; unit < units; unit++) {
    const from = 4 * (nth * units + unit);
    if (!Number.isFinite(numbers[from + 2]! + numbers[from + 3]!)) continue;
    const start = at(from);
    const now = at(from + 2);
    const colour = unitColour(unit);
    context.globalAlpha = selected === undefined || selected === unit ? 1 : QUIET;
    context.strokeStyle = context.fillStyle = colour;
    context.lineWidth = 1;
    context.beginPath();
    context.moveTo(...start);
    context.lineTo(...now);
    context.stroke();
    context.beginPath();
    context.arc(...start, radius * 0.6, 0, 2 * Math.PI);
    context.stroke();
    context.beginPath();
    context.arc(...now, radius, 0, 2 * Math.PI);
    context.fill();
  }
  context.globalAlpha = 1;
}

/** A bar a unit: how far it is from its start. */
function paintBars(
  context: Context,
  { units, numbers, most, selected }: LiveFrame,
  nth: number,
  box: Box,
): void {
  const pitch = (box.width - 8) / units;
  const floor = box.y + box.height - 4;
  for (let unit = 0; unit < units; unit++) {
    const tall = Math.min(1, numbers[nth * units + unit]! / most || 0) * (box.height - 8);
    context.globalAlpha = selected === undefined || selected === unit ? 1 : QUIET;
    context.fillStyle = unitColour(unit);
    const wide = Math.max(0.75, pitch * 0.75);
    context.fillRect(box.x + 4 + unit * pitch, floor - tall, wide, tall);
  }
  context.globalAlpha = 1;
}
