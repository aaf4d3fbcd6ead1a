// Examples a second in wasm under Node, for the same work as crates/core/benches/training.rs.

import { readFileSync } from 'node:fs';

import { initSync, RawRun, read_permalink } from '../../www/engine/pkg/unalike.js';

const ROUNDS = 7;
const ROUND_SECONDS = 0.5;

initSync({ module: readFileSync('www/engine/pkg/unalike_bg.wasm') });
const work = JSON.parse(readFileSync('tests/bench/work.json', 'utf8'));

for (const [name, link, examples] of work) {
  const run = new RawRun(read_permalink(link).experiment);
  const rates = [];
  for (let round = -1; round < ROUNDS; round++) {
    const start = performance.now();
    let done = 0;
    while (performance.now() - start < 1000 * ROUND_SECONDS) done += run.advance(examples);
    const rate = done / ((performance.now() - start) / 1000);
    // The first round warms up.
    if (round >= 0) rates.push(rate);
  }
  rates.sort((a, b) => a - b);
  const [low, median, high] = [rates[0], rates[ROUNDS >> 1], rates[ROUNDS - 1]].map((rate) =>
    Math.round(rate).toLocaleString('en'),
  );
  console.log(`${name}: ${median} examples/s (${low} … ${high})`);
}
