// Tables as text, by RFC 4180: quotes where they are needed, lines that end in CR LF.

import Papa from 'papaparse';

/** A cell; nothing is empty, and so is what is no finite number. */
export type Cell = string | number | boolean | null | undefined;

/** How numbers and columns are told apart. */
export const STYLES = {
  /** What programs read. */
  point: { separator: ',', decimal: '.' },
  /** What spreadsheets read where numbers are written with a decimal comma. */
  comma: { separator: ';', decimal: ',' },
} as const;
export type StyleName = keyof typeof STYLES;

/** What a spreadsheet would compute; a number with a sign is none of these. */
const FORMULA = /^(?![+-]?\d+([.,]\d+)?(e[+-]?\d+)?$)[=+\-@\t\r]/i;

/** The mark of UTF-8, without which spreadsheets take other letters for it. */
const MARK = '\ufeff';

/** Rows as text, the line's end of the last included. */
export function csv(rows: readonly (readonly Cell[])[], name: StyleName): string {
  const { separator, decimal } = STYLES[name];
  const written = rows.map((row) => row.map((cell) => writtenIn(cell, decimal)));
  const text = Papa.unparse(written, {
    delimiter: separator,
    newline: '\r\n',
    escapeFormulae: FORMULA,
  });
  return `${text}\r\n`;
}

/** Pieces of text as a file. */
export function csvFile(pieces: readonly string[]): Blob {
  return new Blob([MARK, ...pieces], { type: 'text/csv;charset=utf-8' });
}

function writtenIn(cell: Cell, decimal: string): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell !== 'number') return String(cell);
  // Zero has a sign too, which is a bit.
  if (Object.is(cell, -0)) return '-0';
  return Number.isFinite(cell) ? String(cell).replace('.', decimal) : '';
}

/**
 * The number with the fewest digits that reads back to the same f32: what is told of a weight is its
 * bits, not those of the f64 that JavaScript has in their place.
 */
export function shortest(x: number): number {
  if (x === 0) return x;
  for (let digits = 1; digits < 9; digits++) {
    const short = Number(x.toPrecision(digits));
    if (Math.fround(short) === Math.fround(x)) return short;
  }
  return Number(x.toPrecision(9));
}
