// What a person types into a field for numbers: taken, or kept with the reason why not.

import type { Range } from '../engine';

export type Read =
  | { kind: 'number'; value: number }
  /** It cannot be read as a number, or is beyond what is allowed. */
  | { kind: 'unreadable' }
  | { kind: 'outside' };

/** Reads what was typed, which must be a number within a range. */
export function readTyped(
  typed: string,
  range: Range,
  parse: (typed: string) => number | undefined,
): Read {
  const value = parse(typed);
  if (value === undefined) return { kind: 'unreadable' };
  const isAllowed =
    value >= range.min && value <= range.max && (!range.whole || Number.isInteger(value));
  return isAllowed ? { kind: 'number', value } : { kind: 'outside' };
}

/** Within a range. */
export function within(x: number, { min, max }: Range): number {
  return Math.min(max, Math.max(min, x));
}
