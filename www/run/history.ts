/** How many moments a chart is drawn from; a screen has no more columns to show them in. */
const CAPACITY = 1600;

/** What is measured at a moment: a hidden layer each where there are several. */
export interface Measured {
  loss: number;
  /** Of the examples held out; no number without any. */
  testLoss: number;
  gap(layer: number): number;
  distinct(layer: number): number;
  /** The effective rank; no number where it takes too long to be known at every moment. */
  rank(layer: number): number;
}

/**
 * What the charts draw: the moments of one run, in order. When it is full, every second moment is
 * given up and moments are kept half as often, so a run of any length fits.
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
  /** Examples between two moments that are kept. */
  #spacing = 1;

  constructor(hiddenLayers: number) {
    const columns = () => Array.from({ length: hiddenLayers }, () => new Float64Array(CAPACITY));
    this.gaps = columns();
    this.distinct = columns();
    this.ranks = columns();
  }

  /** The next moment that would be kept, or any after it. */
  get next(): number {
    return this.length === 0 ? 0 : this.moments[this.length - 1]! + this.#spacing;
  }

  /** Whether a moment would be kept: ask before computing what to keep. */
  wants(moment: number): boolean {
    return moment >= this.next;
  }

  add(moment: number, measured: Measured): void {
    if (this.length === CAPACITY) this.#thin();
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
    const copy = new History(this.gaps.length);
    const own = copy.#columns();
    this.#columns().forEach((column, i) => own[i]!.set(column));
    copy.#spacing = this.#spacing;
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
    // The mean spacing of what is left; never less than before, so that thinning gets rarer.
    const mean = (this.moments[kept - 1]! - this.moments[0]!) / kept;
    this.#spacing = Math.max(2 * this.#spacing, Math.floor(mean));
  }
}
