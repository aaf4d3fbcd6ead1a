import type { Changed, Experiment, Field, Row, Value } from '../engine';
import type { Comparison, RunsState } from './begin';
import { FieldTable } from './fields';
import { differences, inForceAt } from './knobs';
import type { Net } from './net.svelte';

/** The networks that are on the page, and what makes them. */
export class Present {
  #nets = $state.raw<readonly Net[]>([]);
  /** The document and its changes are the page's own: they outlive the engine. */
  #origin = $state.raw<Experiment>() as Experiment;
  #changes = $state.raw<readonly Changed[]>([]);
  #compare = $state.raw<Comparison>();
  /** The field that was compared last. */
  #knob = $state('start.symmetry');
  /** The rows of one's own that were trained on last. */
  #ownRows = $state.raw<readonly Row[]>();
  readonly #table: FieldTable;
  readonly #experiment = $derived(
    inForceAt(this.#origin, this.#changes, this.#nets[0]?.moment.examplesSeen ?? 0),
  );
  // Moments change at every frame, documents hardly ever.
  readonly #first = $derived(this.#nets[0]?.experiment);
  readonly #second = $derived(this.#nets[1]?.experiment);
  readonly #differences = $derived(
    this.#first && this.#second ? differences(this.#first, this.#second) : [],
  );
  readonly #fields = $derived.by(() => this.#table.beside(this.#experiment));

  /** `failed` is told what the engine throws while the table of fields is read. */
  constructor(failed: (thrown: unknown) => void) {
    this.#table = new FieldTable(failed);
  }

  get nets(): readonly Net[] {
    return this.#nets;
  }

  get a(): Net {
    return this.#nets[0]!;
  }

  get comparing(): boolean {
    return this.#compare !== undefined;
  }

  /** The document in force at the moment that is shown. */
  get experiment(): Experiment {
    return this.#experiment;
  }

  /** The table of its fields. */
  get fields(): ReadonlyMap<string, Field> {
    return this.#fields;
  }

  /** What makes the runs, at the moment that is shown. */
  get state(): RunsState {
    return {
      experiment: this.#origin,
      changes: this.#changes,
      step: this.#nets[0]?.moment.examplesSeen ?? 0,
      compare: this.#compare,
    };
  }

  /** The field in which a second network differs, or would. */
  get knob(): string {
    return this.#compare?.field ?? this.#knob;
  }

  /** The second network's value of it. */
  get other(): Value | undefined {
    return this.#compare?.value;
  }

  /** The fields in which the two networks' documents differ. */
  get differences(): readonly string[] {
    return this.#differences;
  }

  /** The rows of one's own that were trained on last in this visit, whatever is trained on now. */
  get ownRows(): readonly Row[] | undefined {
    return this.#ownRows;
  }

  get diverged(): boolean {
    return this.#nets.some((net) => net.moment.diverged);
  }

  /** The one place where the networks become others. */
  protected become(state: RunsState, nets: readonly Net[]): void {
    this.#origin = state.experiment;
    this.#ownRows = state.experiment.data.rows ?? this.#ownRows;
    this.#changes = state.changes;
    this.#compare = state.compare;
    this.#nets = nets;
    if (state.compare) this.#knob = state.compare.field;
  }
}
