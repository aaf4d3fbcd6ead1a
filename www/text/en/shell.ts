import type { Format } from '../format';
import type { Told } from '../told';
import { counting, plural } from './counting';
import { named } from './names';

/** In what a start differs from a free one. */
function startOf(symmetry: string): string[] {
  if (symmetry === 'none') return [];
  if (symmetry === 'identical') return ['symmetric start'];
  return [`${named(symmetry).toLowerCase()} at the start`];
}

/** The words of what stands around the views. */
export const shell = (format: Format) => {
  const { count, figure } = format;
  const { counted } = counting(format);
  const examples = (n: number) => counted(n, 'example');
  return {
    name: 'Unalike',
    /** *Circles, 8 tanh units, symmetric start*. */
    experiment: ({ data, network: { hidden, activation }, start }: Told) => {
      const units = hidden.length === 1 ? plural(hidden[0]!, 'unit') : 'units';
      const layers = `${hidden.map(count).join(' + ')} ${named(activation)} ${units}`;
      const inside = hidden.length === 0 ? 'no hidden units' : layers;
      return [named(data.set), inside, ...startOf(start.symmetry)].join(', ');
    },
    /** Of a tab, a bookmark, an entry of the history. */
    title: (experiment: string, isCompared: boolean) =>
      `${experiment}${isCompared ? ', compared' : ''} · Unalike`,
    question: 'Every unit sees every example. So why do they end up different?',
    header: {
      parts: 'Parts of Unalike',
      lesson: 'Lesson',
      laboratory: 'Laboratory',
      compare: 'Compare',
      compareHint: 'Set a second network beside this one, on the same examples.',
      share: 'Share',
      shareHint: 'Copy the address of this exact run at this exact moment.',
      export: 'Export',
      exportHint: 'Save pictures, numbers, a film or the run itself.',
      keys: 'Keys',
      settings: 'Settings',
      language: 'Language',
      presentation: 'Presentation size',
      theme: { system: 'Colours: as the system', light: 'Colours: light', dark: 'Colours: dark' },
    },
    views: {
      label: 'View',
      network: 'Network',
      numbers: 'Numbers',
      alike: 'How alike',
      starts: 'Other starts',
    } as Record<string, string>,
    viewKey: (key: number) => `Key ${count(key)}`,
    loading: 'Loading …',
    parting: 'How they part',
    unit: 'The opened unit',
    strip: 'Loss and gap over time',
    /** What a step came to, to be read out. */
    stepDiverged: (seen: number) => `${examples(seen)} seen, and the run has diverged.`,
    step: (seen: number, loss: number, distinct: number | undefined) =>
      `${examples(seen)} seen, loss ${figure(loss)}${distinct === undefined ? '' : `, ${count(distinct)} distinct`}.`,
    pages: 'What is shown',
    transport: {
      label: 'Time',
      reset: 'Reset',
      resetHint: 'Back to the same start (R)',
      back: 'Step back',
      undo: 'Undo',
      undoHint: 'Back to the run before the last change (Z)',
      redo: 'Redo',
      redoHint: 'Forth again to what was undone (Shift Z)',
      play: 'Play',
      pause: 'Pause',
      example: 'Step one example',
      batch: 'Step one batch',
      epoch: 'Step one epoch',
      exampleShort: 'Example',
      batchShort: 'Batch',
      epochShort: 'Epoch',
      slow: 'Slow',
      slowHint: 'Stop after each phase of a step.',
      speed: 'Speed',
      speedOf: (pace: number) =>
        pace === Infinity ? 'as fast as it goes' : `${examples(pace)} a second`,
      speedShort: (pace: number) => (pace === Infinity ? 'max' : `${count(pace)}/s`),
      more: 'More',
    },
    /** What a run that is trained towards a far moment says. */
    towards: {
      says: (to: number) => `Training towards example ${count(to)}:`,
      at: (now: number) => `at ${count(now)}.`,
      stop: 'Stop here',
    },
    symmetric: 'Symmetric start',
    symmetricShort: 'Symmetric',
    symmetricHint: 'All units of a layer begin with the same weights, in and out.',
    symmetricFrozen: 'All weights are zero: units are alike already, and frozen.',
    net: (id: string) => `Network ${id.toUpperCase()}`,
    netNamed: (id: string) => `${id.toUpperCase()} ·`,
    differsIn: (field: string) => `${field}:`,
    head: {
      units: (n: number) => `${counted(n, 'unit')},`,
      distinct: 'distinct',
      gap: 'gap',
      exactly: 'exactly',
      gapIs: 'the most two units differ in one number',
      gapNone: 'no number differs between any two',
      gapOutgoing: 'in what comes in; the outgoing weights differ',
      gapSingle: 'one unit alone has none to differ from',
      noHidden: 'No hidden units',
      none: '–',
      layers: 'Hidden layer shown',
      layer: (layer: number) => `Layer ${count(layer + 1)}`,
    },
    metrics: {
      examplesSeen: 'examples seen',
      epoch: 'epoch',
      loss: 'loss',
      fingerprint: 'fingerprint',
      fingerprintHint:
        'Stands for the exact bits of all weights: the same digits, the same network.',
    },
    /** One sentence on how a layer's units stand. */
    verdict: {
      diverged: () =>
        'The numbers grew beyond what can be computed with. Step back to see the last.',
      none: () => 'Without a hidden layer the inputs go straight to the output.',
      frozen: () =>
        'Frozen: through weights of zero no error comes back to a hidden unit, so none can ever move.',
      dead: () =>
        'Dead: each unit sends 0 to every example, where a ReLU has no slope, so no error comes back to any.',
      single: () => 'One unit alone: there is none to differ from.',
      start: () =>
        'Each unit starts with random weights of its own. Examples are not shared out: step one, and it enters every unit.',
      startFile: () =>
        'Each unit starts with the weights of the file. Examples are not shared out: step one, and it enters every unit.',
      startIdentical: () =>
        'All units start with the same weights. Examples are not shared out: step one, and it enters every unit.',
      startNudged: () =>
        'Units start alike, but for a nudge on the first. Training decides whether the gap grows.',
      startPairsNudged: () =>
        'Units start as pairs, but for a nudge on the first. Training decides whether it grows.',
      startIncoming: () => 'Units start with the same weights in and different weights out.',
      startOutgoing: () => 'Units start with different weights in and the same weights out.',
      startTwins: () => 'Units start as pairs with the same weights, in and out.',
      startMirrored: () => 'Units start as pairs that mirror each other, every sign turned.',
      split: () =>
        'Split on purpose: each example reaches one unit of a layer alone, as in no network that is used.',
      identical: () =>
        'Same numbers in, same error back, so the same change for each: they move as one, and can do no more than one.',
      identicalSoFar: () => 'All units are alike, to the bit, at this moment.',
      some: (distinct: number, of: number) =>
        `${counted(of, 'unit')}, but only ${count(distinct)} distinct: those that share all their bits count as one.`,
      twins: () =>
        'The two of a pair get the same numbers in and the same error back, so each pair moves as one.',
      mirrored: () =>
        'Pairs mirror each other: same size, opposite sign. What one gets, the other gets negated.',
      mirroredNoLonger: () =>
        'Units began as pairs that mirror each other; something told the two of a pair apart.',
      partedIdentical: () => 'They began as one and are no longer: something told them apart.',
      partedByDropout: () =>
        'They began as one and are no longer: dropout left some of them out of an example and others not.',
      partedIncoming: () =>
        'They began with the same weights in and different weights out: each got another error back, and that told them apart.',
      partedOutgoing: () =>
        'They began with the same weights out and different weights in: they differ because their random rows did.',
      partedTwins: () => 'They began as pairs and are no longer: something told the twins apart.',
      edited: () => 'Every unit differs from every other; some of that was changed by hand.',
      leftOut: () =>
        'Dropout leaves each unit out of some examples. They differ because their random starts differ.',
      apartFile: () =>
        'Every unit sees every example. They differ because their weights in the file differ.',
      apart: () => 'Every unit sees every example. They differ because their random starts differ.',
    },
    divergedAt: (n: number) =>
      n === 0
        ? 'Diverged before the first example: start with smaller weights.'
        : `Diverged at example ${count(n)}: lower the learning rate.`,
    changes: {
      title: 'On the way:',
      earlier: (n: number) => `${counted(n, 'earlier change')}, then`,
      field: (field: string, before: string, now: string) => `${field} ${before} → ${now}`,
      from: (at: number, parts: string) => `from example ${count(at)}: ${parts}.`,
      weight: (at: number, layer: number, unit: number, input: number | undefined, value: number) =>
        `at example ${count(at)}: ${input === undefined ? 'the bias' : `weight ${count(input + 1)}`} of unit ${count(unit + 1)}, layer ${count(layer + 1)}, set to ${figure(value)}.`,
      weights: (at: number) =>
        at === 0
          ? 'from the start: all weights and biases from a file.'
          : `at example ${count(at)}: all weights and biases from a file.`,
      freeze: (at: number, unit: number, frozen: boolean) =>
        `at example ${count(at)}: unit ${count(unit + 1)} ${frozen ? 'frozen' : 'let go'}.`,
      split: (at: number, split: boolean) =>
        `from example ${count(at)} on: ${split ? 'each example to one unit alone' : 'every example to every unit'}.`,
    },
    compare: {
      label: 'Compare',
      differ: 'A and B differ in',
      other: (field: string) => `${field} of B`,
      differences: (fields: readonly string[]) =>
        fields.length < 2
          ? ''
          : `They differ in ${fields.slice(0, -1).join(', ')} and ${fields.at(-1)}.`,
      allElse: 'All else is the same: the same examples in the same order.',
      byHand: 'Except for what was changed by hand.',
    },
    failed: (part: string) => `${part} could not be shown. The run is safe.`,
    again: 'Show it again',
    close: 'Close',
    keys: {
      title: 'Keys',
      on: 'Keys on',
      list: [
        ['Space', 'play or pause'],
        ['→', 'one example'],
        ['Alt →', 'one phase of an example'],
        ['Shift →', 'one batch'],
        ['E', 'one epoch'],
        ['←', 'one example back'],
        ['R', 'reset to the same start'],
        ['S', 'symmetric start on or off'],
        ['C', 'compare, or no longer'],
        ['P', 'slow: one phase at a time'],
        ['Z', 'undo the last change'],
        ['Shift Z', 'redo it'],
        ['1 … 4', 'Network, Numbers, How alike, Other starts'],
        ['?', 'this list'],
        ['Esc', 'close, or let go of a unit'],
      ] as const,
    },
  };
};
