import type { Experiment } from '../engine';
import type { History } from './history';
import type { Net } from './net.svelte';

/** How many runs before the present one the charts still draw. */
const MOST = 3;

/** A run that was left for another: its line stays in the charts. */
export interface Ghost {
  /** A number of its own, for its line to be known by. */
  id: number;
  history: History;
  /** Its document, to say in what it differed. */
  experiment: Experiment;
  /** The fields in which the run that came after it differs. */
  fields: readonly string[];
  /** Where the run that came after it left it, in examples seen. */
  at: number;
}

/** The runs before the present one: the last can be gone back to, a few more are still drawn. */
export class Ghosts {
  /** The oldest first. */
  lines = $state.raw<readonly Ghost[]>([]);
  /** The run before, as it stood when it was left. */
  #before: readonly Net[] = $state.raw([]);
  #count = 0;

  /** Whether there is a run to go back to. */
  get canGoBack(): boolean {
    return this.#before.length > 0;
  }

  /** Keeps the nets that another run takes the place of. They are this list's to free now. */
  leave(nets: readonly Net[], next: Experiment, fields: readonly string[], at: number): void {
    const net = nets[0]!;
    this.#forgetBefore();
    this.#before = nets;
    const { history, experiment } = net;
    // A loss on other examples, or of another kind, is no line to compare with.
    const comparable =
      JSON.stringify(experiment.data) === JSON.stringify(next.data) &&
      experiment.training.loss === next.training.loss &&
      experiment.network.hidden.length === next.network.hidden.length;
    const ghost = { id: ++this.#count, history, experiment, fields, at };
    this.lines = comparable ? [...this.lines, ghost].slice(-MOST) : [];
  }

  /** The run before, no longer this list's. */
  goBack(): readonly Net[] {
    const before = this.#before;
    this.#before = [];
    this.lines = this.lines.slice(0, -1);
    return before;
  }

  clear(): void {
    this.#forgetBefore();
    this.lines = [];
  }

  /** Lets go of everything without a word to an engine that is dead. */
  abandon(): void {
    this.#before = [];
    this.lines = [];
  }

  #forgetBefore(): void {
    for (const net of this.#before) net.run.free();
    this.#before = [];
  }
}
