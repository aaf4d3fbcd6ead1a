import {
  choices,
  completed,
  fitted,
  isExperimentError,
  Phase,
  ranges,
  readPermalink,
  restart,
  Run,
  type Change,
  type Experiment,
  type ExperimentError,
  type PartialExperiment,
  type Range,
} from '../engine';
import { copied, showAddress } from './address';
import { Budget, Clock, type Clocked } from './clock';
import { Ghosts } from './ghosts.svelte';
import {
  anotherValue,
  COMPARABLE,
  differences,
  leavesStart,
  valueOf,
  withValue,
  type Knob,
  type Value,
} from './knobs';
import { ManyStarts } from './many.svelte';
import { Pulse, type Motion } from './motion';
import { Net } from './net.svelte';
import { DEFAULT_SPEED, ONE_BY_ONE, slowPace, SPEEDS } from './speed';

/** Milliseconds between two fingerprints while playing. */
const FINGERPRINT_EVERY = 250;

/** Milliseconds between two looks of the tables while playing: nobody reads faster. */
const TABLES_EVERY = 150;

/** How long a step's example is shown on its way through the network, in milliseconds. */
const PULSE = 1100;

/** How long one phase of it is shown when each is a press of its own. */
const PHASE = 600;

/** What the page has to tell: the catalogue has the words. */
export type Notice =
  | { kind: 'refused'; error: ExperimentError }
  | { kind: 'panicked'; reason: string }
  | { kind: 'copied' }
  /** The run was changed on its way: an address has its document, not its changes. */
  | { kind: 'copied-changed' }
  | { kind: 'address'; address: string };

/** A unit that the person points at. */
export interface Selected {
  /** The last is the output. */
  layer: number;
  unit: number;
}

/** What the middle of the page shows. */
export const VIEWS = ['network', 'arithmetic', 'sees', 'paths', 'pairs', 'chance'] as const;

export type View = (typeof VIEWS)[number];

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
  /** Units that are pointed at for as long as the pointer is there: a pair's. */
  marked = $state.raw<readonly Selected[]>([]);
  notice = $state.raw<Notice>();
  view = $state<View>('network');
  /** Whether one press of a step goes through one phase of it. */
  slow = $state(false);
  /** In what the second network differs. */
  knob = $state<Knob>('start.symmetry');
  /** Grows when tables are to be read anew: at every change, but not at every frame of playing. */
  shown = $state(0);
  /** The hidden layer that the readouts speak of. */
  layer = $state(0);

  /** What many random starts of each network come to. */
  readonly many = new ManyStarts();
  /** The document by itself: it is read with every moment, and is another one seldom. */
  readonly #document = $derived(this.nets[0]!.experiment);
  readonly #ranges = $derived(ranges(this.#document));
  readonly ghosts = new Ghosts();
  readonly choices = choices();
  readonly #budget = new Budget();
  readonly #clock = new Clock(this, this.#budget);
  // Painters are called, not shown: nothing on the page depends on which there are.
  // eslint-disable-next-line svelte/prefer-svelte-reactivity
  readonly #painters = new Set<Painter>();
  /** A moment ahead that is trained towards; 0 when none is. */
  #wanted = 0;
  /** Examples that the pace has earned and that are not trained yet. */
  #owed = 0;
  #changed = true;
  /** Which half is painted where painting takes turns. */
  #odd = false;
  #fingerprinted = 0;
  #tabled = 0;
  readonly #pulse = new Pulse();
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
    return this.#ranges;
  }

  /** The second network's value of the knob in which it differs. */
  get other(): Value | undefined {
    const b = this.nets[1];
    return b && valueOf(b.experiment, this.knob);
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

  /** Where the last step's example is on its way; nothing when nothing moves. */
  motion(now: number): Motion | undefined {
    return this.#pulse.at(now);
  }

  /** Opens a permalink's run; what cannot be read is told, and the default run opened. */
  open(fragment: string): void {
    this.ghosts.clear();
    try {
      const { experiment, step } = readPermalink(fragment);
      this.#begin(experiment);
      if (step > 0) this.seek(step);
    } catch (thrown) {
      this.#begin(completed({}));
      this.#tell(thrown);
    }
  }

  /**
   * Changes some fields of the document. Where they leave the start as it is, the run goes on from
   * the present moment; else the changed run begins. The run before can be gone back to.
   */
  change(changes: PartialExperiment): void {
    const { data, network, start, training } = this.experiment;
    this.#changeTo({
      ...this.experiment,
      data: { ...data, ...changes.data },
      network: { ...network, ...changes.network },
      start: { ...start, ...changes.start },
      training: { ...training, ...changes.training },
    });
  }

  /** Another scheme, with the scale that is its own default. */
  changeScheme(scheme: Experiment['start']['scheme']): void {
    this.#changeTo(withValue(this.experiment, 'start.scheme', scheme));
  }

  /** Another set, with the loss that is its own default. */
  changeSet(set: Experiment['data']['set']): void {
    const { data, training } = this.experiment;
    const { loss: _, ...rest } = training;
    this.#changeTo({ ...this.experiment, data: { ...data, set }, training: rest });
  }

  setSymmetric(symmetric: boolean): void {
    this.change({ start: { symmetry: symmetric ? 'identical' : 'none' } });
  }

  /** Changes a weight, or holds a unit, of one network by hand. */
  edit(net: Net, change: Change): void {
    try {
      this.#branch((branch) => {
        if (branch.id === net.id) branch.change(change);
      }, []);
    } catch (thrown) {
      this.#tell(thrown);
    }
  }

  /** Back to the run before the last change, where it was left. */
  undo(): void {
    if (!this.ghosts.canGoBack) return;
    const left = this.nets;
    this.nets = this.ghosts.goBack();
    for (const net of left) net.run.free();
    const [a, b] = this.nets;
    if (b) {
      const differing = differences(a!.experiment, b.experiment);
      this.knob = COMPARABLE.find((knob) => differing.includes(knob)) ?? this.knob;
    }
    this.#settle();
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

  /** Opens the run of another start where it has been trained for some epochs. */
  openStart(seed: number, epochs: number): void {
    const { start } = this.experiment;
    // The run before can be gone back to, even one that has not begun: its seed is known nowhere else.
    const fields = seed === start.seed ? undefined : ['start.seed'];
    this.#begin({ ...this.experiment, start: { ...start, seed } }, fields);
    this.seek(epochs * this.a.run.epochLength);
  }

  /** Back to the same start. */
  reset(): void {
    this.#begin(this.experiment, this.a.changes.length > 0 ? [] : undefined);
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

  /** One example, or one phase of it where steps are slow or `slow` asks for it. */
  stepExample(slow = this.slow): void {
    if (slow) this.#stepPhase();
    else this.#step(1);
  }

  stepBatch(): void {
    this.#step(this.a.run.leftInBatch);
  }

  stepEpoch(): void {
    this.#step(this.a.run.leftInEpoch);
  }

  /** One example back, or back to before the example that is under way. */
  stepBack(): void {
    const { examplesSeen, phase } = this.a.run;
    this.seek(phase === Phase.Update ? Math.max(0, examplesSeen - 1) : examplesSeen);
  }

  /**
   * Goes to a moment of the run, and stays there. A moment that was not reached yet is trained
   * towards in the frames that follow, so that the page answers however far it is.
   */
  seek(examplesSeen: number): void {
    this.playing = false;
    this.#pulse.stop();
    const reached = Math.min(examplesSeen, this.a.run.furthest);
    this.#guard(() => {
      for (const net of this.nets) net.run.seek(Math.min(reached, net.run.furthest));
    });
    this.#wanted = examplesSeen > reached ? examplesSeen : 0;
    this.#touch();
  }

  /** Sets a second network beside the first, or takes it away: the same but for one knob. */
  compare(): void {
    const [a, b] = this.nets;
    if (b) {
      b.run.free();
      this.nets = [a!];
    } else {
      this.#setBeside(this.#another(this.knob));
    }
    this.#touch();
  }

  /** Another knob in which the second network differs. */
  compareBy(knob: Knob): void {
    this.knob = knob;
    this.#setBeside(this.#another(knob));
    this.#touch();
  }

  /** Another value of the second network's knob. */
  compareWith(value: Value): void {
    this.#setBeside(value);
    this.#touch();
  }

  /** Copies the address; where the browser does not allow that, shows it to be copied by hand. */
  async share(): Promise<void> {
    const address = showAddress(this.experiment, this.a.run.examplesSeen);
    if (!(await copied(address))) this.notice = { kind: 'address', address };
    else this.notice = { kind: this.a.changes.length > 0 ? 'copied-changed' : 'copied' };
  }

  select(selected: Selected | undefined): void {
    this.selected = selected;
    // The output has no place among the hidden layers that the readouts speak of.
    if (selected && selected.layer < this.a.run.hiddenLayers) this.layer = selected.layer;
    this.#touch();
  }

  /** Points at units everywhere, for as long as nothing else is pointed at. */
  mark(units: readonly Selected[]): void {
    this.marked = units;
    this.#changed = true;
    this.#clock.wake();
  }

  show(view: View): void {
    this.view = view;
    this.repaint();
  }

  setSlow(slow: boolean): void {
    this.slow = slow;
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
    // Runs of the dead engine: there is nothing left of them to free.
    this.nets = [];
    this.ghosts.abandon();
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
    const moving = this.motion(now) !== undefined;
    if (this.#changed || moving) {
      this.#changed = false;
      this.#guard(() => this.#paint(now));
    }
    return this.playing || behind || moving || this.#changed;
  }

  /** Paints all that is seen; where that takes too long while playing, every second of it in turn. */
  #paint(now: number): void {
    const inTurn = this.playing && this.#budget.isShort;
    this.#odd = !this.#odd;
    let odd = false;
    for (const paint of this.#painters) {
      odd = !odd;
      if (!inTurn || odd === this.#odd) paint(now);
    }
  }

  #changeTo(document: PartialExperiment): void {
    try {
      const experiment = fitted(document);
      const fields = differences(this.experiment, experiment);
      if (fields.length === 0) return;
      // From numbers that are none there is nothing to go on with.
      const goesOn = this.a.run.examplesSeen > 0 && !this.diverged && fields.every(leavesStart);
      if (goesOn) this.#goOnBy(experiment, fields);
      else this.#begin(experiment, this.a.run.furthest > 0 ? fields : undefined);
      this.notice = undefined;
    } catch (thrown) {
      this.#tell(thrown);
    }
  }

  /** Goes on by another document from the present moment. */
  #goOnBy(experiment: Experiment, fields: readonly string[]): void {
    const { other } = this;
    this.#branch((branch) => {
      if (branch.id === 'a') branch.change({ kind: 'experiment', experiment });
      else branch.change({ kind: 'experiment', experiment: this.#beside(experiment, other!) });
    }, fields);
    // The first has come to the second's value: the second takes another.
    if (other !== undefined && valueOf(experiment, this.knob) === other) {
      this.#setBeside(this.#another(this.knob));
      this.#touch();
    }
  }

  /** Goes on from the present moment with something changed, and leaves the run as it was. */
  #branch(alter: (branch: Net) => void, fields: readonly string[]): void {
    const at = this.a.run.examplesSeen;
    const branches = this.nets.map((net) => net.branch());
    try {
      branches.forEach(alter);
    } catch (thrown) {
      for (const branch of branches) branch.run.free();
      throw thrown;
    }
    // A branch that went no further than where it began is not worth going back to.
    const isFresh = this.a.changes.at(-1)?.at === at && this.a.run.furthest === at;
    if (isFresh && this.ghosts.canGoBack) for (const net of this.nets) net.run.free();
    else this.ghosts.leave(this.nets, branches[0]!.experiment, fields, at);
    this.nets = branches;
    this.#settle();
  }

  /**
   * Begins a run. The present one is kept to be gone back to when it differs from the new in
   * `fields`, and let go when they are not given.
   */
  #begin(experiment: Experiment, fields?: readonly string[]): void {
    const left = this.nets;
    const { other } = this;
    const a = new Net('a', new Run(experiment));
    if (fields) this.ghosts.leave(left, experiment, fields, this.a.run.examplesSeen);
    else for (const net of left) net.run.free();
    this.nets = [a];
    if (other !== undefined) {
      const isSame = valueOf(experiment, this.knob) === other;
      this.#setBeside(isSame ? this.#another(this.knob) : other);
    }
    this.#settle();
  }

  /** After the present run became another: what was said of the old one no longer holds. */
  #settle(): void {
    this.playing = false;
    this.#wanted = 0;
    this.#pulse.stop();
    for (const net of this.nets) net.readFingerprint();
    this.layer = Math.min(this.layer, Math.max(0, this.a.run.hiddenLayers - 1));
    const { selected } = this;
    if (selected && !(selected.unit < (this.a.run.widths[selected.layer + 1] ?? 0))) {
      this.selected = undefined;
    }
    this.marked = [];
    showAddress(this.experiment, 0);
    this.#touch();
  }

  /** Sets the second network beside the first, with its own value of the knob. */
  #setBeside(value: Value): void {
    this.#guard(() => {
      const [a, old] = this.nets;
      const origin = this.#beside(a!.run.origin, value);
      const b = new Net('b', new Run(origin));
      // What was changed on the way is changed there too; what was done by hand to one unit is not.
      for (const { at, change } of a!.changes) {
        if (change.kind !== 'experiment') continue;
        const experiment = this.#beside(change.experiment as Experiment, value);
        b.plan(at, { kind: 'experiment', experiment });
      }
      b.readFingerprint();
      this.nets = [a!, b];
      old?.run.free();
    });
  }

  /** A document with the second network's own value of the knob. */
  #beside(experiment: Experiment, value: Value): Experiment {
    return fitted(withValue(experiment, this.knob, value));
  }

  #another(knob: Knob): Value {
    const present = valueOf(this.experiment, knob);
    return anotherValue(knob, present, this.choices.get(knob), this.ranges.get(knob));
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

  /** Takes the example under way one phase on, in every network. */
  #stepPhase(): void {
    this.playing = false;
    this.#wanted = 0;
    if (this.diverged) return;
    this.#nextPhase(performance.now());
    this.#touch();
  }

  #nextPhase(now: number): void {
    this.#guard(() => {
      for (const net of this.nets) {
        net.run.stepPhase();
        if (net.run.phase === Phase.Update) net.keep();
      }
    });
    this.#startPulse(now, PHASE, this.a.run.phase);
    this.#changed = true;
  }

  /**
   * Trains every network up to the moment that is wanted, or to where the first one stands; whether
   * one is still behind.
   */
  #catchUp(): boolean {
    for (const net of this.nets) {
      const behind = Math.max(this.#wanted, this.a.run.examplesSeen) - net.run.examplesSeen;
      if (behind <= 0 || net.run.diverged) continue;
      const done = this.#budget.spend(behind, (examples) => net.advance(examples, false, true));
      this.#changed = true;
      if (done < behind && !net.run.diverged) return true;
    }
    this.#wanted = 0;
    return false;
  }

  #playOn(now: number, elapsed: number): void {
    const measuring = this.nets.filter((net) => net.isMeasuring);
    if (measuring.length > 0) {
      for (const net of measuring) net.measure(this.#budget.milliseconds / measuring.length);
      this.#changed = true;
      return;
    }
    const pace = SPEEDS[this.speed]!;
    if (this.slow) {
      this.#owed += (elapsed / 1000) * slowPace(pace);
      if (this.#owed < 1) return;
      this.#owed = 0;
      this.#nextPhase(now);
      if (this.diverged) this.playing = false;
      return;
    }
    const oneByOne = pace <= ONE_BY_ONE;
    this.#owed = pace === Infinity ? Infinity : this.#owed + (elapsed / 1000) * pace;
    const due = Math.floor(this.#owed);
    if (due < 1) return;
    const done = this.#budget.spend(due, (examples) => {
      for (const net of this.nets) net.advance(examples, oneByOne, true);
      return this.nets.some((net) => net.run.diverged) ? 0 : examples;
    });
    // What the machine cannot do in time is not owed: the speed is a wish, not a debt.
    this.#owed = done < due ? 0 : this.#owed - done;
    this.#changed = true;
    if (oneByOne) this.#startPulse(now, Math.min(PULSE, 1000 / pace));
    if (this.nets.some((net) => net.run.diverged)) this.playing = false;
  }

  #read(now: number): void {
    const moving = this.playing || this.#wanted > 0;
    for (const net of this.nets) net.read(moving);
    if (!moving || now - this.#tabled > TABLES_EVERY) {
      this.#tabled = now;
      this.shown++;
    }
    if (!moving || now - this.#fingerprinted > FINGERPRINT_EVERY) {
      this.#fingerprinted = now;
      for (const net of this.nets) net.readFingerprint();
    }
  }

  #startPulse(now: number, length: number, phase?: Phase): void {
    if (!this.#reducedMotion.matches) this.#pulse.begin(now, length, phase);
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
