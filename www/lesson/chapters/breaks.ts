import type { Facts } from '../../text/facts';
import { isRunOf, opens, type Chapter, type Row } from '../chapter';
import { ALIKE } from './scenes';

const MOMENT = 5000;

/** What is changed of the run whose units all start alike. */
const CHANGES: Readonly<Record<string, string>> = {
  activation: 'network.activation=relu',
  nudge: 'start.nudge=0.01',
  optimiser: 'training.optimiser=adam&training.learning_rate=0.01',
  batch: 'training.batch=10',
  dropout: 'training.dropout=0.5',
  order: 'training.order=as_listed',
  rate: 'training.learning_rate=0.5',
  outgoing: 'start.symmetry=incoming_only',
  layers: 'network.hidden=8,8',
  data: 'data.set=spirals',
  penalty: 'training.l2=0.01',
};

const scenes = Object.entries(CHANGES).map(([name, change]) => {
  // What is said last holds.
  const [field] = change.split('=');
  const kept = ALIKE.split('&').filter((part) => !part.startsWith(`${field}=`));
  return [name, [...kept, change].join('&')] as const;
});

/** In which the numpy program named beside the table parts units by rounding. */
const ROUNDING =
  'data.set=digits&data.examples=1000&network.hidden=17&start.symmetry=identical&start.seed=53&training.batch=10&step=7500';

const isRow = (facts: Facts) =>
  facts.a.seen >= MOMENT && scenes.some(([, scene]) => isRunOf(facts.a, scene));

/** What would break it, and what would not? */
export const breaks: Chapter = {
  name: 'breaks',
  scene: ALIKE,
  predictsEach: true,
  presses: scenes.map(([name, scene]) => ({
    name,
    isDone: ({ found }) => found[name] !== undefined,
    act: (stage) => stage.show(`${scene}&step=${MOMENT}`, true),
  })),
  claims: [
    { name: 'rounding', holds: ({ a }) => isRunOf(a, ROUNDING) && a.seen > 0 && a.distinct === 1 },
    {
      name: 'all',
      holds: (facts) => isRow(facts) && scenes.every(([name]) => facts.found[name] !== undefined),
    },
    { name: 'parted', holds: (facts) => isRow(facts) && facts.a.distinct > 1, bears: 1 },
    { name: 'stayed', holds: (facts) => isRow(facts) && facts.a.distinct === 1, bears: 0 },
  ],
  table: scenes.map(([name, scene]): Row => ({
    name,
    find: ({ a }) =>
      a.seen >= MOMENT && isRunOf(a, scene) ? [a.distinct, a.units, a.gap] : undefined,
  })),
  breaks: [opens('rounding', ROUNDING)],
};
