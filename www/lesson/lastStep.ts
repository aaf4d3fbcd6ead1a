import type { Parameters, Run } from '../engine';
import type { NetFacts } from '../text/facts';

export type LastStep = Pick<NetFacts, 'reached' | 'answers' | 'moved' | 'steps' | 'largest'>;

/** What sums in another order may be apart, in f32. */
const ROUNDING = 1e-4;

const NOTHING: LastStep = {
  reached: 0,
  answers: [NaN, NaN],
  moved: 0,
  steps: 0,
  largest: 0,
};

/** What the last step did in the first hidden layer. */
export function lastStep(run: Run): LastStep {
  if (run.hiddenLayers === 0 || run.example === undefined) return NOTHING;
  // Copied, for what follows may allocate.
  const mask = run.mask(0).slice();
  const sent = run.activations(0).slice();
  const moved = run.moved(0);
  const units = sent.length;
  const got = sent.filter((_, unit) => mask[unit] !== 0);
  const steps = moved ? Array.from({ length: units }, (_, unit) => numbersOf(moved, unit)) : [];
  const lengths = steps.map((numbers) => Math.hypot(...numbers));
  return {
    reached: got.length,
    answers: [Math.min(...got), Math.max(...got)],
    moved: lengths.filter((length) => length > 0).length,
    steps: new Set(steps.map((numbers) => numbers.join())).size,
    largest: Math.max(0, lengths.indexOf(Math.max(...lengths))),
  };
}

/** A unit of the first hidden layer, and whether its last sum is made of the weights that it had. */
export function openedUnit(run: Run, unit: number): NonNullable<NetFacts['opened']> {
  const x = run.exampleInputs().slice();
  const sum = run.sums(0)[unit]!;
  const sent = run.activations(0)[unit]!;
  const weights = numbersOf({ weights: run.weights(0), biases: run.biases(0) }, unit).slice(1);
  const met = run.met(0);
  const [bias = NaN, ...terms] = met ? numbersOf(met, unit) : [];
  const made = terms.reduce((sum, weight, input) => sum + weight * x[input]!, bias);
  return {
    unit,
    sum,
    sent,
    isSum: Math.abs(made - sum) <= ROUNDING * Math.max(1, Math.abs(sum)),
    weights: weights.length,
    distinctWeights: new Set(weights).size,
  };
}

/** A unit's bias and weights, out of a layer's. */
function numbersOf({ weights, biases }: Parameters, unit: number): number[] {
  const numbers = [biases[unit]!];
  for (let i = unit; i < weights.length; i += biases.length) numbers.push(weights[i]!);
  return numbers;
}
