import { Phase } from '../../engine';
import { text } from '../../text';
import { write } from '../canvas';
import { HeatMap, paintPoints } from '../plane';
import { outputRange, type Theme } from '../theme';
import type { NetworkFrame } from './frame';
import type { Layout } from './layout';

/** What the network says: over the plane and of the present example, or of each class. */
export function paintOutput(
  context: CanvasRenderingContext2D,
  frame: NetworkFrame,
  theme: Theme,
  layout: Layout,
  heat: HeatMap,
): void {
  const { output } = layout;
  const x = output.x;
  write(context, theme, text.stage.output, x, output.y - 14, { colour: theme.muted });
  if (frame.all.plane) paintPlane(context, frame, theme, layout, heat);
  else paintBars(context, frame, theme, layout);
}

function paintPlane(
  context: CanvasRenderingContext2D,
  frame: NetworkFrame,
  theme: Theme,
  { output }: Layout,
  heat: HeatMap,
): void {
  const { x, y, width, height } = output;
  const side = Math.sqrt(frame.surface.length);
  heat.paint(context, theme, frame.surface, 0, side, outputRange(frame.probabilities), output);
  paintPoints(context, theme, frame.all, frame.example, output);
  if (frame.example !== undefined) paintSaid(context, frame, theme, x, y + height + 18, width);
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
  if (frame.phase < Phase.Loss) return;
  write(context, theme, should, x, y + 17, muted);
  write(context, theme, text.stage.loss(frame.exampleLoss), x, y + 34, muted);
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
  const wide = several && frame.all.classNames.some((name) => name.length > 2);
  const label = several ? (wide ? Math.min(58, output.width * 0.45) : 20) : 8;
  outputs.forEach(({ x, y, width, height }, i) => {
    const value = shown ? says[i]! : 0;
    const right = shown && frame.phase >= Phase.Loss && several && frame.target[i] === 1;
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
      const name = frame.all.classNames[i]!;
      write(context, theme, name, x + 6, middle + 4, { weight, colour, width: label - 9 });
    }
    if (roomy) {
      const said = shown ? text.tick(Math.round(value * 100) / 100) : '–';
      write(context, theme, said, x + width, middle + 4, { align: 'right', colour, size: 11 });
    }
  });
  if (frame.example === undefined || frame.phase < Phase.Loss) return;
  const { width } = output;
  const below = output.y + output.height + 18;
  const should = several
    ? frame.all.classNames[frame.all.labels[frame.example]!]!
    : text.figure(frame.target[0]!);
  write(context, theme, text.stage.shouldBe(should), output.x, below, { width });
  write(context, theme, text.stage.loss(frame.exampleLoss), output.x, below + 17, {
    colour: theme.muted,
    width,
  });
}
