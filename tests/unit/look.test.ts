import { expect, test } from 'vitest';

import { Look, readLook, writeLook } from '../../www/page/look.svelte';

const VIEWS = ['network', 'numbers', 'alike', 'starts'];

test('what a link says of the look is read back', () => {
  const look = new Look(VIEWS);
  look.show('alike');
  look.select({ layer: 1, unit: 2 });
  look.setLayer(1);
  look.setSlow(true);
  look.set({ enlarged: true, pair: [3, 1], numbersLayer: 2 });
  const pairs = writeLook(look.state, VIEWS[0]!);
  expect(pairs).toContainEqual(['unit', '2.3']);
  const { state, faults } = readLook(pairs, VIEWS, [8, 4, 1]);
  expect(faults).toEqual([]);
  expect({ ...state, zoom: undefined }).toEqual({ ...look.state, zoom: undefined });
  expect(writeLook(new Look(VIEWS).state, VIEWS[0]!)).toEqual([]);
});

test('every bad part is named, and every good one kept', () => {
  const { state, faults } = readLook(
    [
      ['view', 'paths'],
      ['unit', '1.9'],
      ['slow', 'true'],
      ['layer', '2'],
      ['colour', 'red'],
      ['toString', 'x'],
      ['pair', '1.1'],
    ],
    VIEWS,
    [8, 1],
  );
  expect(faults.map(({ field }) => field)).toEqual([
    'look.view',
    'look.unit',
    'look.layer',
    'look.colour',
    'look.toString',
    'look.pair',
  ]);
  expect(faults.every(({ allowed }) => allowed.length > 0)).toBe(true);
  expect(state).toMatchObject({ view: 'network', unit: undefined, slow: true, layer: 0 });
});

test('what a network does not have is let go', () => {
  const look = new Look(VIEWS);
  look.select({ layer: 2, unit: 5 });
  look.setLayer(2);
  look.mark([{ layer: 2, unit: 1 }]);
  look.set({ pair: [6, 7], numbersLayer: 3 });
  look.fit([8, 1]);
  expect(look.state).toMatchObject({ unit: undefined, layer: 0 });
  expect(look.marked).toEqual([]);
  expect(look.options.pair).toEqual([6, 7]);
  look.fit([4, 1]);
  expect(look.options).toMatchObject({ pair: undefined, numbersLayer: undefined });
});

test('what is pointed at is no longer pointed at in another view', () => {
  const look = new Look(VIEWS);
  look.mark([{ layer: 0, unit: 1 }]);
  look.show('numbers');
  expect(look.marked).toEqual([]);
});
