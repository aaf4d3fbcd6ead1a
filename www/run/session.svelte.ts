import {
  choices,
  completed,
  fitted,
  isExperimentError,
  ranges,
  readPermalink,
  restart,
  type Experiment,
  type ExperimentError,
  type PartialExperiment,
  type Range,
} from '../engine';
import { copied, showAddress } from './address';
import { Budget, Clock, type Clocked } from './clock';
import { Net } from './net.svelte';
import { DEFAULT_SPEED, ONE_BY_ONE, SPEEDS } from './speed';

/** Milliseconds between two fingerprints while playing. */
const FINGERPRINT_EVERY = 250;

/** How long a step's example is shown on its way through the network, in milliseconds. */
export const PULSE = 900;

/** What the page has to tell: the catalogue has the words. */
export type Notice =
  | { kind: 'refused'; error: ExperimentError }
  | { kind: 'panicked'; reason: string }
  | { kind: 'copied' }
  | { kind: 'address'; address: string };

/** A unit that the person points at. */
export interface Selected {
  layer: number;
  unit: number;
}

/** Paints one view; `now` is the frame's time, for motion. */
export type Painter = (now: number) => void;

/**
 * The page's state: the experiment, the moment, the selection and the settings of the view.
 * Everything else that is shown is derived from it.
 */
export class Session implements Clocked {
  /** One network, or two while comparing. */
  nets = $state.raw<readonly Net[]>([]);
  playing = $state(false);
  speed = $state(DEFAULT_SPEED);
  selected = $state.raw<Selected>();
  notice = $state.raw<Notice>();
  /** The hidden layer that the readouts speak of. */
  layer = $state(0);

  readonly choices = choices();
  readonly #clock = new Clock(this);
  readonly #budget = new Budget();
  // Painters are called, not shown: nothing on the page depends on which there are.
  // eslint-disable-next-line svelte/prefer-svelte-reactivity
  readonly #painters = new Set<Painter>();
  /** A moment ahead that is trained towards; 0 when none is. */
  #wanted = 0;
  /** Examples that the pace has earned and that are not trained yet. */
  #owed = 0;
  #changed = true;
  #fingerprinted = 0;
  #pulseStart = -Infinity;
  #pulseLength = PULSE;
  readonly #reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');

  constructor(fragment: string) {
    this.open(fragment);
  }

  get a(): Net {
    return this.nets[0]!;
  }

  get experiment(): Experiment {
    return this.a.experiment;
  }

  get ranges(): Map<string, Range> {
    return ranges(this.experiment);
  }

  get comparing(): boolean {
    return this.nets.length > 1;
  }

  get diverged(): boolean {
    return this.nets.some((net) => net.moment.diverged);
  }

  get furthest(): number {
    // Read with the moment, so that the timeline grows as the run does.
    return Math.max(this.a.moment.examplesSeen, this.a.run.furthest);
  }

  /** How far the last step's example is on its way, 0 … 1; 1 when nothing moves. */
  pulse(now: number): number {
    return Math.min(1, Math.max(0, (now - this.#pulseStart) / this.#pulseLength));
  }

  /** Opens a permalink's run; what cannot be read is told, and the default run opened. */
  open(fragment: string): void {
    try {
      const { experiment, step } = readPermalink(fragment);
      this.#begin(experiment);
      if (step > 0) this.seek(step);
    } catch (thrown) {
      this.#begin(completed({}));
      this.#tell(thrown);
    }
  }

  /** Starts a run with some fields of the document changed. */
  change(changes: PartialExperiment): void {
    const { data, network, start, training } = this.experiment;
    this.#restart({
      ...this.experiment,
      data: { ...data, ...changes.data },
      network: { ...network, ...changes.network },
      start: { ...start, ...changes.start },
      training: { ...training, ...changes.training },
    });
  }

  /** Another scheme, with the scale that is its own default. */
  changeScheme(scheme: Experiment['start']['scheme']): void {
    const { scale: _, ...start } = this.experiment.start;
    this.#restart({ ...this.experiment, start: { ...start, scheme } });
  }

  /** Another set, with the loss that is its own default. */
  changeSet(set: Experiment['data']['set']): void {
    const { data, training } = this.experiment;
    const { loss: _, ...rest } = training;
    this.#restart({ ...this.experiment, data: { ...data, set }, training: rest });
  }

  setSymmetric(symmetric: boolean): void {
    this.change({ start: { symmetry: symmetric ? 'identical' : 'none' } });
  }

  /** Draws another start; the data and the order stay. */
  newSeed(): void {
    let seed = this.experiment.start.seed;
    // Small enough to be read out in a classroom.
    while (seed === this.experiment.start.seed) {
      seed = 1 + (crypto.getRandomValues(new Uint32Array(1))[0]! % 9999);
    }
    this.change({ start: { seed } });
  }

  /** Back to the same start. */
  reset(): void {
    this.#begin(this.experiment);
  }

  play(): void {
    if (this.diverged) return;
    this.#wanted = 0;
    this.playing = true;
    this.#owed = 1;
    this.#clock.wake();
  }

  pause(): void {
    this.playing = false;
    this.#touch();
  }

  toggle(): void {
    if (this.playing) this.pause();
    else this.play();
  }

  stepExample(): void {
    this.#step(1);
  }

  stepBatch(): void {
    this.#step(this.a.run.leftInBatch);
  }

  stepEpoch(): void {
    this.#step(this.a.run.leftInEpoch);
  }

  stepBack(): void {
    this.seek(Math.max(0, this.a.run.examplesSeen - 1));
  }

  /**
   * Goes to a moment of the run, and stays there. A moment that was not reached yet is trained
   * towards in the frames that follow, so that the page answers however far it is.
   */
  seek(examplesSeen: number): void {
    this.playing = false;
    this.#pulseStart = -Infinity;
    const reached = Math.min(examplesSeen, this.a.run.furthest);
    this.#guard(() => {
      for (const net of this.nets) net.run.seek(Math.min(reached, net.run.furthest));
    });
    this.#wanted = examplesSeen > reached ? examplesSeen : 0;
    this.#touch();
  }

  /** Sets a second network beside the first, or takes it away: the same but for the symmetry. */
  compare(): void {
    const [a, b] = this.nets;
    if (b) {
      b.run.free();
      this.nets = [a!];
    } else {
      const { experiment } = this;
      const symmetry = experiment.start.symmetry === 'none' ? 'identical' : 'none';
      this.#guard(() => {
        const other = new Net('b', { ...experiment, start: { ...experiment.start, symmetry } });
        other.readFingerprint();
        this.nets = [a!, other];
      });
    }
    this.#touch();
  }

  /** Copies the address; where the browser does not allow that, shows it to be copied by hand. */
  async share(): Promise<void> {
    const address = showAddress(this.experiment, this.a.run.examplesSeen);
    this.notice = (await copied(address)) ? { kind: 'copied' } : { kind: 'address', address };
  }

  select(selected: Selected | undefined): void {
    this.selected = selected;
    if (selected) this.layer = selected.layer;
    this.#touch();
  }

  setLayer(layer: number): void {
    this.layer = layer;
    this.#touch();
  }

  /** After a panic: a fresh engine, and the same experiment at its start. */
  recover(): void {
    const { experiment } = this;
    restart();
    this.notice = undefined;
    this.nets = [];
    this.#begin(experiment);
  }

  /** Adds a view's painter, called in each frame in which something changed; returns its removal. */
  onPaint(painter: Painter): () => void {
    this.#painters.add(painter);
    this.repaint();
    return () => this.#painters.delete(painter);
  }

  /** Paints all views in the next frame: after a resize or a change of colours. */
  repaint(): void {
    this.#changed = true;
    this.#clock.wake();
  }

  frame(now: number, elapsed: number): boolean {
    let behind = false;
    this.#guard(() => {
      behind = this.#catchUp();
      if (!behind && this.playing) this.#playOn(now, elapsed);
      if (this.#changed) this.#read(now);
    });
    const moving = this.pulse(now) < 1;
    if (this.#changed || moving) {
      this.#changed = false;
      this.#guard(() => this.#painters.forEach((paint) => paint(now)));
    }
    return this.playing || behind || moving || this.#changed;
  }

  #restart(document: PartialExperiment): void {
    try {
      this.#begin(fitted(document));
      this.notice = undefined;
    } catch (thrown) {
      this.#tell(thrown);
    }
  }

  #begin(experiment: Experiment): void {
    const comparing = this.comparing;
    const old = this.nets;
    this.nets = [new Net('a', experiment)];
    for (const net of old) net.run.free();
    this.a.readFingerprint();
    this.playing = false;
    this.#wanted = 0;
    this.#pulseStart = -Infinity;
    this.layer = Math.min(this.layer, Math.max(0, this.a.run.hiddenLayers - 1));
    const { selected } = this;
    if (selected && !(selected.unit < (experiment.network.hidden[selected.layer] ?? 0))) {
      this.selected = undefined;
    }
    showAddress(experiment, 0);
    if (comparing) this.compare();
    this.#touch();
  }

  #step(examples: number): void {
    this.playing = false;
    this.#wanted = 0;
    if (this.diverged) return;
    this.#guard(() => {
      for (const net of this.nets) net.advance(examples, examples === 1);
    });
    this.#startPulse(performance.now(), PULSE);
    this.#touch();
  }

  /**
   * Trains every network up to the moment that is wanted, or to where the first one stands; whether
   * one is still behind.
   */
  #catchUp(): boolean {
    for (const net of this.nets) {
      const behind = Math.max(this.#wanted, this.a.run.examplesSeen) - net.run.examplesSeen;
      if (behind <= 0 || net.run.diverged) continue;
      const done = this.#budget.spend(behind, (examples) => net.advance(examples, false));
      this.#changed = true;
      if (done < behind && !net.run.diverged) return true;
    }
    this.#wanted = 0;
    return false;
  }

  #playOn(now: number, elapsed: number): void {
    const pace = SPEEDS[this.speed]!;
    const oneByOne = pace <= ONE_BY_ONE;
    this.#owed = pace === Infinity ? Infinity : this.#owed + (elapsed / 1000) * pace;
    const due = Math.floor(this.#owed);
    if (due < 1) return;
    const done = this.#budget.spend(due, (examples) => {
      for (const net of this.nets) net.advance(examples, oneByOne);
      return this.nets.some((net) => net.run.diverged) ? 0 : examples;
    });
    // What the machine cannot do in time is not owed: the speed is a wish, not a debt.
    this.#owed = done < due ? 0 : this.#owed - done;
    this.#changed = true;
    if (oneByOne) this.#startPulse(now, Math.min(PULSE, 900 / pace));
    if (this.nets.some((net) => net.run.diverged)) this.playing = false;
  }

  #read(now: number): void {
    const moving = this.playing || this.#wanted > 0;
    for (const net of this.nets) net.read(moving, now);
    if (!moving || now - this.#fingerprinted > FINGERPRINT_EVERY) {
      this.#fingerprinted = now;
      for (const net of this.nets) net.readFingerprint();
    }
  }

  #startPulse(now: number, length: number): void {
    if (this.#reducedMotion.matches) return;
    this.#pulseStart = now;
    this.#pulseLength = length;
  }

  /** The moment, the selection or the run has changed: show it at once, and paint it next. */
  #touch(): void {
    this.#guard(() => this.#read(-Infinity));
    this.repaint();
  }

  /** Does something with the engine; a panic ends the run with a message and not the page. */
  #guard(action: () => void): void {
    try {
      action();
    } catch (thrown) {
      this.#tell(thrown);
    }
  }

  #tell(thrown: unknown): void {
    this.playing = false;
    this.notice = isExperimentError(thrown)
      ? { kind: 'refused', error: thrown }
      : { kind: 'panicked', reason: String(thrown) };
  }
}
