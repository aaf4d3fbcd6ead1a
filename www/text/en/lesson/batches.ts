import type { Format } from '../../format';
import { counting } from '../counting';
import type { ChapterWords } from './words';

export const batches = (format: Format): ChapterWords => {
  const { count } = format;
  const { times } = counting(format);
  return {
    question: 'One by one, or in batches?',
    body: 'Two copies of one network. A moves its weights after every example, B after every ten; a round of all 100 is called an epoch.',
    asks: 'In one epoch, what differs?',
    choices: ['B’s units see fewer examples', 'B’s weights move less often', 'Nothing differs'],
    presses: { epoch: 'Train one epoch', whole: 'Make B’s batch all 100' },
    says: {
      sameOrder: ({ a, b }) =>
        `Every unit of both saw the same ${count(a.seen)} examples in the same order. A’s weights moved ${times(a.updates)}, B’s ${times(b!.updates)}, each time by the mean of what ${count(b!.batch)} examples asked for.`,
      alone: () => 'There is one network alone now: Compare sets the second beside it again.',
    },
    table: {
      columns: ['Batch', 'Each unit saw', 'Weights moved'],
      rows: { one: '1', ten: '10', all: 'all' },
      cells: ([seen, updates]) => [count(seen!), times(updates!)],
    },
    breaks: 'What if the batch is the whole set?',
  };
};
