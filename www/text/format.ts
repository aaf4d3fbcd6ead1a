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
  /** A part of a whole, as a percentage. */
  share(x: number): string;
  /** An f32 with all the figures that tell it from its neighbours. */
  exact(x: number): string;
}

export function formatFor(locale: string | readonly string[]): Format {
  const locales = locale as string | string[];
  const whole = new Intl.NumberFormat(locales, { maximumFractionDigits: 0, useGrouping: 'min2' });
  const plain = new Intl.NumberFormat(locales, { maximumFractionDigits: 3 });
  const powers = new Intl.NumberFormat(locales, {
    notation: 'scientific',
    maximumFractionDigits: 2,
  });
  const fixed = new Intl.NumberFormat(locales, {
    minimumFractionDigits: 3,
    maximumFractionDigits: 3,
    signDisplay: 'negative',
  });
  const tiny = new Intl.NumberFormat(locales, {
    notation: 'scientific',
    maximumFractionDigits: 0,
  });
  const nine = new Intl.NumberFormat(locales, { maximumSignificantDigits: 9 });
  const nineInPowers = new Intl.NumberFormat(locales, {
    notation: 'scientific',
    maximumSignificantDigits: 9,
  });
  const percent = new Intl.NumberFormat(locales, {
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
    signed: (x) => {
      const size = Math.abs(x);
      if (!Number.isFinite(x)) return '–';
      return minus(size !== 0 && (size < 5e-4 || size >= 1e4) ? tiny.format(x) : fixed.format(x));
    },
  };
}
