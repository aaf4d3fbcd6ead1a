import type { Format } from '../format';
import { counting } from './counting';

const NTH = [
  '',
  '',
  'second ',
  'third ',
  'fourth ',
  'fifth ',
  'sixth ',
  'seventh ',
  'eighth ',
  'ninth ',
  'tenth ',
];

const ENDINGS: Record<Intl.LDMLPluralRule, string> = {
  one: 'st',
  two: 'nd',
  few: 'rd',
  zero: 'th',
  many: 'th',
  other: 'th',
};

/** So many seeds are named one by one. */
const NAMED = 5;

const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });

/** The words of the same experiment from many random starts. */
export const starts = (format: Format) => {
  const { apart, count, field } = format;
  const { counted, inWords } = counting(format);
  const many = (n: number) => inWords(n, 'start');
  const epochsOf = (n: number) => inWords(n, 'epoch');
  const part = (n: number, of: number) =>
    n === of ? `all ${many(of)}` : `${n === 1 ? 'one' : count(n)} of ${many(of)}`;
  const nth = (n: number) => NTH[n] ?? `${count(n)}${ENDINGS[ordinals.select(n)]} `;
  return {
    title: 'How much is chance?',
    lead: 'The same experiment from many random starts: the same examples in the same order, the same optimiser. See how far apart they end, and open one to see its units.',
    starts: 'Starts',
    epochs: 'Epochs',
    count,
    apart,
    train: (n: number, both: boolean) => (both ? 'Train both' : `Train ${counted(n, 'start')}`),
    stop: 'Stop',
    progress: 'Starts trained',
    failed: (reason: string) => `The starts could not be trained: ${reason}`,
    outdated: 'The experiment is another now: train its starts to see where they end.',
    allDiverged: 'From every one of these starts the run diverged: the learning rate is too high.',
    caption: (done: number, asked: number, epochs: number) => {
      const of = done < asked ? `${count(done)} of ${many(asked)}` : many(asked);
      return `${of}, seeds 1 to ${count(asked)}, each trained for ${epochsOf(epochs)}`;
    },
    some: 'Some of the starts',
    /** Their place in the order of losses, 0 the smallest and 1 the largest. */
    places: [
      [0, 'best'],
      [0.1, 'a tenth is better'],
      [0.5, 'near the middle'],
      [0.9, 'a tenth is worse'],
      [1, 'worst'],
    ] as readonly (readonly [number, string])[],
    seed: (seed: number) => `seed ${field(seed)}`,
    /** What is to be known of one start beside its loss. */
    fate: { frozen: 'frozen', dead: (n: number, of: number) => `${count(n)} of ${count(of)} dead` },
    open: (seed: number, epochs: number) =>
      `Open the run of seed ${field(seed)} after ${epochsOf(epochs)}`,
    label: (n: number, epochs: number) =>
      `How many of ${many(n)} end at which loss after ${epochsOf(epochs)}`,
    table: 'Starts by their loss at the end',
    from: 'from',
    to: 'to',
    axis: (isLogarithmic: boolean) =>
      isLogarithmic
        ? ['training loss at the end, logarithmic', 'loss at the end, logarithmic', 'loss, log']
        : ['training loss at the end', 'loss at the end', 'loss'],
    most: (n: number) => [many(n), count(n)],
    here: ['this page’s start', 'this start', 'here'],
    bar: (n: number, from: string, to: string) => `${many(n)} from ${from} to ${to}`,
    diverged: (seeds: readonly number[], of: number) => {
      const told = seeds.slice(0, NAMED).map(field);
      const others = seeds.length > NAMED ? [...told, 'others'] : told;
      const named = [others.slice(0, -1).join(', '), others.at(-1)].filter(Boolean).join(' and ');
      const noun = seeds.length === 1 ? 'seed' : 'seeds';
      return `From ${part(seeds.length, of)} the run diverged, ${noun} ${named}: counted apart.`;
    },
    /** In so many starts a whole layer died; `isWhole` where it was all hidden units. */
    dead: (n: number, of: number, isWhole: boolean) => {
      const who = isWhole ? 'All units' : 'All units of a layer';
      return `${who} died in ${part(n, of)}: each sends 0 to every example.`;
    },
    frozen: (n: number, of: number) => `Frozen: in ${part(n, of)} no hidden unit moved.`,
    someDead: (n: number, of: number) => `Some units died in ${part(n, of)}.`,
    one: (loss: string) => `One start ends at a loss of ${loss}.`,
    allEqual: (n: number, loss: string) =>
      `All ${count(n)} end at a loss of ${loss}, without any difference: the random start does not matter here.`,
    /** The same where it is not the start that makes them equal; `isIdle` where none has learnt. */
    equal: (n: number, of: number, isIdle: boolean, loss: string) => {
      const who = n < of ? `The other ${count(n)}` : `All ${count(n)}`;
      const which = isIdle ? ', which says nothing about the random start' : '';
      return `${who} end at a loss of ${loss}${which}.`;
    },
    spread: (
      isNarrow: boolean,
      at: { low: string; middle: string; high: string; best: string; worst: string },
      n: number,
      of: number,
    ) => {
      const who = n < of ? `the other ${count(n)}` : 'the starts';
      const spread = `half of ${who} end between ${at.low} and ${at.high}, the middle is ${at.middle}, the best ${at.best}, the worst ${at.worst}.`;
      return isNarrow
        ? `All end nearly alike, and the random start hardly matters here: ${spread}`
        : `Nothing differs but the random start, and ${spread}`;
    },
    ownDiverged: (seed: number) => `From this page’s start, seed ${field(seed)}, the run diverged.`,
    /** Its place among the many: `better` are before it, `equal` share it. */
    own: (seed: number, better: number, equal: number, all: number) => {
      const name = `This page’s start, seed ${field(seed)},`;
      if (equal > 1) {
        return better === 0
          ? `${name} is one of the ${count(equal)} best of ${count(all)}.`
          : `${name} and ${count(equal - 1)} more share one place: ${count(better)} of ${count(all)} are better.`;
      }
      if (better === all - 1) return `${name} is the worst of ${count(all)}.`;
      return `${name} is the ${nth(better + 1)}best of ${count(all)}.`;
    },
    beside: (seed: number, worse: number, all: number) => {
      const name = `This page’s start, seed ${field(seed)}, is not among them`;
      if (worse === 0) return `${name}: none of the ${count(all)} ends worse.`;
      if (worse === all) return `${name}: it ends better than all of them.`;
      return `${name}: it ends better than ${count(worse)} of ${count(all)}.`;
    },
  };
};

export type StartsWords = ReturnType<typeof starts>;
