import { readFileSync } from 'node:fs';

import { beforeAll, describe, expect, test } from 'vitest';

import {
  complete,
  fields,
  initSync,
  RawRun,
  read_link,
  with_field,
  write_link,
  type Scene,
} from '../../www/engine/pkg/unalike.js';

import { refusal } from './refusal';

beforeAll(() => {
  initSync({ module: readFileSync('www/engine/pkg/unalike_bg.wasm') });
});

const CANONICAL = [
  '',
  'network.hidden=4,4&start.symmetry=identical&start.seed=9&step=250',
  'compare.start.seed=2',
  'network.hidden=3&step=30&compare.start.symmetry=identical&look.view=pairs&look.unit=1.2' +
    '&changes=10:training.learning_rate:0.03,20:weight.1.3.2:0.5,20:bias.1.3:0.25,' +
    '21:freeze.1.3:true&lesson=4',
];

/** What is left of a link when the page takes it apart and writes it again. */
function written(text: string): string {
  const { faults, compare, ...link } = read_link(text);
  expect(faults).toEqual([]);
  return write_link({
    ...link,
    compare: compare && { field: compare.field, value: compare.value },
  });
}

describe('links', () => {
  test.each(CANONICAL)('%s is read and written', (link) => {
    expect(written(link)).toBe(link);
    expect(written(`https://example.org/lab/#${link}`)).toBe(link);
  });

  test('say what was changed as the page does', () => {
    const { changes, experiment, look, lesson, step, compare } = read_link(CANONICAL[3]!);
    const [rate, weight, bias, freeze] = changes;
    expect(rate).toMatchObject({ at: 10, change: { kind: 'experiment' } });
    expect(weight!.change).toEqual({ kind: 'weight', layer: 0, unit: 2, input: 1, value: 0.5 });
    expect(bias!.change).toEqual({ kind: 'weight', layer: 0, unit: 2, value: 0.25 });
    expect(freeze).toEqual({ at: 21, change: { kind: 'freeze', layer: 0, unit: 2, frozen: true } });
    expect(experiment.network.hidden).toEqual([3]);
    expect(look).toEqual([
      ['view', 'pairs'],
      ['unit', '1.2'],
    ]);
    expect([step, lesson]).toEqual([30, 4]);
    expect(compare!.experiment.start.symmetry).toBe('identical');
    const run = new RawRun(experiment);
    for (const { at, change } of changes) {
      if (change.kind === 'experiment') run.change_experiment(at, change.experiment);
    }
    expect(run.advance(step)).toBe(30);
  });

  test.each([
    'https://x.org/#network.hidden=4,4&amp;start.seed=9.',
    'https://x.org/%23network.hidden%3D4%2C4%26start.seed%3D9',
    'https://x.org/?network.hidden=4,4&start.seed=9&fbclid=Iw.R0',
    '#network.hidden=4,4&start.\n seed=9.0)',
  ])('%s is put right', (text) => {
    expect(written(text)).toBe('network.hidden=4,4&start.seed=9');
  });

  test('with faults are read as far as they can be', () => {
    const { faults, experiment } = read_link('#start.colour=blue&start.seed=9&training.batch=0');
    expect(experiment.start.seed).toBe(9);
    expect(faults.map(({ field }) => field)).toEqual(['start.colour', 'training.batch']);
    for (const text of ['%', '#%%%=', '\u0000', '=&=&=', 'changes=::,:', 'data.rows=[']) {
      expect(() => read_link(text)).not.toThrow();
    }
  });

  test('that cannot be are not written', () => {
    const scene = { ...read_link(''), compare: { field: 'data.set', value: 'xor' } } as Scene;
    expect(refusal(() => write_link(scene)).field).toBe('compare.data.set');
  });
});

describe('fields', () => {
  test('are told beside the rest of the document', () => {
    const table = new Map(fields({}).map((field) => [field.field, field]));
    expect(table.get('training.momentum')).toMatchObject({
      section: 'training',
      kind: 'number',
      applies: false,
      min: 0,
      max: 0.999,
      whole: false,
      default: 0.9,
      comparable: true,
      on_the_way: true,
    });
    const mirrored = fields({ network: { activation: 'relu' } }).find(
      ({ field }) => field === 'start.symmetry',
    )!;
    expect(mirrored.names).toContain('mirrored');
    expect(mirrored.open).not.toContain('mirrored');
    expect(table.get('start.shuffle_units')!.default).toBeNull();
  });

  test('are set with what depends on them', () => {
    const set = (field: string, value: string | number | readonly number[] | null) =>
      with_field(complete({}), field, value);
    expect(set('start.scheme', 'normal').start.scale).toBe(0.5);
    expect(set('data.set', 'hills').training.loss).toBe('squared_error');
    expect(set('network.hidden', [3, 2]).network.hidden).toEqual([3, 2]);
    expect(set('data.examples', 10).training.batch).toBe(1);
    for (const [field, value, told] of [
      ['training.learning_rate', 11, 'training.learning_rate'],
      ['training.batch', 101, 'training.batch'],
      ['data.set', 'custom', 'data.rows'],
      ['start.colour', 'blue', 'start.colour'],
    ] as const) {
      expect(refusal(() => set(field, value)).field).toBe(told);
    }
  });
});

test('how far units are from their start', () => {
  const run = new RawRun(complete({ network: { hidden: [3] } }));
  expect([...run.distances(0)]).toEqual([0, 0, 0]);
  run.advance(2000);
  const weights = [...run.weights(0), ...run.biases(0)];
  const start = [...run.start_weights(0), ...run.start_biases(0)];
  const ways = [0, 1, 2].map((unit) =>
    Math.hypot(...[0, 3, 6].map((from) => weights[from + unit]! - start[from + unit]!)),
  );
  [...run.distances(0)].forEach((distance, unit) => expect(distance).toBeCloseTo(ways[unit]!, 10));
  expect([...run.hardly_moving(0)]).toEqual([]);
});
