import { expect, test } from 'vitest';

import { verdictOf, type Situation } from '../../www/shell/verdict';

const AT_START: Situation = {
  examplesSeen: 0,
  layers: 1,
  layer: 0,
  units: 8,
  distinct: 8,
  isDiverged: false,
  isFrozen: false,
  dead: 0,
  symmetry: 'none',
  scheme: 'xavier_uniform',
  nudge: 0,
  isSplit: false,
  hasDropped: false,
  gap: 1,
  isEdited: false,
};

const cases: [string, Partial<Situation>, string][] = [
  ['random weights', {}, 'start'],
  ['random weights, later', { examplesSeen: 10 }, 'apart'],
  ['all identical', { symmetry: 'identical', distinct: 1 }, 'startIdentical'],
  ['still identical', { symmetry: 'identical', distinct: 1, examplesSeen: 9 }, 'identical'],
  [
    'every ReLU dead: not that their starts tell them apart',
    { examplesSeen: 100, distinct: 8, units: 8, dead: 8 },
    'dead',
  ],
  ['some dead', { examplesSeen: 100, distinct: 8, units: 8, dead: 3 }, 'apart'],
  [
    'all zero: frozen, not merely alike',
    { scheme: 'zeros', distinct: 1, isFrozen: true },
    'frozen',
  ],
  ['one constant', { scheme: 'constant', distinct: 1 }, 'startIdentical'],
  ['twins are no random units', { symmetry: 'twins', distinct: 4 }, 'startTwins'],
  ['twins that stay', { symmetry: 'twins', distinct: 4, examplesSeen: 5 }, 'twins'],
  [
    'same incoming that nothing moved',
    { symmetry: 'incoming_only', examplesSeen: 5, gap: 0 },
    'startIncoming',
  ],
  [
    'identical that dropout parted',
    { symmetry: 'identical', examplesSeen: 5, hasDropped: true },
    'partedByDropout',
  ],
  ['examples that are split', { examplesSeen: 5, isSplit: true, isEdited: true }, 'split'],
  ['dropout with free starts', { examplesSeen: 5, hasDropped: true }, 'leftOut'],
  ['twins told apart', { symmetry: 'twins', examplesSeen: 5, hasDropped: true }, 'partedTwins'],
  ['a nudge', { symmetry: 'identical', distinct: 2, nudge: 1e-6 }, 'startNudged'],
  [
    'a nudge acts on the first layer',
    { symmetry: 'twins', distinct: 4, nudge: 1, layer: 1 },
    'startTwins',
  ],
  ['same incoming', { symmetry: 'incoming_only' }, 'startIncoming'],
  ['same incoming, later', { symmetry: 'incoming_only', examplesSeen: 3 }, 'partedIncoming'],
  ['mirrors', { symmetry: 'mirrored', examplesSeen: 3 }, 'mirrored'],
  [
    'mirrors that dropout breaks',
    { symmetry: 'mirrored', examplesSeen: 3, hasDropped: true },
    'mirroredNoLonger',
  ],
  ['some alike', { distinct: 5, examplesSeen: 3 }, 'some'],
  ['alike under dropout', { distinct: 1, examplesSeen: 3, hasDropped: true }, 'identicalSoFar'],
  ['weights of a file', { examplesSeen: 0, symmetry: 'file', scheme: 'zeros' }, 'startFile'],
  ['weights of a file, later', { examplesSeen: 3, symmetry: 'file' }, 'apartFile'],
  ['equal weights of a file', { examplesSeen: 3, symmetry: 'file', distinct: 1 }, 'identical'],
  ['changed by hand', { examplesSeen: 3, isEdited: true }, 'edited'],
  ['a lone unit', { units: 1, distinct: 1 }, 'single'],
  ['no hidden layer', { layers: 0, units: 0, distinct: 0 }, 'none'],
  ['diverged', { isDiverged: true }, 'diverged'],
];

test.each(cases)('%s', (_, situation, verdict) => {
  expect(verdictOf({ ...AT_START, ...situation })).toBe(verdict);
});
