import { describe, expect, test } from 'vitest';

import { starts as catalogue } from '../../www/text/en/starts';
import { formatFor } from '../../www/text/format';
import { domainOf, histogram } from '../../www/views/starts/histogram';
import { barAt, layStarts } from '../../www/views/starts/layout';
import { hasSpread, ownSentence, quantile, sentences, some } from '../../www/views/starts/ranks';
import { seeded } from './seeded';

const words = catalogue(formatFor(['en']));
const ranked = (losses: readonly number[]) =>
  losses.toSorted((a, b) => a - b).map((loss, i) => ({ seed: i + 1, loss }));
const outcome = (losses: readonly number[], diverged = 0) => ({
  asked: losses.length + diverged,
  epochs: 10,
  ranked: ranked(losses),
  diverged,
});

describe('the histogram’s layout', () => {
  test('is valid at every size', () => {
    const random = seeded(3);
    for (let i = 0; i < 500; i++) {
      const size = { width: 40 + 2560 * random(), height: 40 + 1560 * random() };
      for (const scale of [1, 1.4, 2]) {
        const layout = layStarts(size, scale);
        for (const box of [layout.plot, layout.above, layout.ticks, layout.name]) {
          const numbers = [box.x, box.y, box.width, box.height];
          expect(numbers.every((x) => Number.isFinite(x) && x >= 0)).toBe(true);
          expect(box.x + box.width).toBeLessThanOrEqual(size.width + 1e-6);
          expect(box.y + box.height).toBeLessThanOrEqual(size.height + 1e-6);
        }
        expect(layout.bars).toBeGreaterThanOrEqual(8);
        const { plot, bars } = layout;
        const middle = plot.x + (0.5 / bars) * plot.width;
        expect(barAt(layout, middle, plot.y)).toBe(0);
        expect(barAt(layout, plot.x + plot.width, plot.y)).toBeUndefined();
        expect(barAt(layout, plot.x - 1, plot.y)).toBeUndefined();
      }
    }
  });
});

describe('the histogram', () => {
  test('counts every loss once, on a linear and on a logarithmic axis', () => {
    const random = seeded(5);
    for (const spread of [1, 6]) {
      const losses = Array.from({ length: 1000 }, () => 10 ** (-spread * random()));
      const shown = histogram(losses, domainOf(losses)!, 40);
      expect(shown.bars.reduce((sum, { count }) => sum + count, 0)).toBe(1000);
      expect(shown.isLogarithmic).toBe(spread === 6);
      for (const { from, to, count } of shown.bars) {
        expect(to).toBeGreaterThan(from);
        expect(count).toBeLessThanOrEqual(shown.most);
      }
      expect(shown.place(Math.min(...losses))).toBeCloseTo(0);
      expect(shown.place(Math.max(...losses))).toBeCloseTo(1);
    }
  });

  test('has no axis without losses, and a narrow one is widened', () => {
    expect(domainOf([])).toBeUndefined();
    const [low, high] = domainOf([0.5, 0.5001])!;
    expect(high - low).toBeCloseTo(0.1 * 0.5001);
  });
});

describe('what is said of the starts', () => {
  test('the median of an even number is the mean of the two in the middle', () => {
    expect(quantile(ranked([1, 2, 4, 8]), 0.5)).toBe(3);
    expect(quantile(ranked([1, 2, 8]), 0.5)).toBe(2);
    expect(quantile(ranked([5]), 0.25)).toBe(5);
  });

  test('those that diverged are named first', () => {
    const [first, second] = sentences(outcome([0.1, 0.2, 0.3, 0.4], 2), words);
    expect(first).toBe('From 2 of 6 starts the run diverged.');
    expect(second).toContain('Nothing differs but the random start');
    expect(second).toContain('the middle is 0.25');
    expect(sentences(outcome([], 3), words)).toEqual([words.allDiverged]);
  });

  test('where all end alike there is a sentence and no order', () => {
    const { ranked } = outcome([0.5, 0.5, 0.5]);
    expect(hasSpread(ranked)).toBe(false);
    expect(sentences(outcome([0.5, 0.5, 0.5]), words)).toEqual([
      'All 3 end at a loss of 0.5, without any difference: the random start does not matter here.',
    ]);
    expect(some(ranked, words)).toEqual([]);
    expect(ownSentence(ranked[0], ranked, words)).toBe('');
  });

  test.each([
    [1, 'is the best of 100.'],
    [2, 'is the second best of 100.'],
    [3, 'is the third best of 100.'],
    [21, 'is the 21st best of 100.'],
    [100, 'is the worst of 100.'],
  ])('the own start’s place: %i', (place, says) => {
    const all = ranked(Array.from({ length: 100 }, (_, i) => i + 1));
    expect(ownSentence(all[place - 1], all, words)).toBe(
      `This page’s start, seed ${place}, ${says}`,
    );
  });

  test('starts that end alike share a place', () => {
    const all = ranked([1, 1, 2, 3, 3]);
    expect(ownSentence(all[0], all, words)).toContain('is one of the 2 best of 5.');
    expect(ownSentence(all[4], all, words)).toContain(
      'and 1 more share one place: 3 of 5 are better.',
    );
  });

  test('a start that is not among them is compared, or has diverged', () => {
    const all = ranked([1, 2, 3, 4]);
    const own = (loss: number) => ownSentence({ seed: 99, loss }, all, words);
    expect(own(2.5)).toContain('is not among them: it ends better than 2 of 4.');
    expect(own(0)).toContain('it ends better than all of them.');
    expect(own(9)).toContain('none of the 4 ends worse.');
    expect(own(NaN)).toBe('From this page’s start, seed 99, the run diverged.');
  });

  test('no start is told of twice', () => {
    for (const n of [2, 3, 4, 10, 100]) {
      const told = some(ranked(Array.from({ length: n }, (_, i) => i)), words);
      expect(new Set(told.map(({ start }) => start.seed)).size).toBe(told.length);
      expect(told[0]!.name).toBe('best');
      expect(told.at(-1)!.name).toBe('worst');
    }
  });
});
