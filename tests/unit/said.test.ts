// What the engine says of faults is said in every language that has its sentences.

import { expect, test } from 'vitest';

import { RawRun, read_link, type Experiment } from '../../www/engine/pkg/unalike.js';
import type { Words } from '../../www/text';
import { formatFor, type Format } from '../../www/text/format';
import { translator, type Sentences } from '../../www/text/said';
import { faults, one, refused } from './faults';

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
    const { notices, own } = words(formatFor([code]));
    const left = faults.flatMap((fault) =>
      [
        notices.refused(fault),
        notices.linkPart(fault),
        own.fault(fault.field, fault.value, fault.allowed),
      ].filter((said) => prose(said).match(ENGLISH)),
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
