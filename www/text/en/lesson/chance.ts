import type { Facts } from '../../facts';
import type { Format } from '../../format';
import { reading } from './reading';
import type { ChapterWords } from '../../chapter';

/** The rows that speak of one start each. */
const SEEDS = ['53', '1', '2', '3', '4'];

export const chance = ({ count, figure }: Format): ChapterWords => {
  const list = (units: readonly number[]) => units.map((unit) => count(unit + 1)).join(', ');
  const trios = ({ found }: Facts) =>
    SEEDS.flatMap((seed) => {
      const cells = found[seed];
      return cells ? [list(cells.slice(0, 3))] : [];
    });
  const first = ({ furthest }: Facts['a']) => list([...furthest.slice(0, 3)].sort((a, b) => a - b));
  return {
    question: 'Or is it chance?',
    body: 'Some units came far here, others hardly anywhere. Now the same network, the same examples in the same order, from four other random starts.',
    asks: 'Which units will come furthest?',
    choices: ['The same three again', 'Others, from start to start', 'All about as far'],
    presses: {
      two: 'Train from starts 1 and 2',
      more: 'Train from starts 3 and 4',
      shuffle: 'Shuffle the start’s units',
      reorder: 'Other order, same start',
    },
    says: {
      others: (facts) =>
        `${count(new Set(trios(facts)).size)} different trios in ${count(trios(facts).length)} starts: ${trios(facts).join('; ')}. Nothing but the random start was another. No unit chose its part.`,
      sameTrio: (facts) =>
        `From all ${count(trios(facts).length)} starts the same three came furthest: ${trios(facts)[0]}.`,
      shuffled: ({ a, nearest }) =>
        `Unit 1’s weights are now unit ${count(nearest.units[0]! + 1)}’s, and so on: each of B’s ${count(a.units)} is one of A’s to within ${figure(nearest.gap)}. Only rounding differs, for sums over units run in another order. Which number a unit has does not matter; its start does.`,
      reordered: ({ a }) =>
        `With the same start and the examples in another order the same three came furthest: ${first(a)}. Here the start decided more than the order.`,
      reorderedOther: ({ a }) =>
        `With the same start and the examples in another order ${first(a)} came furthest: the order has a say too.`,
    },
    table: {
      columns: ['Start', 'Furthest', 'Loss'],
      rows: { '53': '53', '1': '1', '2': '2', '3': '3', '4': '4', order: '53, reordered' },
      cells: (cells) => [list(cells.slice(0, 3)), figure(cells[3]!)],
    },
    breaks: 'Is it the number of the unit, its start, or the order of the examples?',
    aside: (facts) => {
      const { a, found } = facts;
      const [far, near] = [a.furthest[0]!, a.furthest.at(-1)!];
      const losses = SEEDS.flatMap((seed) => found[seed]?.[3] ?? []);
      return [
        `For a division of labour: units come to differ in what they do. In this network unit ${count(far + 1)} came ${figure(a.distances[far]!)} from its start and unit ${count(near + 1)} ${figure(a.distances[near]!)}; and whoever did the work, ${count(losses.length)} starts ended at losses from ${figure(Math.min(...losses))} to ${figure(Math.max(...losses))}.`,
        `For chance: in ${count(losses.length)} starts ${count(new Set(trios(facts)).size)} different trios came furthest. Which units they are was drawn before the first example, and no unit knows of another.`,
        'Both are so: what there is to do comes from the examples; who does it comes from the start, and a little from the order.',
      ];
    },
    reading,
  };
};
