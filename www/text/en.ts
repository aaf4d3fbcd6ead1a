// Every word that a person reads, in English. Another language is another file of this shape.

import type { Format } from './format';

const PLURAL = new Intl.PluralRules('en');

function plural(n: number, one: string, other: string): string {
  return PLURAL.select(n) === 'one' ? one : other;
}

/** What the engine's names are called. */
const NAMES: Record<string, string> = {
  circles: 'Circles',
  xor: 'XOR',
  gaussians: 'Gaussians',
  spirals: 'Spirals',
  moons: 'Moons',
  plane: 'Plane',
  hills: 'Hills',
  digits: 'Digits',
  iris: 'Iris',
  custom: 'Own rows',
  linear: 'Linear',
  relu: 'ReLU',
  leaky_relu: 'Leaky ReLU',
  elu: 'ELU',
  softplus: 'Softplus',
  gelu: 'GELU',
  silu: 'SiLU',
  sigmoid: 'Sigmoid',
  tanh: 'tanh',
  zeros: 'All zero',
  constant: 'One constant',
  uniform: 'Uniform',
  normal: 'Normal',
  lecun_uniform: 'LeCun uniform',
  lecun_normal: 'LeCun normal',
  xavier_uniform: 'Xavier uniform',
  xavier_normal: 'Xavier normal',
  he_uniform: 'He uniform',
  he_normal: 'He normal',
  orthogonal: 'Orthogonal',
  none: 'All free',
  identical: 'All identical',
  incoming_only: 'Same incoming',
  outgoing_only: 'Same outgoing',
  twins: 'Twins',
  mirrored: 'Mirrored pairs',
  sgd: 'SGD',
  momentum: 'Momentum',
  nesterov: 'Nesterov',
  rmsprop: 'RMSprop',
  adam: 'Adam',
  cross_entropy: 'Cross-entropy',
  squared_error: 'Squared error',
  as_listed: 'As listed',
  shuffled: 'Shuffled',
};

/** The catalogue, for numbers written as the reader is used to. */
export function english(format: Format) {
  const { count, figure, signed, tick } = format;
  const examples = (n: number) => `${count(n)} ${plural(n, 'example', 'examples')}`;
  const units = (n: number) => `${count(n)} ${plural(n, 'unit', 'units')}`;

  return {
    name: 'Unalike',
    question: 'Every unit sees every example. So why do they end up different?',
    loading: 'Loading the engine …',
    noEngine: {
      title: 'The engine could not be loaded',
      body: 'Unalike trains a real network in this page, with WebAssembly. Your browser may be too old for it, or the file did not arrive.',
      again: 'Try again',
    },
    header: {
      compare: 'Compare',
      compareHint: 'Set the other start beside this one, on the same examples',
      share: 'Share',
      shareHint: 'Copy the address of this exact run at this exact moment',
      keys: 'Keys',
    },
    transport: {
      label: 'Time',
      reset: 'Reset',
      back: 'Step back',
      play: 'Play',
      pause: 'Pause',
      example: 'Step one example',
      batch: 'Step one batch',
      epoch: 'Step one epoch',
      exampleShort: 'Example',
      batchShort: 'Batch',
      epochShort: 'Epoch',
      timeline: 'Timeline',
      timelineAt: (now: number, end: number) => `${count(now)} of ${examples(end)} seen`,
      speed: 'Speed',
      speedOf: (pace: number) =>
        pace === Infinity ? 'as fast as it goes' : `${examples(pace)} a second`,
      speedShort: (pace: number) => (pace === Infinity ? 'max' : `${count(pace)}/s`),
    },
    readout: {
      examplesSeen: 'examples seen',
      epoch: 'epoch',
      loss: 'loss',
      largestGap: 'largest gap',
      largestGapHint:
        'The largest difference between two units’ weights from the same input, or their biases.',
      exactly: 'exactly',
      fingerprint: 'fingerprint',
      fingerprintHint:
        'Stands for the exact bits of all weights: the same digits, the same network.',
      distinct: 'distinct',
      units,
      unitsBefore: (n: number) => `${units(n)},`,
      layer: (layer: number) => `layer ${count(layer + 1)}`,
      layers: 'Hidden layer shown',
      net: (id: 'a' | 'b', symmetry: string) =>
        `${id.toUpperCase()}: units start ${NAMES[symmetry]?.toLowerCase() ?? symmetry}`,
      network: 'Network',
      noHidden: 'no hidden units',
      none: '–',
    },
    verdict: {
      start:
        'Each unit starts with different random weights. Examples are not split: step one, it enters all.',
      startIdentical:
        'All units start with the same weights. Examples are not split: step one, it enters all.',
      apart: 'Every unit sees every example. They differ because their random starts differ.',
      identical:
        'Same weights in and out, so the same error for each: they move as one, and can do no more than one.',
      frozen:
        'Frozen: through weights of zero no error comes back to a hidden unit, so none can ever move.',
      single: 'One unit alone: there is none to differ from.',
      none: 'Without a hidden layer the inputs go straight to the output.',
      diverged: (n: number) => `Diverged at example ${count(n)}: lower the learning rate`,
      divergedBody: 'The numbers grew beyond what can be computed with. Step back to see the last.',
    },
    stage: {
      examples: (n: number, heldOut: number) =>
        heldOut === 0 ? examples(n) : `${count(n - heldOut)}, ${count(heldOut)} held out`,
      seen: (seen: number, of: number) => `${count(seen)} of ${count(of)} seen`,
      now: (example: number) => `now: example ${count(example + 1)}`,
      nothing: 'none seen yet',
      example: 'this example',
      pixels: (n: number) => `its ${count(n)} pixels`,
      input: (i: number) => `x${subscript(i + 1)}`,
      hidden: (n: number) => units(n),
      hiddenLayer: (layer: number, n: number) => `layer ${count(layer + 1)}: ${units(n)}`,
      enters: 'the same example enters each',
      unit: (unit: number) => `unit ${count(unit + 1)}`,
      same: (unit: number) => `= unit ${count(unit + 1)}`,
      more: (n: number) => `and ${count(n)} more`,
      output: 'output',
      a: 'a',
      delta: 'δ',
      says: (value: string) => `says ${value}`,
      shouldBe: (value: string) => `should be ${value}`,
      loss: (value: number) => `its loss ${figure(value)}`,
      describe: (
        n: number,
        hidden: readonly number[],
        now: number | undefined,
        distinct: readonly number[],
      ) =>
        [
          `The network. ${examples(n)} on the left enter every unit.`,
          hidden.length === 0
            ? 'There is no hidden layer.'
            : hidden
                .map(
                  (w, i) =>
                    `Hidden layer ${count(i + 1)}: ${units(w)}, ${count(distinct[i] ?? 0)} distinct.`,
                )
                .join(' '),
          now === undefined ? 'No example has been seen yet.' : `Now: example ${count(now + 1)}.`,
        ].join(' '),
    },
    table: {
      title: 'Every unit, this example',
      seen: (n: number) => `Each unit has seen the same ${examples(n)}.`,
      updated: 'The weights have moved.',
      waits: (n: number, of: number) =>
        `${count(n)} of ${count(of)} in the batch, then the weights move.`,
      unit: 'unit',
      z: 'sum z',
      a: 'sends a',
      delta: 'error δ',
      select: (unit: number) => `Unit ${count(unit + 1)}`,
      waiting: 'Step one example, and every unit gets it at once.',
    },
    charts: {
      loss: 'Loss',
      lossHint: 'mean over the training examples',
      gap: 'Largest gap between two units',
      gapHint: 'in one weight or bias; exact zero has a line of its own',
      identical: 'identical',
      examplesSeen: 'examples seen',
      describe: (name: string, points: number, value: string) =>
        `${name} over examples seen: ${count(points)} moments kept, now ${value}.`,
    },
    controls: {
      label: 'Experiment',
      start: 'Start',
      data: 'Data',
      network: 'Network',
      training: 'Training',
      symmetric: 'Symmetric start',
      symmetricHint: 'All units of a layer begin with the same weights, in and out.',
      newSeed: 'New seed',
      newSeedHint: 'Draw another start',
      more: 'More',
      addLayer: 'Add a layer',
      removeLayer: 'Remove the last layer',
      noLayers: 'none',
      layerUnits: (layer: number) => `Units in hidden layer ${count(layer + 1)}`,
      hidden: 'Hidden units',
      lower: (name: string) => `${name}: less`,
      raise: (name: string) => `${name}: more`,
      allowed: (min: number, max: number) => `${tick(min)} … ${tick(max)}`,
      fields: {
        'data.set': 'Examples of',
        'data.examples': 'How many',
        'data.noise': 'Noise',
        'network.activation': 'Activation',
        'start.scheme': 'Weights',
        'start.scale': 'Scale',
        'start.seed': 'Seed',
        'training.loss': 'Loss',
        'training.learning_rate': 'Learning rate',
        'training.batch': 'Batch',
        'training.order': 'Order',
        'training.optimiser': 'Optimiser',
        'training.momentum': 'Momentum',
        'training.l1': 'L1 penalty',
        'training.l2': 'L2 penalty',
        'training.dropout': 'Dropout',
        'data.test_fraction': 'Held out',
        'start.symmetry': 'Units',
        'start.bias': 'Bias',
        'start.nudge': 'Nudge',
      } as Record<string, string>,
      names: NAMES,
    },
    notice: {
      close: 'Close',
      refused: (field: string, value: string, allowed: string) =>
        `${field}: ${value} is not allowed here. Allowed: ${allowed}. The default was kept.`,
      panicked: (reason: string) =>
        `The engine stopped with an error (${reason}). Your settings are safe.`,
      recover: 'Start this experiment again',
      copied: 'Link copied: it opens this exact run at this exact moment.',
      address: 'Copy this address: it opens this exact run at this exact moment.',
    },
    keys: {
      title: 'Keys',
      list: [
        ['Space', 'play or pause'],
        ['→', 'one example'],
        ['Shift →', 'one batch'],
        ['E', 'one epoch'],
        ['←', 'one example back'],
        ['R', 'reset to the same start'],
        ['S', 'symmetric start on or off'],
        ['C', 'compare with the other start'],
        ['?', 'this list'],
        ['Esc', 'close, or let go of a unit'],
      ] as const,
    },
    signed,
    figure,
    tick,
    count,
  };
}

function subscript(n: number): string {
  return [...String(n)].map((digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)]).join('');
}
