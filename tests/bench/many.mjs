// Many starts on all cores, in workers and from the terminal; and the past of a long run.

import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';

import { count, quantile } from './table.mjs';

const STARTS = 1000;
const EPOCHS = 100;
const EXAMPLES = STARTS * EPOCHS * 100;
const ROUNDS = 5;

/** Seconds in each round: in the browser's workers, then from the terminal. */
export async function many(page, terminal) {
  const rounds = { workers: [], terminal: [] };
  for (let round = 0; round < ROUNDS; round++) {
    const ask = ([n, epochs]) => window.bench.starts({}, n, epochs);
    rounds.workers.push(await page.evaluate(ask, [STARTS, EPOCHS]));
    const start = performance.now();
    const sweep = ['sweep', '#', '--seeds', STARTS, '--epochs', EPOCHS, '--json'].map(String);
    const { status } = spawnSync(terminal, sweep, { stdio: 'ignore' });
    if (status !== 0) throw new Error('unalike sweep failed');
    rounds.terminal.push((performance.now() - start) / 1000);
  }
  return rounds;
}

/** `rates` are those of one start in a run of its own, examples a second, in each place. */
export function manyPage(rounds, rates) {
  const cores = availableParallelism();
  const row = (says, seconds, rate) => {
    const median = quantile(seconds, 0.5);
    const least = EXAMPLES / (rate * cores);
    return `| ${says} | ${median.toFixed(2)} | ${count(EXAMPLES / median)} | ${(median / least).toFixed(2)} |`;
  };
  return [
    '## Many starts',
    '',
    `${count(STARTS)} starts of A for ${EPOCHS} epochs on ${cores} cores, workers and processes begun anew each time. The last column is against one run’s rate times the cores.`,
    '',
    '| where | median, s | examples/s | to the least |',
    '| --- | ---: | ---: | ---: |',
    row('workers of the page', rounds.workers, rates.browser),
    row('`unalike sweep`', rounds.terminal, rates.native),
    '',
  ];
}

const LONG = 1_000_000;
const LOOKS = 200;

const RUNS = [
  ['A, 2-8-1', {}],
  [
    'C, digits 64-16-10',
    {
      data: { set: 'digits', examples: 1797 },
      network: { hidden: [16] },
      training: { batch: 10 },
    },
  ],
];

/** Milliseconds to past moments of a long run, spread evenly over it. */
export async function past(page) {
  const looks = Array.from({ length: LOOKS }, (_, i) => (i * 0.6180339887) % 1);
  const results = [];
  for (const [says, document] of RUNS) {
    const ask = ([d, n, l]) => window.bench.past(d, n, l);
    results.push({ says, times: await page.evaluate(ask, [document, LONG, looks]) });
  }
  return results;
}

export function pastPage(results) {
  return [
    '## Time',
    '',
    `Going back to any of ${LOOKS} moments of a run of a million examples, in Chromium.`,
    '',
    '| run | median, ms | longest, ms |',
    '| --- | ---: | ---: |',
    ...results.map(
      ({ says, times }) =>
        `| ${says} | ${quantile(times, 0.5).toFixed(1)} | ${Math.max(...times).toFixed(1)} |`,
    ),
    '',
  ];
}
