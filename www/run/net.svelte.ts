import { Phase, Run, type Change, type Experiment } from '../engine';
import { History } from './history';
import { Measure } from './measure';

/** Examples of a long loss between two looks at the time. */
const PART = 32;

/** Milliseconds after which no further layer's rank is computed in a frame. */
const RANKS = 2;

/** What the readouts say about one moment of a run. */
export interface Moment {
  examplesSeen: number;
  epoch: number;
  /** How far the present example has come. */
  phase: Phase;
  /** The mean loss over the training examples. */
  loss: number;
  /** The mean loss over the examples held out. */
  testLoss: number | undefined;
  /** For each hidden layer. */
  gaps: readonly number[];
  distinct: readonly number[];
  diverged: boolean;
  /** Whether no hidden unit can ever move. */
  frozen: boolean;
}

/** A change by hand, and the moment at which it was made. */
export interface Changed {
  at: number;
  change: Change;
}

/** One network on the page: its run, its history, and the moment that the page shows. */
export class Net {
  readonly id: 'a' | 'b';
  readonly run: Run;
  history: History;
  /** What was changed by hand on the way, in order. */
  changes = $state.raw<readonly Changed[]>([]);
  moment = $state.raw<Moment>() as Moment;
  /** Kept apart: it costs more than the rest, so playing shows it less often. */
  fingerprint = $state('');
  readonly #loss: Measure;
  readonly #ranks: readonly Measure[];
  /** The layer whose rank is asked for first: they take turns where all take too long. */
  #turn = 0;
  /** A loss that takes more than one frame: how many examples are in it, and their sum. */
  #part: { done: number; sum: number; took: number } | undefined;

  constructor(id: 'a' | 'b', run: Run, history = new History(run.hiddenLayers)) {
    this.id = id;
    this.run = run;
    this.history = history;
    this.#loss = new Measure(() => [run.loss(), run.testLoss() ?? NaN]);
    this.#ranks = run.widths
      .slice(1, -1)
      .map((_, layer) => new Measure(() => [run.effectiveRank(layer)]));
    this.read();
  }

  /** The document that the run goes by at the moment that is shown. */
  get experiment(): Experiment {
    // Read with the moment: going back may mean to go by an earlier document.
    return this.moment && this.run.experiment;
  }

  /** The same run up to the present moment, to go on with another way. */
  branch(): Net {
    const { id, run, history } = this;
    const branch = new Net(id, run.branch(), history.upTo(run.examplesSeen));
    branch.changes = this.changes;
    return branch;
  }

  /** Makes a change at the present moment. Throws an `ExperimentError`, with nothing changed. */
  change(change: Change): void {
    this.run.change(change);
    const at = this.run.examplesSeen;
    this.history = this.history.upTo(at - 1);
    // The same moment is another now.
    this.#loss.forget();
    for (const rank of this.#ranks) rank.forget();
    this.changes = [...this.changes.filter((made) => made.at <= at), { at, change }];
  }

  /** Plans a change for a moment to come. */
  plan(at: number, change: Change): void {
    this.run.plan(at, change);
    this.changes = [...this.changes, { at, change }];
  }

  /**
   * Trains on more examples and keeps the history: at the end of every epoch, and after every
   * example too when `oneByOne`. How many it did: fewer when the run diverged. While the run is
   * `moving` on, moments whose measures take long are left out.
   */
  advance(examples: number, oneByOne: boolean, moving = false): number {
    let done = 0;
    while (done < examples) {
      const wanted = Math.min(oneByOne ? 1 : this.#toNextMoment(), examples - done);
      const advanced = this.run.advance(wanted);
      done += advanced;
      if (oneByOne || this.run.leftInEpoch === this.run.epochLength) this.keep(moving);
      if (advanced < wanted) break;
    }
    return done;
  }

  /** Examples to the end of the first epoch whose moment the charts may want. */
  #toNextMoment(): number {
    const { epochLength, examplesSeen, leftInEpoch } = this.run;
    const beyond = this.history.next - examplesSeen - leftInEpoch;
    return leftInEpoch + Math.max(0, Math.ceil(beyond / epochLength)) * epochLength;
  }

  /** Keeps the present moment for the charts, when it is one that they want. */
  keep(moving = false): void {
    const { run, history } = this;
    const now = run.examplesSeen;
    if (run.diverged || !history.wants(now)) return;
    if (moving && !this.#canMeasure(now)) return;
    const [loss, testLoss] = this.#loss.at(now) as [number, number];
    const ranks = this.#rank(now, moving);
    history.add(now, {
      loss,
      testLoss,
      gap: (layer) => run.largestGap(layer),
      distinct: (layer) => run.distinctUnits(layer),
      rank: (layer) => ranks[layer]!,
    });
  }

  /** The effective ranks; while the run moves on, of as many layers as there is time for. */
  #rank(moment: number, moving: boolean): number[] {
    const layers = this.#ranks.length;
    const ranks = Array<number>(layers).fill(NaN);
    const start = performance.now();
    for (let i = 0; i < layers; i++) {
      const layer = (this.#turn + i) % layers;
      const measure = this.#ranks[layer]!;
      if (moving && !measure.isAffordable(moment)) continue;
      ranks[layer] = measure.at(moment)[0]!;
      if (moving && performance.now() - start > RANKS) {
        this.#turn = layer + 1;
        break;
      }
    }
    return ranks;
  }

  /** Whether a loss is under way that takes more than one frame: the run waits for it. */
  get isMeasuring(): boolean {
    return this.#part !== undefined;
  }

  /** Goes on with the loss that is under way, for some milliseconds. */
  measure(milliseconds: number): void {
    const { run } = this;
    const part = this.#part!;
    const start = performance.now();
    while (part.done < run.epochLength && performance.now() - start < milliseconds) {
      const to = Math.min(run.epochLength, part.done + PART);
      part.sum += run.partOfLoss(part.done, to);
      part.done = to;
    }
    part.took += performance.now() - start;
    if (part.done < run.epochLength) return;
    this.#part = undefined;
    const losses = [part.sum / run.epochLength, run.testLoss() ?? NaN];
    this.#loss.take(run.examplesSeen, losses, part.took);
    this.keep(true);
  }

  /** Whether the loss is known here or can be computed in a frame; else it is begun, if it is due. */
  #canMeasure(moment: number): boolean {
    if (!this.#loss.isAffordable(moment)) return false;
    if (!this.#loss.isLong || this.#loss.isKnown(moment)) return true;
    this.#part ??= { done: 0, sum: 0, took: 0 };
    return false;
  }

  /**
   * Reads the present moment for the readouts. While the run moves on, a loss that takes long is
   * computed now and then, and stands for the moments between.
   */
  read(moving = false): void {
    const { run } = this;
    // Whoever stops looks at once: what was under way is of no use then.
    if (!moving) this.#part = undefined;
    if (!moving || this.#canMeasure(run.examplesSeen)) this.#loss.at(run.examplesSeen);
    const [loss, testLoss] = this.#loss.last as [number, number];
    this.keep(moving);
    const layers = Array.from({ length: run.hiddenLayers }, (_, layer) => layer);
    this.moment = {
      examplesSeen: run.examplesSeen,
      epoch: run.epoch,
      phase: run.phase,
      loss,
      testLoss: Number.isNaN(testLoss) ? undefined : testLoss,
      gaps: layers.map((layer) => run.largestGap(layer)),
      distinct: layers.map((layer) => run.distinctUnits(layer)),
      diverged: run.diverged,
      frozen: run.frozen,
    };
  }

  readFingerprint(): void {
    this.fingerprint = this.run.fingerprint();
  }
}
