// Classes without a colour have a shape each.

import type { Theme } from './theme';

/** Up to so many classes are told apart by shape; more by their initial. */
export const MARKS = 5;

/** A class's mark around a point; held-out examples have it hollow. */
export function paintMark(
  context: CanvasRenderingContext2D,
  theme: Theme,
  of: number,
  [x, y]: readonly [number, number],
  radius: number,
  hollow = false,
): void {
  const r = radius;
  context.beginPath();
  switch (of) {
    case 0:
      context.arc(x, y, r * 0.9, 0, 2 * Math.PI);
      break;
    case 1:
      context.rect(x - r * 0.8, y - r * 0.8, r * 1.6, r * 1.6);
      break;
    case 2:
      polygon(context, x, y + r * 0.15, r * 1.1, 3, -Math.PI / 2);
      break;
    case 3:
      polygon(context, x, y, r * 1.1, 4, 0);
      break;
    default:
      polygon(context, x, y, r, 6, 0);
  }
  const colour = theme.greys[GREYS[of] ?? GREYS[0]!]!;
  context.fillStyle = context.strokeStyle = colour;
  context.lineWidth = 1.3;
  if (hollow) context.stroke();
  else context.fill();
}

/** Places in the theme's greys: apart for a quick eye too. */
const GREYS = [235, 105, 165, 80, 200] as const;

function polygon(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  radius: number,
  corners: number,
  turn: number,
): void {
  for (let i = 0; i < corners; i++) {
    const angle = turn + (2 * Math.PI * i) / corners;
    context.lineTo(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
  }
  context.closePath();
}
