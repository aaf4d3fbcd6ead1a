// Examples of a person's own: tables, documents in files, digits that are drawn.

import {
  drawn_image,
  input_standards,
  read_document,
  read_table,
  table_rows,
  with_field,
} from './pkg/unalike.js';
import type { ReadTable, Row, TableOptions, Understood } from './pkg/unalike.js';
import type { Experiment } from './types';

export type { ReadTable, Row, TableOptions, Understood };

/** Reads a table: what was understood of it, and what is wrong. */
export function readTable(text: string, options: TableOptions): ReadTable {
  return read_table(text, options);
}

/** A table's rows, as a document has them. Throws a list of `ExperimentError`s. */
export function rowsOfTable(text: string, options: TableOptions): Row[] {
  return table_rows(text, options);
}

/** The document with rows of one's own, and what depends on them fitted. Throws as `rowsOfTable`. */
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

/** The document in a file's text. Throws a list of `ExperimentError`s. */
export function readDocument(text: string): Experiment {
  return read_document(text);
}

/**
 * The image that a drawing becomes, as those of a set of images are: side × side numbers in 0 … 1;
 * empty where nothing is drawn. `ink` is a square of numbers, 0 blank and 1 full.
 */
export function drawnImage(set: string, ink: Float32Array): Float32Array {
  return drawn_image(set, ink);
}
