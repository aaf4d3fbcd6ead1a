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

/** The largest seed, and how many there are. */
const SEEDS = 2 ** 32;

/**
 * Trains `count` starts for so many epochs, `start.seed` and those after it. Resolves with the mean
 * loss over the training examples of each, in the order of their seeds; no number where a run
 * diverged. `progress` is told how many are done. An aborted signal stops the workers and rejects.
 *
 * A seed's loss does not depend on the number of workers or on who trained it.
 */
export function trainStarts(
  module: WebAssembly.Module,
  experiment: Experiment,
  count: number,
  epochs: number,
  progress: (done: number) => void,
  signal: AbortSignal,
): Promise<Float32Array> {
  const losses = new Float32Array(count);
  const workers: Worker[] = [];
  const stop = (): void => workers.forEach((worker) => worker.terminate());
  const first = experiment.start.seed;
  let given = 0;
  let done = 0;

  const training = new Promise<void>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error));
    const cores = Math.min(navigator.hardwareConcurrency, count);
    for (let i = 0; i < cores; i++) {
      const worker = new Worker(new URL('./starts.worker.ts', import.meta.url), { type: 'module' });
      workers.push(worker);
      let share = { at: 0, size: 1, since: 0 };
      worker.onerror = (event) => reject(new Error(event.message));
      worker.onmessage = ({ data }: MessageEvent<Float32Array | undefined>) => {
        const now = performance.now();
        let size = 1;
        if (data) {
          losses.set(data, share.at);
          done += data.length;
          progress(done);
          const faster = SHARE / Math.max(now - share.since, SHARE / 8);
          size = Math.max(1, Math.round(data.length * faster));
        }
        if (done === count) resolve();
        // The last shares are small, so that no core waits long for another.
        size = Math.min(size, Math.ceil((count - given) / (2 * cores)));
        if (size === 0) return;
        share = { at: given, size, since: now };
        given += size;
        const next: Share = { first: (first + share.at) % SEEDS, count: size };
        worker.postMessage(next);
      };
      const order: Order = { module, experiment, epochs };
      worker.postMessage(order);
    }
  });
  return training.then(() => losses).finally(stop);
}
