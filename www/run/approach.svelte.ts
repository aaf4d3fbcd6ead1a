import { advance, firstBehind } from './advance';
import type { Budget } from './clock';
import type { Net } from './net.svelte';

/** Milliseconds of training before anything is painted of the way: painting takes as long again. */
const UNSEEN = 300;

/** Milliseconds of it at a time meanwhile: what a person does is still answered at once. */
const SLICE = 12;

/** Trains networks towards a moment ahead, and a second one to where the first is. */
export class Approach {
  #target = $state<number>();
  /** How many milliseconds are left in which nothing is seen of the way. */
  #unseen = 0;
  readonly #runs: { readonly nets: readonly Net[] };
  readonly #budget: Budget;

  constructor(runs: { readonly nets: readonly Net[] }, budget: Budget) {
    this.#runs = runs;
    this.#budget = budget;
  }

  /** The moment that is trained towards, in examples seen. */
  get target(): number | undefined {
    return this.#target;
  }

  /** Sets out for a moment, or from where the networks are. */
  begin(target?: number): void {
    this.#target = target;
    this.#unseen = UNSEEN;
  }

  /** Stays where it is. */
  stop(): void {
    this.#target = undefined;
  }

  /** Whether a network is not where it is wanted. */
  get isUnderWay(): boolean {
    return this.#behind !== undefined;
  }

  /** Whether nothing is painted of the way yet. */
  get isUnseen(): boolean {
    return this.#unseen > 0;
  }

  /** Goes on for a frame; whether there was some way to go. */
  go(): boolean {
    const last = this.#behind;
    if (last) {
      const { net, examples } = last;
      const train = (milliseconds: number) => {
        if (net.isMeasuring) net.measure(milliseconds);
        else advance([net], examples, milliseconds);
      };
      if (this.isUnseen) this.#goUnseen(train);
      else this.#budget.spend(train);
    }
    if (!this.isUnderWay) this.#target = undefined;
    return last !== undefined;
  }

  /** What is near is there with the first picture. */
  goAtOnce(): void {
    const start = performance.now();
    while (performance.now() - start < SLICE && this.go());
  }

  #goUnseen(train: (milliseconds: number) => void): void {
    const start = performance.now();
    train(SLICE);
    this.#unseen -= performance.now() - start;
  }

  get #behind() {
    return firstBehind(this.#runs.nets, this.#target);
  }
}
