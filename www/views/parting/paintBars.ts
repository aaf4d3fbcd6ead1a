import { textWidth, write, writeFitting, type Paint } from '../../paint/canvas';
import { onUnit, unitColour } from '../../paint/units';
import type { PartingWords } from '../../text/en/parting';
import type { PartingFrame } from './frame';
import type { Bars } from './layout';

/** A number as long as those of bars mostly are: it leaves them the same room at every moment. */
const LONG = 0.0888;

/** How far each unit is from its start, as bars under the picture. */
export function paintBars(
  context: CanvasRenderingContext2D,
  { trails, distances, full, beside, marked }: PartingFrame,
  { theme, words }: Paint<PartingWords>,
  { box, columns, row }: Bars,
): void {
  const { tick, caption } = theme.type;
  writeFitting(context, theme, words.distance, box.x, box.y + row, box.width, {
    colour: theme.muted,
  });
  const units: number[] = [];
  for (let unit = 0; unit < trails.units; unit++) {
    if (trails.sameAs[unit] === unit) units.push(unit);
  }
  const rows = Math.ceil(trails.units / columns);
  const gap = 20 * theme.scale;
  const width = (box.width - gap * (columns - 1)) / columns;
  const style = { size: caption, weight: 600 } as const;
  const values = units.map((unit) => words.figure(distances[unit] ?? NaN));
  const value = [LONG, ...beside.flatMap((all) => [...all])].reduce(
    (most, x) => Math.max(most, textWidth(context, theme, words.figure(x), style)),
    0,
  );
  const pill = tick * 2.2;
  const room = width - pill - value - 16 * theme.scale;
  units.forEach((unit, i) => {
    const x = box.x + Math.floor(i / rows) * (width + gap);
    const middle = box.y + (1.9 + (i % rows)) * row;
    context.globalAlpha = marked.size > 0 && !marked.has(unit) ? 0.5 : 1;
    context.fillStyle = unitColour(unit);
    context.beginPath();
    context.roundRect(x, middle - tick * 0.72, pill, tick * 1.44, tick * 0.72);
    context.fill();
    const isMany = units.length < trails.units && trails.sameAs.indexOf(unit, unit + 1) > 0;
    const count = trails.sameAs.reduce((sum, first) => sum + Number(first === unit), 0);
    const name = isMany ? words.times(count) : words.number(unit);
    writeFitting(context, theme, [name], x + pill / 2, middle + tick * 0.36, pill, {
      size: tick,
      weight: 700,
      colour: onUnit(unit),
      align: 'center',
    });
    const share = (distances[unit] ?? 0) / full;
    if (room > 8 && share >= 0) {
      context.fillStyle = unitColour(unit);
      context.fillRect(
        x + pill + 8 * theme.scale,
        middle - 3,
        Math.max(1, Math.min(1, share) * room),
        6,
      );
    }
    write(context, theme, values[i]!, x + width, middle + caption * 0.36, {
      ...style,
      align: 'right',
    });
  });
  context.globalAlpha = 1;
}
