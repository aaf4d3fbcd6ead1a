import { readFileSync } from 'node:fs';

import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';

import { initSync, read_link, __wbg_reset_state } from '../../www/engine/pkg/unalike.js';
import { Run } from '../../www/engine/run';

beforeAll(() => {
  initSync({ module: readFileSync('www/engine/pkg/unalike_bg.wasm') });
});

/** Batches that do not divide an epoch, dropout, an optimiser that remembers. */
const FRAGMENT = 'network.hidden=5,4&training.batch=7&training.dropout=0.2&training.optimiser=adam';

const begin = (fragment = FRAGMENT) => new Run(read_link(fragment).experiment);

/** Where a run is after so many examples at once. */
function at(examples: number, fragment = FRAGMENT): string {
  const run = begin(fragment);
  run.advance(examples);
  return run.fingerprint();
}

describe.each(['a clock', 'no fine clock'])('with %s', (which) => {
  beforeEach(() => {
    // An instance finds its clock once.
    vi.stubGlobal('performance', which === 'a clock' ? globalThis.performance : undefined);
    __wbg_reset_state();
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  test('the bits do not depend on the slices', () => {
    const run = begin();
    const slices: number[] = [];
    // No time at all is one slice; then one, two, four examples, while they are quickly done.
    while (run.examplesSeen < 5000) slices.push(run.advance(5000 - run.examplesSeen, 0));
    expect(run.examplesSeen).toBe(5000);
    expect(slices.length).toBeGreaterThan(1);
    expect(run.fingerprint()).toBe(at(5000));
    run.seek(1234);
    expect(run.fingerprint()).toBe(at(1234));
  });

  test('time ends an advance without end', () => {
    const run = begin();
    const start = Date.now();
    const done = run.advance(Infinity, 20);
    expect(Date.now() - start).toBeLessThan(2000);
    expect(done).toBeGreaterThan(0);
    expect(run.examplesSeen).toBe(done);
    expect(run.fingerprint()).toBe(at(done));
  });

  test('two runs go in step, each to its own bits', () => {
    const other = `${FRAGMENT}&start.symmetry=identical`;
    const [one, two] = [begin(), begin(other)];
    const done = one.advance(Infinity, 10, two) + one.advance(777, undefined, two);
    expect(one.examplesSeen).toBe(done);
    expect(two.examplesSeen).toBe(done);
    expect(one.fingerprint()).toBe(at(done));
    expect(two.fingerprint()).toBe(at(done, other));
  });
});
