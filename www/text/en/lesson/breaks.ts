import type { Format } from '../../format';
import type { ChapterWords } from '../../chapter';

export const breaks = ({ count, figure }: Format): ChapterWords => ({
  question: 'What would break it, and what would not?',
  body: 'All eight units start alike, and one thing is changed each time. Many pages say that one or another of these makes units differ: try.',
  asks: 'after 5,000 examples the eight will be …',
  choices: ['Still alike, to the bit', 'Different'],
  presses: {
    activation: 'Another bend: ReLU',
    optimiser: 'Another optimiser: Adam',
    batch: 'Batches of 10',
    order: 'Another order',
    rate: 'Larger steps: a rate of 0.5',
    layers: 'Two layers of eight',
    data: 'Other data: spirals',
    penalty: 'A pull to zero: L2 of 0.01',
    nudge: 'A nudge: 0.01 on one weight',
    dropout: 'Dropout of a half',
    outgoing: 'Random outgoing weights',
    rounding: '17 units, digits, batches of 10',
  },
  says: {
    stayed: ({ a }) =>
      `Alike: ${count(a.distinct)} of ${count(a.units)} distinct, the gap exactly 0. The change treated all units the same.`,
    parted: ({ a }) =>
      `Different: ${count(a.distinct)} of ${count(a.units)} distinct, the gap ${figure(a.gap)}. This change told one unit from another.`,
    all: ({ found }) => {
      const alike = Object.values(found).filter(([distinct]) => distinct === 1).length;
      return `${count(alike)} changes left all units alike, ${count(Object.keys(found).length - alike)} did not. What treats every unit the same keeps them the same; only what tells one unit from another can part them.`;
    },
    rounding: ({ a }) =>
      `Still one: after ${count(a.seen)} examples ${count(a.distinct)} of ${count(a.units)} is distinct and the gap is exactly ${figure(a.gap)}.`,
  },
  table: {
    columns: ['Changed', 'Distinct', 'Gap'],
    rows: {
      activation: 'ReLU',
      optimiser: 'Adam',
      batch: 'Batches of 10',
      order: 'Another order',
      rate: 'Learning rate 0.5',
      layers: 'Two layers',
      data: 'Spirals',
      penalty: 'Pull to zero',
      nudge: 'Nudge of 0.01',
      dropout: 'Dropout',
      outgoing: 'Outgoing random',
    },
    cells: ([distinct, units, gap]) => [
      `${count(distinct!)} of ${count(units!)}`,
      gap === 0 ? 'exactly 0' : figure(gap!),
    ],
  },
  breaks: 'Elsewhere rounding alone has parted identical units. Here is that network.',
  aside: () => [
    'Measured elsewhere, not here: in a float32 program on numpy, identical units of this network (17 units, digits, batches of 10) were 4 × 10⁻⁶ apart after 200 steps, 0.017 after 500 and 1.4 after 750, with an accuracy of 0.998. With 16 units they never parted: 0.583.',
    'Its kernels take units in blocks and add up the rows that are left over in another order, so that equal units round differently. Here every unit’s sums are added in the same order, whichever unit it is.',
  ],
});
