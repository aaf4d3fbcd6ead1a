import { Flock, type Experiment } from '../engine';

/** How many starts may be watched at once. */
export const LIVE = [4, 16, 36, 64] as const;

/** Multiplications between two looks at the clock: about a millisecond. */
const SLICE = 500_000;

/** Epochs between two looks at a start's loss. */
const LOSS_EVERY = 5;

/** What is watched. */
export interface Watched {
  experiment: Experiment;
  layer: number;
  count: number;
  epochs: number;
}

/** Starts that train side by side while they are watched: the only one that advances them. */
export class LiveStarts {
  count = $state<number>(16);
  #flock = $state.raw<Flock>();
  #watched = $state.raw<Watched>();
  #isPlaying = $state(false);
  /** Epochs that all of them have been trained for. */
  #epoch = $state(0);
  /** The next of them to be trained, and on how many examples at a time. */
  #next = 0;
  #examples = 1;
  /** The loss of each where it was last measured. */
  #losses = new Float64Array();

  get flock(): Flock | undefined {
    return this.#flock;
  }

  get watched(): Watched | undefined {
    return this.#watched;
  }

  /** The mean loss of one over the training examples, as it was a few epochs ago at the most. */
  lossOf(nth: number): number {
    return this.#losses[nth] ?? NaN;
  }

  get isPlaying(): boolean {
    return this.#isPlaying;
  }

  get epoch(): number {
    return this.#epoch;
  }

  get isDone(): boolean {
    return this.#watched !== undefined && this.#epoch >= this.#watched.epochs;
  }

  /** Begins anew with these, networks of so many weights. Throws a list of `ExperimentError`s. */
  begin(watched: Watched, weights: number): void {
    const flock = new Flock(watched.experiment, watched.layer, watched.count);
    this.clear();
    this.#flock = flock;
    this.#watched = watched;
    this.#isPlaying = true;
    this.#losses = new Float64Array(watched.count).fill(NaN);
    this.#examples = Math.max(1, Math.round(SLICE / weights));
  }

  pause(): void {
    this.#isPlaying = false;
  }

  goOn(): void {
    this.#isPlaying = this.#flock !== undefined && !this.isDone;
  }

  /** Trains them in turn, an epoch each, for some milliseconds. */
  advance(milliseconds: number): void {
    const flock = this.#flock;
    if (!flock || !this.#isPlaying) return;
    const end = performance.now() + milliseconds;
    do {
      if (!flock.advance(this.#next, this.#examples)) continue;
      const epoch = this.#epoch + 1;
      if (epoch % LOSS_EVERY === 0 || epoch === this.#watched!.epochs) {
        this.#losses[this.#next] = flock.loss(this.#next);
      }
      this.#next = (this.#next + 1) % flock.count;
      if (this.#next === 0) this.#epoch = epoch;
      if (this.isDone) this.#isPlaying = false;
    } while (this.#isPlaying && performance.now() < end);
  }

  /** Whether these are of this document. */
  isOf(experiment: Experiment, layer: number): boolean {
    const watched = this.#watched;
    return (
      watched !== undefined &&
      watched.layer === layer &&
      JSON.stringify(watched.experiment) === JSON.stringify(experiment)
    );
  }

  /** Lets them go. */
  clear(): void {
    this.#flock?.free();
    this.forget();
  }

  /** Lets them go whose engine is no more. */
  forget(): void {
    this.#flock = undefined;
    this.#watched = undefined;
    this.#isPlaying = false;
    this.#epoch = 0;
    this.#next = 0;
  }
}
