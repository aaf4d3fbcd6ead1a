import type { NetFacts } from '../../facts';
import type { Format } from '../../format';
import type { ChapterWords } from '../../chapter';

export const labour = ({ count, figure }: Format): ChapterWords => {
  const pictures = (a: NetFacts) =>
    `Each card shows a unit’s ${count(a.inputs)} weights as a picture. On a scale where 0 is noise and 1 is smooth they began at ${figure(a.smoothnessAtStart)} and are at ${figure(a.smoothness)} now`;
  return {
    question: 'Is it a division of labour?',
    body: 'Trained on the same examples, the units have come to answer different things. A unit is taken away by setting the weight from it to the output to 0.',
    asks: 'What if one unit is taken away?',
    choices: [
      'All matter about the same',
      'Some matter much, some hardly',
      'None matters: the others step in',
    ],
    presses: {
      most: 'Take away the one that came furthest',
      least: 'Take away the one that hardly moved',
      noise: 'Digits: 100 examples',
      strokes: 'Digits: all 1,797, and a pull to zero',
      mnist: 'Digits of 28 × 28 pixels',
    },
    says: {
      worth: ({ found }) => {
        const [[most, whole, without], [least, , still]] = [found['most']!, found['least']!];
        return `Without unit ${count(most! + 1)} the loss is ${figure(without!)} instead of ${figure(whole!)}; without unit ${count(least! + 1)} it is ${figure(still!)}. One does much of the work and the other hardly any, and nobody told them to.`;
      },
      equal: ({ found }) => {
        const [[most, whole, without], [least, , still]] = [found['most']!, found['least']!];
        return `The loss is ${figure(whole!)} with all units, ${figure(without!)} without unit ${count(most! + 1)} and ${figure(still!)} without unit ${count(least! + 1)}.`;
      },
      strokes: ({ a }) =>
        `${pictures(a)}: blobs and strokes have formed. No unit was told to look for them.`,
      patches: ({ a }) => `${pictures(a)}: patches begin to show, and much is still rough.`,
      grain: ({ a }) => `${pictures(a)}: most of it still looks like noise.`,
    },
    table: {
      columns: ['Taken away', 'Unit', 'Loss with', 'without'],
      rows: { most: 'Came furthest', least: 'Came least far' },
      cells: ([unit, before, after]) => [count(unit! + 1), figure(before!), figure(after!)],
    },
    breaks: 'With two numbers a unit can but draw a line. What do units look for in pictures?',
  };
};
