import { Run, type Experiment } from '../engine';
import { History } from './history';

/** Milliseconds that a loss may take in every frame, and that lie between two that take longer. */
const LONG = 2;
const LOSS_EVERY = 300;

/** What the readouts say about one moment of a run. */
export interface Moment {
  examplesSeen: number;
  epoch: number;
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

/** One network on the page: its run, its history, and the moment that the page shows. */
export class Net {
  readonly id: 'a' | 'b';
  readonly run: Run;
  readonly history: History;
  moment = $state.raw<Moment>() as Moment;
  /** Kept apart: it costs more than the rest, so playing shows it less often. */
  fingerprint = $state('');
  #loss = 0;
  #testLoss: number | undefined;
  /** When the loss was computed last, and how long it took. */
  #lossAt = 0;
  #lossTook = 0;

  constructor(id: 'a' | 'b', experiment: Experiment) {
    this.id = id;
    this.run = new Run(experiment);
    this.history = new History(this.run.hiddenLayers);
    this.read();
  }

  get experiment(): Experiment {
    return this.run.experiment;
  }

  /**
   * Trains on more examples and keeps the history: at the end of every epoch, and after every
   * example too when `oneByOne`. How many it did: fewer when the run diverged.
   */
  advance(examples: number, oneByOne: boolean): number {
    let done = 0;
    while (done < examples) {
      const wanted = Math.min(oneByOne ? 1 : this.run.leftInEpoch, examples - done);
      const advanced = this.run.advance(wanted);
      done += advanced;
      if (oneByOne || this.run.leftInEpoch === this.run.epochLength) this.keep();
      if (advanced < wanted) break;
    }
    return done;
  }

  /** Keeps the present moment for the charts, when it is one that they want. */
  keep(): void {
    const { run, history } = this;
    if (!run.diverged && history.wants(run.examplesSeen)) {
      history.add(run.examplesSeen, run.loss(), (layer) => run.largestGap(layer));
    }
  }

  /**
   * Reads the present moment for the readouts. While the run moves on, losses that take long are
   * computed a few times a second and stand for the moments between.
   */
  read(moving = false, now = 0): void {
    const { run } = this;
    if (!moving || this.#lossTook < LONG || now - this.#lossAt > LOSS_EVERY) {
      const start = performance.now();
      this.#loss = run.loss();
      this.#testLoss = run.testLoss();
      this.#lossTook = performance.now() - start;
      this.#lossAt = now;
    }
    this.keep();
    const layers = Array.from({ length: run.hiddenLayers }, (_, layer) => layer);
    this.moment = {
      examplesSeen: run.examplesSeen,
      epoch: run.epoch,
      loss: this.#loss,
      testLoss: this.#testLoss,
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
