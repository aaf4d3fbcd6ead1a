// Files that are taken away: what they are called, and what stands in tables.

import { describe, expect, test } from 'vitest';

import { completed } from '../../www/engine';
import { csv, csvFile, shortest } from '../../www/export/csv';
import { fileName } from '../../www/export/files';
import { momentsOf } from '../../www/export/film/moments';
import { historyRows } from '../../www/export/history';
import { mostMoments, traceHead, traceRow } from '../../www/export/trace';
import type { PartialExperiment } from '../../www/engine';
import { Page } from './page';

describe('names of files', () => {
  const named = (document: PartialExperiment, step: number, part = '') => {
    const experiment = completed(document);
    return fileName({ experiment, step }, part, 'png');
  };

  test('say the run and the moment', () => {
    expect(named({}, 4900)).toBe('unalike-circles-8-tanh-seed-1-4900.png');
    const deep: PartialExperiment = { network: { hidden: [4, 3], activation: 'leaky_relu' } };
    expect(named(deep, 0)).toBe('unalike-circles-4-3-leaky-relu-seed-1-0.png');
    expect(named({ network: { hidden: [] } }, 7)).toBe('unalike-circles-no-hidden-seed-1-7.png');
  });

  test('tell a symmetric start, and the parts of a moment', () => {
    const alike = { start: { symmetry: 'identical' } } as const;
    expect(named(alike, 1, 'chart loss')).toBe(
      'unalike-circles-8-tanh-identical-seed-1-1-chart-loss.png',
    );
  });
});

describe('tables', () => {
  test('quote what has to be, and end each line with CR LF', () => {
    expect(csv([['a,b', 'say "x"', 'two\nlines', '']], 'point')).toBe(
      '"a,b","say ""x""","two\nlines",\r\n',
    );
  });

  test('write numbers with all figures, and nothing for what is none', () => {
    expect(csv([[0.1 + 0.2, -1e-21, NaN, undefined, true]], 'point')).toBe(
      '0.30000000000000004,-1e-21,,,true\r\n',
    );
    expect(csv([[0.5, -2.25, -0, 'a;b']], 'comma')).toBe('0,5;-2,25;-0;"a;b"\r\n');
  });

  test('hold nothing that a spreadsheet would compute', () => {
    const names = ['=1+1', '+a', '-a', '@x', '-0,5', '-0.5', 'a=b'];
    const line = (style: 'point' | 'comma') => csv([names], style);
    expect(line('comma')).toBe(`"'=1+1";"'+a";"'-a";"'@x";-0,5;-0.5;a=b\r\n`);
    expect(line('point')).toBe(`"'=1+1","'+a","'-a","'@x","-0,5",-0.5,a=b\r\n`);
  });

  test('are marked as UTF-8, which a spreadsheet would guess', async () => {
    const bytes = new Uint8Array(await csvFile(['é']).arrayBuffer());
    expect(bytes).toEqual(Uint8Array.of(0xef, 0xbb, 0xbf, 0xc3, 0xa9));
  });

  test('have the fewest digits that read back to the same f32', () => {
    expect(shortest(Math.fround(0.1))).toBe(0.1);
    expect(Object.is(shortest(-0), -0)).toBe(true);
    expect(shortest(NaN)).toBeNaN();
    let bits = 1;
    const view = new DataView(new ArrayBuffer(4));
    for (let i = 0; i < 20_000; i++) {
      bits = (Math.imul(bits, 1664525) + 1013904223) >>> 0;
      view.setUint32(0, bits);
      const x = view.getFloat32(0);
      if (!Number.isFinite(x)) continue;
      expect(Object.is(Math.fround(shortest(x)), x)).toBe(true);
    }
  });
});

test('a trace has as many cells in each row as it has columns, the start’s example left empty', () => {
  const { runs } = new Page('#network.hidden=3,2&data.set=iris');
  const { run } = runs.a;
  const head = traceHead(run);
  expect(new Set(head).size).toBe(head.length);
  const start = traceRow(run);
  expect(start).toHaveLength(head.length);
  expect(start[head.indexOf('example')]).toBeUndefined();
  expect(start[head.indexOf('input_1')]).toBeUndefined();
  expect(start[head.indexOf('layer_1_unit_2_weight_3')]).toBe(shortest(run.weights(0)[2 * 3 + 1]!));
  expect(head.at(-1)).toBe('layer_3_unit_3_bias');
  expect(mostMoments(run)).toBe(Math.floor(4_000_000 / head.length));
});

test('the charts of two networks stand in one table', () => {
  const page = new Page('#compare.start.symmetry=identical');
  page.player.stepExample();
  page.arrive();
  const [head, ...rows] = historyRows(page.runs.nets);
  expect(head!.slice(0, 3)).toEqual(['network', 'examples_seen', 'epoch']);
  expect(rows.map((row) => row.slice(0, 3))).toEqual([
    ['a', 0, 0],
    ['a', 1, 0],
    ['b', 0, 0],
    ['b', 1, 0],
  ]);
  expect(rows.map((row) => row[head!.indexOf('distinct_units_layer_1')])).toEqual([8, 8, 1, 1]);
});

test('a film goes from the start to the present, evenly', () => {
  expect(momentsOf(100, 5)).toEqual([0, 25, 50, 75, 100]);
  expect(momentsOf(1, 4)).toEqual([0, 0, 1, 1]);
});
