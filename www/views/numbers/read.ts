import { Phase, type Run } from '../../engine';
import { largestTerms, readLayer, type Reading } from '../../run/reading';

/** How many inputs have columns of their own when not all are asked for. */
const TERMS = 5;

/** Whether the step has moved the layer's weights. */
export type Moves = 'yet' | 'waits' | 'moved' | 'still' | undefined;

/** A layer's last step, and what is said of it. */
export interface Numbers {
  reading: Reading;
  /** The inputs that have columns of their own. */
  terms: readonly number[];
  moves: Moves;
  /** How many examples of its batch the last step's gradient has in it. */
  inBatch: number;
}

/** Reads a layer; the last is the output. */
export function readNumbers(run: Run, layer: number, allTerms: boolean): Numbers {
  const reading = readLayer(run, layer);
  const isAll = allTerms || reading.inputs <= TERMS + 1;
  return {
    reading,
    terms: isAll
      ? Array.from({ length: reading.inputs }, (_, input) => input)
      : largestTerms(reading, TERMS),
    moves: movesOf(reading),
    inBatch: run.inBatch,
  };
}

/** What the step did to the weights: by what they moved, not by what it should have done. */
export function movesOf({ hasExample, phase, updated, moved }: Reading): Moves {
  if (!hasExample) return undefined;
  if (phase < Phase.Update) return 'yet';
  if (!updated) return 'waits';
  if (!moved) return undefined;
  const has = (numbers: Float32Array) => numbers.some((by) => by !== 0);
  return has(moved.weights) || has(moved.biases) ? 'moved' : 'still';
}
