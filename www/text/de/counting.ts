// Things with their number: the noun's gender and case say how they are counted.

import type { Format } from '../format';

/** What is counted: *eine Einheit*, *8 Einheiten*, *von 8 Einheiten*. */
export interface Noun {
  gender: 'f' | 'm' | 'n';
  one: string;
  many: string;
  /** The plural after *von*, *in*, *mit*. */
  manyDative: string;
}

export const UNIT: Noun = {
  gender: 'f',
  one: 'Einheit',
  many: 'Einheiten',
  manyDative: 'Einheiten',
};
export const EXAMPLE: Noun = {
  gender: 'n',
  one: 'Beispiel',
  many: 'Beispiele',
  manyDative: 'Beispielen',
};
export const START: Noun = { gender: 'm', one: 'Start', many: 'Starts', manyDative: 'Starts' };
export const MOMENT: Noun = { gender: 'm', one: 'Moment', many: 'Momente', manyDative: 'Momenten' };
export const EPOCH: Noun = { gender: 'f', one: 'Epoche', many: 'Epochen', manyDative: 'Epochen' };

type Case = 'nominative' | 'accusative' | 'dative';

const ARTICLES: Readonly<Record<Noun['gender'], Readonly<Record<Case, string>>>> = {
  f: { nominative: 'eine', accusative: 'eine', dative: 'einer' },
  m: { nominative: 'ein', accusative: 'einen', dative: 'einem' },
  n: { nominative: 'ein', accusative: 'ein', dative: 'einem' },
};

export function plural(n: number, one: string, other: string): string {
  return n === 1 ? one : other;
}

/** A text that begins a sentence. */
export function begun(text: string): string {
  return text.charAt(0).toLocaleUpperCase('de') + text.slice(1);
}

export function counting({ count }: Format) {
  /** *1 Einheit*, *8 Einheiten*: as a caption has it. */
  const counted = (n: number, { one, many, manyDative }: Noun, inCase: Case = 'nominative') =>
    `${count(n)} ${plural(n, one, inCase === 'dative' ? manyDative : many)}`;
  /** *eine Einheit*, *8 Einheiten*: as a sentence has it. */
  const inWords = (n: number, noun: Noun, inCase: Case = 'nominative') =>
    n === 1 ? `${ARTICLES[noun.gender][inCase]} ${noun.one}` : counted(n, noun, inCase);
  /** *einmal*, *8-mal*. */
  const times = (n: number) => (n === 1 ? 'einmal' : `${count(n)}-mal`);
  return { counted, inWords, times };
}
