// The benchmark: everybody in turn, round after round, in headless Chromium and natively.
//   node tests/bench/run.mjs [--rounds N] [--only A,B] [--python PROGRAM] [--markdown FILE]

import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { open } from './browser/serve.mjs';
import { child } from './native/child.mjs';
import { frames, framesPage } from './frames.mjs';
import { growth, growthPage } from './growth.mjs';
import { load, loadPage } from './load.mjs';
import { many, manyPage, past, pastPage } from './many.mjs';
import { quantile, worksPage } from './table.mjs';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    only: { type: 'string' },
    python: { type: 'string' },
    markdown: { type: 'string' },
  },
});
const rounds = Number(values.rounds);
const only = values.only?.split(',');

/** How long each turn lasts, in seconds; the first round, half as long, warms up. */
const TURN = 0.4;

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
const native = join(here, 'native');
const program = join(native, 'target/release/unalike-native-bench');
const natives = new Map([
  ['unalike', child(program, ['unalike'])],
  ...(values.python ? [['XLA', child(values.python, [join(native, 'xla.py')])]] : []),
  ['burn', child(program, ['burn'])],
]);
const { page, close } = await open();

const inBrowser = await page.evaluate(() => window.bench.who);
const works = await page.evaluate(() => window.bench.works());
const results = [];
for (const { name, says } of works) {
  if (only && !only.includes(name)) continue;
  const work = await page.evaluate((name) => window.bench.prepare(name), name);
  for (const peer of natives.values()) await peer.ask(work);
  const rates = { browser: {}, native: {}, roof: { browser: [], native: [] } };
  for (let round = -1; round < rounds; round++) {
    const seconds = round < 0 ? TURN / 2 : TURN;
    const keep = (list, rate) => round >= 0 && list.push(rate);
    for (const who of inBrowser) {
      const rate = await page.evaluate(([who, s]) => window.bench.turn(who, s), [who, seconds]);
      keep((rates.browser[who] ??= []), rate);
    }
    keep(rates.roof.browser, await page.evaluate((s) => window.bench.roof(s), seconds));
    for (const [who, peer] of natives) {
      keep((rates.native[who] ??= []), await peer.ask({ turn: seconds }));
    }
    keep(rates.roof.native, await natives.get('unalike').ask({ roof: seconds }));
  }
  const { hidden, features, outputs, batch } = work.task;
  results.push({ name, says, widths: [features, ...hidden, outputs], batch, rates });
}
for (const peer of natives.values()) peer.end();
const pages = [worksPage(results, rounds, TURN)];
if (!only) {
  const rate = (place) => quantile(results[0].rates[place].unalike, 0.5);
  const rates = { browser: rate('browser'), native: rate('native') };
  pages.push(manyPage(await many(page, join(root, 'target/release/unalike')), rates));
  pages.push(pastPage(await past(page)), growthPage(await growth(page)));
}
await close();
if (!only) pages.push(loadPage(await load(root)), framesPage(await frames()));

const text = pages.flat().join('\n');
console.log(text);
if (values.markdown) writeFileSync(values.markdown, text);
