import { levelledOff, Phase, Run, type Change, type Changed, type Experiment } from '../engine';
import { firstSpacing, History } from './history';
import { inForceAt, isSplitAt } from './knobs';
import { Measure } from './measure';

/** Examples of a long loss between two looks at the time. */
const PART = 32;

/** Multiplications that a rank may cost for every moment of the charts to have one. */
const CHEAP = 20_000;

/** Milliseconds between two looks for whether the loss has levelled off, while the run moves on. */
const LEVELLED_EVERY = 300;

/** What the readouts say about one moment of a run. */
export interface Moment {
  examplesSeen: number;
  epoch: number;
  /** How far the present example has come. */
  phase: Phase;
  /** The mean loss over the training examples; no number where the run has diverged. */
  loss: number;
  /** The mean loss over the examples held out, where there are some; as the loss. */
  testLoss: number | undefined;
  /** For each hidden layer. */
  gaps: readonly number[];
  distinct: readonly number[];
  diverged: boolean;
  /** How many ReLUs of each hidden layer answer no training example. */
  dead: readonly number[];
  /** Whether no hidden unit can ever move. */
  frozen: boolean;
}

/** One network on the page: its run, its history, and the moment that the page shows. */
export class Net {
  readonly id: 'a' | 'b';
  readonly run: Run;
  /** What was changed by hand on the way, in order. */
  readonly changes: readonly Changed[];
  history: History;
  #moment = $state.raw<Moment>() as Moment;
  #fingerprint = $state('');
  #levelledOff = $state<number>();
  readonly #loss: Measure;
  readonly #dead = new Measure(() => this.#countDead());
  /** Every how many moments each layer's rank is computed. */
  readonly #rankEvery: readonly number[];
  /** A loss that takes more than one frame: how many examples are in it, and their sum. */
  #part: { done: number; sum: number; took: number } | undefined;
  #looked = { at: -Infinity, length: 0 };

  /** A run with its changes planned; `history` when it goes on from another. */
  constructor(id: 'a' | 'b', run: Run, changes: readonly Changed[], history?: History) {
    this.id = id;
    this.run = run;
    this.changes = changes;
    const { widths } = run;
    const weights = widths.slice(1).reduce((sum, units, i) => sum + units * widths[i]!, 0);
    this.history = history ?? new History(run.hiddenLayers, firstSpacing(run.epochLength, weights));
    this.#loss = new Measure(() => this.#losses(run.loss()));
    this.#rankEvery = widths
      .slice(1, -1)
      .map((units, i) => Math.max(1, Math.ceil((units * units * (widths[i]! + 1)) / CHEAP)));
    this.#keep();
    this.read();
    this.readFingerprint();
  }

  /** A network at its start, with what is to be changed on the way. Throws an `ExperimentError`. */
  static begin(id: 'a' | 'b', experiment: Experiment, changes: readonly Changed[]): Net {
    const run = new Run(experiment);
    try {
      for (const { at, change } of changes) run.plan(at, change);
    } catch (thrown) {
      run.free();
      throw thrown;
    }
    return new Net(id, run, changes);
  }

  /**
   * The same run up to the present moment, going on from there with a change. Throws an
   * `ExperimentError`.
   */
  branch(change: Change | undefined): Net {
    const { id, run } = this;
    const branch = run.branch();
    try {
      if (change) branch.change(change);
    } catch (thrown) {
      branch.free();
      throw thrown;
    }
    const at = branch.examplesSeen;
    const before = this.changes.filter((made) => made.at <= at);
    const changes = change ? [...before, { at, change }] : before;
    // The moment of the change is another now.
    return new Net(id, branch, changes, this.history.upTo(change ? at - 1 : at));
  }

  /** What the page shows of the run. */
  get moment(): Moment {
    return this.#moment;
  }

  /** Kept apart: it costs more than the rest, so playing shows it less often. */
  get fingerprint(): string {
    return this.#fingerprint;
  }

  /** The moment since which the loss has levelled off, in examples seen. */
  get levelledOff(): number | undefined {
    return this.#levelledOff;
  }

  /** The document that the run goes by at the moment that is shown. */
  get experiment(): Experiment {
    return inForceAt(this.run.origin, this.changes, this.#moment.examplesSeen);
  }

  /** Whether examples are split among the units, on purpose, at the moment that is shown. */
  get isSplit(): boolean {
    return isSplitAt(this.changes, this.#moment.examplesSeen);
  }

  /** Whether the run stands still, or at a moment of the charts that has no loss to tell. */
  get hasDiverged(): boolean {
    return this.run.isStill || this.history.isDivergedAt(this.run.examplesSeen);
  }

  /** Takes the example under way one phase on. */
  stepPhase(): void {
    this.run.stepPhase();
    if (this.run.phase === Phase.Update) this.arrive(false);
  }

  /** How many examples it is to where the charts keep a moment, or the run is known to have diverged. */
  get toStop(): number {
    return this.history.stopAfter(this.run.examplesSeen) - this.run.examplesSeen;
  }

  /**
   * Keeps the present moment, if it is one for the charts. While the run is `moving` on, a loss that
   * takes more than a frame is only begun.
   */
  arrive(moving: boolean): void {
    const { run, history } = this;
    if (run.isStill || run.examplesSeen !== history.next) return;
    if (moving && this.#loss.isLong && !this.#loss.isKnown(run.examplesSeen)) {
      this.#part = { done: 0, sum: 0, took: 0 };
    } else this.#keep();
  }

  #keep(): void {
    const { run, history } = this;
    const now = run.examplesSeen;
    if (now !== history.next) return;
    const { loss, testLoss = NaN } = this.#told(this.#loss.at(now));
    const nth = history.length;
    history.add(now, {
      loss,
      testLoss,
      gap: (layer) => run.largestGap(layer),
      distinct: (layer) => run.distinctUnits(layer),
      rank: (layer) => (this.#hasRank(layer, nth) ? run.effectiveRank(layer) : NaN),
    });
  }

  /** The mean loss over the training examples, and the one over those held out where there are some. */
  #losses(loss: number): number[] {
    const testLoss = this.run.testLoss();
    return testLoss === undefined ? [loss] : [loss, testLoss];
  }

  /** What is told of these losses: no number of a run that has diverged. */
  #told([loss, testLoss]: readonly number[]): Pick<Moment, 'loss' | 'testLoss' | 'diverged'> {
    const diverged = this.run.hasDivergedBy(loss!, testLoss);
    if (!diverged) return { diverged, loss: loss!, testLoss };
    return { diverged, loss: NaN, testLoss: testLoss === undefined ? undefined : NaN };
  }

  /** Whether a layer's rank is computed at the n-th moment: where it costs much, at some alone. */
  #hasRank(layer: number, nth: number): boolean {
    const every = this.#rankEvery[layer] ?? 1;
    return nth % every === 0;
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
    this.#loss.take(run.examplesSeen, this.#losses(part.sum / run.epochLength), part.took);
    this.#keep();
  }

  /**
   * Reads the present moment for the readouts. While the run moves on, what takes long is computed
   * now and then, and stands for the moments between.
   */
  read(moving = false): void {
    const { run } = this;
    if (!moving) this.#stopMeasuring();
    for (const measure of [this.#loss, this.#dead]) {
      if (!moving || measure.isAffordable(run.examplesSeen)) measure.at(run.examplesSeen);
    }
    const layers = Array.from({ length: run.hiddenLayers }, (_, layer) => layer);
    this.#moment = {
      examplesSeen: run.examplesSeen,
      epoch: run.epoch,
      phase: run.phase,
      ...this.#told(this.#loss.last),
      gaps: layers.map((layer) => run.largestGap(layer)),
      distinct: layers.map((layer) => run.distinctUnits(layer)),
      frozen: run.frozen,
      dead: this.#dead.last,
    };
    this.#lookWhetherLevelled(moving);
  }

  /** Only a ReLU that sends 0 has no slope there. */
  #countDead(): number[] {
    const { run } = this;
    const { network } = inForceAt(run.origin, this.changes, run.examplesSeen);
    const isRelu = network.activation === 'relu';
    return network.hidden.map((_, layer) => (isRelu ? run.deadUnits(layer) : 0));
  }

  readFingerprint(): void {
    this.#fingerprint = this.run.fingerprint();
  }

  /** Whoever stops looks at once: the moment is measured whole, and the charts keep it. */
  #stopMeasuring(): void {
    if (!this.#part) return;
    this.#part = undefined;
    this.#keep();
  }

  #lookWhetherLevelled(moving: boolean): void {
    const { moments, losses, length } = this.history;
    const now = performance.now();
    if (length === this.#looked.length) return;
    if (moving && now - this.#looked.at < LEVELLED_EVERY) return;
    this.#looked = { at: now, length };
    this.#levelledOff = levelledOff(
      moments.subarray(0, length),
      losses.subarray(0, length),
      this.run.epochLength,
    );
  }
}
