// What can be said of a few starts, and no more: what broke first, then who does the work, then whether
// a unit's number says which part it plays.

import { Fate, meanOf, type ToldPair } from '../../../engine';
import type { Few } from '../../../run/few.svelte';
import type { RolesWords } from '../../../text/en/roles';
import type { Agreed, AgreementFrame } from './agreement';
import { isTold } from './read';

/** Two numbers this close are the same but for rounding. */
const SAME = 1e-9;

/** From this ratio of their losses on some have come further than others. */
const UNEVEN = 4;

/** The pairs that can be told of. */
export function pairsOf({ players }: Few): readonly ToldPair[] {
  if (!players[0] || !isTold(players[0])) return [];
  return players.filter(isTold).flatMap(({ told }) => told.pair ?? []);
}

/** `beside` are the pairs of a picture beside it, with which it shares its axis. */
export function agreementOf(
  pairs: readonly ToldPair[],
  beside: readonly ToldPair[] = [],
): AgreementFrame {
  const agreed = (all: readonly number[]): Agreed => ({ all, mean: meanOf(all) });
  return {
    trained: agreed(pairs.map(({ agreement }) => agreement)),
    untrained: agreed(pairs.map(({ agreementAtStart }) => agreementAtStart)),
    shuffled: agreed(pairs.map(({ agreementOfAll }) => agreementOfAll)),
    least: Math.min(
      ...[...pairs, ...beside].flatMap(({ agreement, agreementAtStart, agreementOfAll }) => [
        agreement,
        agreementAtStart,
        agreementOfAll,
      ]),
    ),
  };
}

/** What is to be known before anything is concluded, and what is concluded; sentences. */
export function said(few: Few, words: RolesWords): { before: string[]; said: string[] } {
  const { players, roles } = few;
  const [first] = players;
  if (!first) return { before: [], said: [] };
  const of = players.length;
  const diverged = players.filter(({ told }) => told.fate === Fate.Diverged).length;
  if (first.told.fate === Fate.Diverged) {
    return { before: [words.firstDiverged(few.seeds[0]!)], said: [] };
  }
  const told = players.filter(isTold);
  const idle = of - diverged - told.length;
  const before = diverged > 0 ? [words.diverged(diverged, of)] : [];
  if (told.length === 0) return { before: [...before, words.allIdle], said: [] };
  if (idle > 0) before.push(words.idle(idle, of));
  const units = first.told.work.length;
  if (units === 1) return { before, said: [words.oneUnit] };
  const pairs = pairsOf(few);
  const isSame = ({ agreement, agreementOfAll }: ToldPair) =>
    Math.abs(agreement - agreementOfAll) < SAME;
  if (pairs.length > 0 && pairs.every(isSame)) return { before, said: [words.allSame] };
  const workers = told.map((player) => player.told.workers);
  const sentences = [
    words.work(Math.min(...workers), Math.max(...workers), units, told.length, few.epochs),
  ];
  if (pairs.length === 0) return { before, said: sentences };
  const { trained, untrained, shuffled } = agreementOf(pairs);
  const [a, b, c] = [trained, untrained, shuffled].map(({ all, mean }) => ({
    mean,
    least: Math.min(...all),
    most: Math.max(...all),
  }));
  sentences.push(words.agree(a!, b!, c!, pairs.length));
  if (roles) sentences.push(words.index(roles.same.same, roles.same.of, roles.same.expected));
  const losses = told.map((player) => player.told.loss);
  const [best, worst] = [Math.min(...losses), Math.max(...losses)];
  if (worst > UNEVEN * best) sentences.push(words.uneven(words.figure(best), words.figure(worst)));
  sentences.push(words.few(told.length));
  return { before, said: sentences };
}
