// Starts that train as numbers to be drawn.

import { largest } from '../../../../paint/canvas';
import type { LiveStarts } from '../../../../run/live.svelte';
import type { LiveCell, LiveFrame } from './frame';

/** Reads the frames of starts that train; all that is large is allocated once. */
export class LiveReader {
  readonly #live: LiveStarts;
  readonly #cells: LiveCell[];
  readonly #frame: LiveFrame;

  constructor(live: LiveStarts, units: number, inputs: number) {
    this.#live = live;
    const { experiment, count } = live.watched!;
    const isPlane = inputs === 2;
    const each = isPlane ? 4 * units : units;
    this.#cells = Array.from({ length: count }, (_, i) => ({
      seed: (experiment.start.seed + i) % 2 ** 32,
      isStill: false,
      loss: NaN,
      numbers: new Float32Array(each),
    }));
    this.#frame = { cells: this.#cells, units, isPlane, most: 1, selected: undefined };
  }

  /** One moment; the same object each time. */
  read(selected: number | undefined): LiveFrame {
    const flock = this.#live.flock!;
    const frame = this.#frame;
    let most = 0;
    this.#cells.forEach((cell, nth) => {
      cell.loss = this.#live.lossOf(nth);
      cell.isStill = flock.isStill(nth);
      // A view: copied before the next is asked for.
      cell.numbers.set(frame.isPlane ? flock.places(nth) : flock.distances(nth));
      most = Math.max(most, largest(cell.numbers));
    });
    frame.most = most || 1;
    frame.selected = selected;
    return frame;
  }
}
