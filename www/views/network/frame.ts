import type { Net } from '../../run/net.svelte';
import type { Selected } from '../../run/session.svelte';

/** One layer of units as it is painted: views of the engine's memory. */
export interface LayerFrame {
  units: number;
  inputs: number;
  /** All units' weights for the first input, then for the second, … */
  weights: Float32Array;
  biases: Float32Array;
  activations: Float32Array;
  deltas: Float32Array;
  /** For each unit the first with the same bits; only hidden layers have it. */
  sameAs: Uint32Array | undefined;
}

/** What the network's painters draw: one moment of one run. Good for one frame. */
export interface NetworkFrame {
  /** Whether an example is an image of 8 × 8 pixels. */
  images: boolean;
  /** Whether an example is a point of the plane. */
  plane: boolean;
  /** The classes' names; none where the target is a number. */
  classNames: readonly string[];
  /** Whether the outputs are probabilities, or plain numbers. */
  probabilities: boolean;
  examples: number;
  /** Each example's class, or nothing where the target is a number. */
  labels: Uint8Array;
  /** Each example's target where it is a number. */
  numbers: Float32Array;
  /** The examples that are never trained on. */
  heldOut: Uint32Array;
  inputs: Float32Array;
  features: number;
  /** The hidden layers, then the output. */
  layers: LayerFrame[];
  /** The present example; none before the first step. */
  example: number | undefined;
  exampleInputs: Float32Array;
  exampleLoss: number;
  target: Float32Array;
  /** The order of the epoch under way, and how many of it are seen. */
  order: Uint32Array;
  seen: number;
  /** What the output says over the plane; empty for images. */
  surface: Float32Array;
  selected: Selected | undefined;
  /** How far the present example is on its way, 0 … 1. */
  pulse: number;
}

/** Reads what is to be painted. Calls that may allocate come first: they would end the views. */
export function readFrame(net: Net, selected: Selected | undefined, pulse: number): NetworkFrame {
  const { run, experiment } = net;
  const seenAll = run.examplesSeen;
  const epoch = Math.max(0, Math.floor((seenAll - 1) / run.epochLength));
  for (let layer = 0; layer < run.hiddenLayers; layer++) run.sameAs(layer);
  run.orderOf(epoch);
  const surface = run.surface();
  return {
    images: run.isImage,
    plane: run.isPlane,
    classNames: run.classNames,
    probabilities: experiment.training.loss === 'cross_entropy',
    examples: run.examples,
    labels: run.labels(),
    numbers: run.numbers(),
    heldOut: run.heldOut(),
    inputs: run.inputs(),
    features: run.widths[0]!,
    layers: run.widths.slice(1).map((units, layer) => ({
      units,
      inputs: run.widths[layer]!,
      weights: run.weights(layer),
      biases: run.biases(layer),
      activations: run.activations(layer),
      deltas: run.deltas(layer),
      sameAs: layer < run.hiddenLayers ? run.sameAs(layer) : undefined,
    })),
    example: run.example,
    exampleInputs: run.exampleInputs(),
    exampleLoss: run.exampleLoss,
    target: run.target(),
    order: run.orderOf(epoch),
    seen: seenAll - epoch * run.epochLength,
    surface,
    selected,
    pulse,
  };
}
