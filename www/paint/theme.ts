import { interpolateRgb } from 'd3-interpolate';

/** Sizes of letters in pixels, by what they are for. */
export interface Type {
  /** Marks on axes, and nothing else. */
  tick: number;
  caption: number;
  value: number;
  body: number;
  head: number;
}

/** The colours and letters that a canvas is painted with, read from the page's style. */
export interface Theme {
  /** The paper, and the cards that lie on it. */
  background: string;
  surface: string;
  sunken: string;
  /** What is operated or selected, and the curves. */
  ink: string;
  muted: string;
  faint: string;
  line: string;
  /** The second network's, while comparing. */
  second: string;
  /** What is exactly the same. */
  same: string;
  /** The run before. */
  before: string;
  /** Weights from −1 over 0 to 1, in `SHADES` steps, as CSS colours. */
  shades: readonly string[];
  /** The same as bytes, red green blue a shade. */
  shadeBytes: Uint8ClampedArray;
  /** From the surface to the ink, in `SHADES` steps, as CSS colours and as bytes. */
  greys: readonly string[];
  greyBytes: Uint8ClampedArray;
  sameBytes: Uint8ClampedArray;
  font: string;
  /** Which way the page's sentences run. */
  direction: 'ltr' | 'rtl';
  type: Type;
  /** The root's letters over 16 pixels: presentation size, and a reader's own larger letters. */
  scale: number;
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

/** From here on the page is shown to a room: ticks too are read from afar. */
const PRESENTED = 1.3;

/** The theme of the page's present style. It takes a while: read it once and keep it. */
export function readTheme(root: HTMLElement): Theme {
  const style = getComputedStyle(root);
  const scale = parseFloat(style.fontSize) / 16 || 1;
  const rgb = (name: string) => resolved(root, `var(--${name})`);
  const zero = rgb('zero');
  const below = interpolateRgb(zero, rgb('negative'));
  const above = interpolateRgb(zero, rgb('positive'));
  const shades = Array.from({ length: SHADES }, (_, i) => {
    const x = (2 * i) / (SHADES - 1) - 1;
    return x < 0 ? below(-x) : above(x);
  });
  const grey = interpolateRgb(rgb('surface'), rgb('ink'));
  const greys = Array.from({ length: SHADES }, (_, i) => grey(i / (SHADES - 1)));
  const same = rgb('same');
  return {
    background: rgb('background'),
    surface: rgb('surface'),
    sunken: rgb('sunken'),
    ink: rgb('ink'),
    muted: rgb('muted'),
    faint: rgb('faint'),
    line: rgb('line'),
    second: rgb('second'),
    same,
    before: rgb('before'),
    shades,
    shadeBytes: bytesOf(shades),
    greys,
    greyBytes: bytesOf(greys),
    sameBytes: bytesOf([same]),
    font: style.fontFamily,
    direction: style.direction === 'rtl' ? 'rtl' : 'ltr',
    type: {
      tick: scale >= PRESENTED ? Math.max(18, 12 * scale) : 12 * scale,
      caption: 13 * scale,
      value: 15 * scale,
      body: 17 * scale,
      head: 28 * scale,
    },
    scale,
  };
}

/** A colour as the browser resolves it, the system's own names included. */
function resolved(root: HTMLElement, colour: string): string {
  const probe = document.createElement('i');
  probe.style.color = colour;
  // Else forced colours would put their own in its place.
  probe.style.setProperty('forced-color-adjust', 'none');
  root.append(probe);
  const found = getComputedStyle(probe).color;
  probe.remove();
  return found;
}

/** Colours that are written as `rgb(…)`, red green blue a colour. */
function bytesOf(colours: readonly string[]): Uint8ClampedArray {
  return new Uint8ClampedArray(
    colours.flatMap((colour) => (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number)),
  );
}
