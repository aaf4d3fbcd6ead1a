import type { Experiment } from './index';
import { RawRun } from './pkg/unalike.js';

/** How far an example has come on its way. */
export enum Phase {
  Forward = 1,
  Loss,
  Backward,
  Update,
}

/** What a person changes while a run stands at a moment. */
export type Change =
  | { kind: 'experiment'; experiment: Experiment }
  /** Another value for a weight, or for the bias where there is no input. */
  | { kind: 'weight'; layer: number; unit: number; input: number | undefined; value: number }
  /** A unit's weights and bias held where they are, or free again. */
  | { kind: 'freeze'; layer: number; unit: number; frozen: boolean };

/** A layer's parameters, or as many numbers for something else about them; views, as all arrays. */
export interface Parameters {
  /** All units' weights for the first input, then all units' for the second, … */
  weights: Float32Array;
  biases: Float32Array;
}

/**
 * A run in the engine. Arrays that it returns are views of the engine's memory: read them at once,
 * never keep them.
 */
export class Run {
  /** The documents that the run goes by, each from its moment on; the first is that of its start. */
  #documents: readonly { at: number; experiment: Experiment }[];
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
  constructor(experiment: Experiment, raw = new RawRun(experiment)) {
    this.#documents = [{ at: 0, experiment }];
    this.#raw = raw;
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

  /** The same run once more, to go on with another way. */
  branch(): Run {
    const branch = new Run(this.origin, this.#raw.branch());
    branch.#documents = this.#documents;
    return branch;
  }

  /** The document of the run's start. */
  get origin(): Experiment {
    return this.#documents[0]!.experiment;
  }

  /** The document that the run goes by at the present moment. */
  get experiment(): Experiment {
    const documents = this.#documents;
    if (documents.length === 1) return documents[0]!.experiment;
    const now = this.examplesSeen;
    return documents.findLast(({ at }) => at <= now)!.experiment;
  }

  /**
   * Makes a change at the present moment; what came after it is no longer part of the run. Throws an
   * `ExperimentError`, with nothing changed.
   */
  change(change: Change): void {
    this.#make(change);
    const now = this.examplesSeen;
    this.#documents = this.#documents.filter(({ at }) => at <= now);
    this.#take(now, change);
  }

  /** Plans a change for a moment that the run has yet to come to. */
  plan(moment: number, change: Change): void {
    this.#make(change, moment);
    this.#take(moment, change);
  }

  #make(change: Change, moment?: number): void {
    switch (change.kind) {
      case 'experiment':
        return this.#raw.change_experiment(moment, change.experiment);
      case 'weight':
        return this.#raw.change_weight(
          moment,
          change.layer,
          change.unit,
          change.input,
          change.value,
        );
      case 'freeze':
        return this.#raw.freeze(moment, change.layer, change.unit, change.frozen);
    }
  }

  #take(at: number, change: Change): void {
    if (change.kind !== 'experiment') return;
    this.#documents = [...this.#documents, { at, experiment: change.experiment }];
  }

  /** Whether a unit's incoming weights and bias are held where they are. */
  isFrozen(layer: number, unit: number): boolean {
    return this.#raw.is_frozen(layer, unit);
  }

  /** Gives the run's memory back. */
  free(): void {
    this.#raw.free();
  }

  get hiddenLayers(): number {
    return this.origin.network.hidden.length;
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
    return this.#raw.left_in_batch();
  }

  /** How far the last example has come: `Update` when it is done with, and before the first. */
  get phase(): Phase {
    return this.#raw.phase();
  }

  /** Takes the example under way one phase on, or the next into its first. */
  stepPhase(): boolean {
    return this.#raw.step_phase();
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

  /** The same gap in floating-point numbers between the two. */
  largestGapUlps(layer: number): number {
    return this.#raw.largest_gap_ulps(layer);
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

  /**
   * What each unit of a layer sends over the plane −1 … 1: unit by unit, row by row from the top;
   * empty where examples are no points of it.
   */
  surfaces(layer: number, side: number): Float32Array {
    return this.#raw.surfaces(layer, side);
  }

  /** The hidden units' activation at sums from `low` to `high`: value and slope, value and slope, … */
  curve(low: number, high: number, points: number): Float32Array {
    return this.#raw.curve(low, high, points);
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

  /** Units × units of a hidden layer: each pair's largest gap, and the cosine of its rows. */
  pairs(layer: number): { gaps: Float64Array; cosines: Float64Array } {
    this.#raw.compare_pairs(layer);
    return { gaps: this.#raw.gaps(), cosines: this.#raw.cosines() };
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
