// What the charts draw, as rows: one a moment that was measured.

import type { Net } from '../run/net.svelte';
import type { Cell } from './csv';

/** The rows of the networks' histories, the names of the columns first. */
export function historyRows(nets: readonly Net[]): Cell[][] {
  const layers = Math.max(...nets.map(({ history }) => history.gaps.length));
  const isTwo = nets.length > 1;
  const each = (name: string) => Array.from({ length: layers }, (_, l) => `${name}_layer_${l + 1}`);
  const head = [
    ...(isTwo ? ['network'] : []),
    'examples_seen',
    'epoch',
    'loss',
    'test_loss',
    ...each('largest_gap'),
    ...each('distinct_units'),
    ...each('effective_rank'),
  ];
  const rows = nets.flatMap(({ id, history, run }) =>
    Array.from({ length: history.length }, (_, i) => {
      const at = (columns: readonly Float64Array[]) =>
        Array.from({ length: layers }, (_, layer) => columns[layer]?.[i]);
      const moment = history.moments[i]!;
      return [
        ...(isTwo ? [id] : []),
        moment,
        Math.floor(moment / run.epochLength),
        history.losses[i],
        history.testLosses[i],
        ...at(history.gaps),
        ...at(history.distinct),
        ...at(history.ranks),
      ];
    }),
  );
  return [head, ...rows];
}
