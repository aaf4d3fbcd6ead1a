// The picture of the units leaving their starts: each a point of weight space, with the way it came.

import type { Paint } from '../../paint/canvas';
import type { PartingWords } from '../../text/en/parting';
import { dotsOf } from './dots';
import type { PartingFrame } from './frame';
import { layoutParting, placeOf, withBars } from './layout';
import { paintArrows, paintFactor } from './paintArrows';
import { paintAxes } from './paintAxes';
import { paintDots } from './paintDots';
import { paintBars } from './paintBars';
import { paintBefore, paintTrails } from './paintTrails';

/** The layout of a frame, for painting it and for finding what is pointed at. */
export function layoutOf(frame: PartingFrame, { theme, size }: Paint<PartingWords>) {
  const { type, scale } = theme;
  const isVariance = frame.plane.kind === 'variance';
  const { units } = frame.trails;
  const plain = layoutParting(size, type.tick, scale, units, isVariance);
  const layout = withBars(plain, frame.extent, units, scale);
  const place = placeOf(frame.extent, layout);
  return { layout, place, dots: dotsOf(frame, layout, place) };
}

export function paintParting(
  context: CanvasRenderingContext2D,
  frame: PartingFrame,
  paint: Paint<PartingWords>,
): void {
  paintLaidOut(context, frame, paint, layoutOf(frame, paint));
}

/** The same, for who keeps the layout to find what is pointed at. */
export function paintLaidOut(
  context: CanvasRenderingContext2D,
  frame: PartingFrame,
  paint: Paint<PartingWords>,
  { layout, place, dots }: ReturnType<typeof layoutOf>,
): void {
  const { plot } = layout;
  paintAxes(context, frame, paint, layout, place);
  context.save();
  context.beginPath();
  context.rect(plot.x, plot.y, plot.width, plot.height);
  context.clip();
  context.lineJoin = 'round';
  context.lineCap = 'round';
  if (frame.before) paintBefore(context, frame.before, paint.theme, place);
  paintTrails(context, frame, paint.theme, place);
  context.restore();
  paintDots(context, frame, paint, layout, dots);
  if (layout.bars) paintBars(context, frame, paint, layout.bars);
  const { step } = frame;
  if (!step) return;
  // An arrow may point out of the picture; it is not cut.
  paintArrows(context, step, paint, layout, place, dots);
  paintFactor(context, frame, step, paint, layout, place);
}
