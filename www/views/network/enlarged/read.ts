// What the units of a layer see: over the plane, and among the examples.

import type { Run } from '../../../engine';
import { BINS, type Sight } from './sight';

/** Points on a side of the coarsest and of the finest heat map. */
const SIDES = [10, 40] as const;

/** Multiplications that heat maps may cost, and the answers to examples: a few milliseconds each. */
const COST = 3_000_000;

/** The fewest examples that a layer is asked about. */
const FEWEST = 60;

/** Looks through units `from` … `to` − 1 of a hidden layer; each on its own scale or all on one. */
export function readSight(
  run: Run,
  layer: number,
  [from, to]: readonly [number, number],
  ownScale: boolean,
): Sight {
  const weights = run.widths.slice(1).reduce((sum, units, i) => sum + units * run.widths[i]!, 0);
  const affordable = Math.floor(COST / weights);
  const finest = Math.floor(Math.sqrt(affordable / 2));
  const side = run.isPlane ? Math.max(SIDES[0], Math.min(SIDES[1], finest)) : 0;
  const surfaces = run.surfaces(layer, side).slice();
  const decision = run.surfaces(run.hiddenLayers, side).slice();
  const asked = run.readResponses(layer, Math.max(FEWEST, affordable));
  const range = run.responseRange();
  const units = Array.from({ length: to - from }, (_, i) => from + i);
  const ranges = units.map((unit) => run.responseRange(unit));
  const images = run.isImage ? 3 : 0;
  return {
    layer,
    units: run.widths[layer + 1]!,
    inputs: run.widths[layer]!,
    weights: run.weights(layer).slice(),
    biases: run.biases(layer).slice(),
    side,
    surfaces,
    decision,
    asked,
    range,
    ranges,
    classes: Math.max(1, run.classNames.length),
    histograms: units.map((unit, i) => run.histogram(unit, BINS, ownScale ? ranges[i]! : range)),
    strongest: units.map((unit) => run.strongest(unit, images)),
    weakest: units.map((unit) => run.weakest(unit, images)),
  };
}
