import { Phase } from '../../engine';
import type { Motion } from '../../run/motion';
import type { Net } from '../../run/net.svelte';
import type { Selected } from '../../run/session.svelte';
import { readExamples, type Examples } from '../examples';

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
  /** The examples of the run. */
  all: Examples;
  /** Whether the outputs are probabilities, or plain numbers. */
  probabilities: boolean;
  /** The hidden layers, then the output. */
  layers: LayerFrame[];
  /** The present example; none before the first step. */
  example: number | undefined;
  exampleInputs: Float32Array;
  exampleLoss: number;
  /** Whether the weights moved in the last step. */
  updated: boolean;
  target: Float32Array;
  /** The order of the epoch under way, and how many of it are seen. */
  order: Uint32Array;
  seen: number;
  /** What the output says over the plane; empty for images. */
  surface: Float32Array;
  selected: Selected | undefined;
  /** Units that are pointed at elsewhere. */
  marked: readonly Selected[];
  /** How far the present example has come: what is not its own yet is not shown. */
  phase: Phase;
  /** Where it is on its way; nothing when nothing moves. */
  motion: Motion | undefined;
}

/** Reads what is to be painted. Calls that may allocate come first: they would end the views. */
export function readFrame(
  net: Net,
  selected: Selected | undefined,
  marked: readonly Selected[],
  motion: Motion | undefined,
): NetworkFrame {
  const { run, experiment } = net;
  const seenAll = run.examplesSeen;
  const underWay = run.phase !== Phase.Update;
  const epoch = Math.max(0, Math.floor((seenAll - (underWay ? 0 : 1)) / run.epochLength));
  for (let layer = 0; layer < run.hiddenLayers; layer++) run.sameAs(layer);
  run.orderOf(epoch);
  const surface = run.surfaces(run.hiddenLayers, gridSide(run.widths));
  return {
    all: readExamples(run),
    probabilities: experiment.training.loss === 'cross_entropy',
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
    updated: run.updated,
    target: run.target(),
    order: run.orderOf(epoch),
    seen: seenAll - epoch * run.epochLength,
    surface,
    selected,
    marked,
    phase: run.phase,
    motion,
  };
}

/** Points on a side of the coarsest and of the finest grid over the plane. */
const SIDES = [8, 32] as const;

/** Multiplications that a grid may cost: about two milliseconds of a frame. */
const COST = 2_000_000;

/** How fine a grid over the plane may be, so that a network of these widths is done in time. */
export function gridSide(
  widths: readonly number[],
  sides: readonly [number, number] = SIDES,
): number {
  const weights = widths.slice(1).reduce((sum, units, i) => sum + units * widths[i]!, 0);
  return Math.max(sides[0], Math.min(sides[1], Math.floor(Math.sqrt(COST / weights))));
}
