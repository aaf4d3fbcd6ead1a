// Starts that train as numbers to be drawn.

import { largest } from '../../../../paint/canvas';
import type { LiveStarts } from '../../../../run/live.svelte';
import type { LiveCell, LiveFrame } from './frame';

/** Reads the frames of starts that train; nothing is allocated for one. */
export class LiveReader {
  readonly #live: LiveStarts;
  readonly #cells: LiveCell[];
  readonly #frame: LiveFrame;

  constructor(live: LiveStarts, units: number, inputs: number) {
    this.#live = live;
    const { experiment, count } = live.watched!;
    this.#cells = Array.from({ length: count }, (_, i) => ({
      seed: (experiment.start.seed + i) % 2 ** 32,
      isStill: false,
      loss: NaN,
    }));
    this.#frame = {
      cells: this.#cells,
      units,
      numbers: new Float32Array(),
      isPlane: inputs === 2,
      most: 1,
      selected: undefined,
    };
  }

  /** One moment; the same object each time. */
  read(selected: number | undefined): LiveFrame {
    const flock = this.#live.flock!;
    const frame = this.#frame;
    this.#cells.forEach((cell, nth) => {
      cell.loss = this.#live.lossOf(nth);
      cell.isStill = flock.isStill(nth);
    });
    // A view, good for this frame.
    frame.numbers = frame.isPlane ? flock.places() : flock.distances();
    frame.most = largest(frame.numbers) || 1;
    frame.selected = selected;
    return frame;
  }
}
