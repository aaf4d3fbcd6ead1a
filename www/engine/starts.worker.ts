// A worker that trains random starts, with an instance of the engine of its own.

import init, { provide, RawStarts } from './pkg/starts.js';
import type { Order, Share } from './starts';
import type { Ends } from './types';

let starts: RawStarts;
let epochs: number;

self.onmessage = ({ data }: MessageEvent<Order | Share>) => {
  // What a promise rejects with stays in here; an error that is reported reaches the page.
  answer(data).catch(reportError);
};

async function answer(data: Order | Share): Promise<void> {
  if ('module' in data) {
    await init({ module_or_path: data.module });
    if (data.images) provide(data.images.set, data.images.bytes);
    starts = new RawStarts(data.experiment);
    epochs = data.epochs;
    self.postMessage(undefined);
  } else {
    starts.train(data.first, data.count, epochs);
    const ends: Ends = {
      losses: starts.losses(),
      deadUnits: starts.dead_units(),
      distinctUnits: starts.distinct_units(),
      ranks: starts.ranks(),
      workers: starts.workers(),
      fates: starts.fates(),
    };
    const numbers: (Float32Array | Uint32Array | Uint8Array)[] = Object.values(ends);
    self.postMessage(ends, { transfer: numbers.map(({ buffer }) => buffer as ArrayBuffer) });
  }
}
