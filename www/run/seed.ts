import { freshSeed, NoChance } from '../engine';

/** How often the present seed may be drawn anew before that is no chance any more. */
const DRAWS = 20;

/** The most that is drawn: small enough to be read out in a classroom. */
const MOST = 9999;

/** A seed that is drawn, another than the present one. Throws `NoChance`. */
export function anotherSeed(present: number): number {
  for (let draws = 0; draws < DRAWS; draws++) {
    const seed = 1 + (freshSeed() % MOST);
    if (seed !== present) return seed;
  }
  throw new NoChance('the same seed is drawn each time');
}
