import { encode } from 'uqr';

/** Bytes that the largest QR code holds, with the least correction of errors. */
export const MOST = 2953;

/** From so many on the modules are too small to be scanned with ease. */
export const HARD = 600;

/** Light modules around it, which a reader needs. */
const QUIET = 4;

/** A QR code as a picture. */
export interface Code {
  /** Modules across, the quiet zone included. */
  side: number;
  /** The dark modules, as the path of an SVG. */
  path: string;
}

/** The bytes of a link in a QR code. */
export function bytesOf(link: string): number {
  return new TextEncoder().encode(link).length;
}

/** The QR code of a link of at most `MOST` bytes. */
export function codeOf(link: string): Code {
  // Where there is room in the same size, more of it may be damaged.
  const { data, size } = encode(link, { ecc: 'L', boostEcc: true, border: 0 });
  const path = data.flatMap((row, y) => runsOf(row).map(([x, length]) => bar(x, y, length)));
  return { side: size + 2 * QUIET, path: path.join('') };
}

/** Dark modules of a row that follow one another are one bar: no hairline shows between them. */
function runsOf(row: readonly boolean[]): [start: number, length: number][] {
  const runs: [number, number][] = [];
  row.forEach((isDark, x) => {
    if (!isDark) return;
    if (row[x - 1]) runs.at(-1)![1]++;
    else runs.push([x, 1]);
  });
  return runs;
}

function bar(x: number, y: number, length: number): string {
  return `M${x + QUIET} ${y + QUIET}h${length}v1h-${length}z`;
}
