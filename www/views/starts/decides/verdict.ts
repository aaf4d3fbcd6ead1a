// What the variations of one start show, a sentence each, with their own numbers.

import { Fate, meanOf, type ToldPair, type Variation } from '../../../engine';
import type { Few, Player } from '../../../run/few.svelte';
import type { BetweenWords } from '../../../text/en/between';
import { FADED } from '../roles/frame';

/** A variation that was trained; `unit` is the one that was drawn again. */
export interface Varied {
  what: Variation;
  player: Player;
  unit: number;
}

/** From this agreement on partners add the same, to within what rounding grows to. */
const THE_SAME = 0.99;

/** Sentences: what a variation shows, and what another seed comes to. */
export function saidOf(
  few: Few,
  varied: Varied | undefined,
  pairs: readonly ToldPair[],
  words: BetweenWords['start'],
): string[] {
  const [first] = few.players;
  if (!first || !varied) return [];
  const { pair } = varied.player.told;
  if (pair && !pair.isTold.includes(true)) return [words.alike];
  const told = [sentence(first, varied, words), words.once];
  if (pairs.length > 0) told.push(words.beside(meanOf(pairs.map(({ agreement }) => agreement))));
  return told;
}

function sentence(first: Player, { what, player, unit }: Varied, words: BetweenWords['start']) {
  const { pair, fate } = player.told;
  if (!pair || fate === Fate.Diverged) return words.diverged(words.names[what]);
  // Those that play a part: of the others it hardly matters who stands for whom.
  const working = first.told.work.flatMap((share, of) =>
    share >= FADED && pair.isTold[of] ? of : [],
  );
  const others = what === 'redrawn' ? working.filter((of) => of !== unit) : working;
  const kept = others.filter((of) => pair.partners[of] === of).length;
  const { agreement } = pair;
  switch (what) {
    case 'shuffled':
      return agreement >= THE_SAME
        ? words.shuffled(agreement, kept, others.length)
        : words.shuffledApart(agreement);
    case 'redrawn':
      return words.redrawn(unit, agreement, kept, others.length);
    default:
      return words[what](agreement, kept, others.length);
  }
}
