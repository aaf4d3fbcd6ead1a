// The words of the stage.

import { subscript, type Format } from '../format';
import type { Like } from '../like';
import { counting, plural } from './counting';

/** Small numbers as words, as sentences have them. */
const WORDS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** What a phase's sentence speaks of; all of it is true of this run at this moment. */
export interface PhaseFacts {
  /** Numbers of an example. */
  inputs: number;
  /** Units of each hidden layer, and how many of them differ in a bit. */
  hidden: readonly number[];
  distinct: readonly number[];
  /** How many of each layer's the last step did not move. */
  still: readonly number[];
  /** Whether units are left out at random, so that like units have unlike shares. */
  dropout: boolean;
  /** Each example reaches one unit of a layer alone. */
  isSplit: boolean;
  /** Whether the error that comes back to every hidden unit is zero. */
  noError: boolean;
  /** What the output says, and what it should say, as they are written; undefined where classes. */
  says: string;
  should: string;
  loss: string;
  /** The example, and its place in a batch that is not full yet. */
  example: number;
  inBatch: number;
  batch: number;
  updated: boolean;
  /** Whether the step was taken and moved nothing. */
  nothingMoved: boolean;
  /** The learning rate is zero. */
  noRate: boolean;
}

export const network = (format: Format) => {
  const { count, figure, share, tick, short } = format;
  const { counted } = counting(format);
  const word = (n: number) => WORDS[n] ?? count(n);
  const units = (n: number) => counted(n, 'unit');
  const examples = (n: number) => counted(n, 'example');
  const numbers = (n: number) => `${word(n)} ${plural(n, 'number')}`;
  const same = (n: number) => (n === 1 ? 'the same number' : `the same ${numbers(n)}`);
  const all = (n: number) => (n === 1 ? 'the one unit' : n === 2 ? 'both' : `all ${word(n)}`);
  const allUnits = (n: number) => (n === 1 ? 'the one unit' : `${all(n)} units`);

  return {
    figure,
    short,
    tick,
    none: '–',
    unit: (unit: number) => `unit ${count(unit + 1)}`,
    number: (unit: number) => count(unit + 1),
    input: (i: number) => `x${subscript(i + 1)}`,
    sameAs: (unit: number) => `= unit ${count(unit + 1)}`,

    /** Above the examples, from the longest to the shortest. */
    examples: (n: number, heldOut: number) =>
      heldOut === 0
        ? [examples(n), count(n)]
        : [
            `${count(n - heldOut)}, ${count(heldOut)} held out`,
            `${count(n - heldOut)} + ${count(heldOut)}`,
          ],
    seen: (seen: number, of: number) => [`${count(seen)} of ${count(of)}`, count(seen)],
    thisEpoch: 'this epoch',
    example: (example: number | undefined) =>
      example === undefined
        ? ['no example yet', 'none yet', '–']
        : [`example ${count(example + 1)}`, `no. ${count(example + 1)}`, count(example + 1)],
    /** Beside an example's numbers that are too many for a card each. */
    toEvery: (n: number) => [`${count(n)} numbers to every unit`, `${count(n)} numbers`],
    /** Each line's wordings, the first that fits. */
    toEveryLines: (n: number) => [[`${count(n)} numbers to`, `${count(n)} to`], ['every unit']],
    /** In the band between an example and cards that stand in rows. */
    band: (inputs: number, n: number, who: 'all' | 'some' | 'one') =>
      who === 'one'
        ? ['each example to one unit alone', 'to one alone', 'to one']
        : who === 'some'
          ? [`${same(inputs)}, some left out`, 'some left out']
          : [`${same(inputs)}, to ${all(n)}`, `${same(inputs)}`, 'the same'],

    layer: (layer: number, n: number, isOnly: boolean, who: 'all' | 'some' | 'one' | 'untold') => {
      if (!isOnly) return [`layer ${count(layer + 1)}: ${units(n)}`, units(n), count(n)];
      const shorter = [units(n), count(n)];
      if (who === 'untold') return shorter;
      const gets = {
        all: 'each gets the same numbers',
        some: 'dropout leaves some out',
        one: 'each example to one alone',
      }[who];
      return [n === 1 ? '1 unit: it gets all the numbers' : `${units(n)}: ${gets}`, ...shorter];
    },
    more: (n: number) => [`and ${count(n)} more`, `+ ${count(n)}`],
    /** Above cards, when they do not show what their units say. */
    deltas: ['error δ of each unit', 'error δ', 'δ'],
    steps: ['step of each unit', 'step'],

    output: ['output'],
    offBy: (value: string) => [`off by ${value}`, value],
    says: (value: string) => `says ${value}`,
    shouldBe: (value: string) => `should be ${value}`,
    loss: (value: string) => `loss ${value}`,
    /** A loss of answers that are standardised is in squares of their deviation, σ. */
    lossFigure: (loss: number, isStandardised: boolean) =>
      isStandardised ? `${figure(loss)} σ²` : figure(loss),

    enlarge: 'Enlarge the cards',
    shrink: 'Show the network',
    /** The group of buttons that lie over the cards. */
    unitsLabel: 'Units',
    /** What the network is without some units; `units` are their names. */
    without: (
      units: readonly string[],
      loss: number,
      before: number,
      right: number | undefined,
    ) => {
      const named = units.map((unit) => unit.charAt(0).toLowerCase() + unit.slice(1)).join(', ');
      const accuracy = right === undefined ? '' : `, ${share(right)} right`;
      return `Without ${named}: loss ${figure(loss)} instead of ${figure(before)}${accuracy}.`;
    },
    switchOn: 'Switch on again',
    /** The line at a card's foot. */
    worth: [
      'line: loss rises without it',
      'line: loss without it',
      'line: its worth',
      'line: worth',
    ],
    unitButton: (layer: number, unit: number, layers: number) =>
      layers > 1 ? `Unit ${count(unit + 1)}, layer ${count(layer + 1)}` : `Unit ${count(unit + 1)}`,
    outputButton: (name: string | undefined) =>
      name === undefined ? 'Output' : `Output for ${name}`,

    describe: (
      n: number,
      hidden: readonly number[],
      now: number | undefined,
      distinct: readonly number[],
    ) =>
      [
        `The network. ${examples(n)}: each enters every unit.`,
        hidden.length === 0
          ? 'There is no hidden layer.'
          : hidden
              .map(
                (w, i) =>
                  `Hidden layer ${count(i + 1)}: ${units(w)}, ${count(distinct[i] ?? 0)} distinct.`,
              )
              .join(' '),
        now === undefined ? 'No example has been seen yet.' : `Now: example ${count(now + 1)}.`,
      ].join(' '),

    phases: {
      label: 'Phases of a step',
      names: ['', 'Forward', 'Loss', 'Backward', 'Update'],
      none: 'Step one example to send its numbers forward.',
      /** A phase's sentence, without its name. */
      forward: ({ inputs, hidden, isSplit }: PhaseFacts) => {
        if (hidden.length === 0) return `${same(inputs)} reach every output.`;
        const whom = isSplit ? 'one unit alone' : allUnits(hidden[0]!);
        return `${same(inputs)} reach ${whom}${hidden.length > 1 ? ' of the first layer' : ''} at once.`;
      },
      loss: ({ says, should, loss }: PhaseFacts) =>
        says === should
          ? `the output says ${says}, as it should. Loss ${loss}.`
          : `the output says ${says}; it should be ${should}. Loss ${loss}.`,
      backward: ({ hidden, distinct, dropout, noError }: PhaseFacts) => {
        if (hidden.length === 0)
          return 'the output has its error; there is no hidden unit to send it to.';
        if (noError) return 'no error comes back to any hidden unit.';
        const n = hidden.at(-1)!;
        const different = dropout ? n : distinct.at(-1)!;
        if (n === 1) return 'the error comes back to the one unit.';
        if (different === 1) return 'the error comes back, and every unit gets the same share.';
        return different < n
          ? 'the error comes back; units that are alike get the same share.'
          : 'the error comes back; each link carries its share.';
      },
      update: (facts: PhaseFacts) => {
        const { example, inBatch, batch, updated, hidden, distinct, still } = facts;
        if (!updated) {
          return `example ${count(example + 1)} is number ${count(inBatch)} of ${count(batch)} in the batch: its gradient is added, and the weights wait.`;
        }
        if (facts.noRate) return 'the learning rate is 0, so nothing moves.';
        if (facts.nothingMoved) return 'nothing moves in this step.';
        if (hidden.length === 0) return 'the weights take a step against their gradient.';
        const total = hidden.reduce((sum, n) => sum + n, 0);
        const held = still.reduce((sum, n) => sum + n, 0);
        if (held === total) return 'only the output moves: no hidden unit does.';
        if (held > 0) {
          return `${word(held)} of ${word(total)} hidden units ${plural(held, 'stays', 'stay')} where ${plural(held, 'it is', 'they are')}; the rest take their steps.`;
        }
        if (hidden.every((n) => n === 1)) return 'the unit takes its step.';
        if (hidden.every((n, i) => n === 1 || distinct[i] === 1)) {
          return 'all units take the same step, and stay alike.';
        }
        return hidden.some((n, i) => distinct[i]! < n)
          ? 'each unit takes a step; those that are alike take the same.'
          : 'each unit takes a step of its own.';
      },
    },

    enlarged: {
      label: (layer: number, n: number) =>
        `What each of the ${units(n)} of layer ${count(layer + 1)} says`,
      own: 'A colour scale for each unit',
      decision: ['what the network says', 'network'],
      test: 'ring: held out',
      weights: 'weights',
      activation: 'activation',
      histogram: (low: string, high: string) => `how often, by class (${low} … ${high})`,
      histogramPlain: (low: string, high: string) => `how often (${low} … ${high})`,
      extremes: 'examples: strongest above, weakest below',
      sample: (n: number, of: number) => `${count(n)} of ${examples(of)} asked`,
      none: 'Without a hidden layer there is no unit to look through.',
    },
  };
};

export type NetworkWords = Like<ReturnType<typeof network>>;
