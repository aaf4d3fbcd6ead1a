import type { Experiment } from './index';
import { RawRun } from './pkg/unalike.js';

/**
 * A run in the engine. Arrays that it returns are views of the engine's memory: read them at once,
 * never keep them.
 */
export class Run {
  readonly experiment: Experiment;
  /** Units of each layer, the inputs first and the output last. */
  readonly widths: readonly number[];
  /** Examples in the set, those held out included. */
  readonly examples: number;
  /** Examples that make an epoch: those that are trained on. */
  readonly epochLength: number;
  /** Whether examples are points of the plane −1 … 1. */
  readonly isPlane: boolean;
  /** Whether examples are images of 8 × 8 pixels. */
  readonly isImage: boolean;
  /** The classes' names; none where the target is a number. */
  readonly classNames: readonly string[];
  readonly #raw: RawRun;

  /** A run at its start. Throws an `ExperimentError`. */
  constructor(experiment: Experiment) {
    this.experiment = experiment;
    this.#raw = new RawRun(experiment);
    this.examples = this.#raw.examples();
    this.epochLength = this.#raw.epoch_length();
    this.isPlane = this.#raw.is_plane();
    this.isImage = experiment.data.set === 'digits';
    this.classNames = this.#raw.class_names();
    const layers = [...experiment.network.hidden.keys(), experiment.network.hidden.length];
    this.widths = [
      this.#raw.step_inputs().length,
      ...layers.map((layer) => this.#raw.biases(layer).length),
    ];
  }

  /** Gives the run's memory back. */
  free(): void {
    this.#raw.free();
  }

  get hiddenLayers(): number {
    return this.experiment.network.hidden.length;
  }

  get examplesSeen(): number {
    return this.#raw.examples_seen();
  }

  get epoch(): number {
    return this.#raw.epoch();
  }

  /** The furthest moment reached, in examples seen. */
  get furthest(): number {
    return this.#raw.furthest();
  }

  get diverged(): boolean {
    return this.#raw.diverged();
  }

  /** Whether no hidden unit can ever move: all weights are zero. */
  get frozen(): boolean {
    return this.#raw.frozen();
  }

  /** Examples left in the epoch under way: a whole epoch's at its start. */
  get leftInEpoch(): number {
    return this.epochLength - (this.examplesSeen % this.epochLength);
  }

  /** Examples left until the weights move. */
  get leftInBatch(): number {
    const { batch } = this.experiment.training;
    return Math.min(batch - ((this.examplesSeen % this.epochLength) % batch), this.leftInEpoch);
  }

  /** Trains on more examples; how many it did, fewer when the run diverged. */
  advance(examples: number): number {
    return this.#raw.advance(examples);
  }

  /** Goes to a moment, back or forth, to the exact bits it had or will have. */
  seek(examplesSeen: number): void {
    this.#raw.seek(examplesSeen);
  }

  /** The mean loss over the training examples. */
  loss(): number {
    return this.#raw.loss();
  }

  fingerprint(): string {
    return this.#raw.fingerprint();
  }

  /** The largest gap between two units of a hidden layer; 0 exactly when none differ. */
  largestGap(layer: number): number {
    return this.#raw.largest_gap(layer);
  }

  distinctUnits(layer: number): number {
    return this.#raw.distinct_units(layer);
  }

  /** For each unit of a hidden layer the first that has the same bits. */
  sameAs(layer: number): Uint32Array {
    return this.#raw.same_as(layer);
  }

  /** The mean loss over the examples held out; none when there are none. */
  testLoss(): number | undefined {
    return this.#raw.test_loss();
  }

  /** The examples held out, by their index. */
  heldOut(): Uint32Array {
    return this.#raw.held_out();
  }

  /** Every example's target where it is a number. */
  numbers(): Float32Array {
    return this.#raw.numbers();
  }

  /** Every example's class, by its place in the names. */
  labels(): Uint8Array {
    return this.#raw.labels();
  }

  /** Every example's numbers, one example after the other. */
  inputs(): Float32Array {
    return this.#raw.inputs();
  }

  /** The order in which an epoch takes the examples. */
  orderOf(epoch: number): Uint32Array {
    return this.#raw.order_of(epoch);
  }

  /** A layer's weights: all units' for the first input, then all units' for the second, … */
  weights(layer: number): Float32Array {
    return this.#raw.weights(layer);
  }

  biases(layer: number): Float32Array {
    return this.#raw.biases(layer);
  }

  /** What the first output says over the plane −1 … 1, a square, row by row from the top. */
  surface(): Float32Array {
    return this.#raw.surface();
  }

  /** Which example the last step took; none before the first. */
  get example(): number | undefined {
    return this.#raw.step_example();
  }

  /** The last example's loss, before its update. */
  get exampleLoss(): number {
    return this.#raw.step_loss();
  }

  /** Whether the weights moved in the last step. */
  get updated(): boolean {
    return this.#raw.step_updated();
  }

  /** The last example's numbers, which entered every unit of the first layer. */
  exampleInputs(): Float32Array {
    return this.#raw.step_inputs();
  }

  /** What the network should have said. */
  target(): Float32Array {
    return this.#raw.step_target();
  }

  /** A layer's weighted sums z in the last step. */
  sums(layer: number): Float32Array {
    return this.#raw.step_sums(layer);
  }

  /** A layer's activations in the last step; the last layer's are what the network said. */
  activations(layer: number): Float32Array {
    return this.#raw.step_activations(layer);
  }

  /** A layer's δ in the last step: ∂loss/∂z. */
  deltas(layer: number): Float32Array {
    return this.#raw.step_deltas(layer);
  }
}
