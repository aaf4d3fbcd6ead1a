// A unit has a colour of its own wherever it appears, always beside its number. Units whose bits
// agree share one.

/**
 * Eight that stay apart in hue or lightness for colour-blind eyes too, and keep clear of the blue
 * and orange that say sign and class.
 */
const FIRST = [
  '#6f49c4',
  '#0c8468',
  '#c8408f',
  '#7b7710',
  '#17a2b0',
  '#7d2a55',
  '#66717f',
  '#6aa83c',
];

/** The golden section of the hues: successive ones stay apart, however many there are. */
const TURN = 0.618034;

/** Hues of OKLCH, in degrees, that are neither near orange nor near blue. */
const HUES = [
  [95, 225],
  [285, 375],
] as const;

/** The colour of the `unit`-th unit of a layer, as CSS. */
export function unitColour(unit: number): string {
  const first = FIRST[unit];
  if (first !== undefined) return first;
  const room = HUES.reduce((sum, [from, to]) => sum + to - from, 0);
  let along = ((unit * TURN) % 1) * room;
  for (const [from, to] of HUES) {
    if (along < to - from) return `oklch(0.535 0.13 ${((from + along) % 360).toFixed(1)})`;
    along -= to - from;
  }
  return FIRST[0]!;
}

/** The colour of letters on a unit's colour: with a contrast of 4.5 at least. */
export function onUnit(unit: number): string {
  return LIGHT.has(unit) ? '#10151d' : '#ffffff';
}

/** Those of the first eight on which dark letters are read better. */
const LIGHT: ReadonlySet<number> = new Set([4, 7]);
