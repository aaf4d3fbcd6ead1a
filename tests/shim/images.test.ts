// An engine without images: what it can do, and what it takes.

import { beforeAll, expect, test } from 'vitest';

import {
  complete,
  fit,
  is_here,
  provide,
  RawRun,
  read_link,
  write_link,
} from '../../www/engine/pkg/unalike.js';
import { RawStarts } from '../../www/engine/pkg/starts.js';
import { built, IMAGE_SETS, startModules } from '../engine';
import fingerprints from '../fingerprints.json';
import { refusal } from './refusal';

beforeAll(() => {
  startModules();
});

test.each(IMAGE_SETS)('documents and links of %s need none', (set) => {
  const link = `data.set=${set}&network.hidden=3&step=20&compare.start.seed=2`;
  const { faults, ...scene } = read_link(link);
  expect(faults).toEqual([]);
  expect(write_link(scene)).toBe(link);
  expect(fit({ data: { set, examples: 5000 } }).data.examples).toBeGreaterThan(1000);
});

test.each(IMAGE_SETS)(
  'a run of %s without them is refused in words, and begins with them',
  (set) => {
    const document = complete({ data: { set } });
    expect(is_here(set)).toBe(false);
    for (const begin of [() => new RawRun(document), () => new RawStarts(document)]) {
      const { field, value } = refusal(begin);
      expect([field, value]).toEqual(['data.set', `${set}, whose images are not here yet,`]);
    }
    const bytes = built(`${set}.bin`);
    const cut = refusal(() => provide(set, bytes.subarray(1)));
    expect(cut.value).toBe(`${bytes.length - 1} bytes`);
    const other = Uint8Array.from(bytes);
    other[5000]! ^= 1;
    expect(refusal(() => provide(set, other)).value).toBe('other bytes');
    expect(is_here(set)).toBe(false);

    provide(set, bytes);
    provide(set, bytes);
    expect(is_here(set)).toBe(true);
    const { link, start } = fingerprints.find(({ link }) => link.includes(`data.set=${set}`))!;
    const run = new RawRun(read_link(link).experiment);
    expect(run.fingerprint()).toBe(start);
    expect(run.is_image()).toBe(true);
  },
);

test('sets without images take none', () => {
  expect(is_here('iris')).toBe(true);
  expect(refusal(() => provide('iris', new Uint8Array(9))).field).toBe('data.set');
  expect(() => provide('nothing', new Uint8Array(9))).toThrow('there is no such set');
});
