import { interpolateRgb } from 'd3-interpolate';

/** The colours and letters that a canvas is painted with, read from the page's style. */
export interface Theme {
  background: string;
  surface: string;
  ink: string;
  muted: string;
  faint: string;
  line: string;
  accent: string;
  /** The second network's, while comparing. */
  second: string;
  /** The error on its way back, and what went wrong. */
  warning: string;
  /** Weights from −1 over 0 to 1, in `SHADES` steps, as CSS colours. */
  shades: readonly string[];
  /** The same as bytes, red green blue a shade. */
  shadeBytes: Uint8ClampedArray;
  /** From the surface to the ink, in `SHADES` steps, as CSS colours and as bytes. */
  greys: readonly string[];
  greyBytes: Uint8ClampedArray;
  accentBytes: Uint8ClampedArray;
  font: string;
}

/** How many colours run from the most negative weight to the most positive one. */
export const SHADES = 257;

/** The shade of a number in −1 … 1; what is beyond takes the last. */
export function shade(x: number): number {
  // What is no number has no side.
  if (Number.isNaN(x)) return (SHADES - 1) / 2;
  const clamped = x < -1 ? -1 : x > 1 ? 1 : x;
  return Math.round(((clamped + 1) / 2) * (SHADES - 1));
}

/** The output's numbers at the two ends of the scale. */
export function outputRange(probabilities: boolean): readonly [number, number] {
  return probabilities ? [0, 1] : [-1, 1];
}

/** One for light and one for dark: to read it takes the page's whole style. */
const themes = new Map<boolean, Theme>();

/** The theme of the system's present colours. */
export function readTheme(): Theme {
  const { matches } = matchMedia('(prefers-color-scheme: dark)');
  const theme = themes.get(matches) ?? readStyle(getComputedStyle(document.documentElement));
  themes.set(matches, theme);
  return theme;
}

function readStyle(style: CSSStyleDeclaration): Theme {
  const colour = (name: string) => style.getPropertyValue(`--${name}`).trim();
  const zero = colour('zero');
  const below = interpolateRgb(zero, colour('negative'));
  const above = interpolateRgb(zero, colour('positive'));
  const shades = Array.from({ length: SHADES }, (_, i) => {
    const x = (2 * i) / (SHADES - 1) - 1;
    return x < 0 ? below(-x) : above(x);
  });
  const grey = interpolateRgb(colour('surface'), colour('ink'));
  const greys = Array.from({ length: SHADES }, (_, i) => grey(i / (SHADES - 1)));
  const accent = colour('accent');
  return {
    background: colour('background'),
    surface: colour('surface'),
    ink: colour('ink'),
    muted: colour('muted'),
    faint: colour('faint'),
    line: colour('line'),
    accent,
    second: colour('second'),
    warning: colour('warning'),
    shades,
    shadeBytes: bytesOf(shades),
    greys,
    greyBytes: bytesOf(greys),
    accentBytes: bytesOf([interpolateRgb(accent, accent)(0)]),
    font: style.fontFamily,
  };
}

/** Colours that are written as `rgb(…)`, red green blue a colour. */
function bytesOf(colours: readonly string[]): Uint8ClampedArray {
  return new Uint8ClampedArray(
    colours.flatMap((colour) => colour.match(/\d+/g)!.slice(0, 3).map(Number)),
  );
}
