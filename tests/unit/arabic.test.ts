// What is Arabic's own: six forms of a thing with its number, and parts that run from left to right.

import { expect, test } from 'vitest';

import { counting, EXAMPLE, UNIT } from '../../www/text/ar/counting';
import { words } from '../../www/text/ar';
import { fromRight } from '../../www/text/direction';
import { formatFor } from '../../www/text/format';

const format = fromRight(formatFor(['ar-EG']));
const { counted, inWords, times } = counting(format);

test('a thing has the form that its number asks for', () => {
  const units = [0, 1, 2, 3, 8, 10, 11, 16, 99, 100, 102, 103, 111].map((n) => counted(n, UNIT));
  expect(units).toEqual([
    '0 وحدة',
    'وحدة واحدة',
    'وحدتان',
    '3 وحدات',
    '8 وحدات',
    '10 وحدات',
    '11 وحدةً',
    '16 وحدةً',
    '99 وحدةً',
    '100 وحدة',
    '102 وحدة',
    '103 وحدات',
    '111 وحدةً',
  ]);
});

test('two of a thing bend with what stands before them', () => {
  expect(counted(2, EXAMPLE)).toBe('مثالان');
  expect(inWords(2, EXAMPLE)).toBe('مثالين');
  expect(inWords(4900, EXAMPLE)).toBe('4900 مثال');
  expect(times(2)).toBe('مرّتين');
});

test('a formula within a sentence is held from left to right', () => {
  const { numbers, worth } = words(format);
  expect(numbers.product('0.5', '2', '1')).toBe('\u20660.5 × 2 = 1\u2069');
  expect(worth.change(0.5)).toBe('\u2066+0.50\u2069');
  expect(worth.change(-0.5)).toBe('\u2066−0.50\u2069');
});
