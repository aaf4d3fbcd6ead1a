// One band where links would be too many: all numbers go to all units.

import { writeFitting, type Box, type Paint } from '../../paint/canvas';
import type { Theme } from '../../paint/theme';
import type { NetworkWords } from '../../text/en/network';
import type { Layout } from './boxes';
import { framesOf } from './curves';
import { BACKWARD, backwardWay, FORWARD, forwardWay, type NetworkFrame } from './frame';

type Context = CanvasRenderingContext2D;

/** The band to the layer `l`, with what is on its way through it. */
export function paintBand(
  context: Context,
  frame: NetworkFrame,
  paint: Paint<NetworkWords>,
  layout: Layout,
  l: number,
): void {
  const [from, to] = framesOf(layout, l);
  if (!from || !to || to.width === 0 || from.width === 0) return;
  const { theme } = paint;
  const isDown = to.x < from.x + from.width;
  context.save();
  trace(context, from, to, isDown);
  context.fillStyle = theme.faint;
  context.fill();
  const along = way(frame, l);
  if (along > 0 && along < 1) {
    context.clip();
    paintPulse(context, theme, from, to, isDown, along);
  }
  context.restore();
  if (l === 0 && isDown) paintSame(context, frame, paint, layout, from, to);
}

/** How far what is shown has come through the band, from its example to its cards. */
function way({ shown, layers }: NetworkFrame, l: number): number {
  if (shown?.phase === FORWARD) return forwardWay(shown, layers.length) - l;
  const hops = layers.length - 1;
  if (shown?.phase === BACKWARD && l > 0) return 1 - (backwardWay(shown, hops) - (hops - l));
  return 0;
}

function trace(context: Context, from: Box, to: Box, isDown: boolean): void {
  context.beginPath();
  if (isDown) {
    const y1 = from.y + from.height;
    const y2 = to.y;
    const middle = (y1 + y2) / 2;
    context.moveTo(from.x + 6, y1);
    context.bezierCurveTo(from.x + 6, middle, to.x + 6, middle, to.x + 6, y2);
    context.lineTo(to.x + to.width - 6, y2);
    const right = from.x + from.width - 6;
    context.bezierCurveTo(to.x + to.width - 6, middle, right, middle, right, y1);
  } else {
    const x1 = from.x + from.width;
    const x2 = to.x;
    const middle = (x1 + x2) / 2;
    context.moveTo(x1, from.y + 4);
    context.bezierCurveTo(middle, from.y + 4, middle, to.y, x2 - 4, to.y);
    context.lineTo(x2 - 4, to.y + to.height);
    const bottom = from.y + from.height - 4;
    context.bezierCurveTo(middle, to.y + to.height, middle, bottom, x1, bottom);
  }
  context.closePath();
}

function paintPulse(
  context: Context,
  theme: Theme,
  from: Box,
  to: Box,
  isDown: boolean,
  along: number,
): void {
  context.fillStyle = theme.muted;
  context.globalAlpha = 0.35;
  if (isDown) {
    const y1 = from.y + from.height;
    const y2 = to.y;
    const width = 0.35 * (y2 - y1);
    const left = Math.min(from.x, to.x);
    const right = Math.max(from.x + from.width, to.x + to.width);
    context.fillRect(left, y1 + along * (y2 - y1) - width / 2, right - left, width);
  } else {
    const x1 = from.x + from.width;
    const x2 = to.x;
    const width = 0.25 * (x2 - x1);
    const top = Math.min(from.y, to.y);
    const bottom = Math.max(from.y + from.height, to.y + to.height);
    context.fillRect(x1 + along * (x2 - x1) - width / 2, top, width, bottom - top);
  }
}

/** In the band from the example to the cards: that all get the same. */
function paintSame(
  context: Context,
  { layers, all, who }: NetworkFrame,
  { theme, words }: Paint<NetworkWords>,
  { scale }: Layout,
  from: Box,
  to: Box,
): void {
  // Several layers have their captions there.
  if (layers.length !== 2 || who === 'untold') return;
  const left = Math.max(from.x, to.x);
  const right = Math.min(from.x + from.width, to.x + to.width);
  const top = from.y + from.height;
  if (to.y - top < 20 * scale) return;
  const line = words.band(all.features, layers[0]!.units, who);
  const y = (top + to.y) / 2 + 5 * scale;
  writeFitting(context, theme, line, (left + right) / 2, y, right - left - 20, {
    colour: theme.ink,
    align: 'center',
  });
}
