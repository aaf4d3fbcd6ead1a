// Faults of every kind, as the engine tells them of documents, links, changes, images, tables and files.

import {
  read_document,
  read_table,
  read_weights,
  type TableOptions,
} from '../../www/engine/pkg/files.js';
import {
  complete,
  provide,
  RawRun,
  read_link,
  with_field,
  type Experiment,
  type ExperimentError,
} from '../../www/engine/pkg/unalike.js';
import { Run } from '../../www/engine/run';
import { built, startModules } from '../engine';
import { headed, npy, zip } from './archive';

// Without the images: that they are not here is a fault of its own.
startModules();

/** What is refused of an action; it has to be. */
export function refused(action: () => unknown): ExperimentError[] {
  try {
    action();
  } catch (faults) {
    return faults as ExperimentError[];
  }
  throw new Error(`nothing was refused: ${String(action)}`);
}

const custom = (...rows: unknown[]) => ({ data: { set: 'custom', rows } });
export const one = { inputs: [1, 2], target: 'u' };

/** Documents with faults of every kind. */
const DOCUMENTS: readonly unknown[] = [
  7,
  { colour: 1 },
  { start: { colour: 1 } },
  { start: 3 },
  { training: { batch: 'x' } },
  { training: { batch: 0 } },
  { training: { learning_rate: -1 } },
  { training: { optimiser: 'x' } },
  { start: { shuffle_units: 'x' } },
  { network: { hidden: 3 } },
  { network: { hidden: [4, 'x'] } },
  { network: { hidden: [1, 1, 1, 1, 1, 1, 1, 1, 1] } },
  { data: { set: 'digits' } },
  { data: { set: 'custom' } },
  { data: { rows: [one] } },
  { data: { set: 'custom', rows: 3 } },
  custom(),
  custom(3),
  custom({ ...one, z: 1 }, one),
  custom({}),
  custom({ inputs: [1, 'x'], target: 'u' }),
  custom({ inputs: [], target: 'u' }),
  custom(one, { inputs: [1], target: 'v' }),
  custom(one, { inputs: [1, 2, 3], target: 'v' }),
  custom(one, { inputs: [1, 1e300], target: 'v' }),
  custom(one, { inputs: [1, 2], target: 1 }),
  custom({ inputs: [1, 2], target: 1 }, one),
  custom(one, one),
  custom(...Array.from({ length: 101 }, (_, i) => ({ inputs: [1], target: `u${i}` }))),
  { data: { set: 'plane' }, training: { loss: 'cross_entropy' } },
  { start: { symmetry: 'mirrored' }, network: { activation: 'relu' } },
];

/** Links of which a part cannot be read. */
const LINKS: readonly string[] = [
  'x=1',
  'start.x=1',
  'step=x',
  'lesson=x',
  'data.set=x',
  'data.set=custom',
  'data.rows=x',
  'training.batch=x',
  'network.hidden=1,x',
  'compare.data.set=xor',
  'compare.start.seed=x',
  'compare.start.seed=2&compare.start.seed=3',
  'start.symmetry=mirrored&changes=1:network.activation:relu',
  ...['x', '1:x:2', '1:split:x', '1:weight.1:2', '1:bias.1:2', '1:weight.1.1.1:x'].map(
    (change) => `changes=${change}`,
  ),
  ...['weight.9.1.1', 'weight.1.99.1', 'weight.1.1.99'].map((what) => `changes=1:${what}:2`),
];

/** All weights of a network as a link has them, one of them another. */
const inLink = (count: number, at = 0, x = 1) =>
  Buffer.from(Float32Array.from({ length: count }, (_, i) => (i === at ? x : 1)).buffer).toString(
    'base64url',
  );

/** What is refused of a run that has begun. */
function faultsOfChanges(): ExperimentError[] {
  const run = new Run(complete({ network: { hidden: [3] } }));
  run.advance(2);
  const weight = (layer: number, unit: number, input: number, value: number) => () =>
    run.change({ kind: 'weight', layer, unit, input, value });
  return [
    weight(9, 0, 0, 1),
    weight(0, 9, 0, 1),
    weight(0, 0, 9, 1),
    weight(0, 0, 0, 1e39),
    () => run.change({ kind: 'weights', weights: inLink(13, 2, NaN) }),
    () => run.change({ kind: 'weights', weights: inLink(13, 7, Infinity) }),
    () => run.plan(1, { kind: 'split', split: true }),
    () => run.change({ kind: 'experiment', experiment: complete({ start: { seed: 99 } }) }),
  ].flatMap(refused);
}

/** Tables that cannot be used, and how each is to be read. */
const TABLES: readonly (readonly [table: string, options?: TableOptions])[] = [
  [''],
  ['p,q'],
  ['p,q', { has_header: true }],
  ['p,q,r\n1,2,u\n3,v'],
  ['p\nq'],
  ['p,q\n1,u\n2'],
  ['p,q,r\n1,2,u\n3'],
  ['p,q\nx,u\n2,v'],
  ['p,q\n,u\n2,v'],
  ['p,q\n1,u\n2,u'],
  ['p,q\n"12,345",u\n"1,800",v'],
  ['p;q\n1.5;u\n2,5;v\n3,5;w'],
  ['p;q;r\n12%;1;u\n1;2;v'],
  ['p,q\n1,u\n2,'],
  ['p,q\n1,2\n2,x', { target_kind: 'numbers' }],
  ['p,q\n1,u\n2,v', { target: 'z' }],
  ['1,2\n3,4', { target: '9' }],
  ['p,q\n1,u\n2,v', { left_out: [0] }],
  [`p,q\n${'1,2\n'.repeat(5001)}`],
];

/** A network of two inputs, three hidden units and one output. */
const NETWORK = { network: { hidden: [3] } };
const W1 = [
  [1, 2],
  [3, 4],
  [5, 6],
];
const [b1, W2, b2] = [[1, 2, 3], [[1, 2, 3]], [1]];

/** Files of weights that do not fit that network, or no network. */
const FILES: readonly unknown[] = [
  7,
  {},
  [1, 'x'],
  { W1: [[1, 2], [3]] },
  { W1: [[1, 'x']] },
  { b1: [1, 'x'] },
  { b1 },
  { W1, b1 },
  { W1: [[1, 2, 3]], b1: [1], W2: [[1]], b2 },
  { W1, b1: [1], W2, b2 },
  {
    W1: [
      [1, 2, 3],
      [4, 5, 6],
    ],
    b1: [7, 8],
    W2,
    b2,
  },
  { W1, b1, W2: [[1, 2]], b2 },
  {
    W1,
    b1,
    W2: [
      [1, 2, 3],
      [1, 2, 3],
      [1, 2, 3],
    ],
    b2: [1, 2, 3],
  },
  { W1: [...W1, [7, 8]], b1: [...b1, 4], W2: [[1, 2, 3, 4]], b2 },
  { W1, b1, W2, b2, 'layers.0.weight': W1 },
  { W1: [[1e39, 2], ...W1.slice(1)], b1, W2, b2 },
  { W1, b1: [1, 1e39, 3], W2, b2 },
  [[[[1]]]],
  { W1, w1: W1, b1, W2, b2 },
  { W1, b1, b2 },
  { W1: [[1, 2]], b1: [1] },
];

const GIVEN = [inLink(4), inLink(13, 2, NaN), inLink(13, 7, Infinity), '%21'].map(
  (weights) => `network.hidden=3&changes=1:weights:${weights}`,
);

/** Archives that cannot be used. */
const ARCHIVES: readonly Uint8Array[] = [
  zip(['W1.npy', npy(headed('<f4', 1, 1), new Uint8Array(4))]).subarray(0, -3),
  zip(['model/data.pkl', Uint8Array.of(1)]),
  zip(['notes.txt', Uint8Array.of(1)]),
  zip(['W1.npy', Uint8Array.of(1)]),
  zip(['W1.npy', npy('nothing\n')]),
  zip(['W1.npy', npy(headed('<c8', 1, 1), new Uint8Array(8))]),
  zip(['W1.npy', npy(headed('<f4', 1, 1, 1), new Uint8Array(4))]),
  zip(['W1.npy', npy(headed('<f4', 5000, 5000))]),
  zip(['W1.npy', npy(headed('<f4', 2, 2), new Uint8Array(4))]),
  zip(
    ...['W1.npy', 'W2.npy'].map(
      (name) => [name, npy(headed('<f4', 900, 900), new Uint8Array(4 * 810_000))] as const,
    ),
  ),
  // One byte is another than it was.
  zip(['W1.npy', npy(headed('<f4', 1, 1), new Uint8Array(4))]).fill(7, 60, 61),
  npy(headed('<f4', 1, 1), new Uint8Array(4)),
  Uint8Array.of(0x80, 4, 9),
  new Uint8Array(1 << 25),
];

const asBytes = (text: string) => new TextEncoder().encode(text);

function faultsOfFiles(): ExperimentError[] {
  const texts = [...FILES.map((file) => JSON.stringify(file)), '', '{"p":', '{"p": x}'];
  return [...texts.map(asBytes), ...ARCHIVES].flatMap((bytes) => {
    const experiment = complete(NETWORK);
    return refused(() => read_weights(bytes, experiment));
  });
}

/** Everything that is told of them. */
export const faults: readonly ExperimentError[] = [
  ...DOCUMENTS.flatMap((document) => refused(() => new RawRun(document as Experiment))),
  ...[...LINKS, ...GIVEN].flatMap((link) => read_link(link).faults),
  ...faultsOfChanges(),
  ...TABLES.flatMap(([table, options]) => read_table(table, options ?? {}).faults),
  ...faultsOfFiles(),
  ...refused(() => read_document('{"start": {"seed": 1, "seed": 2}}')),
  ...refused(() => with_field({}, 'start.x', 1)),
  ...refused(() => provide('digits', new Uint8Array(3))),
  ...refused(() => provide('digits', new Uint8Array(built('digits.bin').length))),
];
