// Weights from a file: what the engine understands of its bytes.

import { hidden_of_weights, read_weights } from './pkg/unalike.js';
import type { ReadLayer } from './pkg/unalike.js';
import type { Change, Experiment } from './types';

export type { ReadLayer };

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
