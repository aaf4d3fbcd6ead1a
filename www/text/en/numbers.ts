import { subscript, type Format } from '../format';
import type { Like } from '../like';
import { counting } from './counting';

/** The words of the arithmetic of every unit. */
export const numbers = (format: Format) => {
  const { count, exact, figure, short } = format;
  const { inWords } = counting(format);
  return {
    label: 'The arithmetic of every unit',
    layer: 'Layer',
    hiddenLayer: (layer: number) => `hidden layer ${count(layer + 1)}`,
    onlyLayer: 'hidden layer',
    outputLayer: 'output',
    unit: 'unit',
    select: (unit: number) => `Unit ${count(unit + 1)}`,
    selectOutput: (unit: number, name: string | undefined) =>
      name === undefined ? `Output ${count(unit + 1)}` : `Output for ${name}`,
    number: (unit: number) => count(unit + 1),
    input: (input: number) => `x${subscript(input + 1)}`,
    activation: (unit: number) => `a${subscript(unit + 1)}`,
    figure,
    /** What a number is made of, or changes by: no more than three decimals where that tells it. */
    brief: (x: number) => short(x, Math.abs(x) < 0.1 ? 2 : 3),
    exact,
    /** The entry of a cell that the step has not come to. */
    none: '·',
    phases: ['', 'forward: w · x', '', 'backward: the error', 'update: change of'],
    bias: 'bias',
    rest: (n: number) => `${count(n)} more`,
    sum: 'sum z',
    sends: 'sends a',
    says: 'says',
    backBySlope: 'Σ w·δ × slope',
    factors: (back: number, slope: number) => `${figure(back)} × ${figure(slope)}`,
    gap: 'says − should',
    slope: 'slope',
    delta: 'error δ',
    enters: (x: string) => `= ${x}`,
    product: (w: string, x: string, product: string) => `${w} × ${x} = ${product}`,
    dropped: 'left out: it sends 0',
    same: (unit: number) => `the same bits as unit ${count(unit + 1)}`,
    allTerms: (n: number) => `All ${count(n)} terms`,
    fewTerms: 'The largest terms',
    allUnits: (n: number) => `All ${count(n)} units`,
    nothing: 'No example has been through yet: step one, and every number of it stands here.',
    unknown: 'The last example’s arithmetic is not kept: step one more, and it stands here.',
    seenSome: (n: number) =>
      `After ${inWords(n, 'example')}: the last was kept from some of the units.`,
    seen: (n: number) => `Each unit has seen the same ${inWords(n, 'example')}.`,
    moves: {
      waits: (n: number, of: number) => `${count(n)} of ${count(of)} in the batch, then they move.`,
      yet: 'The weights have yet to move.',
      moved: 'The weights have moved.',
      still: 'The step moved none of these weights.',
    },
    standardised:
      'Each input enters standardised, less its mean and divided by its standard deviation.',
    answers: (mean: number, deviation: number) =>
      `Answers are standardised: 0 stands for ${figure(mean)}, and 1 for σ = ${figure(deviation)} more; δ is in σ, the loss in σ².`,
    whole: 'A batch is one example here, so both steps show the same numbers.',
    equal: 'Marked cells of one colour have the same bits.',
  };
};

export type NumbersWords = Like<ReturnType<typeof numbers>>;
