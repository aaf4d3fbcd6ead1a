// Pictures brought together on a sheet.

import { expect, test } from 'vitest';

import { arranged, type Item } from '../../www/export/arrange';

const item = (what: string, x: number, y: number, width: number, height: number): Item<string> => ({
  what,
  box: { x, y, width, height },
  size: { width, height },
});

test('what is apart comes together, beside and below what it stood beside and below', () => {
  const { at, width, height } = arranged(
    [
      item('below', 0, 500, 300, 50),
      item('left', 0, 100, 100, 80),
      item('right', 190, 120, 110, 60),
    ],
    10,
  );
  expect(at.toSorted((a, b) => a.what.localeCompare(b.what))).toEqual([
    { what: 'below', x: 0, y: 90 },
    { what: 'left', x: 0, y: 0 },
    { what: 'right', x: 110, y: 0 },
  ]);
  expect([width, height]).toEqual([300, 140]);
});

test('what lies over each other on the page, as what is scrolled may, does not on the sheet', () => {
  const { at, height } = arranged(
    [item('a', 0, 0, 100, 100), item('b', 50, 50, 100, 100), item('c', 20, 90, 10, 100)],
    10,
  );
  expect(at.map(({ what, y }) => [what, y])).toEqual([
    ['a', 0],
    ['b', 110],
    ['c', 220],
  ]);
  expect(height).toBe(320);
});
