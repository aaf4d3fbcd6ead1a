// What the engine said, in German.

import { translator } from '../said';
import { places, sentences } from './engine';

export const said = translator(sentences);
export const where = translator(places);

/** A value in a sentence: at most a line of it. */
export function quoted(value: string): string {
  const own = said(value);
  return own.length > 80 ? `${own.slice(0, 80)} …` : own;
}
