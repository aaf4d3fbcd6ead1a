// Runs as scripts for PyTorch: written here, beside what they must come to, and run by
// `tests/reference/pytorch.py`.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';

import { beforeAll, describe, expect, test } from 'vitest';

import { readLink, Run } from '../../www/engine';
import { pytorch } from '../../www/export/pytorch';
import { learn } from '../../www/text';
import { startEngine } from '../engine';
import { RUNS } from './pytorch.runs';

/** Where the scripts are left, for Python. */
const PLACE = 'target/pytorch';

beforeAll(async () => {
  startEngine();
  await learn('en');
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
    const script = await scriptOf(link);
    const losses = [...script.matchAll(/^ {4}\d+: .*,$/gm)].length;
    expect(losses).toBeGreaterThan(0);
    writeFileSync(`${PLACE}/${name}.py`, script);
    writeFileSync(`${PLACE}/${name}.json`, JSON.stringify({ link, losses, layers: unitsOf(link) }));
  });
});

/** Rows of numbers that a script has in it, as Python reads them: the `nth` table. */
function tableOf(script: string, nth: number): number[][] {
  const tables = [...script.matchAll(/numbers\("""\n([^"]*)\n"""\)/g)];
  return tables[nth]![1]!.split('\n').map((line) => line.split(' ').map(Number).map(Math.fround));
}

test('the examples and the start are the run’s, to the bit', async () => {
  const link = 'data.set=iris&data.test_fraction=0.3&network.hidden=5&start.bias=0.1&step=10';
  const script = await scriptOf(link);
  const run = new Run(readLink(link).link.experiment);
  const heldOut = new Set(run.heldOut());
  const inputs = [...run.inputs()];
  const training = Array.from({ length: run.examples }, (_, i) => i).filter((i) => !heldOut.has(i));
  expect(tableOf(script, 0)).toEqual(training.map((i) => inputs.slice(4 * i, 4 * i + 4)));
  expect([1, 2].map((layer) => tableOf(script, layer))).toEqual(unitsOf(link.replace('10', '0')));
});

test('losses are told at most some fifty times, the last at the moment itself', async () => {
  const script = await scriptOf('data.examples=40&step=40010');
  const moments = [...script.matchAll(/^ {4}(\d+): .*,$/gm)].map(([, seen]) => Number(seen));
  expect(moments.length).toBeLessThan(60);
  expect(moments.slice(0, 2)).toEqual([0, 840]);
  expect(moments.at(-1)).toBe(40010);
});

test('what would take PyTorch too long is refused before it is trained again', async () => {
  const { experiment } = readLink('').link;
  const long = await pytorch({ experiment, changes: [], step: 6_000_000 });
  expect(long).toEqual({ why: expect.stringMatching(/6.000.000 times.*at most 5.000.000/) });
  const gentle = { ...experiment, training: { ...experiment.training, batch: 100 } };
  expect(await pytorch({ experiment: gentle, changes: [], step: 60_000 })).toContain('EXAMPLES');
});

test('whoever waits no longer can say so', async () => {
  const { experiment } = readLink('data.set=digits&network.hidden=128,128').link;
  const wait = new AbortController();
  const script = pytorch({ experiment, changes: [], step: 100_000 }, wait.signal);
  wait.abort();
  await expect(script).rejects.toThrow();
});
