import { Fate, trainMany, type Ends, type Experiment } from '../engine';

/** How many starts can be asked for: those of the seeds from 1 on, the same for everybody. */
export const COUNTS = [16, 100, 1000, 10_000] as const;

/** Milliseconds between two pictures of a training under way. */
const PICTURES_EVERY = 120;

/** So many documents' results are kept: going back to a run shows its own again. */
const KEPT = 12;

/** One start and where it ends. */
export interface Start {
  seed: number;
  /** The mean over the training examples; not to be told where the run diverged. */
  loss: number;
  /** How many hidden units send 0 to every training example. */
  dead: number;
  /** How many different units its hidden layers have together. */
  distinct: number;
  /** The effective rank of its last hidden layer, and how many units there do nine tenths of the work. */
  rank: number;
  workers: number;
  fate: Fate;
}

/** What many starts of one experiment came to, so far. */
export interface Outcome {
  asked: number;
  epochs: number;
  /** How many hidden units each network has. */
  units: number;
  /** In order of their losses; those that diverged are not among them. */
  ranked: readonly Start[];
  /** The seeds from which the run diverged, in order. */
  diverged: readonly number[];
}

/** What the starts are of: a document, as plain data. */
export interface Subject {
  experiment: Experiment;
}

/** The same experiment from many random starts, for each network of the page. */
export class ManyStarts {
  count = $state<number>(1000);
  epochs = $state(100);
  /** Starts that are done of those that are being trained. */
  #done = $state(0);
  /** Starts a second, of those under way; nothing before some are done. */
  #rate = $state<number>();
  #failed = $state<string>();
  #outcomes = $state.raw<Kept<Outcome>>([]);
  /** Starts beside the many: the page's own. */
  #others = $state.raw<Kept<Start>>([]);
  #training = $state.raw<AbortController>();
  /** The documents, without their seeds, that are being trained. */
  #under: readonly string[] = [];
  #isStopped = false;
  readonly #train: typeof trainMany;

  constructor(train = trainMany) {
    this.#train = train;
  }

  get isTraining(): boolean {
    return this.#training !== undefined;
  }

  get done(): number {
    return this.#done;
  }

  /** How many starts a second are trained, on all cores; nothing before that is known. */
  get rate(): number | undefined {
    return this.#rate;
  }

  /** Why the last try ended early. */
  get failed(): string | undefined {
    return this.#failed;
  }

  /** What the starts of this experiment came to; nothing where none were trained. */
  outcomeOf({ experiment }: Subject): Outcome | undefined {
    return found(this.#outcomes, withoutSeed(experiment));
  }

  /** Whether starts were trained, but of another experiment. */
  isOutdated(subject: Subject): boolean {
    return this.#outcomes.length > 0 && this.outcomeOf(subject) === undefined;
  }

  /** Where the network's own start ends; nothing while that is not known. */
  ownOf({ experiment }: Subject): Start | undefined {
    const outcome = this.outcomeOf({ experiment });
    if (!outcome) return undefined;
    const { seed } = experiment.start;
    const among = outcome.ranked.find((start) => start.seed === seed);
    return among ?? found(this.#others, ownKey(experiment, outcome.epochs));
  }

  /**
   * Trains all starts of each experiment, one after the other; those under way are given up. What is
   * trained are the documents as they are now: no network of the page is asked again.
   */
  async train(subjects: readonly Subject[]): Promise<void> {
    const documents = subjects.map(({ experiment }) => structuredClone(experiment));
    const { count, epochs } = this;
    this.#isStopped = false;
    await this.#begin(documents, async (signal) => {
      for (const experiment of documents) {
        await this.#trainAll(experiment, count, epochs, signal);
        await this.#trainOwn(experiment, epochs, signal);
      }
    });
  }

  /** Trains a network's own start, where its place among the many is not known yet. */
  async trainOwn({ experiment }: Subject): Promise<void> {
    const outcome = this.outcomeOf({ experiment });
    // Who stopped does not want it begun again.
    if (!outcome || this.isTraining || this.#isStopped || this.#failed !== undefined) return;
    if (this.ownOf({ experiment })) return;
    const own = structuredClone(experiment);
    await this.#begin([own], (signal) => this.#trainOwn(own, outcome.epochs, signal));
  }

  /** Gives up what is under way; what is done stays. */
  stop(): void {
    this.#isStopped = true;
    this.#abort();
  }

  /** The page's experiments are these now: training of any other ends. */
  follow(subjects: readonly Subject[]): void {
    if (!this.#training) return;
    const present = subjects.map(({ experiment }) => withoutSeed(experiment));
    if (!this.#under.every((key) => present.includes(key))) this.#abort();
  }

  #abort(): void {
    this.#training?.abort();
    this.#training = undefined;
  }

  async #begin(
    documents: readonly Experiment[],
    work: (signal: AbortSignal) => Promise<void>,
  ): Promise<void> {
    this.#abort();
    const training = new AbortController();
    this.#training = training;
    this.#under = documents.map(withoutSeed);
    this.#done = 0;
    this.#rate = undefined;
    this.#failed = undefined;
    try {
      await work(training.signal);
    } catch (reason) {
      if (!training.signal.aborted) {
        this.#failed = reason instanceof Error ? reason.message : String(reason);
      }
    } finally {
      if (this.#training === training) this.#training = undefined;
    }
  }

  async #trainAll(
    experiment: Experiment,
    asked: number,
    epochs: number,
    signal: AbortSignal,
  ): Promise<void> {
    const key = withoutSeed(experiment);
    const units = experiment.network.hidden.reduce((sum, width) => sum + width, 0);
    const starts: Start[] = [];
    const diverged: number[] = [];
    const begun = performance.now();
    let shown = begun;
    const show = (): void => {
      shown = performance.now();
      this.#done = starts.length + diverged.length;
      this.#rate = this.#done / Math.max(1e-3, (shown - begun) / 1000);
      const ranked = starts.toSorted((a, b) => a.loss - b.loss || a.seed - b.seed);
      const apart = diverged.toSorted((a, b) => a - b);
      this.#outcomes = kept(this.#outcomes, key, {
        asked,
        epochs,
        units,
        ranked,
        diverged: apart,
      });
    };
    try {
      await this.#train(withSeed(experiment, 1), asked, epochs, signal, (first, ends) => {
        for (const start of startsOf(first, ends)) {
          if (start.fate !== Fate.Diverged) starts.push(start);
          else diverged.push(start.seed);
          if (start.seed === experiment.start.seed) this.#tell(experiment, epochs, start);
        }
        if (performance.now() - shown > PICTURES_EVERY) show();
      });
    } finally {
      // What nobody has seen anything of is not a result.
      if (starts.length + diverged.length > 0) show();
    }
  }

  async #trainOwn(experiment: Experiment, epochs: number, signal: AbortSignal): Promise<void> {
    if (this.ownOf({ experiment })) return;
    await this.#train(experiment, 1, epochs, signal, (first, ends) =>
      this.#tell(experiment, epochs, startsOf(first, ends)[0]!),
    );
  }

  #tell(experiment: Experiment, epochs: number, start: Start): void {
    this.#others = kept(this.#others, ownKey(experiment, epochs), start);
  }
}

/** Starts with seeds that follow one another. */
function startsOf(first: number, ends: Ends): Start[] {
  return Array.from(ends.losses, (loss, i) => ({
    seed: first + i,
    loss,
    dead: ends.deadUnits[i]!,
    distinct: ends.distinctUnits[i]!,
    rank: ends.ranks[i]!,
    workers: ends.workers[i]!,
    fate: ends.fates[i]!,
  }));
}

/** Results by what they are of, the newest last. */
type Kept<T> = readonly (readonly [key: string, value: T])[];

function found<T>(all: Kept<T>, key: string): T | undefined {
  return all.find(([of]) => of === key)?.[1];
}

/** One more beside the others, without the oldest where they are too many. */
function kept<T>(all: Kept<T>, key: string, value: T): Kept<T> {
  const others = all.filter(([of]) => of !== key);
  return [...others.slice(-(KEPT - 1)), [key, value]];
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
