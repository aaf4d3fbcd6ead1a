import { RawRun } from './pkg/unalike.js';
import { Looks } from './looks';
import type { Change, Experiment } from './types';

/** A run in the engine. */
export class Run extends Looks {
  readonly #raw: RawRun;

  /** A run at its start. Throws a list of `ExperimentError`s. */
  constructor(experiment: Experiment, raw = new RawRun(experiment)) {
    super(experiment, raw);
    this.#raw = raw;
  }

  /** The same run once more, to go on with another way. */
  branch(): Run {
    return new Run(this.origin, this.#raw.branch());
  }

  /**
   * Makes a change at the present moment; what came after it is no longer part of the run. Throws a
   * list of `ExperimentError`s, with nothing changed.
   */
  change(change: Change): void {
    this.#make(change);
  }

  /** Plans a change for a moment that the run has yet to come to. */
  plan(moment: number, change: Change): void {
    this.#make(change, moment);
  }

  #make(change: Change, moment?: number): void {
    switch (change.kind) {
      case 'experiment':
        return this.#raw.change_experiment(moment, change.experiment);
      case 'weight': {
        const { layer, unit, input, value } = change;
        return this.#raw.change_weight(moment, layer, unit, input, value);
      }
      case 'weights':
        return this.#raw.change_weights(moment, change.weights);
      case 'freeze':
        return this.#raw.freeze(moment, change.layer, change.unit, change.frozen);
      case 'split':
        return this.#raw.split(moment, change.split);
    }
  }

  /** All weights and biases at the present moment as JSON, a list of weights a unit. */
  weightsJson(): string {
    return this.#raw.weights_json();
  }

  /** The same as `numpy.load` reads it: W1, b1, W2, …; no view. */
  weightsNpz(): Uint8Array<ArrayBuffer> {
    return this.#raw.weights_npz() as Uint8Array<ArrayBuffer>;
  }

  /** Gives the run's memory back. */
  free(): void {
    this.#raw.free();
  }

  /** Takes the example under way one phase on, or the next into its first. */
  stepPhase(): boolean {
    return this.#raw.step_phase();
  }

  /**
   * Trains on more examples, or on as many as some milliseconds have room for, with another run in
   * step where there is one. How many it did: fewer too when a run came to stand still.
   */
  advance(examples: number, milliseconds?: number, other?: Run): number {
    return other
      ? this.#raw.advance_with(other.#raw, examples, milliseconds ?? Infinity)
      : this.#raw.advance(examples, milliseconds);
  }

  /**
   * For each unit of the first layer the one of another run with the nearest row, and how far the
   * farthest of them are apart. Both have as many units and inputs.
   */
  nearest(other: Run): { units: number[]; gap: number } {
    const units = [...this.#raw.nearest(other.#raw)];
    return { gap: units.pop()!, units };
  }

  /** Goes to a moment, back or forth, to the exact bits it had or will have. */
  seek(examplesSeen: number): void {
    this.#raw.seek(examplesSeen);
  }
}
