import { expect, test } from 'vitest';

import { layoutChart, layoutStrip } from '../../www/charts/layout';
import { endOf, momentAt, placeOf, stretchOf } from '../../www/charts/time';

const numbers = [200, 260, 390, 639, 640, 1130, 1600, 2600];

test('every layout is valid', () => {
  for (const width of [40, 90, ...numbers]) {
    for (const height of [40, 44, 62, 79, 80, 112, 160, 400]) {
      for (const scale of [1, 1.4, 2]) {
        const { plot, loss, gap, names, ticks } = layoutStrip({ width, height }, scale);
        for (const box of [plot, loss, ...(gap ? [gap] : [])]) {
          expect(box.width).toBeGreaterThan(0);
          expect(box.height).toBeGreaterThan(0);
          expect(box.x).toBeGreaterThanOrEqual(names.width);
          expect(box.x + box.width).toBeLessThanOrEqual(width);
          expect(box.y + box.height).toBeLessThanOrEqual(height);
        }
        if (ticks !== undefined) expect(ticks).toBeLessThanOrEqual(height);
        const chart = layoutChart({ width, height }, scale);
        expect(chart.plot.width).toBeGreaterThan(0);
        expect(chart.plot.height).toBeGreaterThan(0);
        expect(chart.plot.x + chart.plot.width).toBeLessThanOrEqual(width);
        expect(chart.plot.y + chart.plot.height).toBeLessThanOrEqual(height);
      }
    }
  }
});

test('a telephone has the loss alone', () => {
  expect(layoutStrip({ width: 390, height: 44 }, 1)).toMatchObject({ isCompact: true });
  expect(layoutStrip({ width: 390, height: 44 }, 1).gap).toBeUndefined();
  expect(layoutStrip({ width: 1130, height: 112 }, 1)).toMatchObject({ isCompact: false });
});

test('the axis ends at a round number beyond the run, and seldom moves', () => {
  expect([0, 3, 10, 99, 100, 4440, 5000, 10_000].map(endOf)).toEqual([
    10, 10, 12, 100, 120, 5000, 6000, 12_000,
  ]);
  expect(endOf(NaN)).toBe(10);
  const ends = new Set<number>();
  for (let moment = 0; moment < 100_000; moment++) {
    const end = endOf(moment);
    expect(end > moment).toBe(true);
    ends.add(end);
  }
  expect(ends.size).toBeLessThan(50);
});

test('a moment is found where it is drawn', () => {
  const { plot } = layoutStrip({ width: 1130, height: 112 }, 1);
  for (const moment of [0, 1, 777, 4440, 5000]) {
    const x = placeOf(moment, [0, 5000], plot);
    expect(Math.round(momentAt(x, [0, 5000], plot))).toBe(moment);
  }
});

test('a stretch stays within the time', () => {
  expect(stretchOf(100, 200, 1000)).toEqual([100, 200]);
  expect(stretchOf(-50, 50, 1000)).toEqual([0, 100]);
  expect(stretchOf(980, 1080, 1000)).toEqual([900, 1000]);
  expect(stretchOf(10, 11, 1000)).toEqual([10, 14]);
  expect(stretchOf(0, 1000, 1000)).toBeUndefined();
});
