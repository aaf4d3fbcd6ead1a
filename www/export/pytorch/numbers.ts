// Numbers as Python reads them, to the bit.

/** The shortest decimal that stands for a 32-bit float. */
export function single(x: number): string {
  for (let digits = x === Number(x.toPrecision(6)) ? 1 : 6; digits < 9; digits++) {
    const text = x.toPrecision(digits);
    if (Math.fround(Number(text)) === x) return String(Number(text));
  }
  return String(Number(x.toPrecision(9)));
}

/** A 64-bit float. */
export function double(x: number): string {
  if (Number.isFinite(x)) return String(x);
  const name = Number.isNaN(x) ? 'nan' : x > 0 ? 'inf' : '-inf';
  return `float("${name}")`;
}

/** Rows of 32-bit floats, a row a line, as the script's `numbers` reads them. */
export function table(rows: readonly ArrayLike<number>[]): string {
  // Images have few different numbers.
  const known = new Map<number, string>();
  const text = (x: number) => {
    let written = known.get(x);
    if (written === undefined) known.set(x, (written = single(x)));
    return Object.is(x, -0) ? '-0' : written;
  };
  const lines = rows.map((row) => Array.from(row, text).join(' '));
  return `numbers("""\n${lines.join('\n')}\n""")`;
}

/** A list of whole numbers, some to a line. */
export function whole(numbers: readonly number[]): string {
  const lines: string[] = [];
  for (let at = 0; at < numbers.length; at += 40) lines.push(numbers.slice(at, at + 40).join(', '));
  return `[\n${lines.map((line) => `    ${line},`).join('\n')}\n]`;
}
