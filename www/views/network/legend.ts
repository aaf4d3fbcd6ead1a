// What the colours of cards and links mean.

import { textWidth, write, type Paint } from '../../paint/canvas';
import { paintScale } from '../../paint/scale';
import type { NetworkWords } from '../../text/en/network';
import type { Layout } from './boxes';
import { LEAST, type NetworkFrame } from './frame';

export function paintLegend(
  context: CanvasRenderingContext2D,
  { layers, all }: NetworkFrame,
  { theme, words }: Paint<NetworkWords>,
  { legend, scale }: Layout,
): void {
  const hidden = layers.slice(0, -1);
  // Where every unit sends 0 everywhere there is no colour to explain.
  const isBlank = hidden.length > 0 && hidden.every((layer) => layer.most <= LEAST);
  if (!legend || isBlank) return;
  // Where layers have scales of their own, only the sides are told.
  const most = hidden[0]?.most ?? 1;
  const isOne = all.plane && hidden.every((layer) => layer.most === most);
  const end = isOne ? words.tick(Number(most.toPrecision(2))) : '';
  const style = { colour: theme.muted, size: theme.type.tick };
  const low = `−${end}`;
  const high = `+${end}`;
  const bar = 84 * scale;
  const wide = Math.max(
    textWidth(context, theme, low, style),
    textWidth(context, theme, high, style),
  );
  const right = legend.x + legend.width;
  const y = legend.y + legend.height / 2;
  const x = right - wide - 6 * scale - bar;
  paintScale(context, theme, { x, y: y - 4 * scale, width: bar, height: 8 * scale });
  write(context, theme, high, right - wide, y + 4.5 * scale, style);
  write(context, theme, low, x - 6 * scale, y + 4.5 * scale, { ...style, align: 'right' });
}
