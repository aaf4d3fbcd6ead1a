import { ticksBetween } from '../../paint/axes';
import { fitting, textWidth, write, writeFitting, type Paint } from '../../paint/canvas';
import type { PartingWords } from '../../text/en/parting';
import type { PartingFrame } from './frame';
import type { PartingLayout, Place } from './layout';

/** Pixels from one mark to the next, at the least. */
const PITCH = 64;

/** The grid, and the numbers at the frame, where no dot comes. */
export function paintAxes(
  context: CanvasRenderingContext2D,
  frame: PartingFrame,
  { theme, words, size }: Paint<PartingWords>,
  layout: PartingLayout,
  place: Place,
): void {
  const { plot } = layout;
  const pitch = PITCH * theme.scale;
  const mark = { size: theme.type.tick, colour: theme.muted } as const;
  const right = plot.x + plot.width;
  const bottom = plot.y + plot.height;
  context.lineWidth = 1;
  const line = (x1: number, y1: number, x2: number, y2: number, isZero: boolean) => {
    context.strokeStyle = isZero ? theme.before : theme.line;
    context.beginPath();
    context.moveTo(x1, y1);
    context.lineTo(x2, y2);
    context.stroke();
  };
  const across = ticksBetween(
    (plot.x - place.x) / place.scale,
    (right - place.x) / place.scale,
    plot.width / pitch,
  );
  const upwards = ticksBetween(
    (place.y - bottom) / place.scale,
    (place.y - plot.y) / place.scale,
    plot.height / pitch,
  );
  let taken = -Infinity;
  for (const tick of across) {
    const x = Math.round(place.x + tick * place.scale) + 0.5;
    line(x, plot.y, x, bottom, tick === 0);
    if (layout.ticks === undefined) continue;
    const number = words.tick(tick);
    const half = textWidth(context, theme, number, mark) / 2;
    if (x - half < taken || x - half < 0 || x + half > size.width) continue;
    write(context, theme, number, x, layout.ticks, { ...mark, align: 'center' });
    taken = x + half + 8 * theme.scale;
  }
  for (const tick of upwards) {
    const y = Math.round(place.y - tick * place.scale) + 0.5;
    line(plot.x, y, right, y, tick === 0);
    const room = plot.x - 8;
    // The number keeps clear of the rows above and below.
    if (y < plot.y + mark.size / 3 || y > bottom - mark.size / 3) continue;
    writeFitting(context, theme, [words.tick(tick)], room, y + mark.size / 3, room - 1, {
      ...mark,
      align: 'right',
    });
  }
  paintNames(context, frame, { theme, words, size }, layout);
}

function paintNames(
  context: CanvasRenderingContext2D,
  frame: PartingFrame,
  { theme, words }: Paint<PartingWords>,
  { plot, top, names, sentence }: PartingLayout,
): void {
  const { plane } = frame;
  const name = { colour: theme.muted } as const;
  const gap = 16 * theme.scale;
  if (top !== undefined) {
    const upwards = fitting(context, theme, words.upwards[plane.kind], plot.width);
    if (upwards !== '') write(context, theme, upwards, plot.x, top, name);
    const left = plot.x + textWidth(context, theme, upwards) + gap;
    // The factor of a step, once it is shown, stands here.
    if (frame.before && !frame.step) {
      const end = plot.x + plot.width;
      writeFitting(context, theme, words.before, end, top, end - left, { ...name, align: 'right' });
    }
  }
  if (names !== undefined) {
    const end = plot.x + plot.width;
    writeFitting(context, theme, words.across[plane.kind], end, names, plot.width, {
      ...name,
      align: 'right',
    });
  }
  if (sentence !== undefined && plane.kind === 'variance') {
    const room = plot.width + plot.x / 2;
    writeFitting(context, theme, words.plane(plane.share), plot.x / 2, sentence, room, name);
  }
}
