// The same experiment from many random starts, trained in workers on all cores.

import type { Experiment } from './index';

/** What a worker is to train. */
export interface Order {
  module: WebAssembly.Module;
  experiment: Experiment;
  epochs: number;
}

/** Starts that a worker trains at a time. */
export interface Share {
  first: number;
  count: number;
}

/** Milliseconds that a share should take: long beside a message, short for who waits. */
const SHARE = 40;

/** How many seeds there are. */
const SEEDS = 2 ** 32;

/**
 * Trains `count` starts for so many epochs, `start.seed` and those after it, and resolves when all
 * are done. `learn` is told the mean losses over the training examples of some seeds that follow one
 * another, and the first of them; no number where a run diverged. An aborted signal stops the workers
 * and rejects.
 *
 * A seed's loss does not depend on the number of workers or on who trained it.
 */
export function trainStarts(
  module: WebAssembly.Module,
  experiment: Experiment,
  count: number,
  epochs: number,
  signal: AbortSignal,
  learn: (first: number, losses: Float32Array) => void,
): Promise<void> {
  const workers: Worker[] = [];
  const stop = (): void => workers.forEach((worker) => worker.terminate());
  let given = 0;
  let done = 0;

  const training = new Promise<void>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error));
    const cores = Math.min(navigator.hardwareConcurrency, count);
    for (let i = 0; i < cores; i++) {
      const worker = new Worker(new URL('./starts.worker.ts', import.meta.url), { type: 'module' });
      workers.push(worker);
      let share: Share = { first: 0, count: 0 };
      let since = 0;
      // A worker whose program does not arrive has no message.
      worker.onerror = ({ message }) => reject(new Error(message || 'a worker did not start'));
      worker.onmessage = ({ data }: MessageEvent<Float32Array | undefined>) => {
        const now = performance.now();
        let size = 1;
        if (data) {
          done += data.length;
          learn(share.first, data);
          const faster = SHARE / Math.max(now - since, SHARE / 8);
          size = Math.max(1, Math.round(data.length * faster));
        }
        if (done === count) resolve();
        // The last shares are small, so that no core waits long for another.
        size = Math.min(size, Math.ceil((count - given) / (2 * cores)));
        if (size === 0) return;
        share = { first: (experiment.start.seed + given) % SEEDS, count: size };
        since = now;
        given += size;
        worker.postMessage(share);
      };
      const order: Order = { module, experiment, epochs };
      worker.postMessage(order);
    }
  });
  return training.finally(stop);
}
