import { textWidth, write, type Paint } from '../../paint/canvas';
import { onUnit, unitColour } from '../../paint/units';
import type { PartingWords } from '../../text/en/parting';
import type { Dot } from './dots';
import type { PartingFrame } from './frame';
import { MARK, type Point } from './labels';
import type { PartingLayout } from './layout';

/** The dots, each with its unit's number, or how many units it is. */
export function paintDots(
  context: CanvasRenderingContext2D,
  frame: PartingFrame,
  paint: Paint<PartingWords>,
  layout: PartingLayout,
  dots: readonly Dot[],
): void {
  const { sameAs } = frame.trails;
  const group = (unit: number) => sameAs[unit]!;
  const selected = frame.selected === undefined ? undefined : group(frame.selected);
  const marked = new Set([...frame.marked].map(group));
  // A number beside its dot lies over no line that leads to another.
  for (const dot of dots) if (dot.label) paintLeader(context, dot, dot.label, paint);
  // What is pointed at lies over the rest.
  const rank = ({ unit }: Dot) => (marked.has(unit) ? 2 : unit === selected ? 1 : 0);
  for (const level of [0, 1, 2]) {
    for (const dot of dots) {
      if (rank(dot) !== level) continue;
      context.globalAlpha = marked.size > 0 && level === 0 ? 0.55 : 1;
      paintDot(context, dot, paint, layout, dot.unit === selected, marked.has(dot.unit));
    }
  }
  context.globalAlpha = 1;
  for (const dot of dots) if (dot.label) paintMark(context, dot, paint);
}

/** From a dot to its number: seen over the ways. */
function paintLeader(
  context: CanvasRenderingContext2D,
  { unit, x, y }: Dot,
  label: Point,
  { theme }: Paint<PartingWords>,
): void {
  for (const [colour, width] of [
    [theme.surface, 4],
    [unitColour(unit), 1.5],
  ] as const) {
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.beginPath();
    context.moveTo(x, y);
    context.lineTo(label.x, label.y);
    context.stroke();
  }
}

/** A dot that has its number beside it. */
function paintMark(
  context: CanvasRenderingContext2D,
  { unit, x, y }: Dot,
  { theme }: Paint<PartingWords>,
): void {
  for (const [colour, radius] of [
    [theme.surface, MARK + 1],
    [unitColour(unit), MARK],
  ] as const) {
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.fillStyle = colour;
    context.fill();
  }
}

/** A dot with its number, or the number alone beside its dot: hollow, so that no unit is seen there. */
function paintDot(
  context: CanvasRenderingContext2D,
  { unit, count, label, ...at }: Dot,
  { theme, words }: Paint<PartingWords>,
  { radius, numbered }: PartingLayout,
  isSelected: boolean,
  isMarked: boolean,
): void {
  const { x, y } = label ?? at;
  const colour = label ? theme.ink : onUnit(unit);
  const letters = { size: theme.type.tick, weight: 700, colour } as const;
  const isWritten = numbered || isMarked || isSelected || count > 1;
  const line = !isWritten ? '' : count > 1 ? words.times(count) : words.number(unit);
  // Where there is a number the dot is as large as that takes.
  const high = isWritten ? Math.max(radius, letters.size * 0.75) : radius;
  const half =
    line === '' ? high : Math.max(high, textWidth(context, theme, line, letters) / 2 + 5);
  const outline = (by: number) => {
    context.beginPath();
    context.roundRect(x - half - by, y - high - by, 2 * (half + by), 2 * (high + by), high + by);
  };
  if (isSelected || isMarked) {
    outline(4.5);
    context.fillStyle = theme.surface;
    context.fill();
    context.strokeStyle = isSelected ? theme.ink : theme.muted;
    context.lineWidth = 2;
    context.stroke();
  }
  outline(1.5);
  context.fillStyle = theme.surface;
  context.fill();
  outline(0);
  context.fillStyle = unitColour(unit);
  context.fill();
  if (label) {
    outline(-1.75);
    context.fillStyle = theme.surface;
    context.fill();
  }
  if (line === '') return;
  write(context, theme, line, x, y + letters.size * 0.36, { ...letters, align: 'center' });
}
