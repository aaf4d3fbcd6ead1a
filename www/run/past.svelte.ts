import type { Experiment } from '../engine';
import type { RunsState } from './begin';
import type { History } from './history';
import type { Net } from './net.svelte';

/** How many steps there are back. */
const DEEPEST = 50;

/** Of how many of them the runs are kept as they stood; the others are trained again. */
const LIVE = 3;

/** How many runs before the present one the charts still draw. */
const DRAWN = 3;

/** A line of the charts: a run that was left for another. */
export interface Ghost {
  /** A number of its own, for its line to be known by. */
  id: number;
  history: History;
  /** Its document when it was left. */
  experiment: Experiment;
  /** The fields in which the run that came after it differs. */
  fields: readonly string[];
  /** Where the run that came after it begins to be another, in examples seen. */
  at: number;
}

/** A run that was left, and how to come back to it. */
export interface Left extends Ghost {
  state: RunsState;
  /** The run as it stood, for as long as there is room for it. */
  nets: readonly Net[] | undefined;
}

/** The runs that were left for others, and those that were come back from. */
export class Past {
  #undo = $state.raw<readonly Left[]>([]);
  #redo = $state.raw<readonly Left[]>([]);

  get canUndo(): boolean {
    return this.#undo.length > 0;
  }

  get canRedo(): boolean {
    return this.#redo.length > 0;
  }

  /** The run before the present one, where it is still whole. */
  get before(): Net | undefined {
    return this.#undo.at(-1)?.nets?.[0];
  }

  /** Another run takes a run's place: that can be come back to, and what was undone cannot. */
  leave(left: Left): void {
    this.#undo = pushed(this.#undo, left);
    for (const { nets } of this.#redo) freeAll(nets);
    this.#redo = [];
  }

  /** The run that Undo comes back to, without going there yet; Redo's with `forth`. */
  next(forth: boolean): Left | undefined {
    return (forth ? this.#redo : this.#undo).at(-1);
  }

  /** Goes there, and keeps what was left for the way back. */
  go(forth: boolean, left: Left): void {
    if (forth) {
      this.#redo = this.#redo.slice(0, -1);
      this.#undo = pushed(this.#undo, left);
    } else {
      this.#undo = this.#undo.slice(0, -1);
      this.#redo = pushed(this.#redo, left);
    }
  }

  /** The engine is another: the runs are gone with the old one, not their descriptions. */
  outlive(): void {
    const without = (left: Left) => ({ ...left, nets: undefined });
    this.#undo = this.#undo.map(without);
    this.#redo = this.#redo.map(without);
  }

  /**
   * Those that the charts can draw beside a run: on the same examples, measured by the same loss,
   * from the one with a number on.
   */
  drawnBeside(present: Experiment, from: number): readonly Ghost[] {
    const isComparable = ({ id, experiment, history, at }: Ghost) =>
      id >= from &&
      JSON.stringify(experiment.data) === JSON.stringify(present.data) &&
      experiment.training.loss === present.training.loss &&
      experiment.network.hidden.length === present.network.hidden.length &&
      // One that went no further than where the next one begins has no line of its own.
      (history.moments[history.length - 1] ?? 0) > at;
    return this.#undo.filter(isComparable).slice(-DRAWN);
  }
}

export function freeAll(nets: readonly Net[] | undefined): void {
  for (const net of nets ?? []) net.run.free();
}

/** A stack with one more on top; the runs of one that lies too deep are freed. */
function pushed(stack: readonly Left[], left: Left): readonly Left[] {
  const kept = [...stack, left].slice(-DEEPEST);
  const deep = kept.at(-1 - LIVE);
  if (!deep?.nets) return kept;
  freeAll(deep.nets);
  return kept.map((one) => (one === deep ? { ...one, nets: undefined } : one));
}
