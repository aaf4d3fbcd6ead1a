// What the table says of a layer's last step: its columns, with a number a unit in each.

import { alike, errorBack, product, type Reading } from '../../run/reading';
import { Phase } from '../../engine';
import type { NumbersWords } from '../../text/en/numbers';

export interface Column {
  head: string;
  /** What enters every unit here. */
  sub: string | undefined;
  phase: Phase;
  /** A number a unit; none where the step has not come so far. */
  values: ArrayLike<number> | undefined;
  /** For each unit the first with the same bits, or −1. */
  groups: Int32Array | undefined;
  isStrong: boolean;
  /** A second number a unit, that the first is made of. */
  part: ((unit: number) => string) | undefined;
  /** More about a number. */
  hint: (unit: number) => string;
}

interface Given {
  head: string;
  phase: Phase;
  values: ArrayLike<number> | undefined;
  sub?: string;
  isStrong?: boolean;
  part?: (unit: number) => string;
  hint?: (unit: number) => string;
}

/** The columns of a layer; of its inputs only `terms` have their own, the others share one. */
export function columnsOf(
  reading: Reading,
  isFirstLayer: boolean,
  terms: readonly number[],
  words: NumbersWords,
): Column[] {
  const column = (given: Given): Column => ({
    sub: undefined,
    isStrong: false,
    part: undefined,
    hint: (unit) => words.exact(given.values![unit]!),
    ...given,
    groups: given.values && alike(given.values),
  });
  const name = (input: number) => (isFirstLayer ? words.input(input) : words.activation(input));
  return [
    ...forward(reading, name, terms, words),
    ...backward(reading, words),
    ...update(reading, name, terms, words),
  ].map(column);
}

/** Whether what a phase makes is known. */
function isReached({ hasExample, met, phase }: Reading, wanted: Phase): boolean {
  return hasExample && met !== undefined && phase >= wanted;
}

function each(reading: Reading, number: (unit: number) => number): number[] {
  return Array.from({ length: reading.units }, (_, unit) => number(unit));
}

function forward(
  reading: Reading,
  name: (input: number) => string,
  terms: readonly number[],
  words: NumbersWords,
): Given[] {
  const { units, inputs, x, met, z, a, mask, hasExample, isOutput } = reading;
  const phase = Phase.Forward;
  const known = isReached(reading, phase);
  const weight = (input: number, unit: number) => met!.weights[input * units + unit]!;
  const term = (input: number, unit: number) => product(weight(input, unit), x[input]!);
  const given: Given[] = terms.map((input) => ({
    head: name(input),
    ...(hasExample && { sub: words.enters(words.figure(x[input]!)) }),
    phase,
    values: known ? each(reading, (unit) => term(input, unit)) : undefined,
    part: (unit) => words.figure(weight(input, unit)),
    hint: (unit) =>
      words.product(
        words.exact(weight(input, unit)),
        words.exact(x[input]!),
        words.exact(term(input, unit)),
      ),
  }));
  if (terms.length < inputs) {
    const own = new Set(terms);
    const rest = Array.from({ length: inputs }, (_, i) => i).filter((input) => !own.has(input));
    const sum = (unit: number) => rest.reduce((sum, input) => sum + term(input, unit), 0);
    given.push({
      head: words.rest(rest.length),
      phase,
      values: known ? each(reading, sum) : undefined,
    });
  }
  return [
    ...given,
    { head: words.bias, phase, values: known ? met!.biases : undefined },
    { head: words.sum, phase, values: known ? z : undefined, isStrong: true },
    {
      head: isOutput ? words.says : words.sends,
      phase,
      values: known ? a : undefined,
      isStrong: true,
      hint: (unit) => (mask[unit] === 0 ? words.dropped : words.exact(a[unit]!)),
    },
  ];
}

function backward(reading: Reading, words: NumbersWords): Given[] {
  const phase = Phase.Backward;
  const known = isReached(reading, phase);
  const delta = {
    head: words.delta,
    phase,
    values: known ? reading.deltas : undefined,
    isStrong: true,
  };
  if (reading.isOutput) return [{ ...delta, sub: words.gap }];
  const { deltas, slopes } = reading;
  const made = (unit: number) => [errorBack(reading, unit), slopes[unit]!] as const;
  return [
    {
      ...delta,
      sub: words.backBySlope,
      part: (unit) => words.factors(...made(unit)),
      hint: (unit) => {
        const [back, slope] = made(unit);
        return words.product(words.exact(back), words.exact(slope), words.exact(deltas[unit]!));
      },
    },
  ];
}

function update(
  reading: Reading,
  name: (input: number) => string,
  terms: readonly number[],
  words: NumbersWords,
): Given[] {
  const { units, moved } = reading;
  const phase = Phase.Update;
  const known = moved !== undefined && isReached(reading, phase);
  return [
    ...terms.map((input) => ({
      head: name(input),
      phase,
      values: known ? each(reading, (unit) => moved.weights[input * units + unit]!) : undefined,
    })),
    { head: words.bias, phase, values: known ? moved.biases : undefined },
  ];
}
