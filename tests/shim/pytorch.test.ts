// Runs as scripts for PyTorch: written here, beside what they must come to, and run by
// `tests/reference/pytorch.py`.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';

import { beforeAll, describe, expect, test } from 'vitest';

import { readLink, Run } from '../../www/engine';
import { pytorch } from '../../www/export/pytorch';
import { startEngine } from '../engine';
import { RUNS } from './pytorch.runs';

/** Where the scripts are left, for Python. */
const PLACE = 'target/pytorch';

beforeAll(() => {
  startEngine();
  rmSync(PLACE, { recursive: true, force: true });
  mkdirSync(PLACE, { recursive: true });
});

async function scriptOf(link: string): Promise<string> {
  const { link: scene, faults } = readLink(link);
  expect(faults).toEqual([]);
  const script = await pytorch(scene);
  if (typeof script !== 'string') throw new Error(script.why);
  return script;
}

/** Each layer's units at the moment of a link, the weights and then the bias; none where it diverged. */
function unitsOf(link: string): number[][][] | null {
  const { experiment, changes, step } = readLink(link).link;
  const run = new Run(experiment);
  for (const { at, change } of changes) run.plan(at, change);
  run.seek(step);
  const layers = run.widths.slice(1).map((units, layer) => {
    const [weights, biases] = [[...run.weights(layer)], [...run.biases(layer)]];
    return biases.map((bias, unit) => [...weights.filter((_, i) => i % units === unit), bias]);
  });
  const isStill = run.isStill;
  run.free();
  return isStill ? null : layers;
}

describe('scripts for Python', () => {
  test.each(RUNS)('%s: %s', async (name, link) => {
    writeFileSync(`${PLACE}/${name}.py`, await scriptOf(link));
    writeFileSync(`${PLACE}/${name}.json`, JSON.stringify({ link, layers: unitsOf(link) }));
  });
});
