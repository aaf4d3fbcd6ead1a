// Examples of a person's own in a document.

import { input_standards, with_field } from './pkg/unalike.js';
import type { Row } from './pkg/unalike.js';
import type { Experiment } from './types';

export type { Row };

/** The document with rows of one's own, and what depends on them fitted. Throws a list of `ExperimentError`s. */
export function withRows(experiment: Experiment, rows: readonly Row[]): Experiment {
  return with_field(experiment, 'data.rows', rows);
}

/** What the values of an input are measured by: (value − mean) ÷ deviation enters. */
export interface Standard {
  mean: number;
  deviation: number;
}

/** Means and deviations, one after the other, as standards. */
export function standardsIn(numbers: Float64Array): Standard[] {
  return Array.from({ length: numbers.length / 2 }, (_, i) => ({
    mean: numbers[2 * i]!,
    deviation: numbers[2 * i + 1]!,
  }));
}

/** By what a document's inputs are standardised; none where they enter as they are. */
export function inputStandards(experiment: Experiment): Standard[] {
  return standardsIn(input_standards(experiment));
}
