import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { Fate, spreadOf } from '../../www/engine';
import { initSync } from '../../www/engine/pkg/unalike.js';
import { starts as catalogue } from '../../www/text/en/starts';
import { formatFor } from '../../www/text/format';
import { domainOf, histogram } from '../../www/views/starts/many/histogram';
import { barAt, layStarts } from '../../www/views/starts/many/layout';
import { caveats, hasSpread, ownSentence, some, verdict } from '../../www/views/starts/many/ranks';
import { seeded } from './seeded';

const words = catalogue(formatFor(['en']));
/** What is not told in a sentence. */
const REST = { distinct: 8, rank: 3, workers: 4 };

/** Starts of networks of eight hidden units, the losses in order of size. */
const ranked = (losses: readonly number[], fate = Fate.Sound, dead = 0) =>
  losses.toSorted((a, b) => a - b).map((loss, i) => ({ seed: i + 1, loss, dead, fate, ...REST }));
const outcome = (starts: ReturnType<typeof ranked>, diverged: readonly number[] = []) => ({
  asked: starts.length + diverged.length,
  epochs: 10,
  units: 8,
  ranked: starts,
  diverged,
});
const said = (...given: Parameters<typeof outcome>) => {
  const all = outcome(...given);
  return [...caveats(all, words), verdict(all, words)];
};

initSync({ module: readFileSync('www/engine/pkg/unalike_bg.wasm') });

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
        expect(barAt(plot, bars, middle, plot.y)).toBe(0);
        expect(barAt(plot, bars, plot.x + plot.width, plot.y)).toBeUndefined();
        expect(barAt(plot, bars, plot.x - 1, plot.y)).toBeUndefined();
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

  test('of whole numbers has a bar for each, and marks whole numbers alone', () => {
    const counts = [3, 3, 4, 5, 5, 5, 8];
    const shown = histogram(counts, domainOf(counts, true)!, 40, true);
    expect(shown.bars.map(({ from, to, count }) => [from, to, count])).toEqual([
      [3, 3, 2],
      [4, 4, 1],
      [5, 5, 3],
      [6, 6, 0],
      [7, 7, 0],
      [8, 8, 1],
    ]);
    // Each in the middle of its bar.
    expect(shown.place(4) * 6).toBeCloseTo(1.5);
    expect(shown.ticks.every(Number.isInteger)).toBe(true);
    const one = histogram([8, 8], domainOf([8, 8], true)!, 40, true);
    expect(one.bars).toEqual([{ from: 8, to: 8, count: 2 }]);
    // More of them than bars: they share.
    const wide = histogram([0, 500], domainOf([0, 500], true)!, 40, true);
    expect(wide.bars).toHaveLength(40);
  });

  test('has no axis without losses, and a narrow one is widened', () => {
    expect(domainOf([])).toBeUndefined();
    const [low, high] = domainOf([0.5, 0.5001])!;
    expect(high - low).toBeCloseTo(0.1 * 0.5001);
  });
});

describe('what is said of the starts', () => {
  test('the median of an even number is the mean of the two in the middle', () => {
    expect(spreadOf([8, 1, 4, 2])).toEqual({ best: 1, low: 1.75, middle: 3, high: 5, worst: 8 });
    expect(spreadOf([1, 2, 8])!.middle).toBe(2);
    expect(spreadOf([])).toBeUndefined();
    expect(said(ranked([1, 2, 4, 8]))[0]).toContain('the middle is 3,');
  });

  test('those that diverged are named first, and counted apart', () => {
    const [first, second] = said(ranked([0.1, 0.2, 0.3, 0.4]), [7, 12]);
    expect(first).toBe('From 2 of 6 starts the run diverged, seeds 7 and 12: counted apart.');
    expect(second).toContain('half of the other 4 end between');
    expect(second).toContain('the middle is 0.25');
    expect(said([], [1, 2, 3])).toEqual([words.allDiverged]);
    const many = said(ranked([0.1, 0.2]), [1, 2, 3, 4, 5, 6, 7]);
    expect(many[0]).toContain('seeds 1, 2, 3, 4, 5 and others:');
    expect(said(ranked([0.1, 0.2]), [9])[0]).toContain(
      'From one of 3 starts the run diverged, seed 9:',
    );
  });

  test('where all end alike there is a sentence and no order', () => {
    const equal = ranked([0.5, 0.5, 0.5]);
    expect(hasSpread(equal)).toBe(false);
    expect(said(equal)).toEqual([
      'All 3 end at a loss of 0.5, without any difference: the random start does not matter here.',
    ]);
    expect(some(equal, words)).toEqual([]);
    expect(ownSentence(equal[0], equal, words)).toBe('');
  });

  test('where all units died, that is said of the starts, and not that they do not matter', () => {
    expect(said(ranked([0.5, 0.5, 0.5], Fate.Dead, 8))).toEqual([
      'All units died in all 3 starts: each sends 0 to every example.',
      'All 3 end at a loss of 0.5, which says nothing about the random start.',
    ]);
    expect(said(ranked([0.5, 0.5], Fate.Dead, 3))[0]).toContain(
      'All units of a layer died in all 2',
    );
    const [dead, result] = said([...ranked([0.5, 0.5]), ...ranked([0.5], Fate.Dead, 8)]);
    expect(dead).toContain('All units died in one of 3 starts');
    expect(result).toBe('All 3 end at a loss of 0.5.');
  });

  test('frozen starts are said to be frozen, and units that died in some are counted', () => {
    expect(said(ranked([0.5, 0.5], Fate.Frozen, 8))).toEqual([
      'Frozen: in all 2 starts no hidden unit moved.',
      'All 2 end at a loss of 0.5, which says nothing about the random start.',
    ]);
    const [touched] = said([...ranked([0.1, 0.2]), ...ranked([0.3], Fate.Sound, 2)]);
    expect(touched).toBe('Some units died in one of 3 starts.');
  });

  test('the start hardly matters only where nothing else made the ends alike', () => {
    const near = [0.5, 0.501, 0.502];
    expect(said(ranked(near)).join()).toContain('hardly matters');
    expect(said(ranked(near), [9]).join()).not.toContain('matters');
    expect(said(ranked(near, Fate.Frozen)).join()).not.toContain('matters');
    expect(said([...ranked(near), ...ranked([0.503], Fate.Dead, 8)]).join()).not.toContain(
      'matters',
    );
    expect(said(ranked([0.5, 0.5]), [9]).at(-1)).toBe('The other 2 end at a loss of 0.5.');
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
    const own = (loss: number) =>
      ownSentence({ seed: 99, loss, dead: 0, fate: Fate.Sound, ...REST }, all, words);
    expect(own(2.5)).toContain('is not among them: it ends better than 2 of 4.');
    expect(own(0)).toContain('it ends better than all of them.');
    expect(own(9)).toContain('none of the 4 ends worse.');
    const diverged = { seed: 99, loss: NaN, dead: 0, fate: Fate.Diverged, ...REST };
    expect(ownSentence(diverged, all, words)).toBe(
      'From this page’s start, seed 99, the run diverged.',
    );
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
