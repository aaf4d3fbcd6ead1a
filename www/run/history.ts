/** How many moments a chart is drawn from; a screen has no more columns to show them in. */
const CAPACITY = 1600;

/**
 * What the charts draw: loss and gaps at moments of one run, in order. When it is full, every
 * second moment is given up and moments are kept half as often, so a run of any length fits.
 */
export class History {
  /** Examples seen. */
  readonly moments = new Float64Array(CAPACITY);
  readonly losses = new Float64Array(CAPACITY);
  /** The largest gap in each hidden layer. */
  readonly gaps: readonly Float64Array[];
  length = 0;
  /** Examples between two moments that are kept. */
  #spacing = 1;

  constructor(hiddenLayers: number) {
    this.gaps = Array.from({ length: hiddenLayers }, () => new Float64Array(CAPACITY));
  }

  /** Whether a moment would be kept: ask before computing what to keep. */
  wants(moment: number): boolean {
    return this.length === 0 || moment >= this.moments[this.length - 1]! + this.#spacing;
  }

  add(moment: number, loss: number, gap: (layer: number) => number): void {
    if (this.length === CAPACITY) this.#thin();
    const at = this.length++;
    this.moments[at] = moment;
    this.losses[at] = loss;
    this.gaps.forEach((gaps, layer) => (gaps[at] = gap(layer)));
  }

  #thin(): void {
    const columns = [this.moments, this.losses, ...this.gaps];
    const kept = CAPACITY / 2;
    for (const column of columns) {
      for (let i = 0; i < kept; i++) column[i] = column[2 * i]!;
    }
    this.length = kept;
    // The mean spacing of what is left; never less than before, so that thinning gets rarer.
    const mean = (this.moments[kept - 1]! - this.moments[0]!) / kept;
    this.#spacing = Math.max(2 * this.#spacing, Math.floor(mean));
  }
}
