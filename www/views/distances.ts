// Bars of how far units are from their starts, here and there on the page.

import type { Run } from '../engine';
import { roundUp } from '../paint/axes';
import { largest } from '../paint/canvas';

/** Numbers of a point of a run's ways: x, y and the bias. */
const POINT = 3;

/**
 * The distance that fills a bar: one for networks beside each other, which are to be compared. It is
 * of the whole run as far as that is known, so that going through it, as a film does, every moment
 * has one scale; where the ways do not say it, of the moment alone. A round number changes seldom.
 */
export function fullDistance(runs: readonly Run[], layer: number): number {
  // A network that has no such layer shows its last.
  const layerOf = ({ hiddenLayers }: Run) => Math.min(layer, hiddenLayers - 1);
  const all = runs.filter((run) => layerOf(run) >= 0);
  return roundUp(Math.max(0, ...all.map((run) => longest(run, layerOf(run)))));
}

function longest(run: Run, layer: number): number {
  const now = largest(run.distances(layer));
  if (!run.hasOwnPlane(layer)) return now;
  const { points } = run.paths(layer);
  return Math.max(now, longestWay(points, run.widths[layer + 1]!, run.widths[layer]! + 1));
}

/** How far the points of a unit's way are from its first, at the most; each has so many `numbers`. */
export function longestWay(points: Float32Array, units: number, numbers: number): number {
  let most = 0;
  const moment = units * POINT;
  for (let i = moment; i < points.length; i += POINT) {
    let square = 0;
    for (let n = 0; n < numbers; n++) square += (points[i + n]! - points[(i % moment) + n]!) ** 2;
    if (square > most && square < Infinity) most = square;
  }
  return Math.sqrt(most);
}
