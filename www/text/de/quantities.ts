// Small numbers as words, as the stage's sentences have them: of units and of numbers, both feminine.

import type { Format } from '../format';

const WORDS = [
  'keine',
  'eine',
  'zwei',
  'drei',
  'vier',
  'fünf',
  'sechs',
  'sieben',
  'acht',
  'neun',
  'zehn',
  'elf',
  'zwölf',
];

export function quantities({ count }: Format) {
  const word = (n: number) => WORDS[n] ?? count(n);
  /** *dieselbe Zahl*, *dieselben zwei Zahlen*. */
  const same = (n: number) => (n === 1 ? 'dieselbe Zahl' : `dieselben ${word(n)} Zahlen`);
  /** *die eine Einheit*, *beide*, *alle acht*. */
  const all = (n: number) => (n === 1 ? 'die eine Einheit' : n === 2 ? 'beide' : `alle ${word(n)}`);
  const allUnits = (n: number) => (n === 1 ? all(n) : `${all(n)} Einheiten`);
  return { word, same, all, allUnits };
}
