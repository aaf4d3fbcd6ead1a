// How fast the units of a layer part or come together, in words' reach.

import { growthRate } from '../engine';
import type { Net } from '../run/net.svelte';
import { indexUpTo } from './line';

/** What a gap does of late; `every` is in how many examples it grows or shrinks e-fold. */
type Growth = { kind: 'zero' } | { kind: 'level' } | { kind: 'grows' | 'shrinks'; every: number };

/** The part of the run, up to the present, that is looked at; and the fewest moments to judge by. */
const RECENT = 0.25;
const FEWEST = 5;

/** A gap that changes by less than this, in e-folds, over the least of epochs, has levelled off. */
const LEVEL = 0.1;
const LEAST = 10;

/** What a layer's gap does of late; nothing while there is too little to judge by. */
export function growthOf({ run, history, moment }: Net, layer: number): Growth | undefined {
  const gaps = history.gaps[layer];
  if (!gaps || run.widths[layer + 1]! < 2) return undefined;
  if (moment.gaps[layer] === 0) return { kind: 'zero' };
  const now = moment.examplesSeen;
  const last = indexUpTo(history, now);
  const recent = indexUpTo(history, (1 - RECENT) * now) + 1;
  const first = Math.min(recent, last - FEWEST + 1);
  if (first < 0) return undefined;
  const moments = history.moments.subarray(first, last + 1);
  const rate = growthRate(moments, gaps.subarray(first, last + 1));
  if (rate === undefined) return undefined;
  // A slow change is a change: how short the run is says nothing about it.
  const over = Math.max(moments[moments.length - 1]! - moments[0]!, LEAST * run.epochLength);
  if (Math.abs(rate) * over < LEVEL) {
    // Before every example had its turn, standing still says nothing.
    return now < run.epochLength ? undefined : { kind: 'level' };
  }
  return { kind: rate > 0 ? 'grows' : 'shrinks', every: 1 / Math.abs(rate) };
}
