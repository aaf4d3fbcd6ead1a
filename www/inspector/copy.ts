// A unit's numbers as text, to be taken elsewhere: tab between columns, a line a row.

import { product, waysBack, type Reading } from '../run/reading';
import type { InspectorWords } from '../text/en/inspector';

/** What is copied of a unit. */
export interface Copied {
  title: string;
  examplesSeen: number;
  unit: number;
  reading: Reading;
  /** The name of what enters through a weight. */
  inputName: (input: number) => string;
}

/** All numbers of a unit, with all figures. */
export function asText(
  { title, examplesSeen, unit, reading, inputName }: Copied,
  words: InspectorWords,
): string {
  const { units, inputs, x, met, moved, now, start, hasExample } = reading;
  const known = hasExample && met !== undefined;
  const delta = reading.deltas[unit]!;
  const row = (...cells: (string | number)[]) => cells.join('\t');
  const head = row(
    words.from,
    words.x,
    words.w,
    words.product,
    words.start,
    words.now,
    words.gradient,
    words.change,
  );
  const weights = Array.from({ length: inputs }, (_, input) => {
    const at = input * units + unit;
    const w = known ? met.weights[at]! : now.weights[at]!;
    const forward = known ? [x[input]!, w, product(w, x[input]!)] : ['', w, ''];
    const update = known ? [product(delta, x[input]!), moved?.weights[at] ?? ''] : ['', ''];
    return row(inputName(input), ...forward, start.weights[at]!, now.weights[at]!, ...update);
  });
  const bias = row(
    words.bias,
    '',
    known ? met.biases[unit]! : now.biases[unit]!,
    '',
    start.biases[unit]!,
    now.biases[unit]!,
    ...(known ? [delta, moved?.biases[unit] ?? ''] : ['', '']),
  );
  const signals = known
    ? [
        row('z', reading.z[unit]!),
        row('a', reading.a[unit]!),
        ...waysBack(reading, unit).map(({ unit: to, weight, delta, product }) =>
          row(`${words.to} ${to + 1}`, weight, delta, product),
        ),
        ...(reading.isOutput ? [] : [row(words.slope, reading.slopes[unit]!)]),
        row('δ', delta),
      ]
    : [];
  return [title, row(words.examplesSeen, examplesSeen), head, ...weights, bias, ...signals].join(
    '\n',
  );
}
