import { textWidth, write, type Paint } from '../../paint/canvas';
import { onUnit, unitColour } from '../../paint/units';
import type { PartingWords } from '../../text/en/parting';
import type { Dot } from './dots';
import type { PartingFrame } from './frame';
import type { PartingLayout } from './layout';

/** Where a dot is moved further than this part of its radius, a line leads to where the unit is. */
const LED = 0.5;

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
  const { radius } = layout;
  for (const dot of dots) {
    if (Math.hypot(dot.x - dot.trueX, dot.y - dot.trueY) > LED * radius) {
      paintLeader(context, dot, paint, radius);
    }
  }
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
}

function paintLeader(
  context: CanvasRenderingContext2D,
  { unit, x, y, trueX, trueY }: Dot,
  { theme }: Paint<PartingWords>,
  radius: number,
): void {
  context.strokeStyle = unitColour(unit);
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(trueX, trueY);
  context.lineTo(x, y);
  context.stroke();
  context.beginPath();
  context.arc(trueX, trueY, Math.min(3, radius / 2), 0, 2 * Math.PI);
  context.fillStyle = unitColour(unit);
  context.strokeStyle = theme.surface;
  context.fill();
  context.stroke();
}

function paintDot(
  context: CanvasRenderingContext2D,
  { unit, count, x, y }: Dot,
  { theme, words }: Paint<PartingWords>,
  { radius, numbered }: PartingLayout,
  isSelected: boolean,
  isMarked: boolean,
): void {
  const letters = { size: theme.type.tick, weight: 700, colour: onUnit(unit) } as const;
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
  if (line === '') return;
  write(context, theme, line, x, y + letters.size * 0.36, { ...letters, align: 'center' });
}
