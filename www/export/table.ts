// The arithmetic of a layer's last step, a row a unit: what Numbers shows, and what it is made of.

import { Phase } from '../engine';
import type { Session } from '../page/session.svelte';
import type { Net } from '../run/net.svelte';
import { errorBack, product, type Reading } from '../run/reading';
import { text } from '../text';
import { readNumbers } from '../views/numbers/read';
import { shortest, type Cell } from './csv';

/** A column: its name, and a number a unit; none where the step has not come so far. */
type Column = readonly [head: string, value: ((unit: number) => number) | undefined];

/** The rows of the layer that Numbers shows; the columns' names first. */
export function tableRows(session: Session, net: Net): Cell[][] {
  const words = text.numbers;
  const { options, layer: shown } = session.look;
  const layer = Math.min(options.numbersLayer ?? shown, net.run.hiddenLayers);
  const { reading } = readNumbers(net.run, layer, true);
  const columns = columnsOf(reading, layer === 0 ? words.input : words.activation);
  const classes = reading.units > 1 ? net.run.classNames : [];
  const rows = Array.from({ length: reading.units }, (_, unit) => [
    reading.isOutput ? words.outputLayer : layer + 1,
    reading.isOutput ? (classes[unit] ?? unit + 1) : unit + 1,
    ...columns.map(([, value]) => value && shortest(value(unit))),
  ]);
  return [[words.layer, words.unit, ...columns.map(([head]) => head)], ...rows];
}

function columnsOf(reading: Reading, name: (input: number) => string): Column[] {
  const words = text.numbers;
  const { units, inputs, x, met, z, a, deltas, slopes, moved, isOutput, hasExample } = reading;
  const isReached = (phase: Phase) => hasExample && met !== undefined && reading.phase >= phase;
  const column = (head: string, phase: Phase, value: (unit: number) => number): Column => [
    head,
    isReached(phase) ? value : undefined,
  ];
  const weight = (input: number, unit: number) => met!.weights[input * units + unit]!;
  const all = Array.from({ length: inputs }, (_, input) => input);
  const { Forward, Backward, Update } = Phase;
  const hasMoved = moved !== undefined;
  return [
    ...all.flatMap((input) => [
      column(name(input), Forward, () => x[input]!),
      column(`w(${name(input)})`, Forward, (unit) => weight(input, unit)),
      column(`w · ${name(input)}`, Forward, (unit) => product(weight(input, unit), x[input]!)),
    ]),
    column(words.bias, Forward, (unit) => met!.biases[unit]!),
    column(words.sum, Forward, (unit) => z[unit]!),
    column(isOutput ? words.says : words.sends, Forward, (unit) => a[unit]!),
    ...(isOutput
      ? []
      : [
          column('Σ w·δ', Backward, (unit) => errorBack(reading, unit)),
          column(words.slope, Backward, (unit) => slopes[unit]!),
        ]),
    column(words.delta, Backward, (unit) => deltas[unit]!),
    ...all.map((input): Column => {
      const by = (unit: number) => moved!.weights[input * units + unit]!;
      return [`Δ w(${name(input)})`, hasMoved && isReached(Update) ? by : undefined];
    }),
    [`Δ ${words.bias}`, hasMoved && isReached(Update) ? (unit) => moved!.biases[unit]! : undefined],
  ];
}
