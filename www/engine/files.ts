// What people bring, as the engine understands it: tables, documents, weights, drawings. It has a module
// of its own for that, to be loaded before anything is read.

import init, {
  __wbg_reset_state,
  drawn_image,
  hidden_of_weights,
  read_document,
  read_table,
  read_weights,
  table_rows,
} from './pkg/files.js';
import type { ReadLayer, ReadTable, Row, TableOptions, Understood } from './pkg/files.js';
import wasm from './pkg/files_bg.wasm?url';
import { compile, restarts, whenAsked } from './modules';
import type { Change, Experiment } from './types';

export type { ReadLayer, ReadTable, TableOptions, Understood };

/** Has the module here. Rejects where it does not arrive; it can be asked for again. */
export const loadFiles = whenAsked(async () => {
  await init({ module_or_path: await compile(wasm) });
  restarts.add(__wbg_reset_state);
});

/** Reads a table: what was understood of it, and what is wrong. */
export function readTable(text: string, options: TableOptions): ReadTable {
  return read_table(text, options);
}

/** A table's rows, as a document has them. Throws a list of `ExperimentError`s. */
export function rowsOfTable(text: string, options: TableOptions): Row[] {
  return table_rows(text, options);
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

/** What a file of weights says for a network. */
export interface FileWeights {
  /** What gives them to a run; at moment 0 it starts from them. */
  change: Change;
  /** From where each layer's were taken, the output's last. */
  layers: readonly ReadLayer[];
  /** Arrays that are of no layer, by name. */
  unused: readonly string[];
}

/**
 * Reads a file of weights, JSON or what `numpy.savez` writes, for the network of a document. Throws a
 * list of `ExperimentError`s; where another network would fit, one of `network.hidden`.
 */
export function readWeights(file: ArrayBuffer, experiment: Experiment): FileWeights {
  const { weights, layers, unused } = read_weights(new Uint8Array(file), experiment);
  return { change: { kind: 'weights', weights }, layers, unused };
}

/**
 * The units of each hidden layer that a file has weights of, beside the data of a document: what
 * `network.hidden` has to be for it. Throws a list of `ExperimentError`s.
 */
export function hiddenOfWeights(file: ArrayBuffer, experiment: Experiment): number[] {
  return [...hidden_of_weights(new Uint8Array(file), experiment)];
}
