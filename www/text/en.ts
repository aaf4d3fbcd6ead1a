// Every word that a person reads, in English. Another language is another file of this shape.

import type { Outcome } from '../run/many.svelte';
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

const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });

const ORDINALS: Record<Intl.LDMLPluralRule, string> = {
  one: 'st',
  two: 'nd',
  few: 'rd',
  zero: 'th',
  many: 'th',
  other: 'th',
};

/** The catalogue, for numbers written as the reader is used to. */
export function english(format: Format) {
  const { apart, count, exact, figure, plain, share, signed, tick } = format;
  const ordinal = (n: number) => `${count(n)}${ORDINALS[ordinals.select(n)]}`;
  const examples = (n: number) => `${count(n)} ${plural(n, 'example', 'examples')}`;
  const epochsOf = (n: number) => `${count(n)} ${plural(n, 'epoch', 'epochs')}`;
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
      undo: 'Undo',
      undoHint: 'Back to the run before the last change',
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
      net: (id: 'a' | 'b', knob: string, value: string) =>
        `${id.toUpperCase()} · ${knob}: ${value}`,
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
      parted: {
        identical: 'They began as one and are no longer: something told them apart.',
        incoming_only:
          'The same incoming weights, other outgoing ones: each got another error back, and that told them apart.',
        outgoing_only:
          'The same outgoing weights, other incoming ones: they differ because their random rows did.',
        twins: 'They began as twins and are no longer: something told them apart.',
        mirrored:
          'Pairs mirror each other: same size, opposite sign. What one gets, the other gets negated.',
      },
      some: (distinct: number, of: number) =>
        `${units(of)}, but only ${count(distinct)} different: those that share all their bits stay one.`,
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
      activation: (i: number) => `a${subscript(i + 1)}`,
      hidden: (n: number) => units(n),
      hiddenLayer: (layer: number, n: number) => `layer ${count(layer + 1)}: ${units(n)}`,
      enters: 'the same example enters each',
      unit: (unit: number) => `unit ${count(unit + 1)}`,
      same: (unit: number) => `= unit ${count(unit + 1)}`,
      more: (n: number) => `and ${count(n)} more`,
      weight: 'weight',
      strongest: 'only the strongest links are drawn',
      moreShort: (n: number) => `+ ${count(n)}`,
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
    views: {
      label: 'View',
      key: (key: number) => `Key ${count(key)}`,
      names: {
        network: 'Network',
        arithmetic: 'Arithmetic',
        sees: 'What units see',
        paths: 'Paths',
        pairs: 'Pairs',
        chance: 'Chance',
      },
    },
    chance: {
      starts: 'Starts',
      epochs: 'Epochs',
      train: (n: number, both: boolean) => (both ? 'Train both' : `Train ${count(n)} starts`),
      stop: 'Stop',
      progress: 'Starts trained',
      failed: (reason: string) => `The starts could not be trained: ${reason}`,
      empty:
        'How much is chance? Train this experiment from many random starts, the same in all else: the same examples in the same order, the same optimiser. See how far apart they end, and open one to see its units.',
      outdated: 'The experiment is another now: train its starts to see where they end.',
      allDiverged:
        'From every one of these starts the run diverged: the learning rate is too high.',
      caption: ({ asked, epochs, ranked, diverged }: Outcome) => {
        const done = ranked.length + diverged;
        const of =
          done < asked ? `${count(done)} of ${count(asked)} starts` : `${count(asked)} starts`;
        return `${of}, seeds 1 to ${count(asked)}, each trained for ${epochsOf(epochs)}`;
      },
      some: 'Some of the starts',
      /** Their place in the order of losses, 0 the smallest and 1 the largest. */
      places: [
        [0, 'best'],
        [0.1, 'a tenth is better'],
        [0.5, 'middle'],
        [0.9, 'a tenth is worse'],
        [1, 'worst'],
      ] as readonly (readonly [number, string])[],
      seed: (seed: number) => `seed ${plain(seed)}`,
      open: (seed: number, epochs: number) =>
        `Open the run of seed ${plain(seed)} after ${epochsOf(epochs)}`,
      label: (n: number, epochs: number) =>
        `How many of ${count(n)} random starts end at which loss after ${epochsOf(epochs)}`,
      axis: (isLogarithmic: boolean) =>
        isLogarithmic ? 'training loss at the end, logarithmic' : 'training loss at the end',
      most: (n: number) => `${count(n)} ${plural(n, 'start', 'starts')}`,
      here: 'this start',
      bar: (n: number, from: string, to: string) =>
        `${count(n)} ${plural(n, 'start', 'starts')} from ${from} to ${to}`,
      says: ({ ranked, diverged }: Outcome) => {
        const at = (share: number) => ranked[Math.round(share * (ranked.length - 1))]!.loss;
        const [best, low, high, worst] = [at(0), at(0.25), at(0.75), at(1)];
        const write = apart([best, low, high, worst]);
        const more = diverged > 0 ? ` From ${count(diverged)} more starts the run diverged.` : '';
        if (best === worst) {
          return `All ${count(ranked.length)} end at ${write(best)}, without any difference: the random start does not matter here.${more}`;
        }
        const spread = `half of the starts end between ${write(low)} and ${write(high)}, the best at ${write(best)}, the worst at ${write(worst)}.`;
        return worst - best < 0.02 * worst
          ? `All end nearly alike, and the random start hardly matters here: ${spread}${more}`
          : `Nothing differs but the random start, and ${spread}${more}`;
      },
      own: (seed: number, rank: number, all: number) =>
        rank > all
          ? `This page’s start, seed ${plain(seed)}, ends worse than all of them.`
          : `This page’s start, seed ${plain(seed)}, is the ${ordinal(rank)} best of ${count(all)}.`,
    },
    phases: {
      label: 'Phases of a step',
      slow: 'Slow',
      slowHint: 'Stop after each phase of a step; or hold Alt and step',
      names: ['', 'Forward', 'Loss', 'Backward', 'Update'],
      none: 'Step one example to send its numbers forward.',
      says: [
        () => '',
        (example: number) =>
          `Forward: the numbers of example ${count(example)} reached every unit at once. Each made its sum and sent its activation on.`,
        (example: number) =>
          `Loss: what the network said about example ${count(example)} is held against what it should say.`,
        () =>
          'Backward: the error came back through the outgoing weights. Each unit got its own share, its δ.',
        () => 'Update: every weight moved against its gradient: δ times what came in.',
      ],
      waits: (example: number, n: number, of: number) =>
        `Example ${count(example)} is number ${count(n)} of ${count(of)} in the batch: its gradient is added, and the weights wait.`,
    },
    compare: {
      label: 'Compare',
      differ: 'A and B differ in',
      other: 'The value of B',
      allElse: 'All else is the same: the same examples in the same order, step for step.',
      byHand: 'Except for what you changed by hand.',
    },
    changes: {
      title: 'On the way:',
      earlier: (n: number) => `${count(n)} earlier changes, then`,
      field: (field: string, before: string, now: string) => `${field} ${before} → ${now}`,
      from: (at: number, parts: string) => `from example ${count(at)}: ${parts}.`,
      weight: (at: number, layer: number, unit: number, input: number | undefined, value: number) =>
        `at example ${count(at)}: ${input === undefined ? 'the bias' : `weight ${count(input + 1)}`} of unit ${count(unit + 1)}, layer ${count(layer + 1)}, set to ${figure(value)}.`,
      freeze: (at: number, unit: number, frozen: boolean) =>
        `at example ${count(at)}: unit ${count(unit + 1)} ${frozen ? 'frozen' : 'let go'}.`,
    },
    arithmetic: {
      label: 'The arithmetic of every unit',
      layer: 'Layer',
      outputLayer: 'output',
      unit: 'unit',
      forward: 'forward: w · x',
      backward: 'backward',
      update: 'change of',
      bias: 'bias',
      rest: (n: number) => `${count(n)} more`,
      z: 'z',
      a: 'a',
      says: 'says',
      back: 'Σ w·δ',
      slope: 'slope',
      error: 'says − should',
      delta: 'δ',
      product: (w: string, x: string, product: string) => `${w} × ${x} = ${product}`,
      allTerms: (n: number) => `All ${count(n)} terms`,
      fewTerms: 'The largest terms',
      allUnits: (n: number) => `All ${units(n)}`,
      nothing: 'No example has been through yet: step one, and every number of it stands here.',
      unknown: 'The last example’s arithmetic is not kept: step one more, and it stands here.',
      equal: 'Cells of one colour have the same bits.',
      dropped: 'left out',
    },
    inspector: {
      title: (unit: number, layer: string | undefined) =>
        `Unit ${count(unit + 1)}${layer === undefined ? '' : `, ${layer}`}`,
      output: (unit: number, name: string | undefined) =>
        name === undefined ? `Output ${count(unit + 1)}` : `Output for ${name}`,
      outputLayer: 'output layer',
      close: 'All units',
      previous: 'Previous unit',
      next: 'Next unit',
      copy: 'Copy all numbers',
      copied: 'Copied',
      frozen: 'Frozen',
      frozenHint: 'Its incoming weights and its bias stay as they are',
      same: (unit: number) => `Bit for bit the same as unit ${count(unit + 1)}.`,
      seen: (n: number) =>
        n === 0
          ? 'No unit has seen an example yet.'
          : `It has seen ${examples(n)}, as every other unit has.`,
      sum: 'Forward: its sum',
      formula: 'z = Σ w·x + b',
      inputs: 'weights × inputs',
      from: 'from',
      w: 'w',
      x: 'x',
      product: 'w · x',
      bias: 'bias b',
      z: 'z',
      rest: (n: number) => `${count(n)} smaller`,
      all: (n: number) => `Show all ${count(n)}`,
      fewer: 'Show the largest only',
      sends: 'Forward: what it sends',
      activation: (name: string) => `a = ${NAMES[name] ?? name}(z)`,
      outputSays: 'what it says',
      dropped: 'Dropout left it out of this example: it sent 0.',
      kept: (factor: string) => `Dropout kept it and scaled it by ${factor}.`,
      slope: 'slope there',
      blame: 'Backward: its share of the error',
      blameFormula: 'δ = slope × Σ w·δ of the units it sends to',
      outputBlame: 'δ = what it says − what it should say',
      to: 'to',
      sumBack: 'Σ',
      share: (share: string) => `${share} of this layer’s gradient is its own.`,
      update: 'Update: its weights',
      updateFormula: 'gradient = δ · x',
      waits: 'The batch is not full: nothing moves yet.',
      start: 'start',
      now: 'now',
      gradient: 'gradient',
      change: 'change',
      edit: (name: string) => `Set ${name}`,
      weight: (name: string) => `weight of ${name}`,
      unitOf: (unit: number) => `unit ${count(unit + 1)}`,
      startAndNow: 'Its start beside its present',
      sees: 'What it sees',
      yetToCome: 'Yet to come in this step.',
      step: 'Step one example to see its arithmetic.',
      curve: (name: string, z: string, a: string) =>
        `The curve of ${NAMES[name] ?? name}, with the unit’s point at z ${z}, a ${a}.`,
    },
    sees: {
      label: (layer: number, n: number) =>
        `What each of the ${units(n)} of layer ${count(layer + 1)} sees`,
      one: (unit: number) => `What unit ${count(unit + 1)} sees`,
      own: 'A colour scale for each unit',
      decision: 'what the network says',
      test: 'ring: held out',
      weights: 'weights',
      activation: 'activation',
      histogram: 'how often, by class',
      histogramPlain: 'how often',
      strongest: 'strongest',
      weakest: 'weakest',
      extremes: 'examples: strongest above, weakest below',
      sample: (n: number, of: number) => `${count(n)} of ${examples(of)} asked`,
      none: 'Without a hidden layer there is no unit to look through.',
    },
    paths: {
      own: (layer: number) =>
        `Each unit of layer ${count(layer + 1)} is a point: its two weights. The larger the dot, the larger its bias.`,
      plane: (layer: number, share: string) =>
        `Each unit of layer ${count(layer + 1)} is a point, on the plane in which all paths together spread the most: ${share} of their variance.`,
      w1: 'weight of the first input',
      w2: 'weight of the second input',
      bias: 'bias',
      first: 'first direction',
      second: 'second direction',
      start: 'start',
      now: 'now',
      count: (n: number) => `×${count(n)}`,
      label: (n: number, points: number) =>
        `The paths of ${units(n)} through weight space: they stand at ${count(points)} different points.`,
      none: 'Without a hidden layer there is no unit to follow.',
    },
    pairs: {
      gap: 'gap: the largest difference in one weight',
      cosine: 'cosine of the two rows',
      exact: 'exactly 0',
      unit: (unit: number) => `unit ${count(unit + 1)}`,
      first: 'One unit',
      second: 'Another unit',
      says: (a: number, b: number, gap: string, cosine: string) =>
        `Unit ${count(a + 1)} and unit ${count(b + 1)}: gap ${gap}, cosine ${cosine}`,
      label: (n: number) => `How far apart each two of ${units(n)} are: their gap and their cosine`,
      none: 'Two units are needed to compare.',
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
      lossHints: {
        cross_entropy: 'mean over the examples, in nats',
        squared_error: 'mean over the examples, ½ squared error',
      },
      gap: 'Largest gap',
      gapRest: ' between two units',
      gapHint: 'in one weight or bias',
      unlike: 'Distinct units and effective rank',
      unlikeHint: (layer: number) => `of hidden layer ${count(layer + 1)}`,
      units: { cross_entropy: 'nats', squared_error: '½ error²' },
      unitsOfLayer: 'units',
      training: 'training',
      heldOut: 'held out',
      gapLine: 'largest gap',
      distinct: 'distinct units',
      rank: 'effective rank',
      ofNet: (id: 'a' | 'b', name: string) => `${id.toUpperCase()} ${name}`,
      setting: (field: string, value: string) => `${field} ${value}`,
      before: (settings: readonly string[]) =>
        settings.length === 0
          ? 'before a change by hand'
          : `before: ${settings.slice(0, 2).join(', ')}${settings.length > 2 ? ' …' : ''}`,
      identical: 'identical',
      decade: (exponent: number) =>
        Math.abs(exponent) < 3 ? tick(10 ** exponent) : `10${superscript(exponent)}`,
      examplesSeen: 'examples seen',
      at: (moment: number) => `at example ${count(moment)}`,
      showAll: 'Show all',
      legend: (title: string) => `Lines: ${title}`,
      only: 'Show this line alone',
      more: (n: number) => `${count(n)} more`,
      first: 'Back',
      pointer: (title: string) => `Moment in the chart: ${title}`,
      value: (name: string, value: string) => `${name} ${value}`,
      valueOf: (value: string, moment: number) => `${value} (at ${count(moment)})`,
      describe: (name: string, points: number, values: readonly string[]) =>
        `${name} over examples seen: ${count(points)} moments kept. Now: ${values.join('; ') || '–'}.`,
      growth: {
        grows: (every: string) => `grows e-fold every ${every}`,
        shrinks: (every: string) => `shrinks e-fold every ${every}`,
        level: 'has levelled off',
        zero: 'exactly zero: nothing to grow',
        zeroShort: 'exactly zero',
        every: (n: number) => (n < 10 ? `${figure(n)} examples` : examples(Math.round(n))),
        ofLayer: (layer: number, says: string) => `layer ${count(layer + 1)}: ${says}`,
      },
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
        'start.shuffle_units': 'Shuffle units',
        'data.seed': 'Data seed',
        'training.seed': 'Order seed',
      } as Record<string, string>,
      names: NAMES,
      shuffleSeed: 'Shuffle seed',
      starts: {
        label: 'How the units start',
        key: 'Four units, a row each: weights in, bias, weight out.',
        list: {
          none: {
            name: NAMES['none']!,
            says: 'Every unit draws weights of its own. Different from the start, they answer and learn differently.',
            stays: undefined,
          },
          identical: {
            name: NAMES['identical']!,
            says: 'Every unit begins with the same weights in and out.',
            stays: 'They stay one for ever: same numbers in, same blame back, same change.',
          },
          incoming_only: {
            name: NAMES['incoming_only']!,
            says: 'Same weights in, different weights out: each gets different blame back, and that tells them apart.',
            stays: undefined,
          },
          outgoing_only: {
            name: NAMES['outgoing_only']!,
            says: 'Different weights in, same weights out: they answer differently from the first example on.',
            stays: undefined,
          },
          twins: {
            name: NAMES['twins']!,
            says: 'Units come in pairs with the same weights in and out; an odd one is free.',
            stays: 'Each pair stays one for ever.',
          },
          mirrored: {
            name: NAMES['mirrored']!,
            says: 'In each pair the second has the first’s weights with every sign turned; an odd one is free.',
            stays: 'They stay mirrors for ever: what one gets, the other gets negated.',
          },
          zeros: {
            name: NAMES['zeros']!,
            says: 'Every weight begins at zero.',
            stays: 'So all units are one, and stay one for ever.',
          },
        },
        constant:
          'Every weight is drawn as the same number, so all units begin as one, whatever is chosen here.',
        frozen: 'No blame comes back through a zero, so no unit can ever move.',
        butNudge: 'That lasts for ever, unless the nudge tells units apart.',
        butDropout: 'That would last for ever, but dropout tells units apart.',
        notMirrored: 'Only with tanh or Linear: they answer a turned sign with a turned sign.',
        nudge: {
          size: (x: number) => (x === 0 ? 'off' : inPowers(x, exact)),
          what: 'Added to the first weight of the first unit.',
          alone: 'There are no two units for it to tell apart.',
          rounded: 'Too small for a weight of this size: rounded away.',
          roundedSame:
            'Too small for a weight of this size: rounded away, the units stay identical.',
          never: 'The first input is 0 in every example, so this weight never acts.',
          neverSame:
            'The first input is 0 in every example, so this weight never acts: the gap stays as it is.',
          hair: 'A hair’s breadth apart. Watch the gap chart: training decides whether it grows.',
          apart: 'Told apart by it. Watch the gap chart: training decides whether the gap grows.',
          pair: 'It tells one unit from its twin: training decides whether that grows.',
          mirrored: 'One pair is no longer an exact mirror.',
          little: 'The units differ without it too, so it changes little.',
        },
      },
    },
    notice: {
      close: 'Close',
      refused: (field: string, value: string, allowed: string) =>
        `${field}: ${value} is not allowed here. Allowed: ${allowed}. The default was kept.`,
      panicked: (reason: string) =>
        `The engine stopped with an error (${reason}). Your settings are safe.`,
      recover: 'Start this experiment again',
      copied: 'Link copied: it opens this exact run at this exact moment.',
      copiedChanged:
        'Link copied: it opens this experiment at this moment, but without what was changed on the way.',
      address: 'Copy this address: it opens this exact run at this exact moment.',
    },
    keys: {
      title: 'Keys',
      list: [
        ['Space', 'play or pause'],
        ['→', 'one example'],
        ['Alt →', 'one phase of an example'],
        ['Shift →', 'one batch'],
        ['E', 'one epoch'],
        ['←', 'one example back'],
        ['R', 'reset to the same start'],
        ['S', 'symmetric start on or off'],
        ['C', 'compare with the other start'],
        ['P', 'slow: one phase at a time'],
        ['Z', 'undo the last change'],
        ['1 … 6', 'network, arithmetic, what units see, paths, pairs, chance'],
        ['+ − 0', 'in a chart: zoom in, out, all; ← → move its line'],
        ['?', 'this list'],
        ['Esc', 'close, or let go of a unit'],
      ] as const,
    },
    apart,
    signed,
    exact,
    plain,
    share,
    figure,
    tick,
    count,
  };
}

/** A number as the document has it; a small one as so many times a power of ten. */
function inPowers(x: number, exact: (x: number) => string): string {
  if (Math.abs(x) >= 1e-3) return exact(x);
  const [times, power] = x.toExponential().split('e') as [string, string];
  const ten = `10${superscript(Number(power))}`;
  if (times === '1') return ten;
  return times === '-1' ? `−${ten}` : `${exact(Number(times))} × ${ten}`;
}

function superscript(n: number): string {
  return [...String(n)].map((c) => (c === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(c)])).join('');
}

function subscript(n: number): string {
  return [...String(n)].map((digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)]).join('');
}
