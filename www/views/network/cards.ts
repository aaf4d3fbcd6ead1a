import { Phase } from '../../engine';
import { text } from '../../text';
import { largest, signedBar, write, type Box } from '../canvas';
import type { Theme } from '../theme';
import { unitColour } from '../units';
import { paintWeights } from '../weights';
import type { NetworkFrame } from './frame';
import type { Layout, LayerLayout } from './layout';

/** What is common to a layer's cards, so that equal numbers look equal. */
interface Scales {
  weights: number;
  activations: number;
  deltas: number;
}

/** A card for each hidden unit, all of one form: sameness and difference jump to the eye. */
export function paintCards(
  context: CanvasRenderingContext2D,
  frame: NetworkFrame,
  theme: Theme,
  layout: Layout,
): void {
  layout.layers.forEach((column, l) => {
    const layer = frame.layers[l]!;
    const scales = {
      weights: Math.max(0.5, largest(layer.weights), largest(layer.biases)),
      activations: Math.max(1, largest(layer.activations)),
      deltas: Math.max(0.25, largest(layer.deltas)),
    };
    paintCaption(context, frame, theme, column, l);
    column.cards.forEach((card, unit) => {
      paintCard(context, frame, theme, column.form, card, l, unit, scales);
    });
    if (column.folded > 0) paintFolded(context, theme, column);
  });
}

function paintCaption(
  context: CanvasRenderingContext2D,
  frame: NetworkFrame,
  theme: Theme,
  { column, cards, form, pitch }: LayerLayout,
  layer: number,
): void {
  // As far as to the middles between the columns.
  const room = Math.max(pitch - 8, column.width);
  const { units } = frame.layers[layer]!;
  const only = frame.layers.length === 2;
  const caption =
    only || room < 84 ? text.stage.hidden(units) : text.stage.hiddenLayer(layer, units);
  const line = only && form !== 'chip' ? `${caption}: ${text.stage.enters}` : caption;
  const x = column.x + column.width / 2;
  write(context, theme, line, x, cards[0]!.y - 14, {
    colour: theme.muted,
    align: 'center',
    size: form === 'chip' ? 11 : 12,
    width: room,
  });
}

function paintCard(
  context: CanvasRenderingContext2D,
  frame: NetworkFrame,
  theme: Theme,
  form: LayerLayout['form'],
  card: Box,
  l: number,
  unit: number,
  scales: Scales,
): void {
  const layer = frame.layers[l]!;
  const first = layer.sameAs?.[unit] ?? unit;
  const colour = unitColour(first);
  const selected = frame.selected?.layer === l && frame.selected.unit === unit;
  const marked = frame.marked.some((other) => other.layer === l && other.unit === unit);
  const { x, y, width, height } = card;

  context.beginPath();
  context.roundRect(x, y, width, height, Math.min(10, height / 4));
  context.fillStyle = theme.surface;
  context.fill();
  context.strokeStyle = marked ? theme.ink : selected ? theme.accent : theme.line;
  context.lineWidth = marked ? 3 : selected ? 2 : 1;
  context.stroke();

  const inset = form === 'full' ? 6 : 2;
  const side = Math.min(height - 2 * inset, form === 'chip' ? width - 2 * inset : width * 0.38);
  const picture = {
    x: form === 'chip' ? x + (width - side) / 2 : x + inset,
    y: y + (height - side) / 2,
    width: side,
    height: side,
  };
  const image = frame.all.images && l === 0;
  paintWeights(context, theme, layer, unit, image, scales.weights, picture);

  // The unit's colour, as a band at the edge where its links leave.
  context.fillStyle = colour;
  context.beginPath();
  context.roundRect(x + width - 5, y, 5, height, [0, 6, 6, 0]);
  context.fill();

  if (form === 'chip') return;
  const left = picture.x + side + 9;
  const room = x + width - 12 - left;
  if (form === 'full') {
    const row = height / 3.3;
    paintName(context, theme, colour, unit, first, left, y + row * 0.65 + 5, room);
    const { example, phase } = frame;
    const seen = example !== undefined;
    paintNumber(context, seen, theme, text.stage.a, layer.activations[unit]!, {
      left,
      y: y + row * 1.65,
      room,
      scale: scales.activations,
    });
    paintNumber(
      context,
      seen && phase >= Phase.Backward,
      theme,
      text.stage.delta,
      layer.deltas[unit]!,
      {
        left,
        y: y + row * 2.6,
        room,
        scale: scales.deltas,
      },
    );
  } else {
    const bar = Math.min(8, height / 4);
    const middle = y + height / 2;
    const number = room > 56 ? 18 : 0;
    if (number > 0) {
      write(context, theme, text.count(unit + 1), left + 12, middle + 4, {
        colour: theme.muted,
        size: 10,
        align: 'right',
      });
    }
    for (const [value, scale, offset, from] of [
      [layer.activations[unit]!, scales.activations, -bar - 2, Phase.Forward],
      [layer.deltas[unit]!, scales.deltas, 2, Phase.Backward],
    ] as const) {
      const box = { x: left + number, y: middle + offset, width: room - number, height: bar };
      const shown = frame.example !== undefined && frame.phase >= from;
      signedBar(context, theme, box, shown ? value / scale : 0);
    }
  }
}

function paintName(
  context: CanvasRenderingContext2D,
  theme: Theme,
  colour: string,
  unit: number,
  first: number,
  x: number,
  y: number,
  room: number,
): void {
  context.fillStyle = colour;
  context.beginPath();
  context.arc(x + 4, y - 4, 4, 0, 2 * Math.PI);
  context.fill();
  const name = room < 60 ? text.count(unit + 1) : text.stage.unit(unit);
  write(context, theme, name, x + 13, y, { weight: 600, width: room - 13 });
  if (first !== unit) {
    const after = x + 13 + context.measureText(name).width + 6;
    const width = x + room - after;
    if (width > 30) {
      write(context, theme, text.stage.same(first), after, y, {
        colour: theme.muted,
        size: 11,
        width,
      });
    }
  }
}

function paintNumber(
  context: CanvasRenderingContext2D,
  seen: boolean,
  theme: Theme,
  name: string,
  value: number,
  { left, y, room, scale }: { left: number; y: number; room: number; scale: number },
): void {
  const figures = room > 92 ? 42 : 0;
  write(context, theme, name, left, y + 4, { colour: theme.muted, size: 11 });
  const box = { x: left + 14, y: y - 3, width: room - 14 - figures, height: 6 };
  signedBar(context, theme, box, seen ? value / scale : 0);
  if (figures > 0) {
    const shown = seen ? text.signed(value) : '–';
    write(context, theme, shown, left + room, y + 4, {
      size: 11,
      align: 'right',
      width: figures - 4,
    });
  }
}

function paintFolded(
  context: CanvasRenderingContext2D,
  theme: Theme,
  { cards, column, folded }: LayerLayout,
): void {
  const y = Math.max(...cards.map((card) => card.y + card.height)) + 16;
  const { more, moreShort } = text.stage;
  write(
    context,
    theme,
    (column.width < 70 ? moreShort : more)(folded),
    column.x + column.width / 2,
    y,
    {
      colour: theme.muted,
      size: 11,
      align: 'center',
    },
  );
}
