import { expect, test } from 'vitest';

import { domainOf, histogram } from '../../www/views/histogram';

test('every loss is in the bar that holds it', () => {
  for (const losses of [
    [0.1, 0.2, 0.2, 0.3, 0.9, 1.1],
    [1e-6, 3e-6, 1e-3, 0.5, 0.5, 2],
    [0, 0, 1e-9, 0.7],
  ]) {
    const { bars, most, place } = histogram(losses, domainOf(losses)!, 12);
    expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(losses.length);
    expect(Math.max(...bars.map(({ count }) => count))).toBe(most);
    for (const [i, { from, to, count }] of bars.entries()) {
      const last = i === bars.length - 1;
      const slack = 1e-9 * to;
      const inside = losses.filter((x) => x >= from - slack && (last ? x <= to + slack : x < to));
      expect(Math.abs(inside.length - count)).toBeLessThanOrEqual(1);
    }
    expect(place(losses[0]!)).toBeCloseTo(0);
    expect(place(losses.at(-1)!)).toBeCloseTo(1);
  }
});

test('the axis is logarithmic over decades, and holds all lists', () => {
  const near = histogram([0.1, 1], domainOf([0.1, 1])!, 10);
  expect(near.place(0.55)).toBeCloseTo(0.5);
  const far = histogram([1e-4, 1], domainOf([1e-4, 1])!, 10);
  expect(far.place(1e-2)).toBeCloseTo(0.5);
  expect(far.ticks).toEqual([1e-4, 1e-3, 1e-2, 0.1, 1]);
  expect(domainOf([2, 5, 1, 3])).toEqual([1, 5]);
});

test('one value alone stands in the middle, and nothing has no axis', () => {
  const [low, high] = domainOf([0.69, 0.69])!;
  expect(histogram([0.69, 0.69], [low, high], 9).place(0.69)).toBeCloseTo(0.5);
  expect(domainOf([])).toBeUndefined();
});

test('what hardly differs stands close together', () => {
  const domain = domainOf([0.69315, 0.69316])!;
  const { place } = histogram([0.69315, 0.69316], domain, 20);
  expect(place(0.69316) - place(0.69315)).toBeLessThan(0.001);
  expect(place(0.69315)).toBeCloseTo(0.5, 2);
});
