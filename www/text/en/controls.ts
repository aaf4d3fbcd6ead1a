import type { Format } from '../format';
import { counting } from './counting';
import { named } from './names';

const FIELDS: Record<string, string> = {
  'data.set': 'Examples of',
  'data.examples': 'How many',
  'data.noise': 'Noise',
  'data.test_fraction': 'Held out',
  'data.seed': 'Data seed',
  'data.rows': 'Own rows',
  'network.hidden': 'Hidden units',
  'network.activation': 'Activation',
  'start.scheme': 'Weights',
  'start.scale': 'Scale',
  'start.bias': 'Bias',
  'start.symmetry': 'Units',
  'start.nudge': 'Nudge',
  'start.shuffle_units': 'Shuffle units',
  'start.seed': 'Seed',
  'training.loss': 'Loss',
  'training.optimiser': 'Optimiser',
  'training.learning_rate': 'Learning rate',
  'training.momentum': 'Momentum',
  'training.batch': 'Batch',
  'training.order': 'Order',
  'training.seed': 'Order seed',
  'training.l1': 'L1 penalty',
  'training.l2': 'L2 penalty',
  'training.dropout': 'Dropout',
};

const SECTIONS: Record<string, string> = {
  data: 'Data',
  network: 'Network',
  start: 'Start',
  training: 'Training',
};

const FROZEN = 'No error comes back through a zero, so no unit can ever move.';

/** What each start is, and what of it stays for ever. */
const STARTS: Record<string, { says: string; stays?: string }> = {
  none: {
    says: 'Every unit draws weights of its own. Different from the start, they answer and learn differently.',
  },
  identical: {
    says: 'Every unit begins with the same weights, in and out.',
    stays: 'They stay one for ever: same numbers in, same error back, same change.',
  },
  incoming_only: {
    says: 'Same weights in, different weights out: each gets a different error back, and that tells them apart.',
  },
  outgoing_only: {
    says: 'Different weights in, same weights out: they answer differently from the first example on.',
  },
  twins: {
    says: 'Units start as pairs with the same weights, in and out; an odd one is free.',
    stays: 'Each pair stays one for ever.',
  },
  mirrored: {
    says: 'In each pair the second has the first’s weights with every sign turned; an odd one is free.',
    stays: 'They stay mirrors for ever: what one gets, the other gets negated.',
  },
  zeros: {
    says: 'Every weight begins at zero.',
    stays: 'So all units are one, and stay one for ever.',
  },
};

/** The words of the controls. */
export const controls = (format: Format) => ({
  label: 'Settings',
  sections: SECTIONS,
  field: (field: string) => FIELDS[field] ?? field,
  name: named,
  /** A value of a field, in words. */
  value: (value: string | number | readonly number[] | null) => {
    if (value === null) return 'none';
    if (typeof value === 'number') return format.field(value);
    if (typeof value === 'string') return named(value);
    return value.length === 0 ? 'none' : value.map(format.count).join(', ');
  },
  more: 'More',
  moreOf: (section: string) => `More: ${SECTIONS[section] ?? section}`,
  lower: (name: string) => `${name}: less`,
  raise: (name: string) => `${name}: more`,
  unreadable: 'This is no number.',
  allowed: (min: number, max: number, whole: boolean) => {
    const kind = whole ? 'A whole number' : 'A number';
    return max > 1e30 ? `${kind}.` : `${kind}, ${format.tick(min)} … ${format.tick(max)}.`;
  },
  rows: (n: number) => `${counting(format).counted(n, 'row')} of your own`,
  layers: {
    units: (layer: number) => `Units in hidden layer ${format.count(layer + 1)}`,
    short: (layer: number) => `Layer ${format.count(layer + 1)}`,
    add: 'Add a layer',
    remove: 'Remove the last layer',
    label: 'Layers',
  },
  shuffleSeed: 'Shuffle seed',
  newSeed: 'New seed',
  newSeedHint: 'Draw another start; the data and the order stay.',
  starts: {
    label: 'How the units start',
    oneOf: 'one of seven',
    key: 'Four units, a row each: weights in, bias, weight out.',
    list: STARTS,
    constant:
      'Every weight is drawn as the same number, so all units begin as one, whatever is chosen here.',
    frozen: FROZEN,
    butNudge: 'That lasts for ever, unless the nudge tells units apart.',
    butDropout: 'That would last for ever, but dropout tells units apart.',
    notMirrored: 'Only with tanh or Linear: they answer a turned sign with a turned sign.',
  },
  nudge: {
    size: (x: number) => (x === 0 ? 'off' : format.exact(x)),
    what: 'Added to the first weight of the first unit.',
    alone: 'There are no two units for it to tell apart.',
    rounded: 'Too small for a weight of this size: rounded away.',
    roundedSame: 'Too small for a weight of this size: rounded away, the units stay identical.',
    never: 'The first input is 0 in every example, so this weight never acts.',
    neverSame:
      'The first input is 0 in every example, so this weight never acts: the gap stays as it is.',
    hair: 'A hair’s breadth apart. Watch the gap: training decides whether it grows.',
    apart: 'Told apart by it. Watch the gap: training decides whether it grows.',
    pair: 'It tells one unit from its twin: training decides whether that grows.',
    mirrored: 'One pair is no longer an exact mirror.',
    little: 'The units differ without it too, so it changes little.',
  },
});
