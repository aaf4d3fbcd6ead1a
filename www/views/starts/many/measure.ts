// What may be counted of many starts: a number of each that did not diverge.

import type { Start } from '../../../run/many.svelte';

/** The measures, the loss to begin with; named as a start's numbers are. */
export const MEASURES = ['loss', 'distinct', 'rank', 'dead', 'workers'] as const;
export type Measure = (typeof MEASURES)[number];

/** Those that are counts: a bar each where there are few of them. */
export const WHOLE: ReadonlySet<Measure> = new Set(['distinct', 'dead', 'workers']);

/** A measure of starts, in order of size. */
export function valuesOf(starts: readonly Start[], measure: Measure): number[] {
  return starts.map((start) => start[measure]).sort((a, b) => a - b);
}
