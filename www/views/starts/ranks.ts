// What can be said of many starts that are in order of their losses.

import type { Outcome, Start } from '../../run/many.svelte';
import type { StartsWords } from '../../text/en/starts';

/** All ends within this share of the worst are nearly alike. */
const NARROW = 0.02;

/** The loss below which so large a part of the starts ends; between two where it falls there. */
export function quantile(ranked: readonly Start[], share: number): number {
  const at = share * (ranked.length - 1);
  const [low, high] = [ranked[Math.floor(at)]!.loss, ranked[Math.ceil(at)]!.loss];
  return low + (at - Math.floor(at)) * (high - low);
}

/** Whether no two of them end alike, or some do: without any difference there is no order. */
export function hasSpread(ranked: readonly Start[]): boolean {
  return ranked.length > 1 && ranked[0]!.loss < ranked.at(-1)!.loss;
}

/** What the starts came to, in sentences; those that diverged first. */
export function sentences({ ranked, diverged }: Outcome, words: StartsWords): string[] {
  const done = ranked.length + diverged;
  if (ranked.length === 0) return diverged > 0 ? [words.allDiverged] : [];
  const gone = diverged > 0 ? [words.diverged(diverged, done)] : [];
  const [best, low, middle, high, worst] = [0, 0.25, 0.5, 0.75, 1].map((share) =>
    quantile(ranked, share),
  ) as [number, number, number, number, number];
  const write = words.apart([best, low, middle, high, worst]);
  if (ranked.length === 1) return [...gone, words.one(write(best))];
  if (!hasSpread(ranked)) return [...gone, words.allEqual(ranked.length, write(best))];
  const isNarrow = worst - best < NARROW * worst;
  const at = {
    best: write(best),
    low: write(low),
    middle: write(middle),
    high: write(high),
    worst: write(worst),
  };
  return [...gone, words.spread(isNarrow, at)];
}

/** Where the page's own start stands among the others; nothing where there is no order. */
export function ownSentence(
  own: Start | undefined,
  ranked: readonly Start[],
  words: StartsWords,
): string {
  if (!own) return '';
  if (!Number.isFinite(own.loss)) return words.ownDiverged(own.seed);
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
