// Numbers as the reader's own language writes them.

export interface Format {
  /** A whole number. */
  count(n: number): string;
  /** A quantity, to three or four figures, in powers of ten when it is very small or large. */
  figure(x: number): string;
  /** A number that may be negative, three decimals, aligned under others. */
  signed(x: number): string;
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
  const minus = (text: string) => text.replace('-', '−');

  return {
    count: (n) => whole.format(n),
    figure: (x) => {
      const size = Math.abs(x);
      if (!Number.isFinite(x)) return '–';
      return size !== 0 && (size < 1e-3 || size >= 1e6) ? powers.format(x) : plain.format(x);
    },
    signed: (x) => {
      const size = Math.abs(x);
      if (!Number.isFinite(x)) return '–';
      return minus(size !== 0 && (size < 5e-4 || size >= 1e4) ? tiny.format(x) : fixed.format(x));
    },
  };
}
