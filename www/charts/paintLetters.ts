import { textWidth, write } from '../paint/canvas';
import type { Theme } from '../paint/theme';
import type { Line } from './frame';
import { indexUpTo } from './line';
import { colourOf, heightOf, type Row } from './paintLine';
import { placeOf } from './time';

/** Each network's letter at the end of its line, none over another. */
export function paintLetters(
  context: CanvasRenderingContext2D,
  lines: readonly Line[],
  now: number,
  theme: Theme,
  row: Row,
): void {
  const letters = theme.type.tick;
  const style = { size: letters, weight: 700 } as const;
  let taken = NaN;
  for (const line of lines) {
    const last = line.mark === undefined ? -1 : indexUpTo(line, now);
    if (last < 0 || now < row.time[0] || now > row.time[1]) continue;
    const value = Number.isNaN(line.present) ? line.values[last]! : line.present;
    let y = heightOf(row, value) + letters * 0.35;
    if (!Number.isFinite(y)) continue;
    if (Math.abs(y - taken) < letters) {
      // Beside the one before, on the side where its line is, unless that is outside of the row.
      const high = taken - letters;
      const low = taken + letters;
      const isHigh = y < taken ? high > row.box.y : low > row.box.y + row.box.height + letters;
      y = isHigh ? high : low;
    }
    taken = y;
    const x = placeOf(now, row.time, row.box) + 6 * theme.scale;
    const room = row.box.x + row.box.width + 12 * theme.scale;
    const long = textWidth(context, theme, line.mark!, style);
    // At the end of the axis it stands before the line.
    const left = x + long > room ? x - long - 12 * theme.scale : x;
    write(context, theme, line.mark!, left, y, { ...style, colour: colourOf(line, theme) });
  }
}
