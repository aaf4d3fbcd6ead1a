// The lesson's claims: each is said of the run that bears it, in its own scene, and of no run in which
// it would be false.

import { describe, expect, test } from 'vitest';

import type { Chapter, Press } from '../../www/lesson/chapter';
import { CHAPTERS } from '../../www/lesson/chapters';
import { readFacts } from '../../www/lesson/facts';
import { text } from '../words';
import type { Facts } from '../../www/text/facts';
import { Page } from './page';

const CIRCLES = 'start.seed=53';
const ALIKE = `${CIRCLES}&start.symmetry=identical`;

/** A reader of one chapter, without a page. */
class Reader {
  readonly page: Page;
  found: Facts['found'] = {};

  constructor(readonly chapter: Chapter) {
    this.page = new Page(chapter.scene);
    this.look();
  }

  get facts(): Facts {
    return readFacts(this.page.runs, this.page.look.selected, this.found);
  }

  press(press: Press): void {
    press.act(this.page);
    while (this.page.player.playing) this.page.play(50);
    this.page.arrive();
    this.look();
  }

  open(scene: string): void {
    this.page.open(scene);
    this.look();
  }

  /** Keeps what the runs show. */
  look(): void {
    for (const { name, find } of this.chapter.table ?? []) {
      const cells = find(this.facts);
      if (cells) this.found = { ...this.found, [name]: cells };
    }
  }

  /** The claim that the run bears. */
  get claim(): string | undefined {
    return this.chapter.claims.find(({ holds }) => holds(this.facts))?.name;
  }

  get sentence(): string | undefined {
    return this.claim && text.lesson.chapters[this.chapter.name]!.says[this.claim]!(this.facts);
  }
}

const chapter = (name: string) => CHAPTERS.find((one) => one.name === name)!;

/** What is said when all presses were made, and after each that tries to refute it. */
const WALKS: Readonly<Record<string, readonly [string, Readonly<Record<string, string>>]>> = {
  where: ['all', { dropout: 'leftOut', split: 'split' }],
  batches: ['slower', { whole: 'slower' }],
  unit: ['digit', { linear: 'straight' }],
  learn: ['own', { noRate: 'nothing', same: 'alike' }],
  alike: [
    'one',
    { single: 'single', outgoing: 'parted', zeros: 'frozen', within: 'within', long: 'long' },
  ],
  breaks: ['all', { rounding: 'rounding' }],
  nudge: ['grown', { faster: 'shrank' }],
  done: ['levelled', { slower: 'falling', heldOut: 'heldOut' }],
  labour: ['worth', { noise: 'grain', strokes: 'patches', mnist: 'strokes' }],
  chance: ['others', { shuffle: 'shuffled', reorder: 'reordered' }],
};

test('every chapter is walked', () => {
  expect(Object.keys(WALKS)).toEqual(CHAPTERS.map(({ name }) => name));
});

describe.each(CHAPTERS)('$name', (chapter) => {
  const [verdict, tried] = WALKS[chapter.name]!;
  const words = text.lesson.chapters[chapter.name]!;

  test('has words for all that it names, and no others', () => {
    const names = (of: readonly { name: string }[]) => of.map(({ name }) => name).sort();
    const presses = [...chapter.presses, ...chapter.breaks];
    expect(Object.keys(words.presses).sort()).toEqual(names(presses));
    expect(Object.keys(words.says).sort()).toEqual(names(chapter.claims));
    expect(Object.keys(words.table?.rows ?? {}).sort()).toEqual(names(chapter.table ?? []));
    expect(words.choices.length).toBeGreaterThanOrEqual(2);
    expect(words.choices.length).toBeLessThanOrEqual(4);
    if (!chapter.predictsEach) expect(chapter.presses.length).toBeLessThanOrEqual(3);
  });

  test('its presses lead to its verdict, and what would refute it to another', () => {
    const reader = new Reader(chapter);
    for (const press of chapter.presses) {
      expect(press.isDone(reader.facts), `${press.name} beforehand`).toBe(false);
      reader.press(press);
      expect(press.isDone(reader.facts), press.name).toBe(true);
    }
    expect(reader.claim).toBe(verdict);
    const points =
      chapter.claims.find(({ name }) => name === verdict)?.points?.(reader.facts) ?? [];
    // Whatever it points at it names.
    for (const unit of points) expect(reader.sentence).toContain(`nit ${unit + 1}`);
    expect(reader.sentence).not.toMatch(/undefined|NaN|–/);
    for (const press of chapter.breaks) {
      expect(press.isDone(reader.facts), `${press.name} beforehand`).toBe(false);
      reader.press(press);
      expect(press.isDone(reader.facts), press.name).toBe(true);
      expect([press.name, reader.claim]).toEqual([press.name, tried[press.name]]);
      expect(reader.sentence).not.toMatch(/undefined|NaN|–/);
    }
    const aside = words.aside?.(reader.facts) ?? [];
    expect(aside.join()).not.toMatch(/undefined|NaN|Infinity|–/);
    expect(reader.page.failures).toEqual([]);
    const rows = (chapter.table ?? []).map(({ name }) => name);
    expect(Object.keys(reader.found).sort()).toEqual(rows.sort());
    for (const row of rows) {
      expect(words.table!.cells(reader.found[row]!).join()).not.toMatch(/undefined|NaN|–/);
    }
  });
});

/** Claims that no walk comes to, and a run that bears them. */
const ELSEWHERE: readonly (readonly [string, string, string, Facts['found']?])[] = [
  ['batches', 'alone', `${CIRCLES}&step=100`],
  ['batches', 'sameOrder', `${CIRCLES}&compare.training.batch=10&step=100`],
  ['unit', 'bent', `${CIRCLES}&step=50&look.unit=1.2`],
  ['unit', 'closed', `${CIRCLES}&step=50`],
  ['learn', 'some', `${CIRCLES}&network.activation=relu&step=400`],
  ['breaks', 'stayed', `${ALIKE}&network.activation=relu&step=5000`],
  ['breaks', 'parted', `${ALIKE}&start.nudge=0.01&step=5000`],
  ['nudge', 'none', `${ALIKE}&step=100`],
  ['nudge', 'grows', `${ALIKE}&start.nudge=0.000001&training.learning_rate=0.03&step=12000`],
  ['nudge', 'stands', `${ALIKE}&start.nudge=0.000001&training.learning_rate=0.03&step=4000`],
  ['labour', 'equal', CIRCLES, { most: [0, 0.5, 0.6], least: [1, 0.5, 0.58] }],
  [
    'chance',
    'sameTrio',
    CIRCLES,
    Object.fromEntries(['53', '1', '2', '3', '4'].map((seed) => [seed, [0, 4, 5, 0.1]])),
  ],
  ['chance', 'reorderedOther', `${CIRCLES}&training.seed=2&step=4900`, { 53: [1, 2, 3, 0.07] }],
];

for (const [name, claim, scene, found = {}] of ELSEWHERE) {
  test(`${name}: ${claim} is said of ${scene}`, () => {
    const reader = new Reader(chapter(name));
    reader.found = found;
    reader.page.open(scene);
    expect(reader.claim).toBe(claim);
    expect(reader.sentence).not.toMatch(/undefined|NaN|–/);
  });
}

/** For each claim a run of which its sentence would be false. */
const FALSE: readonly (readonly [string, string, string, Facts['found']?])[] = [
  // A unit that dropout left out of some.
  ['where', 'all', `${CIRCLES}&training.dropout=0.2&step=200`],
  ['where', 'leftOut', `${CIRCLES}&step=200`],
  // Split until a moment, and every example to every unit since.
  ['where', 'split', `${CIRCLES}&changes=0:split:true,100:split:false&step=200`],
  ['batches', 'sameOrder', `${CIRCLES}&compare.start.seed=2&step=100`],
  // In the first epoch, and where the second moves more often.
  ['batches', 'slower', `${CIRCLES}&compare.training.batch=10&step=100`],
  ['batches', 'slower', `${CIRCLES}&training.batch=10&compare.training.batch=1&step=4000`],
  ['batches', 'alone', `${CIRCLES}&compare.training.batch=10&step=100`],
  ['unit', 'bent', `${CIRCLES}&network.activation=linear&step=50&look.unit=1.1`],
  ['unit', 'digit', `${CIRCLES}&step=50&look.unit=1.1`],
  ['unit', 'straight', `${CIRCLES}&step=50&look.unit=1.1`],
  ['unit', 'closed', `${CIRCLES}&step=50&look.unit=1.1`],
  // Identical units take one step.
  ['learn', 'own', `${ALIKE}&step=50`],
  ['learn', 'alike', `${CIRCLES}&step=50`],
  ['learn', 'some', `${CIRCLES}&training.learning_rate=0&step=50`],
  ['learn', 'nothing', `${CIRCLES}&step=50`],
  ['alike', 'one', `${ALIKE}&start.nudge=0.001&step=4900`],
  ['alike', 'one', `${CIRCLES}&start.scheme=zeros&step=4900`],
  ['alike', 'frozen', `${ALIKE}&step=4900`],
  ['alike', 'parted', `${ALIKE}&step=4900`],
  ['alike', 'single', `${ALIKE}&step=4900`],
  // Within a unit whose weights are one constant nothing differs at the start.
  ['alike', 'within', 'start.scheme=constant&start.symmetry=identical&look.unit=1.1'],
  ['alike', 'within', `${CIRCLES}&step=4900&look.unit=1.1`],
  ['alike', 'long', `${CIRCLES}&step=1000`],
  ['alike', 'long', 'start.symmetry=identical&data.set=moons&start.seed=53&step=20000'],
  ['breaks', 'stayed', `${ALIKE}&start.nudge=0.01&step=5000`],
  ['breaks', 'parted', `${ALIKE}&network.activation=relu&step=5000`],
  ['breaks', 'all', `${ALIKE}&network.activation=relu&step=5000`],
  ['breaks', 'rounding', `${ALIKE}&step=7500`],
  ['nudge', 'grows', `${ALIKE}&start.nudge=0.000001&step=40000`],
  ['nudge', 'grown', `${ALIKE}&start.nudge=0.000001&training.learning_rate=0.03&step=12000`],
  ['nudge', 'shrank', `${ALIKE}&start.nudge=0.000001&training.learning_rate=0.03&step=12000`],
  ['nudge', 'stands', `${ALIKE}&start.nudge=0.000001&step=40000`],
  ['nudge', 'none', `${ALIKE}&start.nudge=0.001&step=1`],
  ['done', 'levelled', `${CIRCLES}&training.learning_rate=0.01&step=10000`],
  ['done', 'falling', `${CIRCLES}&step=10000`],
  // Held out, and still falling there.
  ['done', 'heldOut', 'data.test_fraction=0.5&start.seed=53&step=2000'],
  ['labour', 'worth', CIRCLES, { most: [0, 0.5, 0.6], least: [1, 0.5, 0.58] }],
  ['labour', 'equal', CIRCLES, { most: [0, 0.07, 0.75], least: [1, 0.07, 0.0701] }],
  ['labour', 'strokes', 'data.set=digits&data.examples=500&network.hidden=12&step=9000'],
  ['labour', 'grain', `${CIRCLES}&step=4900`],
  ['labour', 'patches', 'data.set=digits&data.examples=100&network.hidden=12&step=600'],
  [
    'chance',
    'others',
    CIRCLES,
    Object.fromEntries(['53', '1', '2', '3', '4'].map((seed) => [seed, [0, 4, 5, 0.1]])),
  ],
  [
    'chance',
    'sameTrio',
    CIRCLES,
    Object.fromEntries(['53', '1', '2', '3', '4'].map((seed, i) => [seed, [0, 4, 5 + i, 0.1]])),
  ],
  // The second's units are the first's in the same order; and other units altogether.
  ['chance', 'shuffled', `${CIRCLES}&compare.training.batch=1&step=4900`],
  ['chance', 'shuffled', `${CIRCLES}&compare.training.batch=2&step=4900`],
  ['chance', 'reordered', `${CIRCLES}&training.seed=2&step=4900`, { 53: [1, 2, 3, 0.07] }],
  ['chance', 'reorderedOther', `${CIRCLES}&training.seed=2&step=4900`, { 53: [0, 4, 5, 0.07] }],
  // With nothing to compare it with.
  ['chance', 'reorderedOther', `${CIRCLES}&training.seed=2&step=4900`],
];

for (const [name, claim, scene, found = {}] of FALSE) {
  test(`${name}: ${claim} is not said of ${scene}`, () => {
    const reader = new Reader(chapter(name));
    reader.found = found;
    reader.page.open(scene);
    expect(reader.claim).not.toBe(claim);
  });
}

test('for every claim there is a run of which it would be false', () => {
  const refuted = new Set(FALSE.map(([name, claim]) => `${name} ${claim}`));
  const all = CHAPTERS.flatMap(({ name, claims }) =>
    claims.map((claim) => `${name} ${claim.name}`),
  );
  expect(all.filter((claim) => !refuted.has(claim))).toEqual([]);
});

test('for every claim there is a run that bears it', () => {
  const walked = Object.entries(WALKS).flatMap(([name, [verdict, tried]]) =>
    [verdict, ...Object.values(tried)].map((claim) => `${name} ${claim}`),
  );
  const borne = new Set([...walked, ...ELSEWHERE.map(([name, claim]) => `${name} ${claim}`)]);
  const all = CHAPTERS.flatMap(({ name, claims }) =>
    claims.map((claim) => `${name} ${claim.name}`),
  );
  expect(all.filter((claim) => !borne.has(claim))).toEqual([]);
});

test('a small difference grows along a straight line on the scale of powers of ten', () => {
  const page = new Page(`${chapter('nudge').scene}&step=18000`);
  const { history } = page.runs.a;
  const from = history.moments.findIndex((moment) => moment >= 6000);
  const x = [...history.moments.slice(from, history.length)];
  const y = [...history.gaps[0]!.slice(from, history.length)].map(Math.log);
  const mean = (numbers: number[]) => numbers.reduce((a, b) => a + b) / numbers.length;
  const [mx, my] = [mean(x), mean(y)];
  const sum = (a: number[], ma: number, b: number[], mb: number) =>
    a.reduce((total, value, i) => total + (value - ma) * (b[i]! - mb), 0);
  expect(sum(x, mx, y, my) ** 2 / (sum(x, mx, x, mx) * sum(y, my, y, my))).toBeGreaterThan(0.99);
});
