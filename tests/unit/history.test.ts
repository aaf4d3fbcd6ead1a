import { expect, test } from 'vitest';

import { firstSpacing, History } from '../../www/run/history';

const measured = (moment: number) => ({
  loss: 1 / (1 + moment),
  testLoss: NaN,
  gap: () => moment,
  distinct: () => 8,
  rank: () => NaN,
});

/** A run in strides of its own, which keeps every moment that is to be kept. */
function run(history: History, to: number, stride: number): void {
  for (let now = 0; now <= to;) {
    if (now === history.next) history.add(now, measured(now));
    const next = now + stride;
    now = history.next > now ? Math.min(next, history.next) : next;
  }
}

test('which moments are kept depends on how far the run is, not on how it was watched', () => {
  for (const to of [10, 1599, 1600, 1601, 5000, 123_456]) {
    const one = new History(1, 1);
    const other = new History(1, 1);
    run(one, to, 1);
    run(other, to, 997);
    expect(other.length, `${to}`).toBe(one.length);
    expect([...other.moments.subarray(0, other.length)]).toEqual([
      ...one.moments.subarray(0, one.length),
    ]);
    expect(one.moments[0]).toBe(0);
    expect(one.length).toBeLessThanOrEqual(1600);
    expect(to - one.moments[one.length - 1]!).toBeLessThan(Math.max(1, to / 700));
  }
});

test('columns belong to their moments after any thinning', () => {
  const history = new History(2, 4);
  run(history, 300_000, 1000);
  for (let i = 0; i < history.length; i++) {
    const moment = history.moments[i]!;
    expect(history.losses[i]).toBe(1 / (1 + moment));
    expect(history.gaps[1]![i]).toBe(moment);
  }
});

test('a branch has the moments up to its own, and goes on from there', () => {
  const history = new History(1, 1);
  run(history, 500, 10);
  const branch = history.upTo(120);
  expect(branch.moments[branch.length - 1]).toBe(120);
  expect(branch.next).toBe(121);
  expect(history.length).toBe(501);
});

test('where a loss costs much, moments lie further apart from the beginning', () => {
  expect(firstSpacing(100, 33)).toBe(1);
  expect(firstSpacing(1797, 1184)).toBe(128);
  expect(firstSpacing(5000, 82_000)).toBe(4096);
  expect(firstSpacing(1, 100_000)).toBe(1);
});
