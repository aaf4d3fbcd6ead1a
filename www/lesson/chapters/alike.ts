import { opens, type Chapter } from '../chapter';
import { PARTED } from './scenes';

/** Two moons: one line does something for them, and far from all. */
const FREE = 'data.set=moons&start.seed=53';
const ALIKE = `${FREE}&start.symmetry=identical`;

/** Long after the loss has levelled off. */
const LONG = 20_000;

/** Start them all the same: they stay the same, to the bit. */
export const alike: Chapter = {
  name: 'alike',
  scene: FREE,
  presses: [
    {
      name: 'same',
      isDone: ({ a }) => a.symmetry === 'identical',
      act: ({ runs }) => runs.setSymmetric(true),
    },
    {
      name: 'train',
      isDone: ({ a }) => a.symmetry === 'identical' && a.seen >= PARTED,
      act: ({ player }) => player.playTo(PARTED),
    },
  ],
  claims: [
    { name: 'frozen', holds: ({ a }) => a.seen > 0 && a.frozen },
    { name: 'single', holds: ({ a }) => a.seen > 0 && a.units === 1 },
    {
      name: 'within',
      holds: ({ a: { distinct, opened } }) =>
        distinct === 1 && opened !== undefined && opened.distinctWeights === opened.weights,
    },
    {
      name: 'one',
      holds: ({ a }) => a.seen > 0 && a.distinct === 1 && a.units > 1 && a.gap === 0,
      bears: 2,
    },
    {
      name: 'long',
      holds: ({ a }) =>
        a.symmetry === 'none' && a.distinct === a.units && a.loss < 0.1 * a.lossAtStart,
    },
    { name: 'parted', holds: ({ a }) => a.seen > 0 && a.distinct > 1 },
  ],
  breaks: [
    opens('single', `${FREE}&network.hidden=1&step=${PARTED}`),
    opens('outgoing', `${FREE}&start.symmetry=incoming_only&step=${PARTED}`),
    opens('zeros', `${FREE}&start.scheme=zeros&step=${PARTED}`),
    {
      ...opens('within', `${ALIKE}&step=${PARTED}&look.unit=1.1`),
      isDone: ({ a }) => a.symmetry === 'identical' && a.opened !== undefined,
    },
    opens('long', `${FREE}&step=${LONG}`),
  ],
};
