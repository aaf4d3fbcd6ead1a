// What makes the runs of the page, as plain data, and the networks that it makes.

import {
  type Changed,
  type Experiment,
  faultsOf,
  fieldsOf,
  lacksImages,
  type Value,
  withField,
} from '../engine';
import { anotherValue, isSame, isShared, ofStart, valueOf } from './knobs';
import { Net } from './net.svelte';

/** In what a second network differs from the first. */
export interface Comparison {
  field: string;
  value: Value;
}

/** What makes the runs of the page. */
export interface RunsState {
  /** The document that the first run begins with. */
  experiment: Experiment;
  /** What is changed by hand on the way, in order. */
  changes: readonly Changed[];
  /** The moment, in examples seen. */
  step: number;
  compare: Comparison | undefined;
}

/** Thrown where a run cannot begin before its set's images are fetched. Nothing has been changed. */
export class ImagesMissing extends Error {
  readonly set: string;

  constructor(set: string) {
    super(set);
    this.set = set;
  }
}

/** The networks of a description, at their starts. Throws an `ExperimentError`, or `ImagesMissing`. */
export function begin({ experiment, changes, compare }: RunsState): readonly Net[] {
  const { set } = experiment.data;
  if (lacksImages(set)) throw new ImagesMissing(set);
  const a = Net.begin('a', experiment, changes);
  if (!compare) return [a];
  try {
    return [a, beginSecond(experiment, changes, compare)];
  } catch (thrown) {
    a.run.free();
    throw thrown;
  }
}

/**
 * Begins another document with the weights that were given to the run before: whatever is none of the
 * start's leaves them, unless it makes a network that they do not fit. Throws as `begin`.
 */
export function beginChanged(
  before: readonly Changed[],
  fields: readonly string[],
  others: Omit<RunsState, 'changes'>,
): { state: RunsState; nets: readonly Net[] } {
  const given = ofStart(before);
  const isDrawn = fields.some((field) => field.startsWith('start.') || field === 'network.hidden');
  if (given.length > 0 && !isDrawn) {
    const state = { ...others, changes: given };
    try {
      return { state, nets: begin(state) };
    } catch (thrown) {
      // Data of other inputs, or other answers, have another network.
      if (!faultsOf(thrown)) throw thrown;
    }
  }
  const state = { ...others, changes: [] };
  return { state, nets: begin(state) };
}

/**
 * The second network. What was changed on the way is changed there too; one unit's weights are not, and
 * all of them at once where the two do not differ in their start.
 */
export function beginSecond(
  experiment: Experiment,
  changes: readonly Changed[],
  compare: Comparison,
): Net {
  const shared = changes.flatMap(({ at, change }): Changed[] => {
    if (change.kind === 'experiment') {
      return [{ at, change: { ...change, experiment: beside(change.experiment, compare) } }];
    }
    return isShared(change, compare.field) ? [{ at, change }] : [];
  });
  return Net.begin('b', beside(experiment, compare), shared);
}

/** A document with the second network's own value of its field. */
export function beside(experiment: Experiment, { field, value }: Comparison): Experiment {
  return withField(experiment, field, value);
}

/** The comparison beside another document: where the first comes to its value, with another one. */
export function fittedComparison(
  experiment: Experiment,
  compare: Comparison | undefined,
): Comparison | undefined {
  if (!compare || isPossible(experiment, compare)) return compare;
  return { field: compare.field, value: anotherBeside(experiment, compare.field) };
}

/** Another value of a field than a document has. */
export function anotherBeside(experiment: Experiment, field: string): Value {
  return anotherValue(fieldsOf(experiment).get(field)!, valueOf(experiment, field));
}

/** A field in which a second network would differ to be seen: from all zero, no symmetry does. */
export function tellingBeside(experiment: Experiment, knob: string): string {
  const isZero = experiment.start.scheme === 'zeros';
  return isZero && knob === 'start.symmetry' ? 'start.scheme' : knob;
}

/** Whether a second network can have its own value beside a document, and so differ from the first. */
function isPossible(experiment: Experiment, compare: Comparison): boolean {
  if (isSame(valueOf(experiment, compare.field), compare.value)) return false;
  try {
    return isSame(valueOf(beside(experiment, compare), compare.field), compare.value);
  } catch {
    return false;
  }
}
