// One turn of anybody who trains in the browser; run.mjs says whose turn it is.

import { completed, fetchImages, load, Run, trainMany } from '../../../www/engine';
import { roof } from '../../../www/engine/pkg/unalike.js';
import { rivals, setWasmPaths } from './rivals.js';
import { task, works } from './work.js';

/** How much a second: steps are counted in bundles that take a few milliseconds. */
function turn(step, seconds) {
  let bundle = 1;
  let done = 0;
  const start = performance.now();
  let now = start;
  while (now - start < 1000 * seconds) {
    for (let i = 0; i < bundle; i++) done += step();
    const after = performance.now();
    if (after - now < 4) bundle *= 2;
    now = after;
  }
  return done / ((now - start) / 1000);
}

/** The work under way: the engine's run, and what each rival made of it. */
let run;
let its;
let made = new Map();

window.bench = {
  /** Who takes part. */
  who: ['unalike', ...Object.keys(rivals)],
  /** What there is to do. */
  works: () => works().map(({ name, says }) => ({ name, says })),
  /** Makes ready for a work; what others need to do the same. */
  prepare(name) {
    run?.free();
    for (const rival of made.values()) rival.dispose?.();
    made = new Map();
    const { document } = works().find((work) => work.name === name);
    run = new Run(completed(document));
    its = task(run);
    return { document, task: its };
  },
  /** Examples a second of one turn. */
  async turn(who, seconds) {
    // An epoch a call, as the page does.
    if (who === 'unalike') return turn(() => run.advance(run.epochLength), seconds);
    await rivals[who].prepare();
    if (!made.has(who)) made.set(who, rivals[who].make(its));
    return turn(made.get(who).step, seconds);
  },
  /** Nanoseconds that an example of a document takes, at the best of three turns. */
  cost(document, seconds) {
    const its = new Run(completed(document));
    const rates = [0, 0, 0].map(() => turn(() => its.advance(its.epochLength), seconds / 3));
    its.free();
    return 1e9 / Math.max(...rates);
  },
  /** Milliseconds that each of some past moments of a long run takes to be gone to. */
  past(document, examples, looks) {
    const its = new Run(completed(document));
    its.advance(examples);
    const times = looks.map((share) => {
      const start = performance.now();
      its.seek(Math.round(share * examples));
      return performance.now() - start;
    });
    its.free();
    return times;
  },
  /** Seconds that many random starts take on all cores. */
  async starts(document, count, epochs) {
    const start = performance.now();
    const { signal } = new AbortController();
    await trainMany(completed(document), count, epochs, signal, () => undefined);
    return (performance.now() - start) / 1000;
  },
  /** Multiplications and additions a second that the engine's wasm is capable of. */
  roof: (seconds) => turn(() => roof(1 << 16), seconds),
};

setWasmPaths('/tfjs/');
await load();
await fetchImages('digits');
document.title = 'ready';
