// A worker that trains random starts, with an instance of the engine of its own.

import init, { RawStarts } from './pkg/unalike.js';
import type { Order, Share } from './starts';

let starts: RawStarts;
let epochs: number;

self.onmessage = async ({ data }: MessageEvent<Order | Share>) => {
  if ('module' in data) {
    await init({ module_or_path: data.module });
    starts = new RawStarts(data.experiment);
    epochs = data.epochs;
    self.postMessage(undefined);
  } else {
    const losses = starts.losses(data.first, data.count, epochs);
    self.postMessage(losses, { transfer: [losses.buffer] });
  }
};
