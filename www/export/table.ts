// The table of Numbers: a layer's last step, a row a unit.

import type { Session } from '../page/session.svelte';
import type { Net } from '../run/net.svelte';
import { text } from '../text';
import { columnsOf } from '../views/numbers/columns';
import { readNumbers } from '../views/numbers/read';
import { shortest, type Cell } from './csv';

/** The rows of the layer that Numbers shows, with a column for each input; the columns' names first. */
export function tableRows(session: Session, net: Net): Cell[][] {
  const words = text.numbers;
  const { options, layer: shown } = session.look;
  const layer = Math.min(options.numbersLayer ?? shown, net.run.hiddenLayers);
  const { reading, terms } = readNumbers(net.run, layer, true);
  const columns = columnsOf(reading, layer === 0, terms, words);
  const head = [words.unit, ...columns.map(({ phase, head }) => `${words.phases[phase]} ${head}`)];
  const classes = reading.units > 1 ? net.run.classNames : [];
  const rows = Array.from({ length: reading.units }, (_, unit) => [
    reading.isOutput ? (classes[unit] ?? words.outputLayer) : unit + 1,
    ...columns.map(({ values }) => values && shortest(values[unit]!)),
  ]);
  return [head, ...rows];
}
