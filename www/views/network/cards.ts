// A card for each hidden unit, all of one form: sameness and difference jump to the eye.

import { clamp, fillRound, largest, writeFitting, type Box, type Paint } from '../../paint/canvas';
import type { HeatSheet } from '../../paint/sheets';
import { unitColour } from '../../paint/units';
import type { NetworkWords } from '../../text/en/network';
import type { Caption, Layout, LayerLayout } from './boxes';
import { FORMS } from './cardForms';
import { hasNumber, type Cards, type Shows } from './cardParts';
import { BACKWARD, FORWARD, isSame, sentBack, told, UPDATE, type NetworkFrame } from './frame';
import { edgeOf } from './layoutParts';

type Context = CanvasRenderingContext2D;

export function paintCards(
  context: Context,
  frame: NetworkFrame,
  paint: Paint<NetworkWords>,
  layout: Layout,
  heats: readonly HeatSheet[],
): void {
  layout.layers.forEach((column, l) => {
    const layer = frame.layers[l]!;
    const shows = showsOf(frame);
    const heat = heats[l]!;
    const { surfaces, most } = layer;
    const shown = column.cards.length;
    if (frame.side > 0) heat.update(paint.theme, frame.version, surfaces, shown, frame.side, most);
    const cards: Cards = {
      frame,
      paint,
      l,
      form: column.form,
      shows,
      grown: grownOf(frame, shows, l),
      most: mostOf(frame, shows, l),
      weights: Math.max(0.5, largest(layer.weights), largest(layer.biases)),
      heat,
    };
    paintCaption(context, cards, column, layout);
    column.cards.forEach((card, unit) => paintCard(context, cards, card, unit));
  });
}

function showsOf({ shown, updated }: NetworkFrame): Shows {
  if (shown?.phase === BACKWARD) return 'delta';
  return shown?.phase === UPDATE && updated ? 'step' : 'says';
}

function grownOf(frame: NetworkFrame, shows: Shows, l: number): number {
  if (shows === 'delta') return sentBack(frame, l);
  return shows === 'step' ? clamp(3 * frame.shown!.along, 0, 1) : told(frame, l);
}

function mostOf({ layers }: NetworkFrame, shows: Shows, l: number): number {
  const { deltas, steps, activations, most } = layers[l]!;
  if (shows === 'delta') return largest(deltas) || 1;
  if (shows === 'step') return largest(steps) || 1;
  return Math.max(most, 1e-12, most > 1 ? largest(activations) : 0);
}

function paintCaption(
  context: Context,
  { frame, paint, l, shows }: Cards,
  { caption, cards, form, frame: box, folded }: LayerLayout,
  { scale, linked }: Layout,
): void {
  const { theme, words } = paint;
  const muted = { colour: theme.muted };
  const put = (line: readonly string[], { x, y, width, align }: Caption) =>
    writeFitting(context, theme, line, x, y, width, { ...muted, align });
  if (caption) {
    const { units } = frame.layers[l]!;
    const named = words.layer(l, units, frame.layers.length === 2, frame.who);
    // Where cards are too small for a number or a bar they go on saying who they are.
    const says = hasNumber(form, cards[0]?.height ?? 0, scale) ? shows : 'says';
    put(says === 'says' ? named : says === 'delta' ? words.deltas : words.steps, caption);
  }
  const isWorth = linked && frame.layers[l]!.worth !== undefined && form !== 'dot';
  if (folded === 0 && !isWorth) return;
  const x = box.x + box.width / 2;
  // Beside another layer's line it keeps to its own cards.
  const width = box.width + (frame.layers.length > 2 ? 0 : 24 * scale);
  const line = folded > 0 ? words.more(folded) : words.worth;
  put(line, { x, y: box.y + box.height + 15 * scale, width, align: 'center' });
}

/** How a unit that is switched off is drawn. */
const OFF = 0.28;

/** What the unit is worth beside the others: a quiet line at the card's foot, or where its number stands there, above. */
function paintWorth(
  context: Context,
  theme: Paint<NetworkWords>['theme'],
  { x, y, width, height }: Box,
  edge: number,
  share: number,
  isAbove: boolean,
): void {
  const inset = Math.min(8, width / 10);
  const at = isAbove ? y + 1 : y + height - 3;
  const line = { x: x + inset, y: at, width: width - edge - 2 * inset, height: 2 };
  fillRound(context, line, 1, theme.faint);
  if (share > 0)
    fillRound(context, { ...line, width: Math.max(2, line.width * share) }, 1, theme.ink);
}

function paintCard(context: Context, cards: Cards, card: Box, unit: number): void {
  const { frame, paint, l, form, shows } = cards;
  const { theme } = paint;
  const { x, y, width, height } = card;
  const corner = Math.min(10, height / 5);
  const first = frame.layers[l]!.sameAs?.[unit] ?? unit;

  fillRound(context, card, corner, theme.surface);
  const edge = edgeOf(form, width, theme.scale);
  const round = Math.min(corner, edge);
  const { worth, off } = frame.layers[l]!;
  if (off.has(unit)) context.globalAlpha = OFF;
  const side = { x: x + width - edge, y, width: edge, height };
  fillRound(context, side, [0, round, round, 0], unitColour(first));

  FORMS[form](context, cards, { ...card, width: width - edge }, unit, first);
  context.globalAlpha = 1;
  if (worth && form !== 'dot')
    paintWorth(context, theme, card, edge, worth[unit]!, form === 'tall');

  const isSelected = isSame(frame.selected, l, unit);
  const isMarked = frame.marked.some((other) => isSame(other, l, unit));
  // Reached by the example's numbers.
  const isHit = shows === 'says' && frame.shown?.phase === FORWARD ? cards.grown : 0;
  if (!isSelected && !isMarked && isHit === 0) return;
  context.globalAlpha = isSelected || isMarked ? 1 : isHit;
  context.strokeStyle = theme.ink;
  context.lineWidth = isSelected ? 2.5 : 1.4;
  context.beginPath();
  context.roundRect(x - 1, y - 1, width + 2, height + 2, corner + 1);
  context.stroke();
  context.globalAlpha = 1;
}
