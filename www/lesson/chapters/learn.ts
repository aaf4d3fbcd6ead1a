import type { Facts } from '../../text/facts';
import { opens, type Chapter, type Stage } from '../chapter';
import { ALIKE, FREE, PARTED } from './scenes';

/** Steps on to the end of a phase. */
const phases = (count: number) => (stage: Stage) => {
  for (let i = 0; i < count; i++) stage.player.stepExample(true);
};

const isOver = ({ a }: Facts) => a.seen > PARTED && a.phase === 'update';

/** How does a unit learn? By its own share of the error, phase by phase. */
export const learn: Chapter = {
  name: 'learn',
  scene: `${FREE}&step=${PARTED}`,
  presses: [
    {
      name: 'ask',
      isDone: (facts) => isOver(facts) || facts.a.phase === 'loss' || facts.a.phase === 'backward',
      act: phases(2),
    },
    {
      name: 'back',
      isDone: (facts) => isOver(facts) || facts.a.phase === 'backward',
      act: phases(1),
    },
    { name: 'move', isDone: isOver, act: phases(1) },
  ],
  claims: [
    { name: 'nothing', holds: ({ a }) => a.moved === 0 },
    { name: 'alike', holds: ({ a }) => a.moved === a.units && a.steps === 1 },
    { name: 'own', holds: ({ a }) => a.moved === a.units && a.steps === a.units, bears: 2 },
    { name: 'some', holds: ({ a }) => a.moved > 0 },
  ],
  breaks: [
    {
      name: 'noRate',
      isDone: ({ a }) => a.rate === 0 && a.seen > PARTED,
      act: ({ player, runs }) => {
        runs.set('training.learning_rate', 0);
        player.stepExample(false);
      },
    },
    opens('same', `${ALIKE}&step=1`),
  ],
};
