import { beforeAll, describe, expect, test } from 'vitest';

import { Fate } from '../../www/engine/types';
import { RawStarts } from '../../www/engine/pkg/starts.js';
import { read_link } from '../../www/engine/pkg/unalike.js';
import { Run } from '../../www/engine/run';
import { startModules } from '../engine';

beforeAll(() => {
  startModules();
});

/** What seeds that follow one another come to. */
function train(fragment: string, first: number, count: number, epochs: number) {
  const starts = new RawStarts(read_link(fragment).experiment);
  starts.train(first, count, epochs);
  return [...starts.losses()].map((loss, i) => ({
    loss,
    dead: starts.dead_units()[i]!,
    distinct: starts.distinct_units()[i]!,
    rank: starts.ranks()[i]!,
    workers: starts.workers()[i]!,
    fate: starts.fates()[i]!,
  }));
}

describe('many starts', () => {
  test('come to the same bits whoever trains them', () => {
    const fragment =
      'data.set=xor&network.hidden=3&network.activation=relu&training.learning_rate=1';
    const alone = train(fragment, 1, 30, 10);
    const shared = [
      [1, 7],
      [8, 1],
      [9, 22],
    ].flatMap(([first, count]) => train(fragment, first!, count!, 10));
    expect(shared).toEqual(alone);
    const again = new Run(read_link(`${fragment}&start.seed=9`).experiment);
    again.advance(1000);
    expect(alone[8]!.loss).toBe(Math.fround(again.loss()));
    expect(alone[8]!.dead).toBe(again.deadUnits(0));
    expect(alone[8]!.distinct).toBe(again.distinctUnits(0));
    expect(alone[8]!.rank).toBe(Math.fround(again.effectiveRank(0)));
    expect(alone.some(({ dead }) => dead > 0)).toBe(true);
  });

  test.each([
    ['', Fate.Sound, 0],
    ['network.activation=relu&start.bias=-3', Fate.Dead, 8],
    ['start.scheme=zeros', Fate.Frozen, 8],
    ['data.set=plane&network.activation=relu&training.learning_rate=10', Fate.Diverged, undefined],
  ])('say what became of each: %s', (fragment, fate, dead) => {
    for (const start of train(fragment, 1, 5, 5)) {
      expect(start.fate).toBe(fate);
      if (dead !== undefined) expect(start.dead).toBe(dead);
    }
  });

  test('one whose loss is beyond all numbers has diverged, though its run goes on', () => {
    const fragment =
      'data.set=xor&data.examples=23&network.hidden=4,5&network.activation=gelu' +
      '&training.learning_rate=5&training.loss=squared_error';
    const starts = train(fragment, 1, 300, 1);
    const goOn = starts.filter(({ loss }, i) => {
      if (Number.isFinite(loss)) return false;
      const run = new Run(read_link(`${fragment}&start.seed=${i + 1}`).experiment);
      run.advance(23);
      return !run.isStill;
    });
    expect(goOn.length).toBeGreaterThan(0);
    for (const { loss, fate } of starts) {
      if (!Number.isFinite(loss)) expect(fate).toBe(Fate.Diverged);
    }
  });
});
