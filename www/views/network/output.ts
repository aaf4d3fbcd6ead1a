import { text } from '../../text';
import { write } from '../canvas';
import { shade, type Theme } from '../theme';
import { targetColour } from './examples';
import type { NetworkFrame } from './frame';
import type { Layout } from './layout';

/** What the network says: over the plane and of the present example, or of each class. */
export function paintOutput(
  context: CanvasRenderingContext2D,
  frame: NetworkFrame,
  theme: Theme,
  layout: Layout,
  surface: OffscreenCanvas,
): void {
  const { output } = layout;
  const x = output.x;
  write(context, theme, text.stage.output, x, output.y - 14, { colour: theme.muted });
  if (frame.plane) paintPlane(context, frame, theme, layout, surface);
  else paintBars(context, frame, theme, layout);
}

function paintPlane(
  context: CanvasRenderingContext2D,
  frame: NetworkFrame,
  theme: Theme,
  { output }: Layout,
  surface: OffscreenCanvas,
): void {
  const { x, y, width, height } = output;
  paintSurface(frame, theme, surface);
  context.save();
  context.beginPath();
  context.roundRect(x, y, width, height, 6);
  context.clip();
  context.imageSmoothingEnabled = true;
  context.drawImage(surface, x, y, width, height);
  context.restore();

  const place = (example: number) =>
    [
      x + ((frame.inputs[2 * example]! + 1) / 2) * width,
      y + ((1 - frame.inputs[2 * example + 1]!) / 2) * height,
    ] as const;
  const radius = frame.examples > 400 ? 1.2 : width < 100 ? 1.8 : 2.6;
  context.strokeStyle = theme.background;
  context.lineWidth = frame.examples > 400 ? 0 : 1;
  for (let i = 0; i < frame.examples; i++) {
    const [px, py] = place(i);
    context.beginPath();
    context.arc(px, py, radius, 0, 2 * Math.PI);
    context.fillStyle = targetColour(frame, theme, i);
    context.fill();
    if (context.lineWidth > 0) context.stroke();
  }
  if (frame.example === undefined) return;
  const [px, py] = place(frame.example);
  for (const [colour, ring] of [
    [theme.background, 5],
    [theme.ink, 2.5],
  ] as const) {
    context.beginPath();
    context.arc(px, py, radius + 4, 0, 2 * Math.PI);
    context.strokeStyle = colour;
    context.lineWidth = ring;
    context.stroke();
  }
  paintSaid(context, frame, theme, x, y + height + 18, width);
}

function paintSaid(
  context: CanvasRenderingContext2D,
  frame: NetworkFrame,
  theme: Theme,
  x: number,
  y: number,
  width: number,
): void {
  const said = text.stage.says(text.figure(frame.layers[frame.layers.length - 1]!.activations[0]!));
  const should = text.stage.shouldBe(text.figure(frame.target[0]!));
  const muted = { colour: theme.muted, width };
  write(context, theme, said, x, y, { width });
  write(context, theme, should, x, y + 17, muted);
  write(context, theme, text.stage.loss(frame.exampleLoss), x, y + 34, muted);
}

/** The output over the plane as an image, a pixel a point of the grid. */
function paintSurface(frame: NetworkFrame, theme: Theme, surface: OffscreenCanvas): void {
  const side = Math.sqrt(frame.surface.length);
  if (surface.width !== side) surface.width = surface.height = side;
  const context = surface.getContext('2d')!;
  const image = context.createImageData(side, side);
  for (let i = 0; i < frame.surface.length; i++) {
    const value = frame.surface[i]!;
    const from = 3 * shade(frame.probabilities ? 2 * value - 1 : value);
    for (let byte = 0; byte < 3; byte++) image.data[4 * i + byte] = theme.shadeBytes[from + byte]!;
    image.data[4 * i + 3] = 255;
  }
  context.putImageData(image, 0, 0);
}

/** A bar for each output unit, a class each where there are several; the example's own is framed. */
function paintBars(
  context: CanvasRenderingContext2D,
  frame: NetworkFrame,
  theme: Theme,
  { outputs, output }: Layout,
): void {
  const says = frame.layers[frame.layers.length - 1]!.activations;
  const shown = frame.example !== undefined;
  const several = outputs.length > 1;
  const roomy = output.width > 84;
  const wide = several && frame.classNames.some((name) => name.length > 2);
  const label = several ? (wide ? Math.min(58, output.width * 0.45) : 20) : 8;
  outputs.forEach(({ x, y, width, height }, i) => {
    const value = shown ? says[i]! : 0;
    const right = shown && several && frame.target[i] === 1;
    const middle = y + height / 2;
    const from = x + label;
    const room = width - label - (roomy ? 40 : 0);
    const bar = Math.min(12, height - 4);
    context.fillStyle = theme.faint;
    context.fillRect(from, middle - bar / 2, room, bar);
    context.fillStyle = theme.shades[value < 0 ? 0 : theme.shades.length - 1]!;
    context.fillRect(from, middle - bar / 2, room * Math.min(1, Math.abs(value)), bar);
    if (right) {
      context.strokeStyle = theme.ink;
      context.lineWidth = 2;
      context.strokeRect(from - 1, middle - bar / 2 - 1, room + 2, bar + 2);
    }
    const colour = right ? theme.ink : theme.muted;
    if (several) {
      const weight = right ? 700 : 400;
      const name = frame.classNames[i]!;
      write(context, theme, name, x + 6, middle + 4, { weight, colour, width: label - 9 });
    }
    if (roomy) {
      const said = shown ? text.tick(Math.round(value * 100) / 100) : '–';
      write(context, theme, said, x + width, middle + 4, { align: 'right', colour, size: 11 });
    }
  });
  if (frame.example === undefined) return;
  const { width } = output;
  const below = output.y + output.height + 18;
  const should = several
    ? frame.classNames[frame.labels[frame.example]!]!
    : text.figure(frame.target[0]!);
  write(context, theme, text.stage.shouldBe(should), output.x, below, { width });
  write(context, theme, text.stage.loss(frame.exampleLoss), output.x, below + 17, {
    colour: theme.muted,
    width,
  });
}
