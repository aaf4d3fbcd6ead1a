// The activation's curve, with the unit's sum and what it makes of it.

import { clamp, writeFitting, type Paint } from '../paint/canvas';
import type { InspectorWords } from '../text/en/inspector';

interface CurveFrame {
  /** Sums from −reach to reach, and the activations there. */
  reach: number;
  values: ArrayLike<number>;
  z: number;
  a: number;
}

/** Wide enough for the point, in whole steps so that the curve stands still while it moves. */
export function reachOf(z: number): number {
  return Number.isFinite(z) ? Math.max(4, 2 * Math.ceil(Math.abs(z) / 2)) : 4;
}

export function paintCurve(
  context: CanvasRenderingContext2D,
  { reach, values, z, a }: CurveFrame,
  { theme, words, size: { width, height } }: Paint<InspectorWords>,
): void {
  const numbers = Array.from(values).filter(Number.isFinite);
  const point = Number.isFinite(z) && Number.isFinite(a);
  const low = Math.min(0, ...numbers);
  const high = Math.max(0, ...numbers);
  const margin = 0.1 * (high - low || 1);
  const x = (at: number) => clamp((at + reach) / (2 * reach), 0, 1) * width;
  const y = (at: number) => clamp((high + margin - at) / (high - low + 2 * margin), 0, 1) * height;
  context.lineWidth = 1;
  context.strokeStyle = theme.line;
  context.beginPath();
  context.moveTo(0, y(0));
  context.lineTo(width, y(0));
  context.moveTo(x(0), 0);
  context.lineTo(x(0), height);
  context.stroke();
  context.lineWidth = 2;
  context.strokeStyle = theme.muted;
  context.beginPath();
  for (let i = 0; i < values.length; i++) {
    context.lineTo((i / Math.max(1, values.length - 1)) * width, y(values[i]!));
  }
  context.stroke();
  const tick = { size: theme.type.tick, colour: theme.muted };
  const right = { ...tick, align: 'right' as const };
  const end = [`${words.z} ${words.tick(reach)}`, words.tick(reach)];
  const below = Math.min(height - 2, y(0) + theme.type.tick + 2);
  writeFitting(context, theme, end, width - 2, below, width / 2 - 4, right);
  if (!point) return;
  context.lineWidth = 1.5;
  context.strokeStyle = theme.ink;
  context.setLineDash([3, 3]);
  context.beginPath();
  context.moveTo(x(z), y(0));
  context.lineTo(x(z), y(a));
  context.lineTo(x(0), y(a));
  context.stroke();
  context.setLineDash([]);
  context.beginPath();
  context.arc(x(z), y(a), 4.5, 0, 2 * Math.PI);
  context.fillStyle = theme.ink;
  context.fill();
  context.strokeStyle = theme.surface;
  context.stroke();
}
