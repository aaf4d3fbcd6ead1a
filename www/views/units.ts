// A unit has a colour of its own wherever it appears. Units whose bits agree share one.

/**
 * Eight that stay apart for colour-blind eyes: Okabe and Ito, Color universal design, 2008, with
 * its yellow and black replaced by an olive and a violet that show on light and dark alike.
 */
const FIRST = [
  '#0072b2',
  '#e69f00',
  '#009e73',
  '#cc79a7',
  '#56b4e9',
  '#d55e00',
  '#8b8b1f',
  '#7b5cd6',
];

/** The golden angle: successive hues stay apart, however many there are. */
const TURN = 137.508;

/** The colour of the `unit`-th unit of a layer, as CSS. */
export function unitColour(unit: number): string {
  return FIRST[unit] ?? `oklch(0.64 0.14 ${((unit * TURN) % 360).toFixed(1)})`;
}
