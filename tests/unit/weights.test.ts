import { expect, test } from 'vitest';

import { readWeights } from '../../www/engine/files';
import { text } from '../words';
import { Page } from './page';

const FILE = new TextEncoder().encode(
  JSON.stringify({ W1: [[0.5, -1]], b1: [0.25], W2: [[2]], b2: [-0.125] }),
).buffer;

/** A page whose run starts from the file. */
function opened(fragment: string): Page {
  const page = new Page(fragment);
  const { experiment, a } = page.runs;
  page.runs.edit(a, readWeights(FILE, experiment).change);
  return page;
}

test('weights of a file are in the link, and Undo goes back to those before', () => {
  const page = opened('network.hidden=1');
  const { a } = page.runs;
  expect([...a.run.weights(0)]).toEqual([0.5, -1]);
  expect([...a.run.start(0).weights]).toEqual([0.5, -1]);
  page.step('Epoch', 2);
  expect(page.fragment).toContain('changes=0:weights:');
  const other = new Page(page.fragment);
  expect(other.fingerprint).toBe(page.fingerprint);
  expect(other.fragment).toBe(page.fragment);
  page.runs.undo();
  expect(page.fragment).not.toContain('changes');
  expect(page.failures).toEqual([]);
});

test('a second network starts from them too, unless it is its start that differs', () => {
  const page = opened('network.hidden=1&compare.training.learning_rate=0.5');
  const starts = () => page.runs.nets.map(({ run }) => [...run.start(0).weights]);
  expect(starts()).toEqual([
    [0.5, -1],
    [0.5, -1],
  ]);
  expect(new Page(page.fragment).runs.nets.map(({ fingerprint }) => fingerprint)).toEqual(
    page.runs.nets.map(({ fingerprint }) => fingerprint),
  );
  page.runs.compareBy('start.seed');
  const [a, b] = starts();
  expect(a).toEqual([0.5, -1]);
  expect(b).not.toEqual(a);
});

test('they are told in words', () => {
  const { weights } = text.shell.changes;
  expect(weights(0)).toBe('from the start: all weights and biases from a file.');
  expect(weights(120)).toBe('at example 120: all weights and biases from a file.');
});

test('they stay with whatever is none of the start’s, before the first step too', () => {
  const page = opened('network.hidden=1');
  const given = () => [...page.runs.a.run.start(0).weights];
  page.runs.set('network.activation', 'sigmoid');
  page.runs.set('training.loss', 'squared_error');
  page.runs.set('training.learning_rate', 0.5);
  page.runs.set('data.examples', 60);
  page.runs.set('data.set', 'xor');
  expect(given()).toEqual([0.5, -1]);
  // Four inputs and three answers have another network, and so have two units.
  page.runs.set('data.set', 'iris');
  expect(page.fragment).not.toContain('changes');
  page.runs.undo();
  expect(given()).toEqual([0.5, -1]);
  page.runs.set('network.hidden', [2]);
  expect(page.fragment).not.toContain('changes');
  page.runs.undo();
  page.runs.set('start.seed', 7);
  expect(page.fragment).not.toContain('changes');
  expect(page.failures).toEqual([]);
});
