// The rooms of the page: which imports which, and that none runs in a circle.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

import { expect, test } from 'vitest';

const ROOT = 'www';

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return name === 'pkg' ? [] : filesIn(path);
    return /\.(ts|svelte)$/.test(name) ? [path] : [];
  });
}

/** Whatever a file imports of the page's own: types and what is fetched later too. */
function importsOf(file: string, files: ReadonlySet<string>): string[] {
  const source = readFileSync(file, 'utf8');
  const names = [...source.matchAll(/(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/g)];
  return names.flatMap(([, name]) => {
    const path = normalize(join(dirname(file), name!));
    const found = [path, `${path}.ts`, `${path}.svelte.ts`, join(path, 'index.ts')];
    return found.find((one) => files.has(one)) ?? [];
  });
}

const files = new Set(filesIn(ROOT));
const graph = new Map([...files].map((file) => [file, importsOf(file, files)] as const));

test('no import runs in a circle, types included', () => {
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, way: readonly string[]) => {
    const at = way.indexOf(file);
    if (at >= 0) circles.push([...way.slice(at), file].join(' → '));
    if (at >= 0 || done.has(file)) return;
    for (const next of graph.get(file)!) visit(next, [...way, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  expect(circles).toEqual([]);
});

/** Rooms by the beginning or the form of a file's path, and the rooms that they may not look into. */
const WALLS: readonly (readonly [what: string, files: RegExp, never: RegExp])[] = [
  ['what all painters share', /^www\/paint\//, /^www\/(?!paint\/)/],
  [
    'painters and layouts',
    /^www\/(views\/.*|charts)\/(paint|layout|frame)[^/]*\.ts$/,
    /^www\/(engine|page|run|shell|controls|inspector|ui)\//,
  ],
  ['the engine’s face', /^www\/engine\//, /^www\/(?!engine\/)/],
  ['the runs', /^www\/run\//, /^www\/(page|paint|views|charts|shell|controls|inspector|ui|text)\//],
  ['the page’s state', /^www\/page\//, /^www\/(views|charts|shell|controls|inspector|ui|text)\//],
  ['the words', /^www\/text\//, /^www\/(?!text\/)/],
];

for (const [what, inside, never] of WALLS) {
  test(`${what}: no look over the wall`, () => {
    const looks = [...graph].flatMap(([file, imports]) =>
      inside.test(file) ? imports.filter((one) => never.test(one)).map((one) => [file, one]) : [],
    );
    expect(looks).toEqual([]);
  });
}

test('no file does more than one can keep in mind', () => {
  const long = [...files].filter((file) => readFileSync(file, 'utf8').split('\n').length > 301);
  expect(long).toEqual([]);
});
