import type { Format } from '../format';
import type { Like } from '../like';
import { counting, plural } from './counting';

/** The words of how alike the units of a layer are. */
export const alike = (format: Format) => {
  const { count, figure, short, tick } = format;
  const units = (n: number) => counting(format).inWords(n, 'unit');
  return {
    none: 'Without a hidden layer there are no units to compare.',
    single: 'There is one unit in this layer: two are needed to compare.',
    first: 'One unit',
    second: 'Another unit',
    unit: (unit: number) => `unit ${count(unit + 1)}`,
    number: (unit: number) => count(unit + 1),
    digits: short,
    tick,
    figure,
    /** The titles of the two pictures: the first that fits is written. */
    gap: [
      'gap: the largest difference in one incoming weight or bias',
      'gap in one incoming weight or bias',
      'gap in one weight',
      'gap',
    ],
    cosine: ['cosine of the two units’ incoming weights', 'cosine of the two', 'cosine', 'cos'],
    same: ['exactly the same', 'the same', 'same'],
    says: (a: number, b: number, gap: string, cosine: string) =>
      `Unit ${count(a + 1)} and unit ${count(b + 1)}: gap ${gap}, cosine ${cosine}`,
    gapOf: {
      same: 'exactly 0: they are the same',
      outgoing: '0 in the incoming weights; their outgoing weights differ',
      signs: '0, though the signs of their zeros differ',
    },
    noCosine: 'none',
    label: (n: number) => `How far apart each two of ${units(n)} are: their gap and their cosine`,
    distinct: (distinct: number, of: number) => `${units(of)}, ${count(distinct)} distinct`,
    rank: (rank: number) => `effective rank ${short(rank, 3)}`,
    rankHint: 'How many directions the units’ incoming weights and biases fill.',
    still: (n: number, of: number) =>
      n === of
        ? of === 1
          ? 'It hardly moves.'
          : `None of the ${count(of)} moves much.`
        : `${count(n)} of ${count(of)} hardly ${plural(n, 'moves', 'move')}.`,
    distances: 'Distance from its start',
    distancesIn: (id: string) => `Distance from its start, network ${id.toUpperCase()}`,
    hardly: 'hardly moves',
    openUnit: (unit: number) => `Unit ${count(unit + 1)}`,
  };
};

export type AlikeWords = Like<ReturnType<typeof alike>>;
