import {
  fitted,
  withField,
  type Change,
  type Changed,
  type Experiment,
  type PartialExperiment,
  type Value,
} from '../engine';
import {
  anotherBeside,
  begin,
  beginChanged,
  beginSecond,
  beside,
  fittedComparison,
  ImagesMissing,
  tellingBeside,
  type Comparison,
  type RunsState,
} from './begin';
import { differences, isShared, ofStart, symmetric } from './knobs';
import type { Net } from './net.svelte';
import { freeAll, Past, type Ghost, type Left } from './past.svelte';
import { Present } from './present.svelte';
import { anotherSeed } from './seed';

/** What the runs need of the page around them. */
export interface Surroundings {
  /** The runs are others, to be shown at a moment; whether the film goes on. */
  settled(step: number, goesOn: boolean): void;
  /** Something was refused, or failed. */
  failed(thrown: unknown): void;
  /** The images of a set have to be fetched before something can be done. */
  missing(set: string, then: () => void): void;
}

/** Who is on the page: one network or two, how they came about, and the way back. */
export class Runs extends Present {
  readonly #past = new Past();
  #count = 0;
  readonly #around: Surroundings;
  /** Runs that were left before this one was are not drawn. */
  #drawnFrom = $state(0);
  readonly #lines = $derived(this.#past.drawnBeside(this.experiment, this.#drawnFrom));

  constructor(around: Surroundings) {
    super((thrown) => around.failed(thrown));
    this.#around = around;
  }

  /** The runs before, as the charts draw them. */
  get lines(): readonly Ghost[] {
    return this.#lines;
  }

  /** The run before the present one, where it is still whole. */
  get before(): Net | undefined {
    return this.#past.before;
  }

  /** Draws none of the runs before beside those that are to come, the present one among them. */
  drawAfresh(): void {
    this.#drawnFrom = this.#count + 2;
  }

  get canUndo(): boolean {
    return this.#past.canUndo;
  }

  get canRedo(): boolean {
    return this.#past.canRedo;
  }

  /** Whether there is something that would be lost. */
  get isWorkedOn(): boolean {
    const [a] = this.nets;
    return a !== undefined && (a.run.furthest > 0 || a.changes.length > 0 || this.canUndo);
  }

  /**
   * Begins what is described; a run that was worked on can be gone back to. Throws an
   * `ExperimentError` or `ImagesMissing`, with nothing changed.
   */
  open(state: RunsState): void {
    this.#replace(state, begin(state), this.isWorkedOn, false);
  }

  /** After a panic: the same in a fresh engine. What is left of the dead one is let go unasked. */
  revive(state: RunsState): void {
    this.#past.outlive();
    this.#take(state, begin(state), false);
  }

  /** Sets one field of the document; what depends on it follows. */
  set(field: string, value: Value): void {
    this.#try(() => this.#changeTo(withField(this.experiment, field, value)));
  }

  /** Changes several fields of the document. */
  change(changes: PartialExperiment): void {
    const { data, network, start, training } = this.experiment;
    this.#try(() =>
      this.#changeTo(
        fitted({
          ...this.experiment,
          data: { ...data, ...changes.data },
          network: { ...network, ...changes.network },
          start: { ...start, ...changes.start },
          training: { ...training, ...changes.training },
        }),
      ),
    );
  }

  /** All units alike, or each as it is drawn. */
  setSymmetric(isSymmetric: boolean): void {
    this.change({ start: symmetric(this.experiment.start, isSymmetric) });
  }

  /** Draws another start; the data and the order stay. */
  newSeed(): void {
    this.#try(() => this.set('start.seed', anotherSeed(this.experiment.start.seed)));
  }

  /** Begins with rows of one's own. Throws as `open`. */
  openRows(experiment: Experiment): void {
    const others = { experiment, step: 0, compare: undefined };
    const { state, nets } = beginChanged(this.state.changes, ['data.rows'], others);
    this.#replace(state, nets, true, false);
  }

  /** Draws a start again where weights were given. */
  drawStart(): void {
    this.#try(() => this.openKept(this.experiment, []));
  }

  /** Opens the run of another start where it has been trained for some epochs. */
  openStart(seed: number, epochs: number): void {
    this.#try(() => {
      const experiment = withField(this.experiment, 'start.seed', seed);
      this.openKept(experiment, [], epochs * this.a.run.epochLength);
    });
  }

  /**
   * Begins a run of another document, from weights that are given where there are some. What was there
   * is known nowhere else, and can be gone back to even if it has not begun. Throws as `open`.
   */
  openKept(experiment: Experiment, changes: readonly Changed[], step = 0): void {
    const compare = fittedComparison(experiment, this.state.compare);
    const state = { experiment, changes, step, compare };
    this.#replace(state, begin(state), true, false);
  }

  /** Back to the same start. */
  reset(): void {
    this.#try(() => this.open({ ...this.state, changes: ofStart(this.state.changes), step: 0 }));
  }

  /** Changes a weight, or holds a unit, of one network by hand. */
  edit(net: Net, change: Change): void {
    this.#try(() =>
      this.#branch([], (one) => {
        if (one.id === net.id || isShared(change, this.state.compare?.field)) return change;
        const { examplesSeen } = one.run;
        // What was to come there is no longer part of this one either.
        return one.changes.some(({ at }) => at > examplesSeen)
          ? { kind: 'experiment', experiment: one.experiment }
          : undefined;
      }),
    );
  }

  /** Back to the run before the last change, where it was left. */
  undo(): void {
    this.#go(false);
  }

  /** Forth again to what was undone. */
  redo(): void {
    this.#go(true);
  }

  /** Sets a second network beside the first, or takes it away: the same but for one field. */
  compare(): void {
    if (!this.comparing) return this.compareBy(tellingBeside(this.experiment, this.knob));
    this.#try(() => {
      freeAll(this.nets.slice(1));
      this.#take({ ...this.state, compare: undefined }, [this.a], true);
    });
  }

  /** Another field in which the second network differs. */
  compareBy(field: string): void {
    this.#try(() => this.#setBeside({ field, value: anotherBeside(this.experiment, field) }));
  }

  /** Another value of the second network's field; the first's own is none. */
  compareWith(value: Value): void {
    const field = this.knob;
    this.#try(() => {
      const other = beside(this.experiment, { field, value });
      if (differences(this.experiment, other).includes(field)) this.#setBeside({ field, value });
    });
  }

  #changeTo(experiment: Experiment): void {
    const [table, fields] = [this.fields, differences(this.experiment, experiment)];
    if (fields.length === 0) return;
    // From numbers that are none there is nothing to go on with.
    const goesOn =
      this.a.run.examplesSeen > 0 &&
      !this.diverged &&
      fields.every((field) => table.get(field)?.on_the_way);
    const compare = fittedComparison(experiment, this.state.compare);
    if (!goesOn) {
      const begun = beginChanged(this.state.changes, fields, { experiment, step: 0, compare });
      return this.#replace(begun.state, begun.nets, this.isWorkedOn, true);
    }
    this.#branch(fields, ({ id }) => ({
      kind: 'experiment',
      experiment: id === 'a' ? experiment : beside(experiment, compare!),
    }));
    // The first has come to the second's value: the second takes another.
    if (compare && compare !== this.state.compare) this.#setBeside(compare);
  }

  /** Goes on from the present moment with something changed, and leaves the run as it was. */
  #branch(fields: readonly string[], change: (net: Net) => Change | undefined): void {
    const branches: Net[] = [];
    try {
      for (const net of this.nets) branches.push(net.branch(change(net)));
    } catch (thrown) {
      freeAll(branches);
      throw thrown;
    }
    const [a] = branches;
    const state = { ...this.state, changes: a!.changes, step: a!.run.examplesSeen };
    this.#past.leave(this.#left(fields, a!.run.examplesSeen));
    this.#take(state, branches, true);
  }

  #go(forth: boolean): void {
    const left = this.#past.next(forth);
    if (!left) return;
    this.#try(() => {
      const nets = left.nets ?? begin(left.state);
      this.#past.go(forth, this.#left(left.fields, left.at));
      this.#take(left.state, nets, false);
    });
  }

  /** Other runs take the place of the present ones, which are kept to be gone back to, or let go. */
  #replace(state: RunsState, nets: readonly Net[], isKept: boolean, goesOn: boolean): void {
    if (isKept) this.#past.leave(this.#left(differences(this.experiment, state.experiment), 0));
    else freeAll(this.nets);
    this.#take(state, nets, goesOn);
  }

  /** The present runs as they are left, for others that are the same up to a moment. */
  #left(fields: readonly string[], at: number): Left {
    const { history } = this.a;
    return {
      id: ++this.#count,
      state: this.state,
      nets: this.nets,
      history,
      experiment: this.experiment,
      fields,
      at,
    };
  }

  /** The one place where the runs become others. */
  #take(state: RunsState, nets: readonly Net[], goesOn: boolean): void {
    this.become(state, nets);
    this.#around.settled(state.step, goesOn);
  }

  /** Sets the second network beside the first, with its own value of a field. */
  #setBeside(compare: Comparison): void {
    this.#try(() => {
      const [a, old] = this.nets;
      const b = beginSecond(this.state.experiment, this.state.changes, compare);
      if (old) freeAll([old]);
      this.#take({ ...this.state, step: a!.run.examplesSeen, compare }, [a!, b], true);
    });
  }

  /** Does what may be refused; then it is told, and nothing has been changed. */
  #try(action: () => void): void {
    try {
      action();
    } catch (thrown) {
      if (!(thrown instanceof ImagesMissing)) return this.#around.failed(thrown);
      this.#around.missing(thrown.set, () => this.#try(action));
    }
  }
}
