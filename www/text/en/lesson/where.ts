import type { Format } from '../../format';
import type { ChapterWords } from '../../chapter';

export const where = ({ count, figure }: Format): ChapterWords => {
  const between = (least: number, most: number) =>
    least === most ? count(least) : `${count(least)} to ${count(most)}`;
  const got = (counts: readonly number[]) => between(Math.min(...counts), Math.max(...counts));
  return {
    question: '100 examples, eight units: who gets which?',
    body: 'Eight units began with random weights. After 49 rounds of the same 100 examples, each has gone its own way.',
    asks: 'Where will the next example go?',
    choices: [
      'To the one unit it suits best',
      'To the units on its side',
      'To all eight, the same numbers',
    ],
    presses: {
      send: 'Send one example',
      epoch: 'Send the other 99',
      dropout: 'Leave half out at random',
      split: 'Split them on purpose',
    },
    says: {
      all: ({ a }) =>
        `All ${count(a.units)} units got the same ${count(a.inputs)} numbers each time: ${count(a.reachedBy[0]!)} of this round’s ${count(a.epochLength)} examples have reached each of them. To the last one they answered from ${figure(a.answers[0])} to ${figure(a.answers[1])}.`,
      leftOut: ({ a }) =>
        `Dropout leaves units out at random: of this round’s ${count(a.epochLength)} examples ${got(a.reachedBy)} reached each. Chance does that, no unit chooses, and the next round leaves out others.`,
      split: ({ a }) =>
        `A made-up network: each example reached one unit alone, ${got(a.reachedBy)} of ${count(a.epochLength)} each. After ${count(a.seen)} examples its loss, how wrong it is on average, is still ${figure(a.loss)}. Here units that share no example have not learnt to answer together.`,
    },
    table: {
      columns: ['Examples', 'A unit got', 'Loss'],
      rows: { all: 'As always', leftOut: 'Dropout', split: 'Split' },
      cells: ([least, most, loss]) => [between(least!, most!), figure(loss!)],
    },
    breaks: 'Is there a way to have an example miss a unit? Only by force.',
  };
};
