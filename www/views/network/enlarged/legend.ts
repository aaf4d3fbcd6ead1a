// What the large cards' colours and bars mean.

import { textWidth, write, type Box, type Paint } from '../../../paint/canvas';
import type { Examples } from '../../../paint/examples';
import { paintScale } from '../../../paint/scale';
import type { NetworkWords } from '../../../text/en/network';
import type { TileShape } from './layout';
import type { Sight } from './sight';

/** As much of it as there is room for. */
export function paintLegend(
  context: CanvasRenderingContext2D,
  { sight, examples, ownScale }: { sight: Sight; examples: Examples; ownScale: boolean },
  { theme, words }: Paint<NetworkWords>,
  shape: TileShape,
  { x, y, width, height }: Box,
  largestWeight: number,
): void {
  const { scale, type } = theme;
  const style = { colour: theme.muted, size: type.tick };
  const says = words.enlarged;
  const [low, high] = sight.range;
  const most = shape.plane ? Math.max(Math.abs(low), Math.abs(high)) : largestWeight;
  const tick = (value: number) => words.tick(Number(value.toPrecision(2)));
  const base = y + height / 2 + 4 * scale;
  const end = x + width;
  let left = x;
  const say = (line: string, gap: number) => {
    const long = textWidth(context, theme, line, style);
    if (left + long > end) return false;
    write(context, theme, line, left, base, style);
    left += long + gap * scale;
    return true;
  };
  say(shape.plane ? says.activation : says.weights, 8);
  say(ownScale ? '−' : tick(-most), 6);
  const bar = { x: left, y: base - 8 * scale, width: 72 * scale, height: 8 * scale };
  if (left + bar.width > end) return;
  paintScale(context, theme, bar);
  left += bar.width + 6 * scale;
  say(ownScale ? '+' : tick(most), 20);
  const often = examples.classNames.length > 0 ? says.histogram : says.histogramPlain;
  const parts = [
    often(tick(low), tick(high)),
    ...(shape.images ? [says.extremes] : []),
    ...(examples.plane && examples.heldOut.length > 0 ? [says.test] : []),
    ...(sight.asked < examples.count ? [says.sample(sight.asked, examples.count)] : []),
  ];
  for (const part of parts) if (!say(part, 20)) return;
}
