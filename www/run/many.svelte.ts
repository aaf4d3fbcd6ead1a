import { trainMany, type Experiment } from '../engine';

/** How many starts can be asked for. */
export const COUNTS = [100, 1000, 10_000] as const;

/** What many starts of one experiment came to. */
export interface Outcome {
  /** The seed of the first; the others follow it. */
  first: number;
  epochs: number;
  /** The loss of each; no number where the run diverged. */
  losses: Float32Array;
  /** The same in order of size, without those that diverged: seeds and losses. */
  ranked: readonly { seed: number; loss: number }[];
}

/** The same experiment from many random starts, for one network of the page. */
export class ManyStarts {
  count = $state<number>(1000);
  epochs = $state(100);
  done = $state(0);
  /** Why the last try ended early. */
  failed = $state<string>();
  #outcome = $state.raw<Outcome>();
  /** What the outcome is of. */
  #of = $state.raw<string>();
  #training = $state.raw<AbortController>();

  get isTraining(): boolean {
    return this.#training !== undefined;
  }

  /** What the starts of this experiment came to; nothing where another's were trained. */
  outcomeOf(experiment: Experiment): Outcome | undefined {
    return this.#of === withoutSeed(experiment) ? this.#outcome : undefined;
  }

  async train(experiment: Experiment): Promise<void> {
    this.stop();
    const training = new AbortController();
    this.#training = training;
    this.done = 0;
    this.failed = undefined;
    const { count, epochs } = this;
    try {
      const progress = (done: number): void => void (this.done = done);
      const losses = await trainMany(experiment, count, epochs, progress, training.signal);
      const first = experiment.start.seed;
      const ranked = Array.from(losses, (loss, i) => ({ seed: (first + i) % 2 ** 32, loss }))
        .filter(({ loss }) => Number.isFinite(loss))
        .sort((a, b) => a.loss - b.loss);
      this.#outcome = { first, epochs, losses, ranked };
      this.#of = withoutSeed(experiment);
    } catch (reason) {
      if (!training.signal.aborted) this.failed = String(reason);
    } finally {
      if (this.#training === training) this.#training = undefined;
    }
  }

  stop(): void {
    this.#training?.abort();
    this.#training = undefined;
  }
}

/** The document but for the start's seed: what all starts have in common. */
function withoutSeed({ start, ...rest }: Experiment): string {
  return JSON.stringify({ ...rest, start: { ...start, seed: 0 } });
}
