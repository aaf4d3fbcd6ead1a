import { fieldsOf, type Experiment, type Field } from '../engine';

/** The table of the document's fields, as the engine last made it. */
export class FieldTable {
  // What is shown depends on the document that the table is asked for.
  #last: ReadonlyMap<string, Field> = new Map();
  readonly #failed: (thrown: unknown) => void;

  constructor(failed: (thrown: unknown) => void) {
    this.#failed = failed;
  }

  /** The table beside a document; an engine that fails here is told of, and the last one stands. */
  beside(experiment: Experiment): ReadonlyMap<string, Field> {
    try {
      this.#last = fieldsOf(experiment);
    } catch (thrown) {
      // Not at once: it is asked for while the page is being derived.
      queueMicrotask(() => this.#failed(thrown));
    }
    return this.#last;
  }
}
