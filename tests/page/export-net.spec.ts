// With two networks a file is of the one that is chosen, and is named by it.

import { show } from '../../www/engine/pkg/unalike.js';
import { engineAt } from './engine';
import { choose, opened, saved } from './exported';
import { expect, test } from './laboratory';

const TWO = 'step=40&compare.training.learning_rate=0.3';

test('weights, document, table and trace are of the network that is chosen', async ({ lab }) => {
  const dialog = await opened(lab, TWO);
  const run = dialog.getByRole('region', { name: 'Run' });
  await expect(run).toContainText('the link holds both');
  const b = engineAt('training.learning_rate=0.3', 40);
  for (const [net, engine] of [
    ['A · Learning rate: 0.1', engineAt('', 40)],
    ['B · Learning rate: 0.3', b],
  ] as const) {
    await choose(run, 'Of', net);
    const { name, bytes } = await saved(lab, dialog, 'Save the weights as JSON');
    expect(name).toBe(
      `unalike-circles-8-tanh-seed-1-40-network-${net[0]!.toLowerCase()}-weights.json`,
    );
    expect(bytes.toString('utf8')).toBe(`${engine.weightsJson()}\n`);
  }
  const { name, bytes } = await saved(lab, dialog, 'Save the document as JSON');
  expect(name).toBe('unalike-circles-8-tanh-seed-1-40-network-b.json');
  expect(bytes.toString('utf8')).toBe(`${show(b.origin)}\n`);

  await choose(dialog.getByRole('region', { name: 'Numbers' }), 'Of', 'B · Learning rate: 0.3');
  const trace = await saved(lab, dialog, 'Save the trace as CSV');
  expect(trace.name).toContain('-network-b-trace-0-40.csv');
  const [head, ...rows] = trace.bytes.subarray(3).toString('utf8').trim().split('\r\n');
  const bias = head!.split(',').indexOf('layer_2_unit_1_bias');
  expect(Math.fround(Number(rows.at(-1)!.split(',')[bias]))).toBe(b.biases(1)[0]);
  const table = await saved(lab, dialog, 'Save the table as CSV');
  expect(table.name).toContain('-network-b-table.csv');
});

test('with one network there is nothing to choose', async ({ lab }) => {
  const dialog = await opened(lab);
  await expect(dialog.getByRole('combobox', { name: 'Of', exact: true })).toHaveCount(0);
});
