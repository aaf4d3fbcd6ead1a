import { Phase } from '../engine';
import { advance } from './advance';
import { Approach } from './approach.svelte';
import type { Screen, Surroundings } from './around';
import { Film } from './film';
import { isMotionReduced, Pulse, type Motion } from './motion';
import { Readouts } from './readouts';
import type { Runs } from './runs.svelte';
import { DEFAULT_SPEED, ONE_BY_ONE, Pace, slowPace, SPEEDS } from './speed';

/** Plays, steps and goes through time: the only one that advances the runs. */
export class Player {
  #playing = $state(false);
  #speed = $state(DEFAULT_SPEED);
  readonly #runs: Runs;
  readonly #screen: Screen;
  readonly #around: Surroundings;
  readonly #approach: Approach;
  readonly #pulse = new Pulse();
  readonly #pace = new Pace();
  /** What is played, where that ends by itself. */
  #film: Film | undefined;
  /** Whether a step was taken that the readouts do not say yet: its motion is still shown. */
  #isUnread = $state(false);
  readonly #readouts = new Readouts();

  constructor(runs: Runs, screen: Screen, around: Surroundings) {
    this.#runs = runs;
    this.#screen = screen;
    this.#around = around;
    this.#approach = new Approach(runs, screen.budget);
  }

  get playing(): boolean {
    return this.#playing;
  }

  /** The place of the pace among `SPEEDS`. */
  get speed(): number {
    return this.#speed;
  }

  setSpeed(speed: number): void {
    this.#speed = Math.max(0, Math.min(SPEEDS.length - 1, Math.round(speed)));
  }

  /** Whether a step is still being shown. */
  get isShowing(): boolean {
    return this.#isUnread;
  }

  /** A far moment that is trained towards, in examples seen. */
  get target(): number | undefined {
    return this.#approach.target;
  }

  /** The furthest moment that the first run has reached. */
  get furthest(): number {
    const { moment, run } = this.#runs.a;
    // Read with the moment, so that the timeline grows as the run does.
    return Math.max(moment.examplesSeen, run.furthest);
  }

  /** Where the last step's example is on its way; nothing when nothing moves. */
  motion(now: number): Motion | undefined {
    return this.#pulse.at(now);
  }

  /** The phase after which the example under way is held. */
  get held(): Phase | undefined {
    const { phase } = this.#runs.a.moment;
    return phase === Phase.Update ? undefined : phase;
  }

  isInMotion(now: number): boolean {
    return this.motion(now) !== undefined;
  }

  /** The runs are others: shows them at a moment, which may have to be trained towards. */
  settle(step: number, goesOn: boolean): void {
    this.#pulse.stop();
    this.#isUnread = false;
    if (!goesOn) this.#playing = false;
    this.#approach.stop();
    this.#pace.begin(0);
    this.#guard(() => {
      const { run } = this.#runs.a;
      const isAhead = step > run.furthest;
      if (!isAhead && step !== run.examplesSeen) run.seek(step);
      this.#approach.begin(isAhead ? step : undefined);
      this.#approach.goAtOnce();
    });
    this.#show();
  }

  play(): void {
    if (this.#runs.diverged) return;
    this.finish();
    this.#approach.stop();
    this.#film = undefined;
    this.#playing = true;
    this.#pace.begin(1);
    this.#screen.repaint();
  }

  /** Plays to a moment that is to come, whatever the pace; without motion it goes there at once. */
  playTo(examplesSeen: number): void {
    const now = this.#runs.a.run.examplesSeen;
    if (examplesSeen <= now || isMotionReduced()) return this.seek(examplesSeen);
    this.play();
    this.#film = new Film(now, examplesSeen);
  }

  /** Stays where it is, on the way to a far moment too. */
  pause(): void {
    this.#approach.stop();
    this.#playing = false;
    this.#show();
  }

  toggle(): void {
    if (this.#playing) this.pause();
    else this.play();
  }

  /** One example, or one phase of it where steps are slow or `slow` asks for it. */
  stepExample(slow = this.#around.look.slow): void {
    if (slow) this.#stepPhase();
    else this.#step(1);
  }

  stepBatch(): void {
    this.#guard(() => this.#step(this.#runs.a.run.leftInBatch));
  }

  stepEpoch(): void {
    this.#guard(() => this.#step(this.#runs.a.run.leftInEpoch));
  }

  /** One example back, or back to before the example that is under way. */
  stepBack(): void {
    this.#guard(() => {
      const { examplesSeen, phase } = this.#runs.a.run;
      this.seek(phase === Phase.Update ? Math.max(0, examplesSeen - 1) : examplesSeen);
    });
  }

  /**
   * Goes to a moment of the run, and stays there. A moment that was not reached yet is trained
   * towards in the frames that follow, so that the page answers however far it is.
   */
  seek(examplesSeen: number): void {
    this.#playing = false;
    this.#pulse.stop();
    this.#isUnread = false;
    this.#approach.stop();
    this.#guard(() => {
      const reached = Math.min(examplesSeen, this.#runs.a.run.furthest);
      for (const { run } of this.#runs.nets) run.seek(Math.min(reached, run.furthest));
      this.#approach.begin(examplesSeen > reached ? examplesSeen : undefined);
    });
    this.#show();
  }

  /** Does a frame's training. */
  advance(now: number, elapsed: number): { more: boolean; moving: boolean } {
    if (this.#isUnread && !this.isInMotion(now)) this.finish();
    const behind = this.#approach.go();
    // Where it comes to rest all is said of one moment, at once.
    const rests = behind && !this.#approach.isUnderWay;
    if (rests) this.#show();
    else if (behind && this.#approach.isUnseen) return { more: true, moving: false };
    const moved = behind || (this.#playing && this.#playOn(now, elapsed));
    if (moved && !rests) this.#read(now, true);
    if (this.#playing && this.#runs.diverged) this.pause();
    return { more: this.#playing || behind || this.#isUnread, moving: moved };
  }

  #step(examples: number): void {
    this.#playing = false;
    this.#approach.stop();
    this.finish();
    if (this.#runs.diverged) return;
    this.#guard(() => {
      for (const net of this.#runs.nets) advance([net], examples);
    });
    // Of many examples at once only the last could be shown: it would say what is not so.
    if (examples === 1) this.#begin(performance.now(), Infinity);
    else this.#show();
  }

  /** Takes the example under way one phase on, in every network. */
  #stepPhase(): void {
    this.#playing = false;
    this.#approach.stop();
    this.finish();
    if (!this.#runs.diverged) this.#guard(() => this.#nextPhase(performance.now()));
  }

  #nextPhase(now: number): void {
    for (const net of this.#runs.nets) net.stepPhase();
    const { phase } = this.#runs.a.run;
    this.#pulse.beginPhase(now, phase, isMotionReduced());
    // What the phases before the update show is not in the readouts.
    if (phase === Phase.Update) this.#isUnread = true;
    else this.#read(now, false);
    this.#screen.refresh();
  }

  /** Shows the way of the example that was just seen; only then do the readouts say so. */
  #begin(now: number, most: number): void {
    this.#pulse.begin(now, most, isMotionReduced());
    this.#isUnread = true;
    this.#screen.repaint();
  }

  /** What is still shown of a step is over, and the readouts say what it did. */
  finish(): void {
    if (!this.#isUnread) return;
    this.#pulse.stop();
    this.#show();
  }

  /** Trains as many examples as the pace has earned; whether any. */
  #playOn(now: number, elapsed: number): boolean {
    const { nets } = this.#runs;
    const { budget } = this.#screen;
    const measuring = nets.filter((net) => net.isMeasuring);
    if (measuring.length > 0) {
      for (const net of measuring) net.measure(budget.milliseconds / measuring.length);
      return true;
    }
    const pace = this.#film?.pace ?? SPEEDS[this.#speed]!;
    if (!this.#film && this.#around.look.slow) {
      if (this.#pace.due(elapsed, slowPace(pace)) < 1) return false;
      this.#pace.begin(0);
      this.finish();
      this.#nextPhase(now);
      return false;
    }
    const left = this.#film?.left(nets[0]!.run.examplesSeen) ?? Infinity;
    const due = Math.min(this.#pace.due(elapsed, pace), left);
    if (due < 1) return false;
    if (this.#isUnread) this.finish();
    const [a, b] = nets;
    const done = budget.spend((milliseconds) => advance([a!, b], due, milliseconds));
    this.#pace.did(done, due);
    if (done === left || nets.some((net) => net.hasDiverged)) {
      this.pause();
      return false;
    }
    if (pace > ONE_BY_ONE) return true;
    this.#begin(now, 1000 / pace);
    return false;
  }

  #read(now: number, moving: boolean): void {
    this.#readouts.read(this.#runs.nets, now, moving);
    this.#around.arrived();
  }

  /** The moment or the run has changed: shows it at once. */
  #show(): void {
    this.#isUnread = false;
    this.#guard(() => this.#read(performance.now(), false));
    this.#screen.refresh();
  }

  /** Does something with the engine; a panic ends the run with a message and not the page. */
  #guard(action: () => void): void {
    try {
      action();
    } catch (thrown) {
      this.#around.failed(thrown);
    }
  }
}
