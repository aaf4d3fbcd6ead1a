import type { Facts } from '../../text/facts';
import { opens, type Chapter, type Stage } from '../chapter';
import { ALIKE, FREE } from './scenes';

/** Before an example of which the network is badly wrong, so that every step is long. */
const MOMENT = 1341;

/** Steps on to the end of a phase. */
const phases = (count: number) => (stage: Stage) => {
  for (let i = 0; i < count; i++) stage.player.stepExample(true);
};

const isOver = ({ a }: Facts) => a.seen > MOMENT && a.phase === 'update';

/** Whether an example has been through, and the weights have moved by it or not. */
const isStepped = ({ a }: Facts) => a.seen > 0 && a.phase === 'update';

/** How does a unit learn? By its own share of the error, phase by phase. */
export const learn: Chapter = {
  name: 'learn',
  scene: `${FREE}&step=${MOMENT}`,
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
    { name: 'nothing', holds: (facts) => isStepped(facts) && facts.a.moved === 0 },
    {
      name: 'alike',
      holds: (facts) => isStepped(facts) && facts.a.moved === facts.a.units && facts.a.steps === 1,
    },
    {
      name: 'own',
      holds: (facts) =>
        isStepped(facts) && facts.a.moved === facts.a.units && facts.a.steps === facts.a.units,
      points: ({ a }) => [a.largest],
      bears: 2,
    },
    { name: 'some', holds: (facts) => isStepped(facts) && facts.a.moved > 0 },
  ],
  breaks: [
    {
      name: 'noRate',
      isDone: ({ a }) => a.rate === 0 && a.seen > MOMENT,
      act: ({ player, runs }) => {
        runs.set('training.learning_rate', 0);
        player.stepExample(false);
      },
    },
    opens('same', `${ALIKE}&step=1`),
  ],
};
