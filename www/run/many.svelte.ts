import { trainMany, type Experiment } from '../engine';

/** How many starts can be asked for: those of the seeds from 1 on, the same for everybody. */
export const COUNTS = [100, 1000, 10_000] as const;

/** Milliseconds between two pictures of a training under way. */
const PICTURES_EVERY = 120;

/** One start and where it ends. */
export interface Start {
  seed: number;
  /** The mean over the training examples. */
  loss: number;
}

/** What many starts of one experiment came to, so far. */
export interface Outcome {
  asked: number;
  epochs: number;
  /** In order of their losses. */
  ranked: readonly Start[];
  diverged: number;
}

/** A network of the page. */
interface Subject {
  id: 'a' | 'b';
  experiment: Experiment;
}

/** The same experiment from many random starts, for each network of the page. */
export class ManyStarts {
  count = $state<number>(1000);
  epochs = $state(100);
  /** Starts that are done of those that are being trained. */
  done = $state(0);
  /** Why the last try ended early. */
  failed = $state<string>();
  #outcomes = $state.raw<Readonly<Record<string, Outcome>>>({});
  /** What was trained last for each network. */
  #last = $state.raw<Readonly<Partial<Record<'a' | 'b', string>>>>({});
  /** Losses of starts beside the many: the page's own. */
  #others = $state.raw<Readonly<Record<string, number>>>({});
  #training = $state.raw<AbortController>();

  get isTraining(): boolean {
    return this.#training !== undefined;
  }

  /** What the starts of this experiment came to; nothing where only another's were trained. */
  outcomeOf({ id, experiment }: Subject): Outcome | undefined {
    const key = withoutSeed(experiment);
    return this.#last[id] === key ? this.#outcomes[key] : undefined;
  }

  /** Whether starts were trained, but of what the network was before a change. */
  isOutdated({ id, experiment }: Subject): boolean {
    const last = this.#last[id];
    return last !== undefined && last !== withoutSeed(experiment);
  }

  /** Where the network's own start ends; nothing while that is not known, or where it diverged. */
  ownOf(subject: Subject): Start | undefined {
    const outcome = this.outcomeOf(subject);
    if (!outcome) return undefined;
    const { seed } = subject.experiment.start;
    const among = outcome.ranked.find((start) => start.seed === seed);
    const loss = this.#others[ownKey(subject.experiment, outcome.epochs)];
    return among ?? (loss === undefined || Number.isNaN(loss) ? undefined : { seed, loss });
  }

  /** Trains all starts of each network, one network after the other; those under way are given up. */
  async train(subjects: readonly Subject[]): Promise<void> {
    await this.#begin(async (signal) => {
      const { count, epochs } = this;
      for (const subject of subjects) {
        await this.#trainAll(subject, count, epochs, signal);
        await this.#trainOwn(subject.experiment, epochs, signal);
      }
    });
  }

  /** Trains the network's own start, where its place among the many is not known yet. */
  async trainOwn(subject: Subject): Promise<void> {
    const outcome = this.outcomeOf(subject);
    if (!outcome || this.isTraining || this.failed !== undefined) return;
    const { experiment } = subject;
    const { asked, epochs } = outcome;
    if (experiment.start.seed >= 1 && experiment.start.seed <= asked) return;
    if (this.#others[ownKey(experiment, epochs)] !== undefined) return;
    await this.#begin((signal) => this.#trainOwn(experiment, epochs, signal));
  }

  /** Gives up what is under way; what is done stays. */
  stop(): void {
    this.#training?.abort();
    this.#training = undefined;
  }

  async #begin(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    this.stop();
    const training = new AbortController();
    this.#training = training;
    this.done = 0;
    this.failed = undefined;
    try {
      await work(training.signal);
    } catch (reason) {
      if (!training.signal.aborted) this.failed = String(reason);
    } finally {
      if (this.#training === training) this.#training = undefined;
    }
  }

  async #trainAll(
    { id, experiment }: Subject,
    asked: number,
    epochs: number,
    signal: AbortSignal,
  ): Promise<void> {
    const key = withoutSeed(experiment);
    const starts: Start[] = [];
    let diverged = 0;
    let shown = performance.now();
    this.#last = { ...this.#last, [id]: key };
    const show = (): void => {
      shown = performance.now();
      this.done = starts.length + diverged;
      const ranked = starts.toSorted((a, b) => a.loss - b.loss || a.seed - b.seed);
      this.#outcomes = { ...this.#outcomes, [key]: { asked, epochs, ranked, diverged } };
    };
    try {
      await trainMany(withSeed(experiment, 1), asked, epochs, signal, (first, losses) => {
        losses.forEach((loss, i) => {
          if (Number.isFinite(loss)) starts.push({ seed: first + i, loss });
          else diverged++;
        });
        if (performance.now() - shown > PICTURES_EVERY) show();
      });
    } finally {
      show();
    }
  }

  async #trainOwn(experiment: Experiment, epochs: number, signal: AbortSignal): Promise<void> {
    await trainMany(experiment, 1, epochs, signal, (_, [loss]) => {
      this.#others = { ...this.#others, [ownKey(experiment, epochs)]: loss! };
    });
  }
}

function withSeed(experiment: Experiment, seed: number): Experiment {
  return { ...experiment, start: { ...experiment.start, seed } };
}

/** The document but for the start's seed: what all starts have in common. */
function withoutSeed(experiment: Experiment): string {
  return JSON.stringify(withSeed(experiment, 0));
}

function ownKey(experiment: Experiment, epochs: number): string {
  return `${epochs} ${JSON.stringify(experiment)}`;
}
