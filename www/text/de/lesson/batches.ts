import type { ChapterWords } from '../../chapter';
import type { Format } from '../../format';
import { counting } from '../counting';

export const batches = (format: Format): ChapterWords => {
  const { count, figure } = format;
  const { times } = counting(format);
  return {
    question: 'Einzeln oder in Batches?',
    body: 'Zwei Kopien eines Netzes. A bewegt seine Gewichte nach jedem Beispiel, B nach je zehn; eine Runde über alle 100 heißt Epoche.',
    asks: 'Was ist in einer Epoche verschieden?',
    choices: [
      'Die Einheiten von B sehen weniger Beispiele',
      'Die Gewichte von B bewegen sich seltener',
      'Nichts ist verschieden',
    ],
    presses: {
      epoch: 'Eine Epoche trainieren',
      more: '39 weitere trainieren',
      whole: 'Batch von B: alle 100',
    },
    says: {
      sameOrder: ({ a, b }) =>
        `Jede Einheit beider Netze sah dieselben ${count(a.seen)} Beispiele in derselben Reihenfolge. Die Gewichte von A bewegten sich ${times(a.updates)}, die von B ${times(b!.updates)}, jedes Mal um das Mittel dessen, was ${count(b!.batch)} Beispiele verlangten.`,
      slower: ({ a, b }) =>
        `Jede Einheit beider Netze hat ${count(a.seen)} Beispiele gesehen. A bewegte sich ${times(a.updates)}, und sein Verlust – wie falsch es im Mittel liegt – ist ${figure(a.loss)}; B bewegte sich ${times(b!.updates)}, ruhiger, aber seltener, und steht bei ${figure(b!.loss)}.`,
      alone: () =>
        'Jetzt ist es nur noch ein Netz: „Vergleichen“ stellt das zweite wieder daneben.',
    },
    table: {
      columns: ['Batch', 'Gewichte bewegt', 'Verlust'],
      rows: { one: '1', ten: '10', all: 'alle' },
      cells: ([updates, loss]) => [times(updates!), figure(loss!)],
    },
    breaks: 'Und wenn der Batch alle Beispiele umfasst?',
  };
};
