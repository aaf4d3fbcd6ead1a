/** How many moments a chart is drawn from; a screen has no more columns to show them in. */
const CAPACITY = 1600;

/** Multiplications that a moment's loss may cost for every example to have a moment of its own. */
const CHEAP = 20_000;

/** What is measured at a moment: a hidden layer each where there are several. */
interface Measured {
  /** No number where the run has diverged. */
  loss: number;
  /** Of the examples held out; no number without any, or where the run has diverged. */
  testLoss: number;
  gap(layer: number): number;
  distinct(layer: number): number;
  /** The effective rank; no number where it takes too long to be known at every moment. */
  rank(layer: number): number;
}

/**
 * Examples between two moments at a run's beginning: a power of two, so that halving keeps the rest.
 * Half an epoch at the most, over which training costs more than its loss does.
 */
export function firstSpacing(examples: number, weights: number): number {
  const wanted = Math.min((examples * weights) / CHEAP, examples / 2);
  return 2 ** Math.max(0, Math.ceil(Math.log2(wanted)));
}

/**
 * What the charts draw: the moments of one run, in order. They are those at whole multiples of a
 * spacing; when it is full, every second one is given up and the spacing doubled. So which moments
 * there are depends on how far the run is and on nothing else: a run that was opened late has those
 * of one that was watched.
 */
export class History {
  /** Examples seen. */
  readonly moments = new Float64Array(CAPACITY);
  readonly losses = new Float64Array(CAPACITY);
  readonly testLosses = new Float64Array(CAPACITY);
  /** The largest gap in each hidden layer. */
  readonly gaps: readonly Float64Array[];
  /** How many units of each hidden layer differ. */
  readonly distinct: readonly Float64Array[];
  /** The effective rank of each hidden layer. */
  readonly ranks: readonly Float64Array[];
  length = 0;
  #spacing: number;

  constructor(hiddenLayers: number, spacing: number) {
    const columns = () => Array.from({ length: hiddenLayers }, () => new Float64Array(CAPACITY));
    this.gaps = columns();
    this.distinct = columns();
    this.ranks = columns();
    this.#spacing = spacing;
  }

  /** The moment that is to be kept next. */
  get next(): number {
    return this.length === 0 ? 0 : this.moments[this.length - 1]! + this.#spacing;
  }

  /**
   * Where to stop after a moment: the next to be kept, or one that was kept and at which the run has
   * diverged.
   */
  stopAfter(moment: number): number {
    let stop = this.next > moment ? this.next : Infinity;
    for (let i = this.length - 1; i >= 0 && this.moments[i]! > moment; i--) {
      if (Number.isNaN(this.losses[i])) stop = this.moments[i]!;
    }
    return stop;
  }

  /** Whether the run has diverged at a moment that was kept. */
  isDivergedAt(moment: number): boolean {
    let i = this.length - 1;
    while (i >= 0 && this.moments[i]! > moment) i--;
    return this.moments[i] === moment && Number.isNaN(this.losses[i]);
  }

  add(moment: number, measured: Measured): void {
    if (this.length === CAPACITY) {
      this.#thin();
      if (moment % this.#spacing !== 0) return;
    }
    const at = this.length++;
    this.moments[at] = moment;
    this.losses[at] = measured.loss;
    this.testLosses[at] = measured.testLoss;
    for (let layer = 0; layer < this.gaps.length; layer++) {
      this.gaps[layer]![at] = measured.gap(layer);
      this.distinct[layer]![at] = measured.distinct(layer);
      this.ranks[layer]![at] = measured.rank(layer);
    }
  }

  /** The same up to a moment, to go on with another way. */
  upTo(moment: number): History {
    const copy = new History(this.gaps.length, this.#spacing);
    const own = copy.#columns();
    this.#columns().forEach((column, i) => own[i]!.set(column));
    copy.length = this.length;
    while (copy.length > 0 && copy.moments[copy.length - 1]! > moment) copy.length--;
    return copy;
  }

  #columns(): Float64Array[] {
    return [
      this.moments,
      this.losses,
      this.testLosses,
      ...this.gaps,
      ...this.distinct,
      ...this.ranks,
    ];
  }

  #thin(): void {
    const kept = CAPACITY / 2;
    for (const column of this.#columns()) {
      for (let i = 0; i < kept; i++) column[i] = column[2 * i]!;
    }
    this.length = kept;
    this.#spacing *= 2;
  }
}
