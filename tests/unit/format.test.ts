import { describe, expect, test } from 'vitest';

import { formatFor, usable } from '../../www/text/format';

const english = formatFor(['en-GB']);
const german = formatFor(['de-DE']);

test('quantities have three significant digits and one way to write small ones', () => {
  expect([0, 0.0893, 7.0912, 0.5, 12.345, 123.4, 4440, 0.001].map(english.figure)).toEqual([
    '0',
    '0.0893',
    '7.09',
    '0.500',
    '12.3',
    '123',
    '4440',
    '0.00100',
  ]);
  expect(english.figure(-0.0000321)).toBe('−3.21 × 10⁻⁵');
  expect(english.figure(1e-6)).toBe('10⁻⁶');
  expect(english.figure(NaN)).toBe('–');
  expect(english.figure(-Infinity)).toBe('–');
  expect(english.short(-0.30451, 1)).toBe('−0.3');
  expect(english.short(0.99999, 2)).toBe('1.0');
  expect(english.count(123456)).toBe('123,456');
  expect(german.figure(0.0893)).toBe('0,0893');
  expect(german.share(0.281)).toBe('28,1\u00a0%');
});

test('a list of languages may hold anything', () => {
  expect(usable(['C', 'en_US', 'de_DE.UTF-8', 'x', '', 'POSIX', 'sr-Latn-RS@latin'])).toEqual(
    expect.arrayContaining(['en-US', 'de-DE']),
  );
  for (const languages of [undefined, [], ['C'], ['POSIX'], ['en_US'], ['*'], ['ar-EG'], ['fa']]) {
    const format = formatFor(languages);
    // Sentences are English here: their digits are Latin.
    expect(format.figure(1.5), String(languages)).toMatch(/^1.50$/);
    expect(format.count(7)).toBe('7');
  }
});

describe('numbers are read as they are typed', () => {
  test.each([
    ['0,03', 0.03],
    ['0.03', 0.03],
    [' 1 000 ', 1000],
    ['1,000', 1000],
    ['1,5', 1.5],
    ['−2.5', -2.5],
    ['1e-3', 0.001],
    ['3.2 × 10⁻⁵', 3.2e-5],
    ['1,234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['.5', 0.5],
    ['12', 12],
  ])('%s in English', (typed, number) => expect(english.parse(typed)).toBe(number));

  test.each([
    ['0,03', 0.03],
    ['1.000', 1000],
    ['1.000,5', 1000.5],
    ['0.5', 0.5],
  ])('%s in German', (typed, number) => expect(german.parse(typed)).toBe(number));

  test.each(['', 'abc', '1..2', '1e', '--1', '0x10', '1 2,3,4.5.6', 'Infinity', 'NaN', '1e999'])(
    'what is no number is none: %s',
    (typed) => expect(english.parse(typed)).toBeUndefined(),
  );

  test('what a field shows is read back', () => {
    for (const format of [english, german]) {
      for (const x of [0.1, -0.30000001, 123456, 1e-9, 5, 0.003]) {
        expect(format.parse(format.field(x))).toBe(x);
      }
    }
  });
});
