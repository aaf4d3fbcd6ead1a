// Things with their number: one of them is no plural.

import type { Format } from '../format';

export function plural(n: number, one: string, other = `${one}s`): string {
  return n === 1 ? one : other;
}

export function counting({ count }: Format) {
  /** *1 unit*, *8 units*: as a caption has it. */
  const counted = (n: number, thing: string) => `${count(n)} ${plural(n, thing)}`;
  /** *one unit*, *8 units*: as a sentence has it. */
  const inWords = (n: number, thing: string) => (n === 1 ? `one ${thing}` : counted(n, thing));
  /** *once*, *8 times*. */
  const times = (n: number) => (n === 1 ? 'once' : `${count(n)} times`);
  return { counted, inWords, times };
}
