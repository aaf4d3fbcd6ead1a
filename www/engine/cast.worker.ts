// A worker that trains several starts and compares them, with an instance of the engine of its own.

import init, { provide, RawCast } from './pkg/starts.js';
import type { Asked, CastOrder } from './cast';

let cast: RawCast;
/** What was asked before is answered first. */
let before: Promise<void> = Promise.resolve();

self.onmessage = ({ data }: MessageEvent<CastOrder | Asked>) => {
  // What a promise rejects with stays in here; an error that is reported reaches the page.
  before = before.then(() => answer(data)).catch(reportError);
};

async function answer(data: CastOrder | Asked): Promise<void> {
  if ('module' in data) {
    await init({ module_or_path: data.module });
    if (data.images) provide(data.images.set, data.images.bytes);
    cast = new RawCast(data.experiment, data.layer);
    return;
  }
  const { id } = data;
  try {
    self.postMessage({ id, answer: answerTo(data) });
  } catch (thrown) {
    // What ended the engine ends the worker; what was refused is told to who asked.
    if (thrown instanceof WebAssembly.RuntimeError) throw thrown;
    self.postMessage({ id, refused: thrown });
  }
}

function answerTo(asked: Asked): unknown {
  switch (asked.kind) {
    case 'train':
      return cast.train(asked.seed, asked.epochs);
    case 'vary':
      return cast.vary(asked.what, asked.unit, asked.epochs);
    case 'pictures':
      return {
        added: cast.added(asked.nth, asked.side),
        says: cast.says(asked.nth, asked.side),
        weights: cast.weights(asked.nth),
        biases: cast.biases(asked.nth),
      };
    case 'line':
      return cast.line(asked.nth);
    case 'between':
      return cast.says_between(asked.nth, asked.t, asked.isMatched, asked.side);
    case 'roles':
      return cast.roles();
  }
}
