// Examples of one's own: what is drawn, what files hold, and rows that are too long for an address.

import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { readLink, withRows, completed } from '../../www/engine';
import { decoded, isDocument } from '../../www/data/files';
import { Points } from '../../www/data/points.svelte';
import { pointsOf, rowsOf } from '../../www/data/rows';
import { areLostOnReload, LONGEST, namesRows, namingRows, withKeptRows } from '../../www/page/rows';
import { Page } from './page';

/** A browser's storage with room for so many characters. */
function storage(room = Infinity): Storage {
  const kept = new Map<string, string>();
  const size = () => [...kept].reduce((sum, [name, text]) => sum + name.length + text.length, 0);
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => {
      const before = kept.get(name);
      kept.set(name, text);
      if (size() <= room) return;
      if (before === undefined) kept.delete(name);
      else kept.set(name, before);
      throw new Error('full');
    },
    removeItem: (name: string) => void kept.delete(name),
  } as unknown as Storage;
}

beforeEach(() => vi.stubGlobal('localStorage', storage()));
afterEach(() => vi.unstubAllGlobals());

test('each change of the points is taken back and made again, a stroke at once', () => {
  const points = new Points();
  points.add(0.1234, -0.5, 0);
  points.begin();
  for (const x of [0.3, 0.301, 0.5]) points.add(x, 0.2, 1, 0.05);
  points.end();
  const drawn = points.list;
  expect(drawn).toEqual([
    { x: 0.12, y: -0.5, of: 0 },
    { x: 0.3, y: 0.2, of: 1 },
    { x: 0.5, y: 0.2, of: 1 },
  ]);
  expect(points.erase(0.49, 0.2, 0.06)).toBe(1);
  expect(points.erase(0.9, 0.9, 0.06)).toBe(0);
  points.clear();
  expect(points.list).toEqual([]);
  points.undo();
  points.undo();
  expect(points.list).toEqual(drawn);
  points.undo();
  expect(points.list.length).toBe(1);
  points.redo();
  expect(points.list).toEqual(drawn);
  // What is drawn now takes the place of what was undone.
  points.add(2, -2, 3);
  expect(points.canRedo).toBe(false);
  expect(points.list.at(-1)).toEqual({ x: 1, y: -1, of: 3 });
  points.undo();
  points.undo();
  points.undo();
  expect([points.list.length, points.canUndo]).toEqual([0, false]);
});

test('a stroke that changed nothing is no step back', () => {
  const points = new Points();
  points.begin();
  points.erase(0, 0, 0.1);
  points.end();
  expect(points.canUndo).toBe(false);
});

test('points become rows whose first class is A, one of each class in turn', () => {
  const point = (x: number, of: number) => ({ x, y: 0, of });
  const rows = rowsOf([point(0.1, 1), point(0.2, 1), point(0.3, 0), point(0.4, 2)]);
  expect(rows.map(({ inputs: [x], target }) => [x, target])).toEqual([
    [0.3, 'A'],
    [0.1, 'B'],
    [0.4, 'C'],
    [0.2, 'B'],
  ]);
});

test('a run’s points are taken over where they lie, also those that were drawn', () => {
  const circles = new Page('data.examples=20');
  const points = pointsOf(circles.runs.a.run)!;
  expect(points.length).toBe(20);
  expect(points.map(({ of }) => of)).toEqual([...circles.runs.a.run.labels()]);
  const rows = rowsOf(points);
  const experiment = withRows(circles.runs.experiment, rows);
  circles.runs.open({ experiment, changes: [], step: 0, compare: undefined });
  const again = pointsOf(circles.runs.a.run)!;
  expect(again.map(({ x, y }) => [x, y])).toEqual(
    rows.map(({ inputs }) => [...inputs].map(Math.fround)),
  );
  for (const set of ['plane', 'iris']) {
    expect(pointsOf(new Page(`data.set=${set}`).runs.a.run)).toBeUndefined();
  }
});

test('files are read in the encodings that programs write', () => {
  const text = 'Größe;Art\n1,5;Bär\n';
  const utf16 = (swap: boolean) =>
    Uint8Array.from(
      [...text].flatMap((c) => {
        const pair = [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8];
        return swap ? pair.reverse() : pair;
      }),
    );
  const latin = Uint8Array.from([...text].map((c) => c.charCodeAt(0)));
  const utf8 = new TextEncoder().encode(text);
  expect(decoded(utf8)).toEqual({ text, encoding: 'utf-8' });
  expect(decoded(Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8))).toEqual({ text, encoding: 'utf-8' });
  expect(decoded(latin)).toEqual({ text, encoding: 'windows-1252' });
  expect(decoded(utf16(false))).toEqual({ text, encoding: 'utf-16le' });
  expect(decoded(Uint8Array.of(0xff, 0xfe, ...utf16(false)))).toEqual({
    text,
    encoding: 'utf-16le',
  });
  expect(decoded(utf16(true))).toEqual({ text, encoding: 'utf-16be' });
  expect([isDocument('a.csv', 'x,y'), isDocument('a.JSON', ''), isDocument('a', ' {}')]).toEqual([
    false,
    true,
    true,
  ]);
});

/** A fragment whose rows take more than an address has. */
function longFragment(first: number): string {
  const rows = Array.from({ length: 1200 }, (_, i) => `${i + first},${i % 7},A;1,${i},B`);
  return `data.set=custom&data.rows=${rows.join(';')}&network.hidden=3&step=40`;
}

test('rows are in the address while they fit, else it names them and they come back', () => {
  const short = 'data.set=custom&data.rows=1,2,A;2,3,B&step=4';
  expect(namingRows(short, 30)).toBe(short);
  expect(withKeptRows(short)).toEqual({ link: short, isLacking: false });
  const long = longFragment(0);
  const named = namingRows(long, 30);
  expect(named.length).toBeLessThan(LONGEST / 10);
  expect([namesRows(named), namesRows(short), areLostOnReload(named)]).toEqual([
    true,
    false,
    false,
  ]);
  const { link, isLacking } = withKeptRows(named);
  expect(isLacking).toBe(false);
  expect(readLink(link)).toEqual(readLink(long));
  // Others have other names.
  expect(namingRows(longFragment(1), 30)).not.toBe(named);
});

test('an address whose rows are not here opens all else', () => {
  const { link, isLacking } = withKeptRows(
    'data.set=custom&network.hidden=3&step=40&look.rows=0nowhere',
  );
  expect(isLacking).toBe(true);
  const { link: read, faults } = readLink(link);
  expect(faults).toEqual([]);
  expect([read.experiment.network.hidden, read.step]).toEqual([[3], 40]);
  expect(read.experiment.data.set).toBe(completed({}).data.set);
});

test('where the browser keeps nothing, rows are here for the visit and said to be lost after it', () => {
  vi.stubGlobal('localStorage', storage(100));
  const named = namingRows(longFragment(2), 30);
  expect(areLostOnReload(named)).toBe(true);
  expect(withKeptRows(named).isLacking).toBe(false);
});

test('the oldest rows give room to new ones', () => {
  const text = longFragment(10);
  const kept = storage(2.5 * text.length);
  vi.stubGlobal('localStorage', kept);
  const names = [10, 11, 12].map((first) => namingRows(longFragment(first), 30));
  const at = (named: string) => kept.getItem(`unalike.rows.${/look\.rows=(.*)$/.exec(named)![1]}`);
  expect(names.map((name) => at(name) !== null)).toEqual([false, true, true]);
});
