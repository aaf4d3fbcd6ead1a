// Numbers in sentences that are written from right to left.

import type { Format } from './format';

/** Which way a language is written. */
export type Direction = 'ltr' | 'rtl';

/** Marks of direction, which some locales put beside a sign. */
const MARKS = /[\u200e\u200f\u061c]/g;

/** What a sentence from right to left would tear apart or turn round: a sign, a power of ten. */
const TURNS = /[^\d.,]/;

/** Holds a number together, from left to right, whatever is written around it. */
function held(number: string): string {
  const plain = number.replace(MARKS, '');
  return TURNS.test(plain) ? `\u2066${plain}\u2069` : plain;
}

/** The same numbers for sentences from right to left. */
export function fromRight(format: Format): Format {
  const { count, figure, short, tick, share, exact, apart } = format;
  return {
    ...format,
    count: (n) => held(count(n)),
    figure: (x) => held(figure(x)),
    short: (x, digits) => held(short(x, digits)),
    tick: (x) => held(tick(x)),
    share: (x) => held(share(x)),
    exact: (x) => held(exact(x)),
    apart: (quantities) => {
      const write = apart(quantities);
      return (x) => held(write(x));
    },
  };
}
