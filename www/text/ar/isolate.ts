// Parts of a sentence from right to left that keep a direction of their own.

/** What is read from left to right: a formula, the name of a variable, a sign before a number. */
export function ltr(part: string): string {
  return `\u2066${part}\u2069`;
}

/** What somebody else has written: in the direction of its own first letter. */
export function own(part: string): string {
  return `\u2068${part}\u2069`;
}
