import type { Facts } from '../../text/facts';
import { opens, type Chapter, type Press, type Row } from '../chapter';
import { FREE, PARTED } from './scenes';

/** A unit's place in the order of how far they came; −1 is the last. */
type Place = 0 | -1;

/** The unit whose outgoing weight was set to 0, and the loss with it and without. */
const taken = (name: string, place: Place): Row => ({
  name,
  find: ({ a, before }: Facts) => {
    const [unit] = a.takenAway;
    if (!before || unit === undefined || unit !== before.furthest.at(place)) return undefined;
    return before.takenAway.length > 0 ? undefined : [unit, before.loss, a.loss];
  },
});

/** Sets the weight from a unit to the output to 0, in the network that still has all units. */
const takes = (name: string, place: Place): Press => ({
  name,
  isDone: ({ found }) => found[name] !== undefined,
  act: ({ runs }) => {
    if (runs.a.changes.length > 0) runs.undo();
    const distances = [...runs.a.run.distances(0)];
    const wanted = place === 0 ? Math.max(...distances) : Math.min(...distances);
    const input = distances.indexOf(wanted);
    runs.edit(runs.a, { kind: 'weight', layer: 1, unit: 0, input, value: 0 });
  },
});

const PICTURES = 'look.enlarged=true&look.own_scale=true';
const DIGITS = `data.set=digits&network.hidden=12&start.seed=1&${PICTURES}`;

/** From where on neighbouring pixels' weights are as much alike as in patches, and in strokes. */
const [PATCHES, STROKES] = [0.35, 0.6];

/** Is it a division of labour? What each looks for, and what it is worth when taken away. */
export const labour: Chapter = {
  name: 'labour',
  scene: `${FREE}&step=${PARTED}`,
  presses: [takes('most', 0), takes('least', -1)],
  claims: [
    { name: 'strokes', holds: ({ a }) => a.seen > 0 && a.smoothness >= STROKES },
    {
      name: 'patches',
      holds: ({ a }) => a.seen > 0 && a.smoothness >= PATCHES && a.smoothness < STROKES,
    },
    { name: 'grain', holds: ({ a }) => a.seen > 0 && a.smoothness < PATCHES },
    {
      name: 'worth',
      holds: ({ found }) => {
        const [most, least] = [found['most'], found['least']];
        return most && least ? most[2]! - most[1]! > 10 * Math.abs(least[2]! - least[1]!) : false;
      },
      points: ({ found }) => [found['most']![0]!, found['least']![0]!],
      bears: 1,
    },
    {
      name: 'equal',
      holds: ({ found }) => found['most'] !== undefined && found['least'] !== undefined,
      bears: 0,
    },
  ],
  table: [taken('most', 0), taken('least', -1)],
  breaks: [
    opens('noise', `${DIGITS}&data.examples=100&step=6000`),
    opens('strokes', `${DIGITS}&data.examples=1797&training.l2=0.003&step=107820`),
    opens(
      'mnist',
      `data.set=mnist&data.examples=2000&network.hidden=12&start.seed=1&training.l2=0.003&step=20000&${PICTURES}`,
    ),
  ],
};
