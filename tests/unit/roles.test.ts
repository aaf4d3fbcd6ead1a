import { describe, expect, test } from 'vitest';

import { Fate, type ToldPair, type ToldStart } from '../../www/engine';
import type { Few, Player } from '../../www/run/few.svelte';
import type { Net } from '../../www/run/net.svelte';
import { text } from '../words';
import { layLive } from '../../www/views/starts/many/live/layout';
import { layRoles } from '../../www/views/starts/roles/layout';
import { readRoles } from '../../www/views/starts/roles/read';
import { agreementOf, said } from '../../www/views/starts/roles/verdict';
import { startEngine } from '../engine';
import { seeded } from './seeded';

startEngine();

const NO_PICTURES = {} as Player['pictures'];

const pair = (changes: Partial<ToldPair> = {}): ToldPair => ({
  partners: [1, 0],
  turned: [false, false],
  correlations: [1, 1],
  isTold: [true, true],
  told: [2, 0],
  agreement: 0.8,
  agreementAtStart: 0.6,
  agreementOfAll: 0.1,
  ...changes,
});

const player = (changes: Partial<ToldStart> = {}): Player => ({
  told: {
    fate: Fate.Sound,
    loss: 0.1,
    accuracy: 1,
    work: [0.7, 0.3],
    workers: 2,
    pair: pair(),
    ...changes,
  },
  pictures: NO_PICTURES,
});

const first = player({ pair: null });

function sentences(...players: Player[]): string {
  const roles = { same: { same: 1, of: 8, expected: 4 } };
  const few = { players, seeds: [53, 54, 55, 56, 57], epochs: 60, roles } as unknown as Few;
  const { before, said: concluded } = said(few, text.roles);
  return [...before, '|', ...concluded].join(' ');
}

describe('two networks beside each other', () => {
  const drawn = (work: readonly number[], added: number, weight: number): Player => ({
    ...player({ work: [...work] }),
    pictures: {
      added: new Float32Array(2 * 28 * 28).fill(added),
      says: new Float32Array(28 * 28),
      weights: Float32Array.of(weight, 0, 0, 0),
      biases: new Float32Array(2),
    },
  });
  const net = {
    run: { widths: [2, 2, 1], isImage: false, classNames: ['0', '1'] },
    experiment: { training: { loss: 'cross_entropy' } },
  } as unknown as Net;
  const scales = (one: Player, beside: readonly Player[]) => {
    const starts = [{ name: [], below: [], player: one }];
    const { full, most, mostWeight } = readRoles(
      net,
      0,
      one,
      starts,
      beside,
      undefined,
      text.roles,
    );
    return { full, most, mostWeight };
  };

  test('have one scale of what units add, of their work and of their weights', () => {
    const [a, b] = [drawn([0.5, 0.5], 2, 7), drawn([0.2, 0.2], 5, 1)];
    expect(scales(a, [b])).toEqual(scales(b, [a]));
    expect(scales(a, [b])).toEqual({ full: 0.5, most: 5 * 0.6, mostWeight: 7 });
    expect(scales(b, []), 'alone it has its own').toMatchObject({ full: 0.25, mostWeight: 1 });
    const idle = drawn([0, 0], 90, 90);
    expect(scales(b, [idle]), 'what is not drawn has no say').toEqual(scales(b, []));
  });

  test('have one axis of agreement', () => {
    const [good, bad] = [[pair()], [pair({ agreementOfAll: -0.4 })]];
    expect(agreementOf(good, bad).least).toBe(-0.4);
    expect(agreementOf(bad, good).least).toBe(-0.4);
    expect(agreementOf(good).least).toBe(0.1);
  });
});

describe('what is said of a few starts', () => {
  test('is never the agreement without the other two, nor without how few they are', () => {
    const told = sentences(first, player(), player({ pair: pair({ agreement: 0.6 }) }));
    expect(told).toContain('After 60 epochs, in each of 3 starts, 2 of 2 units do 90 %');
    expect(told).toContain('agree by 0.7 (0.6 … 0.8); the same networks untrained by 0.6');
    expect(told).toContain('shuffled by 0.1');
    expect(told).toContain('3 starts are few');
    expect(told.startsWith('|')).toBe(true);
  });

  test('names what diverged or does nothing before anything is concluded', () => {
    const diverged = player({ fate: Fate.Diverged, pair: null, work: [] });
    const idle = player({ work: [0, 0], fate: Fate.Dead });
    const [before, after] = sentences(first, diverged, idle, player()).split('|');
    expect(before).toContain('One of 4 starts diverged and is left out.');
    expect(before).toContain('In 1 of 4 starts no unit adds anything');
    expect(after).toContain('in each of 2 starts');
    expect(sentences(diverged, first)).toBe(
      'From this page’s start, seed 53, the run diverged: there is nothing to compare the others with. Lower the learning rate. |',
    );
    expect(sentences(player({ work: [0, 0], pair: null }), idle)).toContain('In none of these');
  });

  test('concludes nothing of units that are alike, of one unit, or of unequal networks', () => {
    const alike = player({ pair: pair({ agreement: 0.3, agreementOfAll: 0.3 }) });
    expect(sentences(first, alike, alike)).toContain('every matching is as good');
    const one = player({ work: [1], workers: 1, pair: null });
    expect(sentences(one, one)).toContain('it is its own partner');
    expect(sentences(first, player({ loss: 0.5 }))).toContain('some have come further');
    expect(sentences(first, player({ loss: 0.2 }))).not.toContain('some have come further');
  });
});

describe('the picture of a few starts', () => {
  test('has every row and as many columns as there is room for, none over another', () => {
    const random = seeded(11);
    for (let i = 0; i < 400; i++) {
      const size = { width: 240 + 1200 * random(), height: 190 + 700 * random() };
      const units = 1 + Math.floor(128 * random());
      const layout = layRoles(size, [1, 1.4][i % 2]!, 5, units, i % 3 > 0);
      expect(layout.columns).toBeLessThanOrEqual(units);
      layout.tiles.forEach((tiles, row) => {
        expect(tiles).toHaveLength(layout.columns);
        tiles.forEach((tile, column) => {
          expect(tile.x + tile.width).toBeLessThanOrEqual(size.width + 1e-6);
          expect(tile.y).toBeGreaterThanOrEqual(layout.rows[row]!.y);
          const next = tiles[column + 1];
          if (next) expect(next.x).toBeGreaterThanOrEqual(tile.x + tile.width);
        });
        const end = layout.together[row] ?? layout.losses[row]!;
        expect(end.x).toBeGreaterThanOrEqual(tiles.at(-1)!.x + tiles.at(-1)!.width);
      });
    }
  });

  test('of starts that train has them all within its room', () => {
    for (const count of [4, 16, 36, 64]) {
      for (const [width, height] of [
        [350, 224],
        [700, 540],
        [1600, 300],
      ] as const) {
        const boxes = layLive({ width, height }, 1, count);
        expect(boxes).toHaveLength(count);
        for (const box of boxes) {
          expect(box.x + box.width).toBeLessThanOrEqual(width + 1e-6);
          expect(box.y + box.height).toBeLessThanOrEqual(height + 1e-6);
        }
      }
    }
  });
});
