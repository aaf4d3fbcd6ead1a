// What is measured: four networks, each with the same examples for everybody.

/** A random number generator for made-up data: mulberry32. */
export function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** 2,000 made-up images of 784 pixels, of 10 classes. */
function wideRows() {
  const next = random(1);
  return Array.from({ length: 2000 }, (_, i) => ({
    inputs: Array.from({ length: 784 }, () => Math.round(next() * 100) / 100),
    target: `class ${i % 10}`,
  }));
}

/** The works, as documents of the engine. */
export function works() {
  return [
    {
      name: 'A',
      says: '2-8-1 tanh, 100 examples, one at a time',
      document: { training: { batch: 1 } },
    },
    {
      name: 'B',
      says: '2-8-8-8-8-8-8-1 tanh, 500 examples, batches of 10',
      document: {
        data: { examples: 500 },
        network: { hidden: [8, 8, 8, 8, 8, 8] },
        training: { batch: 10 },
      },
    },
    {
      name: 'C',
      says: 'digits 64-16-10 tanh, 1,797 examples, batches of 10',
      document: {
        data: { set: 'digits', examples: 1797 },
        network: { hidden: [16] },
        training: { batch: 10 },
      },
    },
    {
      name: 'D',
      says: '784-128-10 relu, 2,000 examples, batches of 32',
      document: {
        data: { set: 'custom', examples: 2000, rows: wideRows() },
        network: { hidden: [128], activation: 'relu' },
        training: { batch: 32, learning_rate: 0.01 },
      },
    },
  ];
}

/** The numbers that every competitor trains on, read out of the engine. */
export function task(run) {
  const { network, training } = run.origin;
  const { examples: count } = run;
  const [features] = run.widths;
  const outputs = run.widths.at(-1);
  const inputs = Array.from(run.inputs());
  const labels = Array.from(run.labels());
  return {
    count,
    features,
    outputs,
    hidden: network.hidden,
    activation: network.activation,
    batch: training.batch,
    rate: training.learning_rate,
    labels,
    /** Each example's numbers. */
    inputs: Array.from({ length: count }, (_, i) => inputs.slice(i * features, (i + 1) * features)),
    /** What each output should say: one number for two classes, one a class for more. */
    targets: labels.map((label) =>
      outputs === 1 ? [label] : Array.from({ length: outputs }, (_, i) => (i === label ? 1 : 0)),
    ),
  };
}
