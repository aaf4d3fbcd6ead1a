// The page's runs without a page: what a test needs to play, step and go through time.

import { completed, readLink, writeLink } from '../../www/engine';
import type { UnitRef } from '../../www/page/scene';
import { Budget } from '../../www/run/clock';
import { Player } from '../../www/run/player.svelte';
import { Runs } from '../../www/run/runs.svelte';
import { startEngine } from '../engine';

startEngine();

export class Page {
  readonly failures: unknown[] = [];
  readonly runs: Runs;
  readonly player: Player;
  readonly look = {
    slow: false,
    selected: undefined as UnitRef | undefined,
    select: (unit: UnitRef | undefined) => void (this.look.selected = unit),
  };
  #now = 0;

  constructor(fragment = '') {
    const failed = (thrown: unknown) => void this.failures.push(thrown);
    this.runs = new Runs({
      failed,
      missing: (set) => failed(new Error(`${set} is not here`)),
      settled: (step, goesOn) => this.player.settle(step, goesOn),
    });
    this.player = new Player(
      this.runs,
      { budget: new Budget(), repaint: () => undefined, refresh: () => undefined },
      { failed, arrived: () => undefined, look: this.look },
    );
    this.open(fragment);
  }

  open(fragment: string): void {
    const { link } =
      fragment === ''
        ? { link: { ...readLink('').link, experiment: completed({}) } }
        : readLink(fragment);
    this.runs.open({ ...link, compare: link.compare ?? undefined });
    const [, unit] = link.look.find(([name]) => name === 'unit') ?? [];
    const [layer = 0, of = 0] = unit?.split('.').map(Number) ?? [];
    this.look.select(unit === undefined ? undefined : { layer: layer - 1, unit: of - 1 });
    this.arrive();
  }

  show(fragment: string): void {
    this.open(fragment);
  }

  /** Frames until nothing is under way any more. */
  arrive(): void {
    for (let frames = 0; frames < 100_000; frames++) {
      this.#now += 5000;
      const { more } = this.player.advance(this.#now, 5);
      if (!more || this.player.playing) return;
    }
    throw new Error('there is no end to it');
  }

  /** One frame of playing. */
  play(elapsed: number): void {
    this.#now += elapsed;
    this.player.advance(this.#now, elapsed);
  }

  step(unit: 'Example' | 'Batch' | 'Epoch', times = 1): void {
    for (let i = 0; i < times; i++) {
      this.player[`step${unit}`]();
      this.arrive();
    }
  }

  get fragment(): string {
    const { state } = this.runs;
    return writeLink({ ...state, compare: state.compare ?? null, look: [], lesson: null });
  }

  get fingerprint(): string {
    return this.runs.a.fingerprint;
  }

  get seen(): number {
    return this.runs.a.moment.examplesSeen;
  }
}
