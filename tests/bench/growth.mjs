// What an example costs, against units, layers, inputs and batch.

import { count } from './table.mjs';

const SECONDS = 0.45;

/** Made-up rows of two classes with so many numbers each. */
function rows(inputs) {
  const next = (i, j) => Math.round(1000 * Math.abs(Math.sin(1 + 12.9898 * i + 78.233 * j))) / 1000;
  return Array.from({ length: 200 }, (_, i) => ({
    inputs: Array.from({ length: inputs }, (_, j) => next(i, j)),
    target: next(i, inputs) > 0.5 ? 'yes' : 'no',
  }));
}

const document = ({ inputs = 64, hidden = [16], batch = 10 }) => ({
  data: { set: 'custom', examples: 200, rows: rows(inputs) },
  network: { hidden },
  training: { batch, learning_rate: 0.01 },
});

const powers = (most) => Array.from({ length: 1 + Math.log2(most) }, (_, e) => 2 ** e);

/** A table each: what grows, its values, and the document. */
const TABLES = [
  ['units of one hidden layer, 64 inputs, batches of 10', powers(128), (n) => ({ hidden: [n] })],
  [
    'hidden layers of 16 units, 64 inputs, batches of 10',
    [0, 1, 2, 3, 4, 5, 6],
    (n) => ({ hidden: Array(n).fill(16) }),
  ],
  [
    'inputs, 16 units, batches of 10',
    [2, 4, 8, 16, 32, 64, 128, 256, 512, 784],
    (n) => ({ inputs: n }),
  ],
  ['batch, 64 inputs, 16 units', [1, 2, 5, 10, 20, 50, 100, 200], (n) => ({ batch: n })],
];

/** Weights and biases: what the cost should be in proportion to, beside what each layer costs. */
function parameters({ inputs = 64, hidden = [16] }) {
  const widths = [inputs, ...hidden, 1];
  return widths.slice(1).reduce((sum, units, l) => sum + (widths[l] + 1) * units, 0);
}

export async function growth(page) {
  const results = [];
  for (const [says, values, settings] of TABLES) {
    const costs = [];
    for (const value of values) {
      const its = document(settings(value));
      const cost = await page.evaluate(([d, s]) => window.bench.cost(d, s), [its, SECONDS]);
      costs.push({ value, cost, parameters: parameters(settings(value)) });
    }
    results.push({ says, costs });
  }
  return results;
}

export function growthPage(results) {
  return [
    '## Growth',
    '',
    'Nanoseconds of an example in Chromium, tanh, one output, 200 made-up examples of two classes, the best of three turns. The cost is a straight line in units, layers and inputs, over a fixed part of about 100 ns: an output’s sigmoid, the example’s way in, the batch’s update. The knee is at batches of less than five, where the weights are loaded, moved and checked for each example or two instead of once for many.',
    '',
    ...results.flatMap(({ says, costs }) => [
      `| ${says} | ${costs.map(({ value }) => value).join(' | ')} |`,
      `| --- | ${costs.map(() => '---:').join(' | ')} |`,
      `| ns an example | ${costs.map(({ cost }) => count(cost)).join(' | ')} |`,
      `| parameters | ${costs.map(({ parameters }) => count(parameters)).join(' | ')} |`,
      `| ns a parameter | ${costs.map((c) => (c.cost / c.parameters).toFixed(2)).join(' | ')} |`,
      '',
    ]),
  ];
}
