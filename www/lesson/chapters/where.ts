import { isRunOf, opens, type Chapter, type Row } from '../chapter';
import { FREE, PARTED } from './scenes';

/** An epoch later. */
const MOMENT = PARTED + 100;

const DROPOUT = `${FREE}&training.dropout=0.5&step=${MOMENT}`;
const SPLIT = `${FREE}&changes=0:split:true&step=${MOMENT}`;

/** How many of the epoch's examples the units got, the least and the most, and the loss then. */
const gotIn = (name: string, scene: string, isSplit = false): Row => ({
  name,
  find: ({ a }) => {
    const isIt = isSplit ? a.isSplit && a.byHand === 1 : isRunOf(a, scene);
    return isIt && a.seen === MOMENT
      ? [Math.min(...a.reachedBy), Math.max(...a.reachedBy), a.loss]
      : undefined;
  },
});

/** Where do the examples go? Every one to every unit. */
export const where: Chapter = {
  name: 'where',
  scene: `${FREE}&step=${PARTED}`,
  presses: [
    {
      name: 'send',
      isDone: ({ a }) => a.seen > PARTED,
      act: ({ player }) => player.stepExample(false),
    },
    {
      name: 'epoch',
      isDone: ({ a }) => a.seen >= MOMENT,
      act: ({ player }) => player.stepEpoch(),
    },
  ],
  claims: [
    {
      name: 'split',
      holds: ({ a }) => a.isSplit && a.reached === 1 && Math.max(...a.reachedBy) < a.epochLength,
    },
    {
      name: 'leftOut',
      holds: ({ a }) => a.dropout > 0 && Math.max(...a.reachedBy) < a.epochLength,
    },
    {
      name: 'all',
      holds: ({ a }) => a.seen > 0 && a.reachedBy.every((count) => count === a.reachedBy[0]),
      bears: 2,
    },
  ],
  table: [gotIn('all', FREE), gotIn('leftOut', DROPOUT), gotIn('split', SPLIT, true)],
  breaks: [
    opens('dropout', DROPOUT),
    {
      ...opens('split', SPLIT),
      isDone: ({ a }) => a.isSplit && a.seen > 0,
    },
  ],
};
