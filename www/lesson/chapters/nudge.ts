import { opens, type Chapter } from '../chapter';
import type { NetFacts } from '../../text/facts';
import { ALIKE } from './scenes';

/** While the small difference grows, and when it has grown. */
const [SOON, LATE] = [12_000, 40_000];

const NUDGED = `${ALIKE}&start.nudge=0.000001`;

/** Whether the gap grows so slowly that as long again would not make it e times as large. */
const isLevel = ({ growth, seen }: NetFacts) =>
  growth?.kind === 'level' || (growth?.kind === 'grows' && growth.every > seen);

/** How small a difference is enough? */
export const nudge: Chapter = {
  name: 'nudge',
  scene: `${NUDGED}&training.learning_rate=0.03&look.charts=true`,
  presses: [
    { name: 'train', isDone: ({ a }) => a.seen >= SOON, act: ({ player }) => player.playTo(SOON) },
    { name: 'on', isDone: ({ a }) => a.seen >= LATE, act: ({ player }) => player.playTo(LATE) },
  ],
  claims: [
    { name: 'none', holds: ({ a }) => a.seen > 0 && a.gap === 0 },
    {
      name: 'grown',
      holds: ({ a }) => a.nudge > 0 && a.gap > 1000 * a.nudge && isLevel(a),
      points: () => [0],
      bears: 2,
    },
    {
      name: 'grows',
      holds: ({ a }) => a.nudge > 0 && a.gap > a.nudge && a.growth?.kind === 'grows',
      bears: 2,
    },
    { name: 'shrank', holds: ({ a }) => a.seen > 0 && a.gap < a.nudge, bears: 0 },
    { name: 'stands', holds: ({ a }) => a.seen > 0 && a.gap >= a.nudge },
  ],
  breaks: [opens('faster', `${NUDGED}&look.charts=true&step=${LATE}`)],
};
