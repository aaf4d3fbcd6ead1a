import { afterEach, expect, test, vi } from 'vitest';

import { NoChance } from '../../www/engine';
import { Page } from './page';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** What the charts of a network draw, and where its units have been. */
function drawn({ runs: { a } }: Page) {
  const { moments, losses, gaps, distinct, ranks, length } = a.history;
  const columns = [moments, losses, ...gaps, ...distinct, ...ranks];
  return {
    columns: columns.map((column) => [...column.subarray(0, length)]),
    trails: [...a.run.paths(0).points],
    fingerprint: a.fingerprint,
  };
}

for (const fragment of ['', 'data.set=digits&data.examples=300&network.hidden=12,6']) {
  test(`a run that is opened late has the curve and the trails of one that was watched: ${fragment}`, () => {
    const watched = new Page(fragment);
    watched.step('Example', 30);
    watched.step('Epoch', 9);
    watched.step('Example', 7);
    const opened = new Page(watched.fragment);
    expect(opened.seen).toBe(watched.seen);
    expect(drawn(opened)).toEqual(drawn(watched));
  });
}

test('what was changed on the way is in the link, and gives the same bits', () => {
  const page = new Page('start.seed=5');
  page.step('Epoch', 2);
  page.runs.set('training.learning_rate', 0.03);
  page.step('Example', 20);
  page.runs.edit(page.runs.a, { kind: 'weight', layer: 0, unit: 2, input: 1, value: 0.5 });
  page.runs.edit(page.runs.a, { kind: 'freeze', layer: 0, unit: 4, frozen: true });
  page.step('Epoch', 3);
  expect(page.fragment).toContain('changes=200:training.learning_rate:0.03');
  const other = new Page(page.fragment);
  expect(other.seen).toBe(page.seen);
  expect(other.fingerprint).toBe(page.fingerprint);
  expect(other.fragment).toBe(page.fragment);
  expect(page.failures).toEqual([]);
});

test('a knob that leaves the start alone branches the run, another begins anew', () => {
  const page = new Page();
  page.step('Epoch', 2);
  page.runs.set('training.learning_rate', 0.3);
  expect(page.seen).toBe(200);
  expect(page.runs.experiment.training.learning_rate).toBe(0.3);
  page.player.seek(150);
  expect(page.runs.experiment.training.learning_rate).toBe(0.1);
  page.runs.set('network.hidden', [4]);
  expect(page.seen).toBe(0);
  expect(page.runs.a.run.widths).toEqual([2, 4, 1]);
});

test('undo has many levels, and redo goes forth again, to the bit', () => {
  const page = new Page();
  const before: string[] = [];
  for (const rate of [0.2, 0.3, 0.4, 0.5, 0.6, 0.7]) {
    page.step('Epoch');
    before.push(page.fingerprint);
    page.runs.set('training.learning_rate', rate);
    expect(page.fingerprint).toBe(before.at(-1));
  }
  page.step('Epoch');
  const end = page.fingerprint;
  for (const fingerprint of before.toReversed()) {
    page.runs.undo();
    page.arrive();
    expect(page.fingerprint).toBe(fingerprint);
  }
  expect(page.runs.canUndo).toBe(false);
  expect(page.runs.experiment.training.learning_rate).toBe(0.1);
  while (page.runs.canRedo) {
    page.runs.redo();
    page.arrive();
  }
  expect(page.fingerprint).toBe(end);
  expect(page.failures).toEqual([]);
});

test('opening a link over a run that was worked on can be undone', () => {
  const page = new Page('start.seed=3');
  page.step('Epoch', 2);
  const before = page.fingerprint;
  page.open('start.seed=4&step=10');
  expect(page.seen).toBe(10);
  page.runs.undo();
  page.arrive();
  expect(page.fingerprint).toBe(before);
});

test('two networks that are compared always differ', () => {
  const page = new Page();
  page.runs.compare();
  page.arrive();
  expect(page.runs.differences).toEqual(['start.symmetry']);
  page.runs.setSymmetric(true);
  page.arrive();
  expect(page.runs.differences).toEqual(['start.symmetry']);
  for (const field of [...page.runs.fields.values()]) {
    if (!field.comparable || !field.applies) continue;
    page.runs.compareBy(field.field);
    page.arrive();
    expect(page.runs.differences, field.field).toContain(field.field);
    expect(page.runs.nets[1]!.moment.examplesSeen).toBe(page.seen);
  }
  page.runs.compareBy('training.learning_rate');
  page.runs.compareWith(0.5);
  page.step('Epoch');
  page.runs.set('training.learning_rate', 0.5);
  page.arrive();
  expect(page.runs.differences).toEqual(['training.learning_rate']);
  page.runs.compareWith(0.5);
  expect(page.runs.differences, 'its own value is refused').toEqual(['training.learning_rate']);
});

test('a second network that comes late says where it has come to', () => {
  const page = new Page('step=300000');
  page.runs.compare();
  page.arrive();
  page.arrive();
  const [, b] = page.runs.nets;
  expect(b!.moment.examplesSeen).toBe(300_000);
  expect(b!.fingerprint).toBe(b!.run.fingerprint());
});

test('turning a knob does not stop the film, going elsewhere does', () => {
  const page = new Page();
  page.player.play();
  for (let i = 0; i < 20; i++) page.play(16);
  page.runs.set('training.learning_rate', 0.05);
  expect(page.player.playing).toBe(true);
  page.runs.set('start.seed', 9);
  expect(page.player.playing).toBe(true);
  page.play(100);
  page.play(100);
  expect(page.seen).toBeGreaterThan(0);
  page.runs.undo();
  expect(page.player.playing).toBe(false);
});

test('what is refused changes nothing', () => {
  const page = new Page();
  page.step('Epoch');
  const before = page.fingerprint;
  page.runs.set('training.learning_rate', 11);
  expect(page.failures).toMatchObject([[{ field: 'training.learning_rate' }]]);
  expect(page.fingerprint).toBe(before);
  expect(page.runs.canUndo).toBe(false);
});

test('the symmetric switch draws weights again where all were zero', () => {
  const page = new Page('start.scheme=zeros');
  expect(page.runs.a.moment.frozen).toBe(true);
  page.runs.setSymmetric(true);
  expect(page.runs.experiment.start).toMatchObject({
    scheme: 'xavier_uniform',
    symmetry: 'identical',
    scale: 1,
  });
  page.step('Epoch');
  expect(page.runs.a.moment.distinct).toEqual([1]);
});

test('after the engine died the same run goes on in another', () => {
  const page = new Page('start.seed=8');
  page.step('Epoch');
  page.runs.set('training.learning_rate', 0.02);
  page.step('Example', 5);
  const { fingerprint, seen } = page;
  page.runs.revive(page.runs.state);
  page.arrive();
  expect([page.fingerprint, page.seen]).toEqual([fingerprint, seen]);
  page.runs.undo();
  page.arrive();
  expect(page.seen).toBe(100);
});

test('slow stops after each phase, and nothing moves before the update', () => {
  const page = new Page();
  page.look.slow = true;
  const start = page.fingerprint;
  for (const phase of [1, 2, 3]) {
    page.step('Example');
    expect(page.player.held).toBe(phase);
    expect([page.seen, page.fingerprint]).toEqual([0, start]);
  }
  page.step('Example');
  expect(page.player.held).toBeUndefined();
  expect(page.seen).toBe(1);
  expect(page.fingerprint).not.toBe(start);
});

test('the readouts say what a step did when its motion is over', () => {
  const page = new Page();
  page.player.stepExample();
  expect(page.seen).toBe(0);
  expect(page.player.motion(performance.now())).toMatchObject({ phase: 1, still: false });
  page.arrive();
  expect(page.seen).toBe(1);
  page.player.stepExample();
  page.player.stepExample();
  page.arrive();
  expect(page.seen, 'a second press ends the first step at once').toBe(3);
});

/** A system that draws these numbers, one after the other, and then the last for ever. */
function draws(...numbers: number[]): void {
  vi.stubGlobal('crypto', {
    getRandomValues: (bytes: Uint8Array) => {
      const number = numbers.length > 1 ? numbers.shift()! : numbers[0]!;
      new DataView(bytes.buffer, bytes.byteOffset).setUint32(0, number, true);
      return bytes;
    },
  });
}

test('where a far moment is reached all readouts are of that moment, in the same frame', () => {
  const page = new Page();
  const { a } = page.runs;
  const far = 60_000;
  page.player.seek(far);
  // Frames of 20 ms: closer together than fingerprints are while the run moves on.
  while (page.seen < far) page.play(20);
  expect(page.seen).toBe(far);
  expect(page.fingerprint).toBe(a.run.fingerprint());
  expect(page.player.target).toBeUndefined();
});

test('a fresh seed is another than the present one', () => {
  const page = new Page('start.seed=7');
  page.step('Example', 3);
  // 1 + 6 is the present one.
  draws(6, 9999 + 6, 41);
  page.runs.newSeed();
  expect(page.runs.experiment.start.seed).toBe(42);
  expect(page.seen).toBe(0);
  expect(page.failures).toEqual([]);
});

test('where nothing can be drawn, that is told and nothing is lost', () => {
  const page = new Page('start.seed=7');
  page.step('Example', 3);
  const before = page.fingerprint;
  draws(6);
  page.runs.newSeed();
  vi.stubGlobal('crypto', undefined);
  page.runs.newSeed();
  expect(page.failures).toEqual([expect.any(NoChance), expect.any(NoChance)]);
  expect([page.seen, page.fingerprint]).toEqual([3, before]);
  expect(page.runs.canUndo).toBe(false);
});
