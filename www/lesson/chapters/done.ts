import { opens, type Chapter } from '../chapter';
import { FREE } from './scenes';

/** A hundred epochs. */
const MOMENT = 10_000;

/** Few examples, much noise, half of them held out: 500 epochs. */
const HELD_OUT =
  'data.examples=60&data.noise=0.3&data.test_fraction=0.5&start.seed=53&look.charts=true&step=15000';

/** When is it done? Where the loss levels off. */
export const done: Chapter = {
  name: 'done',
  scene: FREE,
  presses: [
    {
      name: 'train',
      isDone: ({ a }) => a.seen >= MOMENT,
      act: ({ player }) => player.playTo(MOMENT),
    },
  ],
  claims: [
    {
      name: 'heldOut',
      holds: ({ a: { testLoss, leastTest } }) =>
        testLoss !== undefined && leastTest !== undefined && testLoss > 1.1 * leastTest.loss,
    },
    {
      name: 'levelled',
      holds: ({ a }) => a.levelledOff !== undefined && a.levelledOff.seen < a.seen,
      bears: 1,
    },
    { name: 'falling', holds: ({ a }) => a.seen > 0 && a.levelledOff === undefined },
  ],
  breaks: [
    opens('slower', `${FREE}&training.learning_rate=0.01&step=${MOMENT}`),
    opens('heldOut', HELD_OUT),
  ],
};
