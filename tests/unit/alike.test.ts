import { describe, expect, test } from 'vitest';

import { cellOf, type Pair } from '../../www/views/alike/frame';
import { gapRange, gapShare, layAlike, pairAt } from '../../www/views/alike/layout';
import { zeroOf, type Alike } from '../../www/views/alike/read';
import { seeded } from './seeded';

const SIZES = [
  [40, 40],
  [40, 1600],
  [2600, 40],
  [320, 240],
  [690, 300],
  [2600, 1600],
] as const;

describe('the two matrices’ layout', () => {
  const random = seeded(7);
  const sizes = [
    ...SIZES,
    ...Array.from({ length: 300 }, () => [40 + 2560 * random(), 40 + 1560 * random()] as const),
  ];

  test.each([2, 3, 8, 33, 128])('is valid at every size with %i units', (units) => {
    for (const [width, height] of sizes) {
      for (const scale of [1, 1.4, 2]) {
        const { gaps, cosines } = layAlike({ width, height }, units, scale);
        const said = `${width}×${height}, scale ${scale}`;
        for (const boxes of [gaps, cosines]) {
          for (const box of [boxes.title, boxes.cells, boxes.scale]) {
            const numbers = [box.x, box.y, box.width, box.height];
            expect(
              numbers.every((x) => Number.isFinite(x) && x >= 0),
              said,
            ).toBe(true);
            expect(box.x + box.width, said).toBeLessThanOrEqual(width + 1e-6);
            expect(box.y + box.height, said).toBeLessThanOrEqual(height + 1e-6);
          }
          expect(boxes.cells.width, said).toBe(boxes.cells.height);
          expect(boxes.cells.width, said).toBeGreaterThan(0);
          expect(boxes.cells.x - boxes.edge, said).toBeGreaterThanOrEqual(0);
          expect(boxes.title.y + boxes.title.height, said).toBeLessThanOrEqual(
            boxes.cells.y - boxes.edge + 1e-6,
          );
        }
        const isApart =
          gaps.cells.x + gaps.cells.width <= cosines.cells.x - cosines.edge ||
          gaps.scale.y + gaps.scale.height <= cosines.title.y;
        expect(isApart, said).toBe(true);
      }
    }
  });

  test('a place on a cell finds its pair, and no other place does', () => {
    const random = seeded(11);
    for (let i = 0; i < 400; i++) {
      const units = 2 + Math.floor(126 * random());
      const size = { width: 60 + 1500 * random(), height: 60 + 900 * random() };
      const layout = layAlike(size, units, 1);
      const [row, column] = [Math.floor(units * random()), Math.floor(units * random())];
      const { cells } = random() < 0.5 ? layout.gaps : layout.cosines;
      const cell = cells.width / units;
      const found = pairAt(
        layout,
        units,
        cells.x + (column + 0.5) * cell,
        cells.y + (row + 0.5) * cell,
      );
      // A unit against itself is no pair.
      expect(found).toEqual(row === column ? undefined : [row, column]);
      expect(pairAt(layout, units, cells.x - 1, cells.y + cell)).toBeUndefined();
      expect(pairAt(layout, units, cells.x + cells.width, cells.y + cell)).toBeUndefined();
    }
  });
});

describe('the scale of gaps', () => {
  test('holds the gaps that are not zero, over two decades at least', () => {
    expect(gapRange(new Float64Array([0, 0]))).toEqual([-2, 0]);
    expect(gapRange(new Float64Array([0, 3, 5]))).toEqual([-1, 1]);
    const [small, large] = [new Float64Array([0, 0.02]), new Float64Array([0, 30])];
    expect(gapRange(small, large), 'of two beside each other').toEqual(gapRange(large, small));
    expect(gapRange(small, large)).toEqual([-2, 2]);
    expect(gapRange(new Float64Array([2e-7, 40, Infinity, NaN]))).toEqual([-7, 2]);
  });

  test('is darker the larger the gap', () => {
    const range = [-3, 1] as const;
    const shares = [1e-3, 1e-2, 0.1, 1, 10].map((gap) => gapShare(range, gap));
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares[0]).toBeGreaterThan(0);
    expect(gapShare(range, 0)).toBe(0);
    expect(gapShare(range, NaN)).toBe(0);
  });
});

describe('a gap of 0', () => {
  const alike = (change: Partial<Alike>): Alike => ({
    units: 2,
    gaps: new Float64Array(4),
    range: [-2, 0],
    cosines: new Float64Array([1, 1, 1, 1]),
    sameAs: new Uint32Array([0, 1]),
    distinct: 2,
    rank: 1,
    distances: new Float64Array(2),
    still: new Set(),
    outgoing: new Float32Array([0.5, -0.5]),
    ...change,
  });
  const pair: Pair = [0, 1];

  test('is the same unit twice only where all their bits agree', () => {
    expect(zeroOf(alike({ sameAs: new Uint32Array([0, 0]) }), pair)).toBe('same');
  });

  test('leaves outgoing weights out', () => {
    expect(zeroOf(alike({}), pair)).toBe('outgoing');
  });

  test('can be one of zeros whose signs differ', () => {
    expect(zeroOf(alike({ outgoing: new Float32Array([0.5, 0.5]) }), pair)).toBe('signs');
  });

  test('is no other number', () => {
    const gaps = new Float64Array(4);
    gaps[cellOf(2, pair)] = 1e-9;
    expect(zeroOf(alike({ gaps }), pair)).toBeUndefined();
  });
});
