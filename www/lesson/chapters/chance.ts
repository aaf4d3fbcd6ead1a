import type { Facts, NetFacts } from '../../text/facts';
import { isRunOf, opens, type Chapter, type Press, type Row } from '../chapter';
import { FREE, PARTED } from './scenes';

const SEEDS = [53, 1, 2, 3, 4];

/** The units that are named: those that came furthest from their start. */
const NAMED = 3;

const sceneOf = (seed: number) => `start.seed=${seed}`;
const trioOf = (net: NetFacts) => net.furthest.slice(0, NAMED).sort((a, b) => a - b);
const named = (trio: readonly number[]) => trio.join();

const row = (name: string, scene: string): Row => ({
  name,
  find: ({ a, b }) => {
    const net = [a, b].find((net) => net && net.seen >= PARTED && isRunOf(net, scene));
    return net && [...trioOf(net), net.loss];
  },
});

const two = (name: string, [first, second]: readonly [number, number]): Press => ({
  name,
  isDone: ({ found }) => found[String(first)] !== undefined && found[String(second)] !== undefined,
  act: (stage) => stage.show(`${sceneOf(first)}&compare.start.seed=${second}&step=${PARTED}`),
});

const trios = ({ found }: Facts) =>
  SEEDS.flatMap((seed) => {
    const cells = found[String(seed)];
    return cells ? [named(cells.slice(0, NAMED))] : [];
  });

/** Whether the second network has the first's units in another order, but for rounding. */
const isShuffled = ({ a, b, nearest }: Facts) =>
  b !== undefined &&
  a.seen > 0 &&
  new Set(nearest.units).size === a.units &&
  nearest.units.some((unit, i) => unit !== i) &&
  nearest.gap < 0.01 * a.gap;

const SHUFFLED = `${FREE}&compare.start.shuffle_units=1&step=${PARTED}`;

/** The same start with the examples in another order. */
const REORDERED = `${FREE}&training.seed=2&step=${PARTED}`;
const isReordered = ({ a, found }: Facts) =>
  isRunOf(a, REORDERED) && a.seen >= PARTED && found[String(SEEDS[0])] !== undefined;

/** Whether the same units came furthest as from the first start in the usual order. */
const isOfFirst = ({ a, found }: Facts) =>
  named(trioOf(a)) === named((found[String(SEEDS[0])] ?? []).slice(0, NAMED));

/** Whether the page shows this chapter's comparison in a field, and not two of its starts. */
const isComparison = ({ a, b }: Facts) => b !== undefined && a.seed === b.seed;

/** Or chance? The same network from five starts: the same work, done by other units. */
export const chance: Chapter = {
  name: 'chance',
  scene: `${FREE}&step=${PARTED}`,
  presses: [two('two', [1, 2]), two('more', [3, 4])],
  claims: [
    { name: 'shuffled', holds: (facts) => isComparison(facts) && isShuffled(facts) },
    {
      name: 'reordered',
      holds: (facts) => isReordered(facts) && isOfFirst(facts),
      points: ({ a }) => trioOf(a),
    },
    {
      name: 'reorderedOther',
      holds: (facts) => isReordered(facts) && !isOfFirst(facts),
      points: ({ a }) => trioOf(a),
    },
    {
      name: 'others',
      holds: (facts) => trios(facts).length === SEEDS.length && new Set(trios(facts)).size > 1,
      bears: 1,
    },
    {
      name: 'sameTrio',
      holds: (facts) => trios(facts).length === SEEDS.length && new Set(trios(facts)).size === 1,
      bears: 0,
    },
  ],
  table: [...SEEDS.map((seed) => row(String(seed), sceneOf(seed))), row('order', REORDERED)],
  breaks: [
    {
      ...opens('shuffle', SHUFFLED),
      isDone: (facts) => isComparison(facts) && facts.sameOrder && facts.a.seen >= PARTED,
    },
    opens('reorder', REORDERED),
  ],
};
