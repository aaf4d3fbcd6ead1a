// The arithmetic of the last step, read out of the engine: every number beside those it is made of.

import { Phase, type Parameters, type Run } from '../engine';

/** One layer's part in the last step, copied. */
export interface Reading {
  units: number;
  inputs: number;
  isOutput: boolean;
  /** Whether an example has been through, or is on its way. */
  hasExample: boolean;
  /** How far it has come: what is not its own yet is not to be shown. */
  phase: Phase;
  /** Whether the weights moved in the step. */
  updated: boolean;
  /** What entered every unit. */
  x: Float32Array;
  /** The parameters that the example met; none when they are not known any more. */
  met: Parameters | undefined;
  /** By how much the step moved each. */
  moved: Parameters | undefined;
  now: Parameters;
  start: Parameters;
  z: Float32Array;
  a: Float32Array;
  /** Of a hidden unit's activation at its sum. */
  slopes: Float32Array;
  /** By what dropout multiplied each unit in the step; empty where it had none. */
  mask: Float32Array;
  deltas: Float32Array;
  /** What each unit of the output should have said; empty for a hidden layer. */
  target: Float32Array;
  /** The units that this layer sends to: their weights as met, units × this layer's, and their δ. */
  next: { units: number; weights: Float32Array; deltas: Float32Array } | undefined;
  /** The part of each unit in the length of the layer's gradient. */
  shares: Float64Array;
  /** For each unit the first that has the same bits; empty for the output. */
  sameAs: Uint32Array;
}

/** Reads a layer; the last is the output. */
export function readLayer(run: Run, layer: number): Reading {
  const isOutput = layer === run.hiddenLayers;
  // Arrays are views that the next call may end: each is copied at once.
  const z = run.sums(layer).slice();
  const a = run.activations(layer).slice();
  const slopes = new Float32Array(isOutput ? 0 : z.length);
  slopes.forEach((_, unit) => {
    slopes[unit] = run.curve(z[unit]!, z[unit]!, 1)[1]!;
  });
  const mask = isOutput ? new Float32Array() : run.mask(layer).slice();
  const shares = run.shares(layer).slice();
  const sameAs = isOutput ? new Uint32Array() : run.sameAs(layer).slice();
  const met = isOutput ? undefined : run.met(layer + 1);
  return {
    units: z.length,
    inputs: run.widths[layer]!,
    isOutput,
    hasExample: run.example !== undefined,
    phase: run.phase,
    updated: run.updated,
    x: (layer === 0 ? run.exampleInputs() : run.activations(layer - 1)).slice(),
    met: copy(run.met(layer)),
    moved: copy(run.moved(layer)),
    now: copy({ weights: run.weights(layer), biases: run.biases(layer) })!,
    start: copy(run.start(layer))!,
    z,
    a,
    slopes,
    mask,
    deltas: run.deltas(layer).slice(),
    target: isOutput ? run.target().slice() : new Float32Array(),
    next:
      isOutput || !met
        ? undefined
        : {
            units: met.biases.length,
            weights: met.weights.slice(),
            deltas: run.deltas(layer + 1).slice(),
          },
    shares,
    sameAs,
  };
}

/** The Euclidean length of a unit's step: its weights and its bias. */
export function stepLength({ weights, biases }: Parameters, unit: number): number {
  let sum = biases[unit]! ** 2;
  for (let i = unit; i < weights.length; i += biases.length) sum += weights[i]! ** 2;
  return Math.sqrt(sum);
}

/** A weight times its input, rounded as the engine rounds. */
export function product(w: number, x: number): number {
  return Math.fround(w * x);
}

/** One way by which the error comes back to a unit: the weight to a unit of the next layer, its δ. */
interface WayBack {
  unit: number;
  weight: number;
  delta: number;
  product: number;
}

/** What of the error comes back to a unit, and through which weights. */
export function waysBack(reading: Reading, unit: number): WayBack[] {
  const { next } = reading;
  if (!next) return [];
  return Array.from({ length: next.units }, (_, to) => {
    const weight = next.weights[unit * next.units + to]!;
    const delta = next.deltas[to]!;
    return { unit: to, weight, delta, product: product(weight, delta) };
  });
}

/** The sum of what comes back to a unit. */
export function errorBack(reading: Reading, unit: number): number {
  return waysBack(reading, unit).reduce((sum, { product }) => sum + product, 0);
}

/** The inputs whose products are the largest over all units, or over one; at most `count`. */
export function largestTerms(reading: Reading, count: number, unit?: number): number[] {
  const { inputs, units, x, met, now, hasExample } = reading;
  const { weights } = met ?? now;
  const size = Array.from({ length: inputs }, (_, input) => {
    let sum = 0;
    for (let u = unit ?? 0; u < (unit === undefined ? units : unit + 1); u++) {
      const w = weights[input * units + u]!;
      sum += Math.abs(hasExample ? w * x[input]! : w);
    }
    return sum;
  });
  return size
    .map((_, input) => input)
    .sort((a, b) => size[b]! - size[a]! || a - b)
    .slice(0, count)
    .sort((a, b) => (unit === undefined ? a - b : 0));
}

/** For each number the first with the same bits, or −1 where no other has them. */
export function alike(numbers: ArrayLike<number>): Int32Array {
  const first = new Int32Array(numbers.length).fill(-1);
  for (let i = 0; i < numbers.length; i++) {
    if (first[i]! >= 0) continue;
    for (let j = i + 1; j < numbers.length; j++) {
      if (Object.is(numbers[i], numbers[j])) first[i] = first[j] = i;
    }
  }
  return first;
}

function copy(parameters: Parameters | undefined): Parameters | undefined {
  return parameters && { weights: parameters.weights.slice(), biases: parameters.biases.slice() };
}
