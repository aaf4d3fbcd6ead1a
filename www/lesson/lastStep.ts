import type { Run } from '../engine';
import { readLayer, stepLength } from '../run/reading';
import type { NetFacts } from '../text/facts';

export type LastStep = Pick<NetFacts, 'reached' | 'answers' | 'moved' | 'steps' | 'largest'>;

/** What the last step did in the first hidden layer. */
export function lastStep(run: Run): LastStep {
  if (run.hiddenLayers === 0 || run.example === undefined) {
    return { reached: 0, answers: [NaN, NaN], moved: 0, steps: 0, largest: 0 };
  }
  const { a, mask, moved, units } = readLayer(run, 0);
  const got = a.filter((_, unit) => mask[unit] !== 0);
  const every = Array.from({ length: moved ? units : 0 }, (_, unit) => unit);
  const lengths = every.map((unit) => stepLength(moved!, unit));
  const steps = every.map((unit) => [moved!.biases[unit]!, ...rowOf(moved!.weights, unit, units)]);
  return {
    reached: got.length,
    answers: [Math.min(...got), Math.max(...got)],
    moved: lengths.filter((length) => length > 0).length,
    steps: new Set(steps.map((numbers) => numbers.join())).size,
    largest: Math.max(0, lengths.indexOf(Math.max(...lengths))),
  };
}

/** A unit of the first hidden layer, and whether its last sum is known and was sent on. */
export function openedUnit(run: Run, unit: number): NonNullable<NetFacts['opened']> {
  const { z, a, mask, met, now, units } = readLayer(run, 0);
  const weights = rowOf(now.weights, unit, units);
  return {
    unit,
    sum: z[unit]!,
    sent: a[unit]!,
    isSum: met !== undefined && mask[unit] !== 0,
    weights: weights.length,
    distinctWeights: new Set(weights).size,
  };
}

/** A unit's numbers, out of a layer's: all units' for the first input, then for the second, … */
function rowOf(numbers: Float32Array, unit: number, units: number): Float32Array {
  return numbers.filter((_, i) => i % units === unit);
}
