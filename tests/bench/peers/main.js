// Measures everybody in turn, round after round: A B C … A B C …

import { completed, load, Run } from '../../../www/engine';
import { rivals, setWasmPaths } from './rivals.js';
import { task, works } from './work.js';

/** How long each turn lasts, in milliseconds, and how long it warms up before the first. */
const TURN = 400;
const WARM_UP = 300;

/** Examples a second of one turn: batches are counted in bundles that take a few milliseconds. */
function turn(step, duration) {
  let bundle = 1;
  let done = 0;
  const start = performance.now();
  let now = start;
  while (now - start < duration) {
    for (let i = 0; i < bundle; i++) done += step();
    const after = performance.now();
    if (after - now < 4) bundle *= 2;
    now = after;
  }
  return done / ((now - start) / 1000);
}

/** Runs one work for everybody; a list of rates each. */
async function measure(work, rounds) {
  const run = new Run(completed(work.document));
  const its = task(work, run);
  const names = ['unalike', ...Object.keys(rivals)];
  const rates = Object.fromEntries(names.map((name) => [name, []]));
  const made = new Map();
  for (let round = -1; round < rounds; round++) {
    for (const name of names) {
      let step;
      if (name === 'unalike') step = () => run.advance(run.epochLength);
      else {
        await rivals[name].prepare();
        if (!made.has(name)) made.set(name, rivals[name].make(its));
        step = made.get(name).step;
      }
      const rate = turn(step, round < 0 ? WARM_UP : TURN);
      if (round >= 0) rates[name].push(rate);
    }
  }
  for (const rival of made.values()) rival.dispose?.();
  run.free();
  return rates;
}

window.benchmark = async (rounds, only) => {
  setWasmPaths('/tfjs/');
  await load();
  const results = [];
  for (const work of works()) {
    if (only && !only.includes(work.name)) continue;
    results.push({ name: work.name, says: work.says, rates: await measure(work, rounds) });
  }
  return results;
};
document.title = 'ready';
