import type { RawRun } from './pkg/unalike.js';
import { standardsIn, type Standard } from './own';
import type { Experiment, Parameters, Phase } from './types';

/**
 * What can be asked of a run at the moment that it stands at. Arrays that are returned are views of
 * the engine's memory: read them at once, never keep them.
 */
export class Reads {
  /** The document of the run's start. */
  readonly origin: Experiment;
  /** Units of each layer, the inputs first and the output last. */
  readonly widths: readonly number[];
  /** Examples in the set, those held out included. */
  readonly examples: number;
  /** Examples that make an epoch: those that are trained on. */
  readonly epochLength: number;
  /** Whether examples are points of the plane −1 … 1. */
  readonly isPlane: boolean;
  /** Whether examples are images, as wide as high. */
  readonly isImage: boolean;
  /** The classes' names; none where the target is a number. */
  readonly classNames: readonly string[];
  /** By what each input is standardised; none where values enter as they are. */
  readonly inputStandards: readonly Standard[];
  /** Whether answers are standardised too: as the loss sees them they are in another unit than the rows. */
  readonly isStandardised: boolean;
  readonly #raw: RawRun;

  constructor(origin: Experiment, raw: RawRun) {
    this.origin = origin;
    this.#raw = raw;
    this.examples = raw.examples();
    this.epochLength = raw.epoch_length();
    this.isPlane = raw.is_plane();
    this.isImage = raw.is_image();
    this.classNames = raw.class_names();
    this.inputStandards = standardsIn(raw.input_standards());
    this.isStandardised = raw.in_own_unit(0) !== 0 || raw.in_own_unit(1) !== 1;
    this.widths = [
      raw.step_inputs().length,
      ...[...origin.network.hidden, 0].map((_, layer) => raw.biases(layer).length),
    ];
  }

  get hiddenLayers(): number {
    return this.origin.network.hidden.length;
  }

  /** Whether a unit's incoming weights and bias are held where they are. */
  isFrozen(layer: number, unit: number): boolean {
    return this.#raw.is_frozen(layer, unit);
  }

  /** How many units of a layer send 0 to every training example. */
  deadUnits(layer: number): number {
    return this.#raw.dead_units(layer);
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

  /** Whether the run stands still: a step found what is no finite number. */
  get isStill(): boolean {
    return this.#raw.diverged();
  }

  /**
   * Whether people are told that the run has diverged, where its mean losses are these: over the
   * training examples, and over those held out where there are some.
   */
  hasDivergedBy(loss: number, testLoss: number | undefined): boolean {
    return this.#raw.has_diverged_by(loss, testLoss);
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
    return this.#raw.left_in_batch();
  }

  /** How far the last example has come: `Update` when it is done with, and before the first. */
  get phase(): Phase {
    return this.#raw.phase();
  }

  /** The mean loss over the training examples. */
  loss(): number {
    return this.#raw.loss();
  }

  /** The sum of the losses of training examples `from` … `to` − 1: a part of the mean's sum. */
  partOfLoss(from: number, to: number): number {
    return this.#raw.part_of_loss(from, to);
  }

  fingerprint(): string {
    return this.#raw.fingerprint();
  }

  /** The largest gap between two units of a hidden layer; 0 exactly when none differ. */
  largestGap(layer: number): number {
    return this.#raw.largest_gap(layer);
  }

  /** How many directions a hidden layer's rows fill. */
  effectiveRank(layer: number): number {
    return this.#raw.effective_rank(layer);
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

  /** An answer or a target, as the loss sees it, in the unit that the rows have it in. */
  readonly inOwnUnit = (answer: number): number => this.#raw.in_own_unit(answer);

  /** Every example's class, by its place in the names. */
  labels(): Uint8Array {
    return this.#raw.labels();
  }

  /** Where on the plane every example lies, x and y an example; empty where there is no plane. */
  places(): Float32Array {
    return this.#raw.places();
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

  /** A layer's parameters as the run began with them. */
  start(layer: number): Parameters {
    return { weights: this.#raw.start_weights(layer), biases: this.#raw.start_biases(layer) };
  }

  /** A layer's parameters as the last example met them; none when they are not known any more. */
  met(layer: number): Parameters | undefined {
    const met = { weights: this.#raw.met_weights(layer), biases: this.#raw.met_biases(layer) };
    return met.biases.length > 0 ? met : undefined;
  }

  /** By how much the last step moved a layer's parameters; none when that is not known any more. */
  moved(layer: number): Parameters | undefined {
    const moved = {
      weights: this.#raw.moved_weights(layer),
      biases: this.#raw.moved_biases(layer),
    };
    return moved.biases.length > 0 ? moved : undefined;
  }

  /** How many of the epoch's examples so far have reached a unit of a hidden layer. */
  reached(layer: number, unit: number): number {
    return this.#raw.reached(layer, unit);
  }

  /**
   * What each unit of a layer sends over the plane −1 … 1: unit by unit, row by row from the top;
   * empty where examples are no points of it.
   */
  surfaces(layer: number, side: number): Float32Array {
    return this.#raw.surfaces(layer, side);
  }

  /** The part that each unit of a layer had in the length of its gradient in the last step. */
  shares(layer: number): Float64Array {
    return this.#raw.step_shares(layer);
  }

  /** What dropout multiplied each unit of a hidden layer by in the last step; empty without it. */
  mask(layer: number): Float32Array {
    return this.#raw.step_mask(layer);
  }

  /**
   * Sends at most `most` examples through a layer, to be asked about with the functions that
   * follow; how many it did.
   */
  readResponses(layer: number, most: number): number {
    this.#raw.read_responses(layer, most);
    return this.#raw.response_examples();
  }

  /**
   * By how much the last step moved each unit of a hidden layer on the plane of its paths: x and y a
   * unit; empty where that is not known any more.
   */
  pathMoves(layer: number): Float32Array {
    return this.#raw.path_moves(layer);
  }

  /**
   * Where a hidden layer's units were at each of the moments and are now: x, y and bias a unit,
   * moment by moment, the present last.
   */
  paths(layer: number): { points: Float32Array; moments: Float64Array } {
    // Asked for once before, so that the second time allocates nothing and ends no view.
    this.#raw.path_moments();
    return { points: this.#raw.paths(layer), moments: this.#raw.path_moments() };
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

  /** How many examples of its batch the last step's gradient has in it. */
  get inBatch(): number {
    return this.#raw.step_in_batch();
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
