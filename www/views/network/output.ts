// What the network says: over the plane and of the present example, or of each class.

import {
  textWidth,
  write,
  writeFitting,
  writeNumber,
  type Box,
  type Paint,
} from '../../paint/canvas';
import { MARKS, paintMark } from '../../paint/marks';
import { HeatMap, paintPoints } from '../../paint/plane';
import { outputRange } from '../../paint/theme';
import type { NetworkWords } from '../../text/en/network';
import type { Layout, OutputLayout } from './boxes';
import { FORWARD, isSame, LOSS, rightClass, told, type NetworkFrame } from './frame';

type Context = CanvasRenderingContext2D;
type Words = Paint<NetworkWords>;

export function paintOutput(
  context: Context,
  frame: NetworkFrame,
  paint: Words,
  layout: Layout,
  heat: HeatMap,
): void {
  const { output } = layout;
  if (!output || output.box.width < 1 || output.box.height < 1) return;
  if (frame.all.plane) paintPlane(context, frame, paint.theme, output, heat);
  else
    output.units.forEach((box, unit) => paintBar(context, frame, paint, box, unit, layout.scale));
  paintOutline(context, frame, paint.theme, output);
  paintCaption(context, frame, paint, output);
  paintSaid(context, frame, paint, layout, output);
}

function paintPlane(
  context: Context,
  frame: NetworkFrame,
  theme: Words['theme'],
  { box }: OutputLayout,
  heat: HeatMap,
): void {
  const { layers, side, all, example, probabilities, shown } = frame;
  const last = layers.length - 1;
  // Until the example has come to it, it has nothing to say of it.
  context.globalAlpha = shown?.phase === FORWARD ? 0.45 + 0.55 * told(frame, last) : 1;
  heat.paint(context, theme, layers[last]!.surfaces, 0, side, outputRange(probabilities), box);
  context.save();
  context.beginPath();
  context.roundRect(box.x - 3, box.y - 3, box.width + 6, box.height + 6, 8);
  context.clip();
  paintPoints(context, theme, all, example, box);
  context.restore();
  context.globalAlpha = 1;
}

function paintOutline(
  context: Context,
  frame: NetworkFrame,
  theme: Words['theme'],
  { box, units }: OutputLayout,
): void {
  const last = frame.layers.length - 1;
  const outline = ({ x, y, width, height }: Box, line: number) => {
    context.strokeStyle = theme.ink;
    context.lineWidth = line;
    context.beginPath();
    context.roundRect(x - 4, y - 4, width + 8, height + 8, 10);
    context.stroke();
  };
  units.forEach((unit, i) => {
    if (isSame(frame.selected, last, i)) outline(unit, 2.5);
    else if (frame.marked.some((place) => isSame(place, last, i))) outline(unit, 1.4);
  });
  if (frame.shown?.phase === LOSS) outline(box, 2.5);
}

function paintCaption(
  context: Context,
  frame: NetworkFrame,
  { theme, words }: Words,
  { caption }: OutputLayout,
): void {
  if (!caption) return;
  const { x, y, width } = caption;
  const phase = frame.shown?.phase ?? 0;
  const isOne = frame.layers.at(-1)!.units === 1;
  const isOff = isOne && phase >= LOSS && phase <= LOSS + 1 && frame.example !== undefined;
  if (!isOff)
    return writeFitting(context, theme, words.output, x, y, width, { colour: theme.muted });
  const { inOwnUnit } = frame.all;
  const off = inOwnUnit(frame.layers.at(-1)!.activations[0]!) - inOwnUnit(frame.target[0]!);
  const colour = off === 0 ? theme.ink : theme.shades[off < 0 ? 0 : theme.shades.length - 1]!;
  writeFitting(context, theme, words.offBy(words.figure(Math.abs(off))), x, y - 2, width, {
    size: theme.type.value,
    weight: 700,
    colour,
  });
}

/** What it says of the example, what it should say, and what that costs: as far as it has come. */
function paintSaid(
  context: Context,
  frame: NetworkFrame,
  { theme, words }: Words,
  { scale }: Layout,
  { said }: OutputLayout,
): void {
  const last = frame.layers.length - 1;
  if (!said || said.height < 14 * scale || told(frame, last) === 0) return;
  const [says, should] = saidAndShould(frame, words);
  const lines = [{ line: words.says(says), short: says, weight: 600, colour: theme.ink }];
  if (frame.reached >= LOSS) {
    const loss = words.lossFigure(frame.exampleLoss, frame.all.isStandardised);
    const style = { weight: 400, colour: theme.muted };
    lines.push({ line: words.shouldBe(should), short: should, ...style });
    lines.push({ line: words.loss(loss), short: loss, ...style });
  }
  const { type } = theme;
  if (said.height < 50 * scale) {
    // One line for all of it.
    const all = lines.map(({ line }) => line);
    const whole = [all.join(' · '), all.slice(0, 2).join(' · '), all[0]!];
    return writeFitting(context, theme, whole, said.x, said.y + 17 * scale, said.width, {
      weight: 600,
    });
  }
  lines.forEach(({ line, short, weight, colour }, i) => {
    const y = said.y + (20 + 18 * i) * scale;
    const size = i === 0 ? type.value : type.caption;
    writeFitting(context, theme, [line, short], said.x, y, said.width, { weight, colour, size });
  });
}

/** The answer and the right one, as they are written. */
export function saidAndShould(
  frame: Pick<NetworkFrame, 'target' | 'all' | 'example'> & {
    layers: readonly { activations: Float32Array }[];
  },
  words: NetworkWords,
): [string, string] {
  const says = frame.layers.at(-1)!.activations;
  const { classNames, labels, inOwnUnit } = frame.all;
  if (says.length === 1 || frame.example === undefined) {
    const should = inOwnUnit(frame.target[0]!);
    // A class is a whole number, and is written as one.
    const write = Number.isInteger(should) ? words.tick : words.figure;
    return [words.figure(inOwnUnit(says[0]!)), write(should)];
  }
  let best = 0;
  for (let i = 1; i < says.length; i++) if (says[i]! > says[best]!) best = i;
  return [classNames[best]!, classNames[labels[frame.example]!]!];
}

/** One output unit: its class's mark and name, a bar, its number. */
function paintBar(
  context: Context,
  frame: NetworkFrame,
  { theme, words }: Words,
  { x, y, width, height }: Box,
  unit: number,
  scale: number,
): void {
  const { classNames, images } = frame.all;
  const last = frame.layers.length - 1;
  const several = classNames.length > 2;
  const isTold = told(frame, last);
  const answer = frame.layers[last]!.activations[unit]!;
  const value = frame.all.inOwnUnit(answer);
  const isRight = frame.reached >= LOSS && rightClass(frame) === unit;
  const style = {
    size: Math.min(theme.type.caption, Math.max(8, height - 1)),
    weight: isRight ? 700 : 400,
    colour: isRight ? theme.ink : theme.muted,
  };
  const figures = width >= 88 * scale ? 36 * scale : 0;
  const hasMark = several && !images && classNames.length <= MARKS;
  // Links arrive at the edge.
  let left = several ? x + 8 * scale : x;
  const measured = { ...style, weight: 700 };
  const widest = !several
    ? 0
    : classNames.reduce(
        (most, name) => Math.max(most, textWidth(context, theme, name, measured)),
        0,
      );
  // Long names stand above their bars.
  const isStacked = several && widest > 0.4 * width && height >= 34 * scale;
  const middle = y + height / 2 + (isStacked ? 9 * scale : 0);
  const line = isStacked ? middle - 17 * scale : middle;
  const base = line + style.size * 0.36;
  const end = x + width;
  const from = left;
  if (hasMark) {
    paintMark(context, theme, unit, [left + 5 * scale, line], 4.6 * scale);
    left += 14 * scale;
  }
  if (several) {
    const space = end - figures - (isStacked ? 0 : 12 * scale) - left;
    const room = Math.min(widest, Math.max(0, space));
    const name = classNames[unit]!;
    writeFitting(context, theme, [name, [...name][0] ?? ''], left, base, room + 1, style);
    left = isStacked ? from : left + room + 8 * scale;
  }
  const right = isStacked ? end : end - figures;
  const track = { x: left, y: middle, width: Math.max(0, right - left), height: 0 };
  const thick = Math.min(10 * scale, Math.max(2, height - 6));
  paintTrack(context, theme, track, thick, isTold * answer, isRight);
  if (figures === 0) return;
  const ends = { ...style, align: 'right' as const };
  if (isTold === 0) return write(context, theme, words.none, end, base, ends);
  // Two decimals are enough beside a bar; what is less than they can say is not called 0.
  const nearest = Math.round(value * 100) / 100;
  const isLess = nearest === 0 && value !== 0;
  const said = isLess ? [`≈${words.tick(0)}`] : [words.tick(nearest)];
  const fitting = said.find((one) => textWidth(context, theme, one, ends) <= figures);
  if (Number.isFinite(value) && fitting !== undefined) {
    return write(context, theme, fitting, end, base, ends);
  }
  writeNumber(context, theme, value, words.short, end, base, figures, ends);
}

function paintTrack(
  context: Context,
  theme: Words['theme'],
  { x, y, width }: Box,
  thick: number,
  value: number,
  isRight: boolean,
): void {
  const round = Math.min(thick / 2, 4);
  const top = y - thick / 2;
  const fill = (length: number, colour: string) => {
    if (length <= 0) return;
    context.beginPath();
    context.roundRect(x, top, length, thick, Math.min(round, length / 2));
    context.fillStyle = colour;
    context.fill();
  };
  fill(width, theme.faint);
  fill(
    width * Math.min(1, Math.abs(value) || 0),
    theme.shades[value < 0 ? 0 : theme.shades.length - 1]!,
  );
  if (!isRight || width <= 0) return;
  context.strokeStyle = theme.ink;
  context.lineWidth = 1.6;
  context.beginPath();
  context.roundRect(x - 1.5, top - 1.5, width + 3, thick + 3, round + 1);
  context.stroke();
}
