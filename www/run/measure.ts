/** What share of the time measures may take while a run moves on. */
const SHARE = 0.1;

/** Milliseconds that a measure may take in one frame. */
const LONG = 5;

/** Something that is computed at a moment of a run, once, and that may take long. */
export class Measure {
  /** What was computed last. */
  last: readonly number[] = [];
  readonly #compute: () => readonly number[];
  #moment = NaN;
  /** When it was computed, and how many milliseconds it took. */
  #at = -Infinity;
  #took = 0;

  constructor(compute: () => readonly number[]) {
    this.#compute = compute;
  }

  /** The numbers at a moment, which is the present one. */
  at(moment: number): readonly number[] {
    if (this.isKnown(moment)) return this.last;
    const start = performance.now();
    this.take(moment, this.#compute(), performance.now() - start);
    return this.last;
  }

  /** Takes numbers that were computed elsewhere, and how many milliseconds they took. */
  take(moment: number, numbers: readonly number[], took: number): void {
    this.last = numbers;
    this.#moment = moment;
    this.#at = performance.now();
    this.#took = took;
  }

  /** Whether it took longer than a frame has. */
  get isLong(): boolean {
    return this.#took > LONG;
  }

  /** Whether the numbers of a moment are there. */
  isKnown(moment: number): boolean {
    return moment === this.#moment;
  }

  /** Whether it is known, or can be computed again without taking too much of the time. */
  isAffordable(moment: number): boolean {
    return this.isKnown(moment) || performance.now() - this.#at >= this.#took / SHARE;
  }
}
