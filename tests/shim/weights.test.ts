import { beforeAll, describe, expect, test } from 'vitest';

import { complete, read_link, write_link, type Experiment } from '../../www/engine/pkg/unalike.js';
import { hiddenOfWeights, readWeights } from '../../www/engine/files';
import { Run } from '../../www/engine/run';

import { startEngine } from '../engine';
import { refusal } from './refusal';

beforeAll(() => {
  startEngine();
});

const WEIGHTS = { W1: [[0.5, -1]], b1: [0.25], W2: [[2]], b2: [-0.125] };
const bytes = (text: string) => new TextEncoder().encode(text).buffer;
const file = bytes(JSON.stringify(WEIGHTS));
const withHidden = (...hidden: number[]) => complete({ network: { hidden } } as Experiment);

describe('weights of a file', () => {
  test('are a change that a run starts from, and a link keeps', () => {
    const experiment = withHidden(1);
    const { change, layers, unused } = readWeights(file, experiment);
    expect(layers).toEqual([
      { weights: 'W1', biases: 'b1', inputs_first: false, is_square: false },
      { weights: 'W2', biases: 'b2', inputs_first: false, is_square: false },
    ]);
    expect(unused).toEqual([]);
    const run = new Run(experiment);
    run.change(change);
    expect([...run.weights(0), ...run.biases(0)]).toEqual([0.5, -1, 0.25]);
    expect([...run.start(0).weights]).toEqual([0.5, -1]);
    const scene = { experiment, step: 0, compare: null, look: [], lesson: null };
    const link = write_link({ ...scene, changes: [{ at: 0, change }] });
    const { changes, faults } = read_link(link);
    expect(faults).toEqual([]);
    expect(changes).toEqual([{ at: 0, change }]);
    const again = new Run(experiment);
    again.plan(0, changes[0]!.change);
    expect(again.fingerprint()).toBe(run.fingerprint());
  });

  test('say which network they are of, and why they fit no other', () => {
    expect(hiddenOfWeights(file, withHidden(8))).toEqual([1]);
    const fault = refusal(() => readWeights(file, withHidden(8)));
    expect(fault).toEqual({ field: 'network.hidden', value: '8', allowed: '1, as the file has' });
    const iris = complete({ data: { set: 'iris' } } as Experiment);
    expect(refusal(() => hiddenOfWeights(file, iris)).field).toBe('W1');
    expect(refusal(() => readWeights(bytes('{"W1":'), iris)).field).toBe('the file');
    const run = new Run(withHidden(1));
    expect(refusal(() => run.change({ kind: 'weights', weights: 'AAAA' })).field).toBe('weights');
  });
});

test('what a run writes starts another where it stands, from either form', () => {
  const experiment = withHidden(3);
  const run = new Run(experiment);
  run.advance(57);
  const json = run.weightsJson();
  const npz = run.weightsNpz();
  expect(JSON.parse(json).layers[1].biases).toHaveLength(1);
  for (const written of [bytes(json), npz.buffer]) {
    const other = new Run(experiment);
    other.change(readWeights(written, experiment).change);
    expect(other.fingerprint()).toBe(run.fingerprint());
  }
});
