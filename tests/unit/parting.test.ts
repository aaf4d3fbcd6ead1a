import { describe, expect, test } from 'vitest';

import { unitAt, type Dot } from '../../www/views/parting/dots';
import { extentOf } from '../../www/views/parting/extent';
import { Gatherer } from '../../www/views/parting/gather';
import type { PartingFrame } from '../../www/views/parting/frame';
import { label, MARK } from '../../www/views/parting/labels';
import { layoutParting, placeOf, withBars } from '../../www/views/parting/layout';
import { enlargement } from '../../www/views/parting/paintArrows';
import { Run, readLink } from '../../www/engine';
import { largest } from '../../www/paint/canvas';
import { fullDistance, longestWay } from '../../www/views/distances';
import { roundDown, roundUp, ticksBetween } from '../../www/paint/axes';
import { startEngine } from '../engine';

startEngine();

/** Numbers from 0 to 1, the same every time. */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const points = (...places: [number, number][]) =>
  Float32Array.from(places.flatMap(([x, y]) => [x, y, 0]));

describe('round numbers', () => {
  test('up and down', () => {
    expect([0.3, 1, 1.01, 4, 7].map(roundUp)).toEqual([0.5, 1, 2, 5, 10]);
    expect([0.3, 1, 1.99, 4, 700].map(roundDown)).toEqual([0.2, 1, 1, 2, 500]);
    expect([0, NaN, -1, Infinity].map(roundUp)).toEqual([1, 1, 1, 1]);
  });

  test('no marks where there is nothing between', () => {
    expect(ticksBetween(0, 0, 5)).toEqual([]);
    expect(ticksBetween(0, NaN, 5)).toEqual([]);
    expect(ticksBetween(-1, 1, 4)).toEqual([-1, -0.5, 0, 0.5, 1]);
  });
});

describe('what is in the picture', () => {
  test('all points, and little more', () => {
    const next = numbers(1);
    for (let round = 0; round < 500; round++) {
      const size = 10 ** (next() * 8 - 4);
      const places = Array.from({ length: 1 + Math.floor(next() * 20) }, (): [number, number] => [
        (next() - 0.3) * size,
        (next() - 0.6) * size,
      ]);
      const all = points(...places);
      const { left, right, bottom, top } = extentOf([all]);
      for (let i = 0; i < all.length; i += 3) {
        expect(all[i]!).toBeGreaterThanOrEqual(left);
        expect(all[i]!).toBeLessThanOrEqual(right);
        expect(all[i + 1]!).toBeGreaterThanOrEqual(bottom);
        expect(all[i + 1]!).toBeLessThanOrEqual(top);
      }
      expect(right).toBeGreaterThan(left);
      expect(top).toBeGreaterThan(bottom);
    }
  });

  test('a small move changes nothing', () => {
    const box = extentOf([points([0.1, 0.1], [3.3, 2.2])]);
    expect(extentOf([points([0.1, 0.1], [3.31, 2.21])])).toEqual(box);
  });

  test('what is no finite number has no place in it', () => {
    const box = extentOf([points([0, 0], [1, 1])]);
    expect(extentOf([points([0, 0], [NaN, 4], [1, 1], [Infinity, 0])])).toEqual(box);
    const none = extentOf([points([NaN, NaN])]);
    expect(Object.values(none).every(Number.isFinite)).toBe(true);
    expect(none.right).toBeGreaterThan(none.left);
  });

  test('two runs share one', () => {
    const { right, left } = extentOf([points([0, 0]), points([5, 5])]);
    expect(right - left).toBeGreaterThanOrEqual(5);
  });
});

test('every layout is valid, and dots stay in it', () => {
  const next = numbers(2);
  for (let round = 0; round < 2000; round++) {
    const size = { width: 40 + next() * 2560, height: 40 + next() * 1560 };
    const scale = 1 + next();
    const units = 1 + Math.floor(next() * 128);
    const extent = { left: -1, right: 1 + next() * 5, bottom: -next() * 9, top: 1 };
    const plain = layoutParting(size, 12 * scale, scale, units, next() < 0.5);
    const layout = withBars(plain, extent, units, scale);
    const { plot, radius } = layout;
    expect(plot.x).toBeGreaterThanOrEqual(0);
    expect(plot.width).toBeGreaterThan(0);
    expect(plot.height).toBeGreaterThan(0);
    expect(plot.x + plot.width).toBeLessThanOrEqual(size.width);
    expect(plot.y + plot.height).toBeLessThanOrEqual(size.height);
    for (const baseline of [layout.top, layout.ticks, layout.names, layout.sentence]) {
      if (baseline !== undefined) expect(baseline).toBeLessThanOrEqual(size.height);
    }
    if (layout.bars) {
      const { box } = layout.bars;
      expect(box.y).toBeGreaterThan(plot.y + plot.height);
      expect(box.y + box.height).toBeLessThanOrEqual(size.height + 1e-6);
      expect(placeOf(extent, layout).scale).toBeCloseTo(placeOf(extent, plain).scale);
    }
    const place = placeOf(extent, layout);
    expect(place.scale).toBeGreaterThan(0);
    for (const [x, y] of [
      [extent.left, extent.bottom],
      [extent.right, extent.top],
    ] as const) {
      const [px, py] = [place.x + x * place.scale, place.y - y * place.scale];
      expect(px).toBeGreaterThanOrEqual(plot.x - 1e-6);
      expect(px).toBeLessThanOrEqual(plot.x + plot.width + 1e-6);
      expect(py).toBeGreaterThanOrEqual(plot.y - 1e-6);
      expect(py).toBeLessThanOrEqual(plot.y + plot.height + 1e-6);
    }
    expect(radius).toBeGreaterThan(0);
    expect(2 * radius).toBeLessThanOrEqual(Math.max(2, Math.min(plot.width, plot.height)));
  }
});

describe('dots', () => {
  const within = { x: 0, y: 0, width: 400, height: 400 };
  const dot = (unit: number, x: number, y: number): Dot => ({
    unit,
    count: 1,
    x,
    y,
    label: undefined,
  });
  const crowd = (seed: number, count: number, spread: number, x = 200, y = 200) => {
    const next = numbers(seed);
    return Array.from({ length: count }, (_, i) =>
      dot(i, x + (next() - 0.5) * spread, y + (next() - 0.5) * spread),
    );
  };
  const apart = (a: { x: number; y: number }, b: { x: number; y: number }) =>
    Math.hypot(a.x - b.x, a.y - b.y);

  test('stay where their units are, however many crowd', () => {
    for (let seed = 0; seed < 40; seed++) {
      for (const spread of [0, 2, 30, 120]) {
        const dots = crowd(seed, 8, spread);
        label(dots, 11, within);
        expect(dots.map(({ x, y }) => [x, y])).toEqual(
          crowd(seed, 8, spread).map(({ x, y }) => [x, y]),
        );
        const again = crowd(seed, 8, spread);
        label(again, 11, within);
        expect(again, 'always in the same way').toEqual(dots);
      }
    }
  });

  test('numbers make room: for each other, for every dot and for every line', () => {
    for (let seed = 0; seed < 60; seed++) {
      const dots = crowd(seed, 2 + (seed % 10), 2 + 3 * (seed % 30));
      label(dots, 11, within);
      for (const a of dots) {
        for (const b of dots) {
          if (a === b) continue;
          expect(apart(a.label ?? a, b.label ?? b)).toBeGreaterThan(16);
          if (a.label) expect(apart(a.label, b)).toBeGreaterThan(11 + MARK);
          if (!a.label) expect(apart(a, b)).toBeGreaterThan(16);
          if (!a.label || !b.label) continue;
          for (const along of [0.25, 0.5, 0.75, 1]) {
            const on = {
              x: a.x + along * (a.label.x - a.x),
              y: a.y + along * (a.label.y - a.y),
            };
            expect(apart(on, b.label), 'a line is not covered').toBeGreaterThan(11);
          }
        }
        if (a.label) expect(apart(a, a.label)).toBeLessThan(110);
      }
    }
  });

  test('no number leaves the picture', () => {
    const dots = crowd(1, 6, 0, 14, 386);
    label(dots, 11, within);
    for (const { label } of dots) {
      expect(label!.x).toBeGreaterThanOrEqual(11);
      expect(label!.y).toBeLessThanOrEqual(389);
    }
    expect(new Set(dots.map(({ label }) => `${label!.x} ${label!.y}`)).size).toBe(6);
  });

  test('those with room have their number in them, and all are found', () => {
    const dots = [dot(0, 100, 100), dot(1, 130, 100), dot(2, 200, 200), dot(3, 203, 200)];
    label(dots, 11, within);
    expect(dots.map(({ label }) => label !== undefined)).toEqual([false, false, true, true]);
    expect(unitAt(dots, 11, 128, 104)).toBe(1);
    expect(unitAt(dots, 11, 300, 300)).toBeUndefined();
    for (const { unit, x, y, label } of dots.slice(2)) {
      expect(unitAt(dots, 11, x, y)).toBe(unit);
      expect(unitAt(dots, 11, label!.x, label!.y)).toBe(unit);
    }
  });
});

describe('bars of distances', () => {
  const begun = (fragment: string) => new Run(readLink(fragment).link.experiment);

  test('have one scale for networks beside each other', () => {
    const [slow, fast] = [begun('version=1'), begun('training.learning_rate=3')];
    for (const run of [slow, fast]) run.advance(300);
    const full = fullDistance([slow, fast], 0);
    expect(full).toBe(fullDistance([fast], 0));
    expect(full).toBeGreaterThanOrEqual(largest(fast.distances(0)));
    expect(fullDistance([slow], 0)).toBeLessThan(full);
    const deep = begun('network.hidden=3,2&training.learning_rate=3');
    deep.advance(300);
    expect(fullDistance([slow, deep], 1)).toBe(fullDistance([deep, slow], 1));
    expect(fullDistance([slow], 1), 'its last').toBe(fullDistance([slow], 0));
    expect(fullDistance([begun('network.hidden=')], 0), 'without a layer').toBe(1);
  });

  test('have one scale all the way that is known, as a film goes through it', () => {
    const run = begun('version=1');
    run.advance(2000);
    const full = fullDistance([run], 0);
    for (const moment of [0, 1, 300, 1500]) {
      run.seek(moment);
      expect(fullDistance([run], 0), `at ${moment}`).toBe(full);
    }
  });

  test('the ways say what the engine measures', () => {
    for (const fragment of ['version=1', 'data.set=xor']) {
      const run = begun(fragment);
      run.advance(1);
      const { points } = run.paths(0);
      const now = longestWay(points, run.widths[1]!, run.widths[0]! + 1);
      expect(now).toBeCloseTo(largest(run.distances(0)), 5);
    }
  });
});

test('steps are enlarged by a round number, to less than a quarter of the picture', () => {
  const layout = layoutParting({ width: 430, height: 480 }, 12, 1, 8, false);
  const place = { x: 0, y: 0, scale: 40 };
  const next = numbers(4);
  for (let round = 0; round < 200; round++) {
    const size = 10 ** (-8 * next());
    const moved = Float32Array.from({ length: 16 }, () => (next() - 0.5) * size);
    const factor = enlargement(moved, layout, place);
    expect(String(factor)).toMatch(/^[125](0*$|e\+)/);
    let longest = 0;
    for (let i = 0; i < 16; i += 2)
      longest = Math.max(longest, Math.hypot(moved[i]!, moved[i + 1]!));
    const pixels = longest * place.scale * factor;
    expect(pixels).toBeLessThan(layout.plot.width / 4);
    expect(pixels).toBeGreaterThan(factor === 1 ? 0 : layout.plot.width / 20);
  }
  expect(enlargement(new Float32Array(16), layout, place)).toBe(0);
  expect(enlargement(Float32Array.of(NaN, Infinity), layout, place)).toBe(0);
});

test('dots gather from where they were drawn, and are there after half a second', () => {
  const frame = (x: number): PartingFrame => ({
    trails: {
      units: 1,
      points: points([0, 0], [x, 1]),
      moments: Float64Array.of(0),
      now: 1,
      sameAs: Uint32Array.of(0),
    },
    plane: { kind: 'weights' },
    extent: { left: 0, right: 1, bottom: 0, top: 1 },
    before: undefined,
    step: undefined,
    distances: new Float64Array(1),
    full: 1,
    beside: [],
    gathering: undefined,
    selected: undefined,
    marked: new Set(),
  });
  const gatherer = new Gatherer();
  const [one, other] = [{}, {}];
  expect(gatherer.at(one, 1, 0, true)).toBeUndefined();
  gatherer.keep(frame(3));
  expect(gatherer.at(one, 1, 10, true)).toBeUndefined();
  const begun = gatherer.at(other, 1, 20, true)!;
  expect([...begun.from]).toEqual([3, 1]);
  expect([begun.gone, begun.trails]).toEqual([0, 0]);
  gatherer.keep(frame(5));
  expect(gatherer.at(other, 1, 270, true)).toMatchObject({ gone: 0.5, trails: 1 });
  expect(gatherer.at(other, 1, 520, true)).toBeUndefined();
  gatherer.keep(frame(5));
  expect(gatherer.at(one, 2, 600, true), 'another number of units').toBeUndefined();
  expect(gatherer.at(other, 1, 700, false), 'no motion is wanted').toBeUndefined();
});
