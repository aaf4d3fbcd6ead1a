// The catalogue has no word that the page never says.

import { readdirSync, readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { text } from '../words';

const sources = readdirSync('www', { recursive: true, encoding: 'utf8' })
  .filter((path) => /^(?!text).*\.(ts|svelte)$/.test(path))
  .map((path) => readFileSync(`www/${path}`, 'utf8'));
const all = sources.join('\n');

/** The paths of all words of an area: `['nudge', 'hair']`. */
function pathsOf(words: object): string[][] {
  return Object.entries(words).flatMap(([key, word]: [string, unknown]) => {
    const isGroup = typeof word === 'object' && word !== null && !Array.isArray(word);
    return isGroup ? pathsOf(word).map((path) => [key, ...path]) : [[key]];
  });
}

/** What an area's files call its words; what stands in a group may have any name before it. */
function isSaid(area: string, path: readonly string[], said: string): boolean {
  const key = path.at(-1)!;
  const before = path.length === 1 ? `\\b(words|${area})\\.` : '(\\.|[{,]\\s*)';
  if (new RegExp(`${before}${key}\\b`).test(said)) return true;
  // Some are looked up by a name that another part of the page, or the engine, gives.
  const isLookedUp = path.length > 1 || said.includes('words[');
  return isLookedUp && new RegExp(`['"]${key}['"]`).test(all);
}

const { format: _, ...areas } = text;

for (const [area, words] of Object.entries(areas)) {
  test(`${area}: every word is said`, () => {
    const names = new RegExp(
      `\\btext\\.${area}\\b|\\b${area}Words\\b|\\b${area}\\b.* = text\\b`,
      'i',
    );
    const said = sources.filter((source) => names.test(source)).join('\n');
    // What the chapters say is held to what they name by the lesson's own test.
    const paths = pathsOf(words).filter(([first]) => first !== 'chapters');
    expect(paths.filter((path) => !isSaid(area, path, said))).toEqual([]);
  });
}
