import { fitting, textWidth, write, type Paint } from '../paint/canvas';
import type { ChartsWords } from '../text/en/charts';
import type { StripFrame } from './frame';
import type { StripLayout } from './layout';

/** What the rows are, and their values now, as the readouts say them. */
export function paintNames(
  context: CanvasRenderingContext2D,
  frame: StripFrame,
  paint: Paint<ChartsWords>,
  layout: StripLayout,
): void {
  const { names, loss, gap, isCompact } = layout;
  if (names.width === 0) return;
  const { words } = paint;
  if (isCompact) return paintCompact(context, frame, paint, layout);
  paintName(context, words.loss, frame, (readout) => readout.loss, paint, layout, loss.y);
  if (gap) paintName(context, words.gap, frame, (readout) => readout.gap, paint, layout, gap.y);
}

function paintName(
  context: CanvasRenderingContext2D,
  name: string,
  { readouts }: StripFrame,
  valueOf: (readout: StripFrame['readouts'][number]) => number | undefined,
  { theme, words }: Paint<ChartsWords>,
  { names, loss }: StripLayout,
  top: number,
): void {
  const { type, scale } = theme;
  const middle = top + loss.height / 2;
  const right = names.width - 14 * scale;
  const room = right - textWidth(context, theme, name) - 10 * scale;
  // Two stand above each other, and apart from the next row's.
  const pitch = readouts.length > 1 ? (loss.height - 4 * scale) / readouts.length : 0;
  const high = pitch < type.value * 0.95 ? [type.caption] : [type.value];
  const sizes = readouts.length > 1 ? high : [type.body, type.value];
  readouts.forEach((readout, i) => {
    const value = valueOf(readout);
    const written = (digits: number) => {
      const number = value === undefined ? words.none : words.short(value, digits);
      return readout.mark === undefined ? number : `${readout.mark} ${number}`;
    };
    // Smaller letters before fewer digits, so that the name always stands beside its number.
    const forms = [3, 2, 1].flatMap((digits) =>
      (digits === 3 ? sizes : sizes.slice(-1)).map((size) => ({ line: written(digits), size })),
    );
    const fits = ({ line, size }: (typeof forms)[number]) =>
      textWidth(context, theme, line, { size, weight: 600 }) <= room;
    const { line, size } = forms.find(fits) ?? forms.at(-1)!;
    const down = (i - (readouts.length - 1) / 2) * Math.min(size * 1.15, pitch);
    const y = middle + down + size * 0.36;
    const colour = theme[readout.colour];
    write(context, theme, line, right, y, { size, weight: 600, align: 'right', colour });
  });
  write(context, theme, name, 0, middle + type.caption * 0.36, { colour: theme.muted });
}

/** On a telephone: the loss, and how many examples were seen. */
function paintCompact(
  context: CanvasRenderingContext2D,
  { readouts, now }: StripFrame,
  { theme, words }: Paint<ChartsWords>,
  { names }: StripLayout,
): void {
  const { type, scale } = theme;
  const [first] = readouts;
  if (!first) return;
  // At their end stands what makes them larger.
  const room = names.width - 22 * scale;
  const style = { size: type.value, weight: 600 } as const;
  const middle = names.y + names.height / 2;
  const loss = fitting(
    context,
    theme,
    [words.lossIs(first.loss), words.figure(first.loss)],
    room,
    style,
  );
  write(context, theme, loss, 0, middle - 2 * scale, style);
  const seen = fitting(context, theme, [words.seen(now), words.count(now)], room);
  write(context, theme, seen, 0, middle + type.caption * 1.15, { colour: theme.muted });
}
