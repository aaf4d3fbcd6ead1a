// What can be said of many starts that are in order of their losses.

import { Fate, spreadOf } from '../../../engine';
import type { Outcome, Start } from '../../../run/many.svelte';
import type { StartsWords } from '../../../text/en/starts';

/** All ends within this share of the worst are nearly alike. */
const NARROW = 0.02;

const hasLearnt = ({ fate }: Start) => fate === Fate.Sound;

/** Whether no two of them end alike, or some do: without any difference there is no order. */
export function hasSpread(ranked: readonly Start[]): boolean {
  return ranked.length > 1 && ranked[0]!.loss < ranked.at(-1)!.loss;
}

/** What became of starts whose losses do not tell of the start, in sentences. */
export function caveats({ ranked, diverged, units }: Outcome, words: StartsWords): string[] {
  const done = ranked.length + diverged.length;
  if (ranked.length === 0) return [];
  const [dead, frozen] = [Fate.Dead, Fate.Frozen].map((fate) =>
    ranked.filter((start) => start.fate === fate),
  ) as [Start[], Start[]];
  const touched = ranked.filter((start) => hasLearnt(start) && start.dead > 0);
  const said = [];
  if (diverged.length > 0) said.push(words.diverged(diverged, done));
  if (dead.length > 0) {
    const isWhole = dead.every((start) => start.dead === units);
    said.push(words.dead(dead.length, done, isWhole));
  }
  if (frozen.length > 0) said.push(words.frozen(frozen.length, done));
  if (touched.length > 0) said.push(words.someDead(touched.length, done));
  return said;
}

/** How far apart the starts end that have a loss; nothing without any start. */
export function verdict({ ranked, diverged }: Outcome, words: StartsWords): string {
  const spread = spreadOf(ranked.map(({ loss }) => loss));
  if (!spread) return diverged.length > 0 ? words.allDiverged : '';
  const write = words.apart(Object.values(spread) as number[]);
  const at = {
    best: write(spread.best),
    low: write(spread.low),
    middle: write(spread.middle),
    high: write(spread.high),
    worst: write(spread.worst),
  };
  const [n, done] = [ranked.length, ranked.length + diverged.length];
  // Where units did nothing, or a run broke, it is not the start whose effect is seen.
  const isTelling = diverged.length === 0 && ranked.every(hasLearnt);
  if (n === 1) return words.one(at.best);
  if (hasSpread(ranked)) {
    const isNarrow = isTelling && spread.worst - spread.best < NARROW * spread.worst;
    return words.spread(isNarrow, at, n, done);
  }
  if (isTelling) return words.allEqual(n, at.best);
  return words.equal(n, done, !ranked.some(hasLearnt), at.best);
}

/** Where the page's own start stands among the others; nothing where there is no order. */
export function ownSentence(
  own: Start | undefined,
  ranked: readonly Start[],
  words: StartsWords,
): string {
  if (!own) return '';
  if (own.fate === Fate.Diverged) return words.ownDiverged(own.seed);
  if (!hasSpread(ranked)) return '';
  const better = ranked.filter(({ loss }) => loss < own.loss).length;
  const equal = ranked.filter(({ loss }) => loss === own.loss).length;
  return ranked.some(({ seed }) => seed === own.seed)
    ? words.own(own.seed, better, equal, ranked.length)
    : words.beside(own.seed, ranked.length - better - equal, ranked.length);
}

/** Some of the starts, by their place in the order: each seed once. */
export function some(
  ranked: readonly Start[],
  words: StartsWords,
): { name: string; start: Start }[] {
  if (!hasSpread(ranked)) return [];
  const told = new Map<number, { name: string; start: Start }>();
  for (const [share, name] of words.places) {
    const start = ranked[Math.round(share * (ranked.length - 1))]!;
    // Of few starts the outermost places are the ones to tell.
    if (!told.has(start.seed) || share === 1) told.set(start.seed, { name, start });
  }
  return [...told.values()];
}
