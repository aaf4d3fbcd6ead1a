// Every language says all that English says, and nothing more.

import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { CHAPTERS } from '../../www/lesson/chapters';
import { languageFor, learn, LANGUAGES, text } from '../../www/text';
import { words as english } from '../../www/text/en';
import { formatFor } from '../../www/text/format';

/** The paths of all words and what kind of thing each is: a text, or a function of so many values. */
function shapeOf(words: object, path = ''): Map<string, string> {
  return new Map(
    Object.entries(words).flatMap(([key, word]: [string, unknown]): [string, string][] => {
      const at = `${path}${key}`;
      if (typeof word === 'function') return [[at, `of ${word.length}`]];
      if (typeof word !== 'object' || word === null || Array.isArray(word)) return [[at, 'text']];
      return [...shapeOf(word, `${at}.`)];
    }),
  );
}

/** Texts of some length, which no two languages have in common. */
function textsOf(words: object): string[] {
  return Object.values(words).flatMap((word: unknown) => {
    if (typeof word === 'string') return word.split(' ').length > 3 ? [word] : [];
    return typeof word === 'object' && word !== null ? textsOf(word) : [];
  });
}

const own = english(formatFor(['en']));

test('the page speaks English and two more', () => {
  expect(LANGUAGES).toEqual(expect.arrayContaining(['en', 'de', 'ar']));
});

for (const code of LANGUAGES) {
  test(`${code}: nothing is missing, nothing is unused, nothing was left in English`, async () => {
    await learn(code);
    expect(shapeOf(text)).toEqual(shapeOf(own));
    if (code === 'en') return;
    const left = new Set(textsOf(own));
    // Works are cited as they are.
    expect(textsOf(text).filter((one) => left.has(one) && !/\d{4}/.test(one))).toEqual([]);
  });
}

/** What is said before there is a catalogue. */
const bootOf = (code: string) =>
  JSON.parse(readFileSync(`www/text/${code}/boot.json`, 'utf8')) as Record<string, unknown>;

const withoutDirection = ({ direction, ...words }: Record<string, unknown>) => {
  void direction;
  return words;
};

for (const code of LANGUAGES) {
  test(`${code}: what is said before the page is here is whole, and what the page says`, async () => {
    const { direction, ...words } = bootOf(code);
    expect(await learn(code)).toBe(direction);
    expect(shapeOf(words)).toEqual(shapeOf(withoutDirection(bootOf('en'))));
    const { question, body } = text.lesson.chapters[CHAPTERS[0]!.name]!;
    expect(words).toMatchObject({ question, setting: body, asks: text.shell.question });
    if (code === 'en') return;
    const left = new Set(textsOf(bootOf('en')));
    expect(textsOf(words).filter((one) => left.has(one))).toEqual([]);
  });
}

test('the first of the reader’s languages that there is is spoken', () => {
  expect(languageFor(['fr-CH', 'de-CH', 'en'])).toBe('de');
  expect(languageFor(['fr'])).toBe('en');
  expect(languageFor(['ar_EG.UTF-8'])).toBe('ar');
  expect(languageFor([])).toBe('en');
});

test('numbers are written as where the reader is, or as the language does', async () => {
  const half = async (code: string, reader: readonly string[]) => {
    await learn(code, reader);
    return text.format.figure(0.5);
  };
  expect(await half('de', ['de-DE'])).toBe('0,500');
  expect(await half('de', ['de-CH'])).toBe('0.500');
  expect(await half('de', ['en-GB'])).toBe('0,500');
  expect(await half('en', ['de-DE'])).toBe('0.500');
  // There are no words in it, but its numbers can be written.
  expect(await half('en', ['fr-FR'])).toBe('0,500');
});

test('numbers hold together where sentences run from right to left', async () => {
  await learn('ar', ['ar-EG']);
  const { figure, parse } = text.format;
  expect(figure(0.5)).toBe('0.500');
  expect(figure(-0.5)).toBe('\u2066−0.500\u2069');
  expect(figure(2e-5)).toBe('\u20662.00 × 10⁻⁵\u2069');
  for (const x of [-0.5, 2e-5, 1234, 0]) expect(parse(figure(x))).toBe(x);
});

test('no module takes a word before a language is learnt', () => {
  const sources = import.meta.glob<string>('../../www/**/*.ts', {
    query: '?raw',
    import: 'default',
    eager: true,
  });
  const early = Object.entries(sources).filter(([, source]) =>
    /^(export )?(const|let) [^(\n]*\btext\./m.test(source),
  );
  expect(early.map(([path]) => path)).toEqual([]);
});
