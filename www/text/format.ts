// Numbers as the reader's own language writes them.

export interface Format {
  /** A whole number. */
  count(n: number): string;
  /** A quantity to three decimals, in powers of ten when it is very small or large; whole as it is. */
  figure(x: number): string;
  /** A mark on an axis, or the end of a range: no more decimals than it has. */
  tick(x: number): string;
  /** A number that may be negative, three decimals, aligned under others. */
  signed(x: number): string;
  /** An f32 as an input field takes it: figures and a point, as many as are needed to see it. */
  plain(x: number): string;
  /** Writes quantities with as many figures, three at least, as tell these apart. */
  apart(quantities: readonly number[]): (x: number) => string;
  /** A part of a whole, as a percentage. */
  share(x: number): string;
  /** An f32 with all the figures that tell it from its neighbours. */
  exact(x: number): string;
}

/** A format that is made when it is first used: making one takes a few milliseconds. */
function later(locales: string | string[], options: Intl.NumberFormatOptions) {
  let made: Intl.NumberFormat | undefined;
  return {
    format: (x: number): string => (made ??= new Intl.NumberFormat(locales, options)).format(x),
  };
}

export function formatFor(locale: string | readonly string[]): Format {
  const locales = locale as string | string[];
  const whole = later(locales, { maximumFractionDigits: 0, useGrouping: 'min2' });
  const plain = later(locales, { maximumFractionDigits: 3 });
  const powers = later(locales, {
    notation: 'scientific',
    maximumFractionDigits: 2,
  });
  const fixed = later(locales, {
    minimumFractionDigits: 3,
    maximumFractionDigits: 3,
    signDisplay: 'negative',
  });
  const tiny = later(locales, {
    notation: 'scientific',
    maximumFractionDigits: 0,
  });
  const nine = later(locales, { maximumSignificantDigits: 9 });
  const nineInPowers = later(locales, {
    notation: 'scientific',
    maximumSignificantDigits: 9,
  });
  const percent = later(locales, {
    style: 'percent',
    maximumSignificantDigits: 3,
  });
  const minus = (text: string) => text.replaceAll('-', '−');

  return {
    count: (n) => whole.format(n),
    figure: (x) => {
      const size = Math.abs(x);
      if (!Number.isFinite(x)) return '–';
      if (size !== 0 && (size < 1e-3 || size >= 1e6)) return minus(powers.format(x));
      return minus((Number.isInteger(x) ? whole : fixed).format(x));
    },
    tick: (x) => {
      const size = Math.abs(x);
      return minus((size !== 0 && (size < 1e-3 || size >= 1e6) ? powers : plain).format(x));
    },
    plain: (x) => String(Number(x.toPrecision(4))),
    share: (x) => (Number.isFinite(x) ? minus(percent.format(x)) : '–'),
    exact: (x) => {
      const size = Math.abs(x);
      if (!Number.isFinite(x)) return '–';
      return minus((size !== 0 && (size < 1e-3 || size >= 1e6) ? nineInPowers : nine).format(x));
    },
    apart: (quantities) => {
      const distinct = new Set(quantities).size;
      let digits = 3;
      const told = () => new Set(quantities.map((x) => x.toPrecision(digits))).size;
      while (digits < 9 && told() < distinct) digits++;
      const figures = { maximumSignificantDigits: digits };
      const usual = later(locales, figures);
      const small = later(locales, { ...figures, notation: 'scientific' });
      return (x) => minus((x !== 0 && Math.abs(x) < 1e-3 ? small : usual).format(x));
    },
    signed: (x) => {
      const size = Math.abs(x);
      if (!Number.isFinite(x)) return '–';
      return minus(size !== 0 && (size < 5e-4 || size >= 1e4) ? tiny.format(x) : fixed.format(x));
    },
  };
}
