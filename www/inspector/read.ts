// What the opened unit answers: over the plane, and to the examples.

import type { Run } from '../engine';

/** Bars of a histogram. */
export const BINS = 24;

/** Points on a side of the coarsest and of the finest heat map. */
const SIDES = [10, 40] as const;

/** Multiplications that a heat map may cost, and the answers to examples: a few milliseconds each. */
const COST = 3_000_000;

/** The fewest examples that a unit is asked about. */
const FEWEST = 60;

/** How many of the examples that it answers the strongest, and the weakest, are shown. */
const SHOWN = 3;

/** What a unit says over the plane, copied. */
interface Surface {
  /** Points on a side; 0 where examples are no points of the plane. */
  side: number;
  /** Row by row from the top. */
  values: Float32Array;
}

/** Reads what a unit says over the plane; the layer after the last hidden one is the output. */
export function readSurface(run: Run, layer: number, unit: number): Surface {
  const finest = Math.floor(Math.sqrt(affordable(run) / 2));
  const side = run.isPlane ? Math.max(SIDES[0], Math.min(SIDES[1], finest)) : 0;
  const all = run.surfaces(layer, side);
  return { side, values: all.slice(unit * side * side, (unit + 1) * side * side) };
}

/** What a hidden unit answers to the examples, copied. */
export interface Answers {
  /** How many examples it was asked about. */
  asked: number;
  /** The least and the largest answer. */
  range: readonly [number, number];
  /** How often it answers how much: class by class, in `BINS` parts of the range. */
  histogram: Uint32Array;
  /** The examples that it answers the strongest and the weakest, by their index. */
  strongest: Uint32Array;
  weakest: Uint32Array;
}

export function readAnswers(run: Run, layer: number, unit: number): Answers {
  const asked = run.readResponses(layer, Math.max(FEWEST, affordable(run)));
  const range = run.responseRange(unit);
  const shown = run.isImage ? SHOWN : 0;
  return {
    asked,
    range,
    histogram: run.histogram(unit, BINS, range).slice(),
    strongest: run.strongest(unit, shown).slice(),
    weakest: run.weakest(unit, shown).slice(),
  };
}

/** How often the network can be asked in the time that there is. */
function affordable(run: Run): number {
  const weights = run.widths.slice(1).reduce((sum, units, i) => sum + units * run.widths[i]!, 0);
  return Math.floor(COST / weights);
}
