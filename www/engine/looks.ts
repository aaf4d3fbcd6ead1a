import type { RawRun } from './pkg/unalike.js';
import { Reads } from './reads';
import type { Experiment } from './types';

/** What is computed only while somebody looks at it. Arrays are views, as those of `Reads`. */
export class Looks extends Reads {
  readonly #raw: RawRun;

  constructor(origin: Experiment, raw: RawRun) {
    super(origin, raw);
    this.#raw = raw;
  }

  /** The hidden units' activation at sums from `low` to `high`: value and slope, value and slope, … */
  curve(low: number, high: number, points: number): Float32Array {
    return this.#raw.curve(low, high, points);
  }

  /** The least and the largest activation of one unit, or of all of the layer. */
  responseRange(unit?: number): [number, number] {
    const [low, high] = this.#raw.response_range(unit);
    return [low!, high!];
  }

  /** The examples that a unit answers the strongest, by their index. */
  strongest(unit: number, count: number): Uint32Array {
    return this.#raw.strongest(unit, count);
  }

  /** The examples that a unit answers the weakest, by their index. */
  weakest(unit: number, count: number): Uint32Array {
    return this.#raw.weakest(unit, count);
  }

  /** How often a unit's activation falls into each of the parts of a range: class by class. */
  histogram(unit: number, bins: number, [low, high]: [number, number]): Uint32Array {
    return this.#raw.histogram(unit, bins, low, high);
  }

  /** How far each unit of a hidden layer is from its start: Euclidean, over its row and bias. */
  distances(layer: number): Float64Array {
    return this.#raw.distances(layer);
  }

  /** The units of a hidden layer that hardly move. */
  hardlyMoving(layer: number): Uint32Array {
    return this.#raw.hardly_moving(layer);
  }

  /**
   * How much alike the weights of neighbouring pixels are, over the first layer's units: now, or at
   * the start. No number where examples are no images.
   */
  smoothness(atStart: boolean): number {
    return this.#raw.smoothness(atStart);
  }

  /** Units × units of a hidden layer: each pair's largest gap, and the cosine of its rows. */
  pairs(layer: number): { gaps: Float64Array; cosines: Float64Array } {
    this.#raw.compare_pairs(layer);
    return { gaps: this.#raw.gaps(), cosines: this.#raw.cosines() };
  }

  /** The share of the variance of all paths that their plane shows. */
  pathShare(layer: number): number {
    return this.#raw.path_share(layer);
  }

  /** Whether the plane of the paths is found: else it turns a little when they are read again. */
  pathIsSettled(layer: number): boolean {
    return this.#raw.path_is_settled(layer);
  }

  /** Whether paths are drawn on the plane of the units' own two numbers. */
  hasOwnPlane(layer: number): boolean {
    return this.#raw.path_is_own_plane(layer);
  }
}
