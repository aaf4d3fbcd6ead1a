// Numbers as the reader's own language writes them, and as it reads them.

export interface Format {
  /** A whole number. */
  count(n: number): string;
  /** A quantity to three significant digits; very small and large ones in powers of ten. */
  figure(x: number): string;
  /** A quantity to so many significant digits, as `figure` writes it. */
  short(x: number, digits: number): string;
  /** A mark on an axis, or the end of a range: no more decimals than it has. */
  tick(x: number): string;
  /** Writes quantities with as many figures, three at least, as tell these apart. */
  apart(quantities: readonly number[]): (x: number) => string;
  /** A part of a whole, as a percentage. */
  share(x: number): string;
  /** An f32 with all the figures that tell it from its neighbours. */
  exact(x: number): string;
  /** A number as a field shows it to be changed: with as many figures as it has, up to nine. */
  field(x: number): string;
  /** What a person typed, in their own way of writing or the document's; nothing where it is none. */
  parse(typed: string): number | undefined;
}

/** Below this and from this on numbers are written in powers of ten. */
const SMALL = 1e-3;
const LARGE = 1e6;

/** What is no finite number, as text. */
const NONE = '–';

/** The locales that a browser's list has and that can be used, whatever it holds. */
export function usable(languages: readonly string[] | undefined): string[] {
  return (languages ?? []).flatMap((language) => {
    try {
      // Some systems write `en_US`, some `en_US.UTF-8` or `C`.
      const [tag] = Intl.getCanonicalLocales(language.split(/[.@]/)[0]!.replaceAll('_', '-'));
      return tag === undefined ? [] : [tag];
    } catch {
      return [];
    }
  });
}

/** A format that is made when it is first used: making one takes a few milliseconds. */
function later(locales: readonly string[], options: Intl.NumberFormatOptions) {
  let made: Intl.NumberFormat | undefined;
  // Formulas and the terminal have Latin digits, and so has every language of the page.
  const all = { numberingSystem: 'latn', ...options };
  return (x: number): string => (made ??= new Intl.NumberFormat([...locales], all)).format(x);
}

/** Formats for the first of these languages that is known. */
export function formatFor(languages: readonly string[] | undefined): Format {
  const locales = usable(languages);
  const whole = later(locales, { maximumFractionDigits: 0, useGrouping: 'min2' });
  const plain = later(locales, { maximumFractionDigits: 3 });
  const percent = later(locales, { style: 'percent', maximumSignificantDigits: 3 });
  const minus = (text: string) => text.replaceAll('-', '−');
  const significant = Array.from({ length: 9 }, (_, i) =>
    later(locales, { minimumSignificantDigits: i + 1, maximumSignificantDigits: i + 1 }),
  );
  const atMost = Array.from({ length: 9 }, (_, i) =>
    later(locales, { maximumSignificantDigits: i + 1 }),
  );
  const decimal =
    new Intl.NumberFormat([...locales], { numberingSystem: 'latn' })
      .formatToParts(1.5)
      .find(({ type }) => type === 'decimal')?.value ?? '.';

  const inPowers = (x: number, digits: number, pad = true): string => {
    const [times, power] = x.toExponential(digits - 1).split('e') as [string, string];
    const ten = `10${superscript(Number(power))}`;
    const mantissa = Number(times);
    if (Math.abs(mantissa) === 1) return mantissa < 0 ? `−${ten}` : ten;
    const written = (pad ? significant : atMost)[digits - 1]!(mantissa);
    return `${minus(written)} × ${ten}`;
  };

  const short = (x: number, digits: number): string => {
    if (!Number.isFinite(x)) return NONE;
    if (x === 0) return '0';
    const rounded = Number(x.toPrecision(digits));
    const size = Math.abs(rounded);
    if (size < SMALL || size >= LARGE) return inPowers(rounded, digits);
    if (size >= 10 ** digits) return minus(whole(Math.round(x)));
    return minus(significant[digits - 1]!(rounded));
  };

  const long = (x: number, digits: number): string => {
    if (!Number.isFinite(x)) return NONE;
    const size = Math.abs(x);
    if (size !== 0 && (size < SMALL || size >= LARGE)) return inPowers(x, digits, false);
    return minus(atMost[digits - 1]!(x));
  };

  return {
    count: (n) => (Number.isFinite(n) ? minus(whole(n)) : NONE),
    figure: (x) => short(x, 3),
    short,
    tick: (x) => {
      const size = Math.abs(x);
      if (size !== 0 && (size < SMALL || size >= LARGE)) return inPowers(x, 3, false);
      return minus(plain(x));
    },
    share: (x) => (Number.isFinite(x) ? minus(percent(x)) : NONE),
    exact: (x) => long(x, 9),
    field: (x) => {
      const size = Math.abs(x);
      // A field is changed by keyboard, where powers of ten are an e.
      if (size !== 0 && (size < 1e-6 || size >= 1e15)) {
        return String(x).replace('.', decimal);
      }
      return String(Number(x.toPrecision(9))).replace('.', decimal);
    },
    apart: (quantities) => {
      const distinct = new Set(quantities).size;
      let digits = 3;
      const told = () => new Set(quantities.map((x) => x.toPrecision(digits))).size;
      while (digits < 9 && told() < distinct) digits++;
      return (x) => long(Number(x.toPrecision(digits)), digits);
    },
    parse: (typed) => parseNumber(typed, decimal),
  };
}

/** What a person may type for a number. */
const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

/** Thousands that are parted by one mark. */
const THOUSANDS = /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/;

/** A number without the marks between its thousands; nothing where they stand elsewhere. */
function ungrouped(text: string, mark: string, decimal: string): string {
  if (!text.includes(mark)) return text;
  const groups = new RegExp(`^[+-]?\\d{1,3}(\\${mark}\\d{3})+(\\${decimal}\\d*)?$`);
  return groups.test(text) ? text.replaceAll(mark, '') : '';
}

/**
 * Reads what was typed: with the reader's decimal mark or a point, with a true minus, with spaces
 * between thousands. A comma is a decimal mark, unless it parts thousands where the reader's
 * language does so. Nothing where it is no number.
 */
function parseNumber(typed: string, decimal: string): number | undefined {
  let text = typed
    .trim()
    .replaceAll('−', '-')
    .replace(/[\s\u00a0\u202f'\u200e\u200f\u061c\u2066-\u2069]/g, '');
  text = text
    .replace(/[×x*·]10\^?/i, 'e')
    .replace(/[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+/, (digits) => plainDigits(digits));
  const comma = text.lastIndexOf(',');
  const point = text.lastIndexOf('.');
  if (comma >= 0 || point >= 0) {
    const [mark, other] = comma > point ? [',', '.'] : ['.', ','];
    const isSingle = text.indexOf(mark) === Math.max(comma, point);
    const isGroups = isSingle ? decimal === other && THOUSANDS.test(text) : true;
    if (Math.min(comma, point) < 0 && isGroups) text = ungrouped(text, mark, other);
    else text = isSingle ? ungrouped(text, other, mark).replace(mark, '.') : '';
  }
  return NUMBER.test(text) && Number.isFinite(Number(text)) ? Number(text) : undefined;
}

function plainDigits(superscripts: string): string {
  return [...superscripts].map((c) => (c === '⁻' ? '-' : String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(c)))).join('');
}

export function superscript(n: number): string {
  return [...String(n)].map((c) => (c === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(c)])).join('');
}

export function subscript(n: number): string {
  return [...String(n)].map((digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)]).join('');
}
