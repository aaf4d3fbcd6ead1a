import { opens, type Chapter } from '../chapter';
import { FREE, PARTED } from './scenes';

/** A digit has just been through sixteen units that have seen a thousand. */
const DIGIT = 'data.set=digits&data.examples=500&network.hidden=16&start.seed=1&step=1000';

/** What does one unit do? A weighted sum, bent, and sent on. */
export const unit: Chapter = {
  name: 'unit',
  scene: `${FREE}&step=${PARTED}&look.unit=1.1`,
  presses: [
    {
      name: 'send',
      isDone: ({ a }) => a.seen > PARTED || a.inputs > 2,
      act: ({ player }) => player.stepExample(false),
    },
    {
      name: 'digit',
      isDone: ({ a }) => a.inputs === 64 && a.seen > 0,
      act: (stage) => stage.show(`${DIGIT}&look.unit=1.1`),
    },
  ],
  claims: [
    { name: 'straight', holds: ({ a: { opened: o } }) => o?.isSum === true && o.sent === o.sum },
    {
      name: 'digit',
      holds: ({ a: { inputs, opened: o } }) => inputs > 2 && o?.isSum === true && o.sent !== o.sum,
      bears: 1,
    },
    {
      name: 'bent',
      holds: ({ a: { opened: o } }) => o?.isSum === true && o.sent !== o.sum,
      bears: 1,
    },
    { name: 'closed', holds: ({ a }) => a.opened === undefined },
  ],
  breaks: [
    opens(
      'linear',
      `data.set=moons&${FREE}&network.activation=linear&step=${PARTED}&look.unit=1.1`,
    ),
  ],
};
