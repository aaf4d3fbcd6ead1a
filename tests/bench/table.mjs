// The benchmark's page, in Markdown.

export const quantile = (rates, share) =>
  [...rates].sort((a, b) => a - b)[Math.round(share * (rates.length - 1))];
export const count = (n) => Math.round(n).toLocaleString('en');

/**
 * Multiplications and additions that an example takes: forward, the gradient, the error's way back,
 * which the first layer does not need, and the example's share of the update. Activations are not
 * counted.
 */
function operations(widths, batch) {
  let multiplied = 0;
  let parameters = 0;
  for (let l = 0; l + 1 < widths.length; l++) {
    const weights = widths[l] * widths[l + 1];
    multiplied += weights * (l === 0 ? 2 : 3);
    parameters += weights + widths[l + 1];
  }
  return 2 * multiplied + (2 * parameters) / batch;
}

/** One place's table: everybody's rate, ours compared with the best of the others. */
function table(rates) {
  const medians = Object.entries(rates).map(([who, all]) => [who, quantile(all, 0.5)]);
  const best = Math.max(...medians.filter(([who]) => who !== 'unalike').map(([, rate]) => rate));
  return [
    '| who | median, examples/s | min | max | to the best peer |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...medians.map(([who, median]) => {
      const [low, high] = [0, 1].map((share) => count(quantile(rates[who], share)));
      return `| ${who} | ${count(median)} | ${low} | ${high} | ${(median / best).toFixed(2)} |`;
    }),
  ];
}

/** What holds the rest of the roof, as a profile of each work in wasm shows it. */
const REST = {
  A: 'Each example waits for the update of the one before it: tanh, eight additions one after another, the sigmoid and the update are a chain of some 250 cycles, in which the multipliers mostly wait.',
  B: 'A third of the time is tanh, 48 for an example; a sixth is the error’s way back, whose sums of eight keep the order of a dot product. Layers of 8 × 8 are too small to fill the pipes for long.',
  C: 'The sums and the gradients, 37 % of the time, run at two thirds of the roof themselves. The rest is the exponentials and divisions of softmax and tanh (24 %), the error’s way back through ten outputs (8 %), and the update every ten examples (9 %).',
  D: 'Each weight is loaded once for four examples, and each gradient once for 32: the loads share the time with the multiplications.',
};

function share({ widths, batch, rates }, place) {
  const did = operations(widths, batch) * quantile(rates[place].unalike, 0.5);
  const roof = quantile(rates.roof[place], 0.5);
  return `${(did / 1e9).toFixed(1)} of ${(roof / 1e9).toFixed(0)} billion operations a second, ${((100 * did) / roof).toFixed(0)} % of the roof`;
}

/** The page's first part: everybody's rates, work by work. */
export function worksPage(results, rounds, seconds) {
  const lines = [
    '# Benchmark',
    '',
    `${rounds} rounds in turn (everybody once, then everybody again), each turn ${seconds} s after a warm-up, in headless Chromium and natively, all in one sitting. All do the same work, forward, loss, backward and update; brain.js always with batches of one, momentum and squared error; burn with two outputs where the others have one. *Loops* is the same network as plain loops over Float64Arrays; *XLA* is a JAX program compiled as a whole, an epoch a loop. \`cargo xtask bench\` measures it again and writes this page.`,
    '',
    'The *roof* is what the same program reaches when it does nothing but multiply and add in registers (`roof.rs`): four lanes at a time in wasm, natively as many as the processor has. The share counts the multiplications and additions of the weights alone.',
    '',
  ];
  for (const result of results) {
    const { name, says, rates } = result;
    lines.push(`## ${name}: ${says}`, '', '### In Chromium', '');
    const rest = REST[name];
    lines.push(
      ...table(rates.browser),
      '',
      `The engine does ${share(result, 'browser')}. ${rest}`,
      '',
    );
    lines.push('### Natively', '', ...table(rates.native), '');
    lines.push(`The engine does ${share(result, 'native')}.`, '');
  }
  return lines;
}
