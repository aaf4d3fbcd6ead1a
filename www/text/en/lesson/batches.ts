import type { Format } from '../../format';
import { counting } from '../counting';
import type { ChapterWords } from '../../chapter';

export const batches = (format: Format): ChapterWords => {
  const { count, figure } = format;
  const { times } = counting(format);
  return {
    question: 'One by one, or in batches?',
    body: 'Two copies of one network. A moves its weights after every example, B after every ten; a round of all 100 is called an epoch.',
    asks: 'In one epoch, what differs?',
    choices: ['B’s units see fewer examples', 'B’s weights move less often', 'Nothing differs'],
    presses: {
      epoch: 'Train one epoch',
      more: 'Train 39 more',
      whole: 'Make B’s batch all 100',
    },
    says: {
      sameOrder: ({ a, b }) =>
        `Every unit of both saw the same ${count(a.seen)} examples in the same order. A’s weights moved ${times(a.updates)}, B’s ${times(b!.updates)}, each time by the mean of what ${count(b!.batch)} examples asked for.`,
      slower: ({ a, b }) =>
        `Every unit of both has seen ${count(a.seen)} examples. A moved ${times(a.updates)} and its loss, how wrong it is on average, is ${figure(a.loss)}; B moved ${times(b!.updates)}, steadier but less often, and stands at ${figure(b!.loss)}.`,
      alone: () => 'There is one network alone now: Compare sets the second beside it again.',
    },
    table: {
      columns: ['Batch', 'Weights moved', 'Loss'],
      rows: { one: '1', ten: '10', all: 'all' },
      cells: ([updates, loss]) => [times(updates!), figure(loss!)],
    },
    breaks: 'What if the batch is the whole set?',
  };
};
