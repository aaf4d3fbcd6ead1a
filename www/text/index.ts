// The words of the page, in the language that was chosen. Each language is a folder of the same shape.

import type { words as english } from './en';
import { fromRight, type Direction } from './direction';
import { formatFor, usable, type Format } from './format';
import type { Like } from './like';

/** Every word that a person reads, by area. */
export type Words = Like<ReturnType<typeof english>>;

/** What a language's folder gives. */
interface Language {
  direction: Direction;
  words: (format: Format) => Words;
}

const FOLDERS = import.meta.glob<Language>('./*/index.ts');

const folderOf = (code: string) => FOLDERS[`./${code}/index.ts`];

/** The language that every other falls back on. */
export const FALLBACK = 'en';

/** The languages that there are, as in a browser's list: `en`, `de`. */
export const LANGUAGES: readonly string[] = Object.keys(FOLDERS).map((path) => path.split('/')[1]!);

/** The words and the number formats of the page's language, once it was learnt. */
export let text: Words;

/** The first of a reader's languages that there is; English where there is none. */
export function languageFor(wanted: readonly string[]): string {
  const bases = usable(wanted).map(baseOf);
  return bases.find((base) => folderOf(base)) ?? FALLBACK;
}

/**
 * Loads a language, alone, and has the page say everything in it, with numbers as the reader, whose
 * own languages these are, is used to. Which way it is written.
 */
export async function learn(code: string, own: readonly string[] = []): Promise<Direction> {
  const { direction, words } = await folderOf(code)!();
  const format = formatFor(localesFor(code, own));
  text = words(direction === 'rtl' ? fromRight(format) : format);
  return direction;
}

/** How numbers are written: as where the reader is; in their own way too if there are no words in it. */
function localesFor(code: string, own: readonly string[]): readonly string[] {
  const locales = usable(own);
  if (!locales.some((locale) => folderOf(baseOf(locale)))) return [...locales, code];
  return [...locales.filter((locale) => baseOf(locale) === code), code];
}

function baseOf(locale: string): string {
  return locale.split('-')[0]!;
}
