// What the opened unit, and all that it gets numbers from and sends them to, is called.

import type { Net } from '../run/net.svelte';
import { text } from '../text';

/** The name of what enters through a weight. */
export function inputName(layer: number, input: number): string {
  return layer === 0 ? text.inspector.input(input) : text.inspector.activation(input);
}

/** The unit's whole name. */
export function titleOf(net: Net, layer: number, unit: number): string {
  const { hiddenLayers, widths, classNames } = net.run;
  return layer === hiddenLayers
    ? text.inspector.output(widths.at(-1)! > 1 ? classNames[unit] : undefined)
    : text.inspector.title(unit, hiddenLayers > 1 ? layer : undefined);
}

/** What a unit of the next layer is called. */
export function targetName(net: Net, layer: number, to: number): string {
  const { hiddenLayers, widths } = net.run;
  if (layer + 1 !== hiddenLayers) return text.inspector.unit(to);
  return widths.at(-1)! > 1 ? titleOf(net, layer + 1, to) : text.inspector.outputPill(undefined);
}
