import type { Format } from '../../format';
import type { ChapterWords } from '../../chapter';

export const nudge = ({ count, figure }: Format): ChapterWords => ({
  question: 'How small a difference is enough?',
  body: 'Eight units alike, but for one weight of unit 1: a millionth is added to it. The learning rate is a low 0.03.',
  asks: 'What becomes of the millionth?',
  choices: ['It is ironed out', 'It stays about a millionth', 'It grows until the units differ'],
  presses: {
    train: 'Train on 12,000 examples',
    on: 'Go on to 40,000',
    faster: 'A learning rate of 0.1',
  },
  says: {
    grows: ({ a }) =>
      `It grows: the gap is ${figure(a.gap)}, ${count(a.gap / a.nudge)} times the nudge. On a scale of powers of ten that is nearly a straight line of late: it grows tenfold every ${count(a.growth!.every * Math.LN10)} examples. The loss is ${figure(a.loss)}.`,
    grown: ({ a }) =>
      `From ${figure(a.nudge)} the gap grew to ${figure(a.gap)}, and there it has all but levelled off. Unit 1 has parted from the rest: ${count(a.distinct)} of ${count(a.units)} are distinct, and the loss fell from ${figure(a.lossAtStart)} to ${figure(a.loss)}.`,
    shrank: ({ a }) =>
      `Here it did not last: after ${count(a.seen)} examples the gap is ${figure(a.gap)}, less than the nudge of ${figure(a.nudge)}. At this rate the units came together again: a small difference need not grow.`,
    stands: ({ a }) =>
      `After ${count(a.seen)} examples the gap is ${figure(a.gap)}, from a nudge of ${figure(a.nudge)}.`,
    none: () => 'There is no gap at all: nothing was nudged, or it was rounded away.',
  },
  breaks: 'Does a small difference always grow? Give these units larger steps.',
});
