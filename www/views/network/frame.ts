// What the stage's painters draw: one moment of one run.

import { clamp } from '../../paint/canvas';
import type { Examples } from '../../paint/examples';
import type { Rows } from '../../paint/weights';

/** How far an example has come on its way, as the engine counts it. */
export const FORWARD = 1;
export const LOSS = 2;
export const BACKWARD = 3;
export const UPDATE = 4;

/** The largest that a layer sends where it sends nothing: no scale is 0 wide. */
export const LEAST = 1e-12;

/** A unit; layers and units are counted from 0, the layer after the last hidden one is the output. */
export interface Place {
  layer: number;
  unit: number;
}

/** One layer of units. */
export interface LayerFrame extends Rows {
  activations: Float32Array;
  deltas: Float32Array;
  /** How far each unit moved in the last step; NaN where that is not known. */
  steps: Float64Array;
  /** For each unit the first with the same bits; only hidden layers have it. */
  sameAs: Uint32Array | undefined;
  /** What each unit says over the plane, unit by unit, row by row from the top; empty without one. */
  surfaces: Float32Array;
  /** The number at the end of its colour scale. */
  most: number;
  /** What each unit is worth, as a part of the most; none where it is not told. */
  worth: Float64Array | undefined;
  /** Units that are switched off. */
  off: ReadonlySet<number>;
}

/** A phase that is shown: moving, or held. */
export interface Shown {
  phase: number;
  /** 0 … 1 within the phase. */
  along: number;
}

/** Arrays are good for one frame. */
export interface NetworkFrame {
  /** What stays the same for as long as the examples do. */
  run: object;
  /** Grows when what units say over the plane was read anew. */
  version: number;
  all: Examples;
  /** Which units the present example reaches; untold while a lesson asks it. */
  who: 'all' | 'some' | 'one' | 'untold';
  /** Whether the outputs are probabilities, or plain numbers. */
  probabilities: boolean;
  /** Points on a side of the plane's grid. */
  side: number;
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
  selected: Place | undefined;
  /** Units that are pointed at. */
  marked: readonly Place[];
  /** How far the present example has come: what is not its own yet is not shown. */
  reached: number;
  shown: Shown | undefined;
}

/** How long a card takes to fill once it is reached, in ways from layer to layer. */
const FILL = 0.4;

/** How much of a layer's activations is shown, 0 … 1; the output is the last layer. */
export function told({ layers, example, shown }: NetworkFrame, layer: number): number {
  if (example === undefined) return 0;
  if (shown?.phase !== FORWARD) return 1;
  return clamp((forwardWay(shown, layers.length) - (layer + 1)) / FILL, 0, 1);
}

/** How much of a layer's error signals is shown, 0 … 1. */
export function sentBack({ layers, example, reached, shown }: NetworkFrame, layer: number): number {
  if (example === undefined || reached < BACKWARD) return 0;
  if (shown?.phase !== BACKWARD) return 1;
  const hops = layers.length - 1;
  return clamp((backwardWay(shown, hops) - (hops - layer)) / FILL, 0, 1);
}

/** How many layers the numbers have come, the inputs being 0. */
export function forwardWay({ along }: Shown, layers: number): number {
  return along * (layers + FILL);
}

/** How many layers the error has come back, the output being 0. */
export function backwardWay({ along }: Shown, hops: number): number {
  return along * (hops + FILL);
}

/** The class that is right, where there are several. */
export function rightClass({ all, example }: NetworkFrame): number | undefined {
  if (example === undefined || all.classNames.length < 3) return undefined;
  return all.labels[example];
}

export function isSame(place: Place | undefined, layer: number, unit: number): boolean {
  return place?.layer === layer && place.unit === unit;
}
