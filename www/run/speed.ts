// The speeds that playing can have, from one example a second to as fast as it goes.

/** Examples a second; the last is without bound. */
export const SPEEDS: readonly number[] = [
  1,
  2,
  5,
  10,
  25,
  60,
  150,
  400,
  1000,
  3000,
  10_000,
  Infinity,
];

/** Up to this speed each example can be followed by eye: it is shown and kept one by one. */
export const ONE_BY_ONE = 10;

export const DEFAULT_SPEED = SPEEDS.indexOf(400);

/** Phases a second, where each phase of a step is shown by itself: never too fast to be followed. */
export function slowPace(pace: number): number {
  return Math.min(4, Math.max(1, pace));
}

/** What time has earned of a pace. */
export class Pace {
  /** Examples that are earned and not done yet. */
  #owed = 0;

  /** Begins with so many that are due at once. */
  begin(owed: number): void {
    this.#owed = owed;
  }

  /** How many are due after some more milliseconds at a pace. */
  due(elapsed: number, pace: number): number {
    this.#owed = pace === Infinity ? Infinity : this.#owed + (elapsed / 1000) * pace;
    return Math.floor(this.#owed);
  }

  /** So many of those were done. What cannot be done in time is not owed: the speed is a wish. */
  did(done: number, due: number): void {
    this.#owed = done < due ? 0 : this.#owed - done;
  }
}
