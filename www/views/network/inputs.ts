import { text } from '../../text';
import { write } from '../canvas';
import { paintImage } from '../image';
import type { Theme } from '../theme';
import type { NetworkFrame } from './frame';
import type { Layout } from './layout';

/** The present example as the numbers that enter every unit. */
export function paintInputs(
  context: CanvasRenderingContext2D,
  frame: NetworkFrame,
  theme: Theme,
  layout: Layout,
): void {
  const first = layout.inputs[0]!;
  const { image } = layout;
  const left = image?.x ?? first.x;
  const top = image?.y ?? first.y;
  const width = image?.width ?? first.width;
  write(context, theme, text.stage.example, left, top - 14, { colour: theme.muted });
  if (image) {
    paintImage(context, frame.exampleInputs, 0, 1, theme.ink, theme.surface, image);
    outline(context, theme, image.x, image.y, image.width, image.height);
    write(context, theme, text.stage.pixels(frame.all.features), left, first.y - 7, {
      colour: theme.muted,
      size: 11,
      width,
    });
    paintPixels(context, frame, theme, layout);
  } else {
    paintNumbers(context, frame, theme, layout);
  }
}

/** The image's pixels one under the other, row by row: each enters every unit. */
function paintPixels(
  context: CanvasRenderingContext2D,
  frame: NetworkFrame,
  theme: Theme,
  { inputs }: Layout,
): void {
  const [first, last] = [inputs[0]!, inputs[inputs.length - 1]!];
  const height = last.y + last.height - first.y;
  context.fillStyle = theme.surface;
  context.fillRect(first.x, first.y, first.width, height);
  context.fillStyle = theme.ink;
  inputs.forEach((box, i) => {
    context.globalAlpha = Math.min(1, frame.exampleInputs[i]!);
    context.fillRect(box.x, box.y, box.width, box.height + 0.3);
  });
  context.globalAlpha = 1;
  outline(context, theme, first.x, first.y, first.width, height);
}

function paintNumbers(
  context: CanvasRenderingContext2D,
  frame: NetworkFrame,
  theme: Theme,
  { inputs }: Layout,
): void {
  inputs.forEach(({ x, y, width, height }, i) => {
    context.beginPath();
    context.roundRect(x, y, width, height, 8);
    context.fillStyle = theme.surface;
    context.fill();
    context.strokeStyle = theme.line;
    context.lineWidth = 1;
    context.stroke();
    const value = frame.example === undefined ? '–' : text.signed(frame.exampleInputs[i]!);
    const name = text.stage.input(i);
    if (height >= 40) {
      write(context, theme, name, x + 10, y + 18, { colour: theme.muted });
      write(context, theme, value, x + 10, y + 36, { weight: 600, size: 13, width: width - 14 });
    } else if (height >= 14) {
      write(context, theme, value, x + 6, y + height / 2 + 4, { size: 11, width: width - 10 });
    }
  });
}

function outline(
  context: CanvasRenderingContext2D,
  theme: Theme,
  x: number,
  y: number,
  width: number,
  height: number,
): void {
  context.strokeStyle = theme.line;
  context.lineWidth = 1;
  context.strokeRect(x - 0.5, y - 0.5, width + 1, height + 1);
}
