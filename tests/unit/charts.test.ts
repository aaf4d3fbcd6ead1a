import { describe, expect, test } from 'vitest';

import type { Line } from '../../www/charts/frame';
import { freePlace } from '../../www/charts/free';
import {
  indexUpTo,
  measuredUpTo,
  momentBeside,
  nearestMoment,
  valueAt,
} from '../../www/charts/line';
import { referenceOf } from '../../www/charts/reference';
import { decadesOf, extentOf, isWithin, scaleOf, shareOf } from '../../www/charts/scale';
import type { Net } from '../../www/run/net.svelte';
import { text } from '../words';

function line(values: readonly number[], more: Partial<Line> = {}): Line {
  return {
    key: 'a',
    name: 'a',
    colour: 'ink',
    dash: [],
    width: 2,
    mark: undefined,
    ended: false,
    moments: Float64Array.from(values, (_, i) => 10 * i),
    values: Float64Array.from(values),
    length: values.length,
    present: NaN,
    ...more,
  };
}

describe('moments of a line', () => {
  const some = line([5, NaN, 3, 2]);

  test('are found by their time', () => {
    expect([-1, 0, 9, 10, 35].map((at) => indexUpTo(some, at))).toEqual([-1, 0, 0, 1, 3]);
    expect([5, 10, 19, 20].map((at) => measuredUpTo(some, at))).toEqual([0, 0, 0, 2]);
    expect(indexUpTo({ ...some, length: 2 }, 35)).toBe(1);
  });

  test('a run that was left has none after its last', () => {
    expect(measuredUpTo({ ...some, ended: true }, 31)).toBe(-1);
    expect(measuredUpTo(some, 31)).toBe(3);
  });

  test('the nearest, and the ones beside', () => {
    expect(nearestMoment([some], 14)).toBe(10);
    expect(nearestMoment([some, line([1], { moments: Float64Array.of(15) })], 14)).toBe(15);
    expect(nearestMoment([], 14)).toBeUndefined();
    expect(momentBeside(some, 20, 1)).toBe(30);
    expect(momentBeside(some, 25, -1)).toBe(20);
    expect(momentBeside(some, 30, 1)).toBe(30);
    expect(momentBeside({ moments: new Float64Array(0), length: 0 }, 3, 1)).toBe(0);
  });

  test('between two a value lies between', () => {
    expect(valueAt(some, 25)).toBe(2.5);
    expect(valueAt(some, 30)).toBe(2);
    expect(valueAt(line([]), 30)).toBeNaN();
  });
});

describe('the line of a coin toss', () => {
  const net = (classes: number, loss: string, at: number) =>
    ({
      run: { classNames: Array.from({ length: classes }, String) },
      experiment: { training: { loss } },
      moment: { loss: at },
    }) as unknown as Net;

  test('stays when the loss leaves it, as long as it is in the chart', () => {
    for (const at of [0.7, 0.4, 0.01]) {
      expect(referenceOf(net(2, 'cross_entropy', at), text.charts)?.value).toBe(Math.LN2);
    }
    const scale = (...losses: number[]) =>
      scaleOf('loss', extentOf([line(losses)], [0, 100]), false, 1);
    expect(isWithin(scale(0.7, 0.4, 0.01), Math.LN2)).toBe(true);
    expect(isWithin(scale(0.5, 0.01), Math.LN2)).toBe(false);
  });

  test('is there for two classes alone', () => {
    expect(referenceOf(net(10, 'cross_entropy', 0.7), text.charts)).toBeUndefined();
    expect(referenceOf(net(2, 'squared_error', 0.7), text.charts)).toBeUndefined();
  });
});

describe('scales', () => {
  test('what is no number does not count', () => {
    expect(extentOf([line([NaN, 2, Infinity, 0])], [0, 100])).toEqual({
      low: 0,
      above: 2,
      high: 2,
    });
    expect(extentOf([], [0, 10])).toMatchObject({ low: 0, high: 0 });
  });

  test('are never empty', () => {
    for (const kind of ['loss', 'gap', 'unlike'] as const) {
      for (const values of [[], [0], [NaN], [1e-30, 1e30], [5, 5], [-1, -2]]) {
        const extent = extentOf([line(values)], [0, 100]);
        for (const isZoomed of [true, false]) {
          const { bottom, top } = scaleOf(kind, extent, isZoomed, 1);
          expect(Number.isFinite(top - bottom)).toBe(true);
          expect(top).toBeGreaterThan(bottom);
        }
      }
    }
  });

  test('a gap of exactly zero has the line below all others', () => {
    const scale = scaleOf('gap', extentOf([line([0, 1e-7, 3])], [0, 100]), false, 1);
    const zero = shareOf(scale, 0);
    expect(zero).toBeGreaterThan(0);
    expect(zero).toBeLessThan(0.1);
    for (const gap of [1e-7, 1e-9, 1e-40]) expect(shareOf(scale, gap)).toBeGreaterThan(zero);
    expect(shareOf(scale, 3)).toBeLessThan(1);
    expect(shareOf(scale, NaN)).toBeNaN();
  });

  test('as many decades as there is room for, the highest among them', () => {
    const scale = scaleOf('gap', extentOf([line([1e-7, 3])], [0, 100]), false, 1);
    expect(decadesOf(scale, 20)).toEqual([-7, -6, -5, -4, -3, -2, -1, 0, 1]);
    expect(decadesOf(scale, 3)).toEqual([-5, -2, 1]);
    expect(decadesOf(scale, 0)).toHaveLength(1);
  });

  test('the loss stands on zero', () => {
    const { bottom, top } = scaleOf('loss', extentOf([line([0.7, 0.1])], [0, 100]), false, 1);
    expect(bottom).toBe(0);
    expect(top).toBeCloseTo(0.756);
  });
});

describe('a name beside a line', () => {
  const box = { x: 0, y: 0, width: 600, height: 60 };
  const row = { box, time: [0, 100] as const, scale: { bottom: 0, top: 1, isLogarithmic: false } };
  const flat = (value: number) => line(Array.from({ length: 11 }, () => value));

  test('stands where no line is', () => {
    const [own, other] = [flat(0.5), flat(0.75)];
    const place = freePlace(own, [own, other], row, [], 100, 12)!;
    expect(place.y).toBeGreaterThan(30);
  });

  test('and not over what is written', () => {
    const own = flat(0.5);
    const place = freePlace(own, [own], row, [{ ...box, height: 30 }], 100, 12)!;
    expect(place.y).toBeGreaterThan(36);
  });

  test('or nowhere', () => {
    const own = flat(0.5);
    expect(freePlace(own, [own], row, [box], 100, 12)).toBeUndefined();
    expect(freePlace(own, [own], row, [], 900, 12)).toBeUndefined();
  });
});
