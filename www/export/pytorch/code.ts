// Lines of Python.

/** Lines one after the other, without those that a run does not need. */
export function code(...lines: readonly (string | false)[]): string {
  return lines.filter((line) => line !== false).join('\n');
}

/** Functions and the like, two empty lines between them. */
export function blocks(...blocks: readonly (string | false)[]): string {
  return blocks.filter((block) => block !== false && block !== '').join('\n\n\n');
}
