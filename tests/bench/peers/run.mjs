// The benchmark in headless Chromium: prints a table a work, and writes them to a file if asked.
//   node tests/bench/peers/run.mjs [--rounds N] [--only A,B] [--markdown FILE]

import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { chromium } from '@playwright/test';
import { createServer } from 'vite';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    only: { type: 'string' },
    markdown: { type: 'string' },
  },
});
const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../../..');

const server = await createServer({
  root: here,
  configFile: false,
  logLevel: 'error',
  server: { host: '127.0.0.1', port: 0, fs: { allow: [root] } },
  plugins: [
    {
      name: 'tfjs-wasm',
      configureServer: ({ middlewares }) =>
        void middlewares.use('/tfjs', (request, response) => {
          response.setHeader('content-type', 'application/wasm');
          const file = join(here, 'node_modules/@tensorflow/tfjs-backend-wasm/dist', request.url);
          response.end(readFileSync(file));
        }),
    },
  ],
});
await server.listen();
const executablePath = process.env.UNALIKE_BROWSER;
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'],
});
const page = await browser.newPage();
page.on('pageerror', (error) => console.error(error));
await page.goto(server.resolvedUrls.local[0]);
await page.waitForFunction(() => document.title === 'ready');
const results = await page.evaluate(
  ([rounds, only]) => window.benchmark(rounds, only),
  [Number(values.rounds), values.only?.split(',')],
);
await browser.close();
await server.close();

const quantile = (rates, share) =>
  [...rates].sort((a, b) => a - b)[Math.round(share * (rates.length - 1))];
const count = (n) => Math.round(n).toLocaleString('en');
const lines = [];
for (const { name, says, rates } of results) {
  const medians = Object.entries(rates).map(([who, all]) => [who, quantile(all, 0.5)]);
  const peers = medians.filter(([who]) => who !== 'unalike').map(([, rate]) => rate);
  const best = Math.max(...peers);
  lines.push(
    `## ${name}: ${says}`,
    '',
    '| who | median, examples/s | min | max | to the best peer |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...medians.map(([who, median]) => {
      const [low, high] = [quantile(rates[who], 0), quantile(rates[who], 1)].map(count);
      return `| ${who} | ${count(median)} | ${low} | ${high} | ${(median / best).toFixed(2)} |`;
    }),
    '',
  );
}
console.log(lines.join('\n'));
if (values.markdown) {
  const head = [
    '# Benchmark',
    '',
    `Headless Chromium, ${values.rounds} rounds in turn (everybody once, then everybody again), each turn 0.4 s after a warm-up. All do the same work, forward, loss, backward and update; brain.js always with batches of one, momentum and squared error. \`cargo xtask bench\` measures it again and writes this page.`,
    '',
  ];
  writeFileSync(values.markdown, [...head, ...lines].join('\n'));
}
