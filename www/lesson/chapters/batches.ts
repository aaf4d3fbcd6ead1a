import type { Facts } from '../../text/facts';
import type { Chapter, Row } from '../chapter';
import { FREE } from './scenes';

/** What a network with such batches has seen in its first epoch, and how often it has moved. */
function batchOf(name: string, hasIt: (batch: number, examples: number) => boolean): Row {
  const find = ({ a, b }: Facts) => {
    const net = [a, b].find((net) => net && hasIt(net.batch, net.epochLength));
    return net && net.seen === net.epochLength ? [net.seen, net.updates] : undefined;
  };
  return { name, find };
}

/** One by one or in batches? Who sees what is the same; when the weights move is not. */
export const batches: Chapter = {
  name: 'batches',
  scene: `${FREE}&compare.training.batch=10`,
  presses: [
    {
      name: 'epoch',
      isDone: ({ a }) => a.seen >= a.epochLength,
      act: ({ player }) => player.stepEpoch(),
    },
  ],
  claims: [
    {
      name: 'sameOrder',
      holds: ({ a, b, sameOrder }) =>
        b !== undefined && sameOrder && a.seen === b.seen && a.updates !== b.updates,
      bears: 1,
    },
    { name: 'alone', holds: ({ b }) => b === undefined },
  ],
  table: [
    batchOf('one', (batch) => batch === 1),
    batchOf('ten', (batch) => batch === 10),
    batchOf('all', (batch, examples) => batch === examples),
  ],
  breaks: [
    {
      name: 'whole',
      isDone: ({ a, b }) => b !== undefined && b.batch === b.epochLength && a.seen > 0,
      act: ({ runs }) => runs.compareWith(runs.a.run.epochLength),
    },
  ],
};
