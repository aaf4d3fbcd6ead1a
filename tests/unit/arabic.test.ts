// What is Arabic's own: six forms of a thing with its number, and parts that run from left to right.

import { expect, test } from 'vitest';

import { counting, EXAMPLE, UNIT } from '../../www/text/ar/counting';
import { words } from '../../www/text/ar';
import { fromRight } from '../../www/text/direction';
import { formatFor } from '../../www/text/format';

const format = fromRight(formatFor(['ar-EG']));
const { beside, counted, inWords, times } = counting(format);

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

test('beside its number in digits a thing has no number of its own', () => {
  expect([1, 2, 3, 11, 100].map((n) => beside(n, EXAMPLE))).toEqual([
    'مثال',
    'مثال',
    'أمثلة',
    'مثالًا',
    'مثال',
  ]);
});

test('what the engine says of a table is said in Arabic, and what a person wrote stays as it is', () => {
  const { fault } = words(format).own;
  const plain = (...said: [string, string, string]) =>
    fault(...said).replace(/[\u2066\u2068\u2069]/g, '');
  expect(plain('row 3, column 2 (unit 1, rows)', '“5, row 7”', 'a number')).toBe(
    'الصفّ 3، العمود 2 (unit 1, rows): “5, row 7”. المسموح: عدد.',
  );
  expect(plain('W1, row 2', '3 numbers', '2 numbers, as in row 1')).toBe(
    'المصفوفة W1، الصفّ 2: أعداد عددها 3. المسموح: أعداد عددها 2، كما في الصفّ 1.',
  );
  const layers = '2 × 3 weights and 2 biases in layer 1, 1 × 2 weights and 1 biases in layer 2';
  expect(plain('weights', '4 numbers', `11 numbers: ${layers}`)).toBe(
    'weights: أعداد عددها 4. المسموح: أعداد عددها 11: الأوزان 2 × 3 والانحيازات 2 في الطبقة 1, الأوزان 1 × 2 والانحيازات 1 في الطبقة 2.',
  );
});
