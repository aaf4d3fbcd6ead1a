// What the engine says of faults is said in every language that has its sentences.

import { expect, test } from 'vitest';

import {
  complete,
  initSync,
  provide,
  RawRun,
  read_link,
  with_field,
  type Experiment,
  type ExperimentError,
} from '../../www/engine/pkg/unalike.js';
import { Run } from '../../www/engine/run';
import type { Words } from '../../www/text';
import { formatFor, type Format } from '../../www/text/format';
import { translator, type Sentences } from '../../www/text/said';
import { built } from '../engine';

// Without the images: that they are not here is a fault of its own.
initSync({ module: built('unalike_bg.wasm') });

function refused(action: () => unknown): ExperimentError[] {
  try {
    action();
  } catch (faults) {
    return faults as ExperimentError[];
  }
  throw new Error(`nothing was refused: ${String(action)}`);
}

const custom = (...rows: unknown[]) => ({ data: { set: 'custom', rows } });
const one = { inputs: [1, 2], target: 'u' };

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
    () => run.plan(1, { kind: 'split', split: true }),
    () => run.change({ kind: 'experiment', experiment: complete({ start: { seed: 99 } }) }),
  ].flatMap(refused);
}

const faults = [
  ...DOCUMENTS.flatMap((document) => refused(() => new RawRun(document as Experiment))),
  ...LINKS.flatMap((link) => read_link(link).faults),
  ...faultsOfChanges(),
  ...refused(() => with_field({}, 'start.x', 1)),
  ...refused(() => provide('digits', new Uint8Array(3))),
  ...refused(() => provide('digits', new Uint8Array(built('digits.bin').length))),
];

/** Words of the engine's sentences that neither another language has nor the document as a name. */
const ENGLISH =
  /\b(a|the|of|one|from|with|as|or|is|what|which|each|those|that|other|another|unless|nothing|unknown|finite|whole|numbers?|rows?|columns?|layers?|units?|fields?|class|classes|targets|value|images|bytes|braces|brackets|beside|began|goes|rest|WHAT|VALUE)\b/g;

/** What stands in a text beside names with a dot and what is quoted. */
const prose = (text: string) => text.replace(/"[^"]*"|[\w…]+(\.[\w…]+)+/g, '');

interface Folder {
  words: (format: Format) => Words;
}

const FOLDERS = import.meta.glob<Folder>('../../www/text/*/index.ts');
const ENGINES = import.meta.glob<Record<string, Sentences>>('../../www/text/*/engine.ts');

/** Those that translate the engine; English leaves it as it is. */
const languages = Object.keys(ENGINES).map((path) => path.split('/').at(-2)!);

test('there are such languages', () => {
  expect(languages).toContain('de');
});

for (const code of languages) {
  const folder = FOLDERS[`../../www/text/${code}/index.ts`]!;

  test(`${code}: nothing of what the engine says is left in English`, async () => {
    const { words } = await folder();
    const { refused, linkPart } = words(formatFor([code])).notices;
    const left = faults.flatMap((fault) =>
      [refused(fault), linkPart(fault)].filter((said) => prose(said).match(ENGLISH)),
    );
    expect(left).toEqual([]);
  });

  test(`${code}: what a person wrote is quoted as it stands`, async () => {
    const { words } = await folder();
    const { linkPart } = words(formatFor([code])).notices;
    const faults = refused(
      () => new RawRun({ data: { set: 'custom', rows: [{ ...one, unit: 1 }, one] } } as Experiment),
    );
    expect(linkPart(faults[0]!)).toMatch(/\bunit\b/);
    expect(linkPart(read_link('start.scheme=value').faults[0]!)).toMatch(/\bvalue\b/);
  });

  test(`${code}: the engine says all that is translated`, async () => {
    const texts = faults.flatMap(({ field, value, allowed }) => [field, value, allowed]);
    for (const sentences of Object.values(await ENGINES[`../../www/text/${code}/engine.ts`]!())) {
      const names = Object.keys(sentences);
      // Each is translated by its number, and what stands in its holes.
      const numbered = names.map((name, i) => [
        name,
        `<${i}>${'{}'.repeat(name.split('{}').length - 1)}`,
      ]);
      const number = translator(Object.fromEntries(numbered) as Sentences);
      const said = new Set(texts.flatMap((text) => number(text).match(/<\d+>/g) ?? []));
      expect(names.filter((_, i) => !said.has(`<${i}>`))).toEqual([]);
    }
  });
}
