// A unit's numbers as text, to be taken elsewhere: tab between columns, a line a row.

import type { Net } from '../run/net.svelte';
import { blames, product, type Reading } from '../run/reading';
import { text } from '../text';

/** The name of what enters through a weight. */
export function inputName(layer: number, input: number): string {
  return layer === 0 ? text.stage.input(input) : text.stage.activation(input);
}

/** All numbers of a unit, with all figures. */
export function asText(
  net: Net,
  layer: number,
  unit: number,
  title: string,
  reading: Reading,
): string {
  const words = text.inspector;
  const { units, inputs, x, met, moved, now, start, hasExample } = reading;
  const known = hasExample && met !== undefined;
  const delta = reading.deltas[unit]!;
  const weights = Array.from({ length: inputs }, (_, input) => {
    const at = input * units + unit;
    const w = known ? met.weights[at]! : now.weights[at]!;
    return [
      inputName(layer, input),
      ...(known ? [x[input]!, w, product(w, x[input]!)] : ['', w, '']),
      start.weights[at]!,
      now.weights[at]!,
      ...(known ? [product(delta, x[input]!), moved?.weights[at] ?? ''] : ['', '']),
    ].join('\t');
  });
  const bias = [
    words.bias,
    '',
    known ? met.biases[unit]! : now.biases[unit]!,
    '',
    start.biases[unit]!,
    now.biases[unit]!,
    ...(known ? [delta, moved?.biases[unit] ?? ''] : ['', '']),
  ].join('\t');
  const head = [
    words.from,
    words.x,
    words.w,
    words.product,
    words.start,
    words.now,
    words.gradient,
    words.change,
  ].join('\t');
  const signals = known
    ? [
        `z\t${reading.z[unit]!}`,
        `a\t${reading.a[unit]!}`,
        ...blames(reading, unit).map(
          ({ unit: to, weight, delta, product }) =>
            `${words.to} ${to + 1}\t${weight}\t${delta}\t${product}`,
        ),
        ...(reading.isOutput ? [] : [`${words.slope}\t${reading.slopes[unit]!}`]),
        `δ\t${delta}`,
      ]
    : [];
  return [
    title,
    `${text.readout.examplesSeen}\t${net.moment.examplesSeen}`,
    head,
    ...weights,
    bias,
    ...signals,
  ].join('\n');
}
