import type { Facts } from '../../text/facts';
import type { Chapter, Row } from '../chapter';
import { FREE } from './scenes';

/** Forty epochs. */
const MOMENT = 4000;

/** How often a network with such batches has moved by then, and its loss. */
function batchOf(name: string, hasIt: (batch: number, examples: number) => boolean): Row {
  const find = ({ a, b }: Facts) => {
    const net = [a, b].find((net) => net && hasIt(net.batch, net.epochLength));
    return net && net.seen === MOMENT ? [net.updates, net.loss] : undefined;
  };
  return { name, find };
}

/** Whether both have seen the same, and have moved another number of times. */
const isFair = ({ a, b, sameOrder }: Facts) =>
  b !== undefined && sameOrder && a.seen === b.seen && a.updates !== b.updates;

/** Whether the second moves less often, and is not as far. */
const isBehind = ({ a, b }: Facts) => a.updates > b!.updates && a.loss < b!.loss;

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
    {
      name: 'more',
      isDone: ({ a }) => a.seen >= MOMENT,
      act: ({ player }) => player.playTo(MOMENT),
    },
  ],
  claims: [
    {
      name: 'slower',
      holds: (facts) => isFair(facts) && facts.a.seen > facts.a.epochLength && isBehind(facts),
      bears: 1,
    },
    { name: 'sameOrder', holds: isFair, bears: 1 },
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
