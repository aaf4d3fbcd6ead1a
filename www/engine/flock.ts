// Several starts of one experiment that train side by side while somebody watches.

import { RawFlock } from './pkg/unalike.js';
import type { Experiment } from './types';

/** Starts that train together, the document's own the first. Arrays are views, as those of a run. */
export class Flock {
  readonly #raw: RawFlock;
  readonly count: number;

  constructor(experiment: Experiment, layer: number, count: number) {
    this.#raw = new RawFlock(experiment, layer, count);
    this.count = count;
  }

  /** Trains one of them on so many examples, at most to its epoch's end; whether it is there. */
  advance(nth: number, examples: number): boolean {
    return this.#raw.advance(nth, examples);
  }

  isStill(nth: number): boolean {
    return this.#raw.diverged(nth);
  }

  /** The mean loss of one over the training examples. */
  loss(nth: number): number {
    return this.#raw.loss(nth);
  }

  /**
   * Where each unit began and where it is, start by start, over its first two incoming weights: four
   * numbers a unit.
   */
  places(): Float32Array {
    return this.#raw.places();
  }

  /** How far each unit is from its own start, start by start. */
  distances(): Float32Array {
    return this.#raw.distances();
  }

  free(): void {
    this.#raw.free();
  }
}
