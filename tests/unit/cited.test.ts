// What others read of the project says the same as the project.

import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { head } from '../../hosting/head';

const read = (path: string) => readFileSync(path, 'utf8');

/** The fields of the citation that stand alone in a line. */
const cited = new Map(
  [...read('CITATION.cff').matchAll(/^([\w-]+): "?([^"\n]+)"?$/gm)].map(([, key, value]) => [
    key!,
    value!,
  ]),
);

test('the citation is whole, and of this version', () => {
  for (const field of ['cff-version', 'message', 'title'])
    expect([...cited.keys()]).toContain(field);
  const { version, license } = JSON.parse(read('package.json')) as Record<string, string>;
  expect(cited.get('version')).toBe(version);
  expect(cited.get('license')).toBe(license);
  expect(read('Cargo.toml')).toContain(`\nversion = "${version}"\n`);
  const [, holder] = /^Copyright \(c\) \d+ (.+)$/m.exec(read('LICENSE'))!;
  expect(read('CITATION.cff')).toContain(`- name: ${holder}\n`);
});

test('a citation has a date when, and only when, the version is out', () => {
  const newest = /^## (.+)$/m.exec(read('CHANGELOG.md'))![1]!;
  const date = /\d{4}-\d{2}-\d{2}/.exec(newest)?.[0];
  expect(cited.get('date-released')).toBe(date);
});

test('what programs read of the page is whole addresses, or none', () => {
  const address = 'https://a.example/unalike/';
  const placed = head(address);
  expect(placed).toContain(`<link rel="canonical" href="${address}" />`);
  expect(placed).toContain(`property="og:image" content="${address}card.png"`);
  const alone = head(undefined);
  expect(alone).not.toMatch(/og:image|og:url|canonical|twitter:/);
  for (const tags of [placed, alone]) {
    const [, data] = /<script type="application\/ld\+json">(.+)<\/script>/.exec(tags)!;
    const record = JSON.parse(data!) as Record<string, unknown>;
    expect(record['@type']).toContain('LearningResource');
    expect(record['url']).toBe(tags === placed ? address : undefined);
  }
});

test('the picture of a link is as large as the page says', () => {
  const picture = readFileSync('www/public/card.png');
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(picture.length).toBeLessThan(300_000);
});
