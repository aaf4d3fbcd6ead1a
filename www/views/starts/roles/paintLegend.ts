// What the colours and bars of the picture of a few starts mean.

import { fillRound, fitting, textWidth, write, type Paint } from '../../../paint/canvas';
import { paintScale } from '../../../paint/scale';
import type { RolesWords } from '../../../text/en/roles';
import type { RolesFrame } from './frame';
import type { RolesLayout } from './layout';

export function paintRolesLegend(
  context: CanvasRenderingContext2D,
  { ends, full }: RolesFrame,
  { legend, scale }: RolesLayout,
  { theme, words }: Paint<RolesWords>,
): void {
  if (legend.height === 0) return;
  const style = { colour: theme.muted, size: theme.type.tick };
  const y = legend.y + legend.height - 8 * scale;
  const [low, high] = ends;
  const bar = 64 * scale;
  const space = 6 * scale;
  let x = legend.x + 6 * scale;
  const put = (line: string) => {
    write(context, theme, line, x, y, style);
    x += textWidth(context, theme, line, style) + space;
  };
  put(low);
  paintScale(context, theme, { x, y: y - 9 * scale, width: bar, height: 8 * scale });
  x += bar + space;
  put(high);
  x += 2 * space;
  const room = legend.x + legend.width - x - 8 * scale - space;
  const line = fitting(context, theme, words.workScale(full), room, style);
  if (!line) return;
  fillRound(
    context,
    { x, y: y - 11 * scale, width: 5 * scale, height: 13 * scale },
    2.5,
    theme.ink,
  );
  x += 5 * scale + space;
  put(line);
}
