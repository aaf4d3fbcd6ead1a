import type { RawRun, ToldWorth } from './pkg/unalike.js';
import { Reads } from './reads';
import type { Experiment } from './types';

/** A hidden unit; both are counted from 0. */
interface HiddenUnit {
  layer: number;
  unit: number;
}

function apart(units: readonly HiddenUnit[]): [layers: Uint32Array, units: Uint32Array] {
  return [
    Uint32Array.from(units, ({ layer }) => layer),
    Uint32Array.from(units, ({ unit }) => unit),
  ];
}

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

  /**
   * Sends an example that is none of the set's through the network as it is now: what each layer's
   * units send, the last layer's being the answer. Nothing is learnt from it.
   */
  answerTo(inputs: Float32Array): Float32Array[] {
    this.#raw.answer_to(inputs);
    // Copies: the next question would write over views.
    return this.widths.slice(1).map((_, layer) => this.#raw.answer_of(layer).slice());
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

  /** What the units of a hidden layer are worth: how the network does without each of them. */
  worth(layer: number): ToldWorth {
    return this.#raw.worth(layer);
  }

  /** The mean loss without some hidden units, and the accuracy; nothing for numbers. */
  scoreWithout(off: readonly HiddenUnit[]): { loss: number; accuracy: number | undefined } {
    const [loss, accuracy] = this.#raw.score_without(...apart(off));
    return { loss: loss!, accuracy: Number.isNaN(accuracy) ? undefined : accuracy };
  }

  /** What it says of an example without them, and its loss. */
  saidWithout(off: readonly HiddenUnit[], example: number): { said: Float32Array; loss: number } {
    const all = this.#raw.said_without(...apart(off), example);
    return { said: all.subarray(0, -1), loss: all.at(-1)! };
  }

  /** What the network says over the plane without them, as `surfaces` of the output. */
  surfaceWithout(off: readonly HiddenUnit[], side: number): Float32Array {
    return this.#raw.surface_without(...apart(off), side);
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
