import { roundDown } from '../../paint/axes';
import { textWidth, writeFitting, type Paint } from '../../paint/canvas';
import type { PartingWords } from '../../text/en/parting';
import type { Dot } from './dots';
import type { PartingFrame, Step } from './frame';
import { MARK } from './labels';
import type { PartingLayout, Place } from './layout';

/** The longest arrow is no longer than this part of the picture. */
const LONGEST = 0.22;

/** By how much steps are enlarged, so that they can be seen: by 1, 2, 5, 10, 20, …; 0 for none. */
export function enlargement(
  moved: ArrayLike<number>,
  { plot }: PartingLayout,
  { scale }: Place,
): number {
  let longest = 0;
  for (let i = 0; i + 1 < moved.length; i += 2) {
    const length = Math.hypot(moved[i]!, moved[i + 1]!) * scale;
    if (length > longest && Number.isFinite(length)) longest = length;
  }
  if (longest === 0) return 0;
  const factor = roundDown((LONGEST * Math.min(plot.width, plot.height)) / longest);
  return Math.max(1, factor);
}

/** Each unit's own step as an arrow. */
export function paintArrows(
  context: CanvasRenderingContext2D,
  step: Step,
  { theme }: Paint<PartingWords>,
  layout: PartingLayout,
  place: Place,
  dots: readonly Dot[],
): void {
  const factor = enlargement(step.moved, layout, place);
  if (factor === 0 || step.arrows === 0) return;
  context.globalAlpha = 1;
  for (const dot of dots) {
    const dx = step.moved[2 * dot.unit] ?? 0;
    const dy = step.moved[2 * dot.unit + 1] ?? 0;
    const by = factor * place.scale * step.arrows;
    const radius = dot.label ? MARK : layout.radius;
    paintArrow(context, theme.ink, theme.surface, dot, dx * by, -dy * by, radius);
  }
}

/** By how much the arrows are enlarged, beside the name of the upward axis. */
export function paintFactor(
  context: CanvasRenderingContext2D,
  frame: PartingFrame,
  step: Step,
  { theme, words }: Paint<PartingWords>,
  layout: PartingLayout,
  place: Place,
): void {
  const factor = enlargement(step.moved, layout, place);
  if (factor === 0 || step.arrows === 0) return;
  const { plot, top } = layout;
  const upwards = top === undefined ? '' : (words.upwards[frame.plane.kind][0] ?? '');
  const room = plot.width - textWidth(context, theme, upwards) - 16 * theme.scale;
  const y = top ?? plot.y + theme.type.caption;
  const style = { weight: 600, align: 'right' } as const;
  writeFitting(context, theme, words.drawn(factor), plot.x + plot.width, y, room, style);
}

/** An arrow that leaves a dot at its edge; one that would end inside the dot leaves its middle. */
function paintArrow(
  context: CanvasRenderingContext2D,
  colour: string,
  halo: string,
  { x, y }: Dot,
  dx: number,
  dy: number,
  radius: number,
): void {
  const length = Math.hypot(dx, dy);
  if (!(length > 1.5) || !Number.isFinite(length)) return;
  const ux = dx / length;
  const uy = dy / length;
  // From the edge on its whole length is seen, and lengths can be compared.
  const fromX = x + ux * radius;
  const fromY = y + uy * radius;
  const toX = fromX + dx;
  const toY = fromY + dy;
  const head = Math.min(7, 2 + length / 2);
  for (const [stroke, width] of [
    [halo, 5],
    [colour, 2.2],
  ] as const) {
    context.strokeStyle = stroke;
    context.fillStyle = stroke;
    context.lineWidth = width;
    context.beginPath();
    context.moveTo(fromX, fromY);
    context.lineTo(toX - ux * head * 0.6, toY - uy * head * 0.6);
    context.stroke();
    context.beginPath();
    context.moveTo(toX, toY);
    context.lineTo(toX - ux * head - uy * head * 0.6, toY - uy * head + ux * head * 0.6);
    context.lineTo(toX - ux * head + uy * head * 0.6, toY - uy * head - ux * head * 0.6);
    context.closePath();
    context.fill();
  }
}
