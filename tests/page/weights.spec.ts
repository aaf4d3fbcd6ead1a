// A run that starts from weights of a file, and weights that are saved as one.

import { readFileSync } from 'node:fs';

import { text } from '../words';
import { engineAt } from './engine';
import { expect, test, type Laboratory } from './laboratory';

/** A network of two inputs, two hidden units and an output, as a book has it. */
const BOOK = {
  W1: [
    [0.15, 0.2],
    [0.25, 0.3],
  ],
  b1: [0.35, 0.35],
  W2: [[0.4, 0.45]],
  b2: [0.6],
};

const words = text.own.weights;

async function give(lab: Laboratory, name: string, file: string | Buffer): Promise<void> {
  const buffer = typeof file === 'string' ? Buffer.from(file) : file;
  const more = lab.button('More: Start');
  if ((await more.getAttribute('aria-expanded')) === 'false') await more.click();
  const coming = lab.page.waitForEvent('filechooser');
  await lab.button(words.open).click();
  await (await coming).setFiles({ name, mimeType: 'application/octet-stream', buffer });
}

test('a run starts from a book’s weights, keeps them in its link, and goes back to them', async ({
  lab,
  page,
}) => {
  await lab.open('start.seed=5');
  await give(lab, 'book.json', JSON.stringify(BOOK));
  const given = lab.page.getByText(words.isStart);
  await expect(given).toBeVisible();
  await expect(page.getByText(words.square(1, false))).toBeVisible();
  await expect.poll(() => lab.hash).toContain('changes=0:weights:');
  expect(lab.hash).toContain('network.hidden=2');
  const start = await lab.fingerprint();
  expect(start).toBe(engineAt(lab.hash.slice(1), 0).fingerprint());
  await lab.step('example', 3);
  await expect.poll(() => lab.hash).toContain('step=3');
  const after = await lab.fingerprint();
  expect(after).toBe(engineAt(lab.hash.slice(1), 3).fingerprint());
  await page.reload();
  await lab.isReady();
  await expect.poll(() => lab.fingerprint()).toBe(after);
  await lab.button('Reset').click();
  await expect.poll(() => lab.fingerprint()).toBe(start);
  await lab.button('New seed').click();
  await expect.poll(() => lab.fingerprint()).not.toBe(start);
  await expect.poll(() => lab.hash).not.toContain('weights');
  // Nothing goes on saying what is no longer so, and nothing is lost.
  await expect(given).toHaveCount(0);
  await expect(page.getByText(words.square(1, false))).toHaveCount(0);
  await lab.button('Undo').click();
  await expect.poll(() => lab.fingerprint()).toBe(start);
  await expect(given).toBeVisible();
  await lab.button(words.draw).click();
  await expect(given).toHaveCount(0);
});

for (const [press, name] of [
  [text.export.run.weightsJson, 'weights.json'],
  [text.export.run.weightsNpz, 'weights.npz'],
] as const) {
  test(`what is saved is a start again, to the bit: ${name}`, async ({ lab, page }) => {
    await lab.open('network.hidden=4,3&step=250');
    const before = await lab.fingerprint();
    await lab.button('Export').click();
    const coming = page.waitForEvent('download');
    await page.getByRole('dialog').getByRole('button', { name: press, exact: true }).click();
    const saved = readFileSync(await (await coming).path());
    await page.keyboard.press('Escape');
    await lab.open('start.seed=9');
    await give(lab, name, saved);
    await expect.poll(() => lab.fingerprint()).toBe(before);
    expect(await lab.number('examples-seen')).toBe(0);
  });
}

test('what was there before weights were opened can be gone back to', async ({ lab }) => {
  await lab.open('start.seed=5');
  const before = await lab.fingerprint();
  await give(lab, 'book.json', JSON.stringify({ ...BOOK, b2: 0.6 }));
  await expect.poll(() => lab.fingerprint()).not.toBe(before);
  await expect(lab.page.getByText(words.noBiases(2))).toHaveCount(0);
  await lab.button('Undo').click();
  await expect.poll(() => lab.fingerprint()).toBe(before);
});

test('a file that does not fit is told by array, and nothing is changed', async ({ lab, page }) => {
  await lab.open('data.set=iris');
  const before = await lab.fingerprint();
  await give(lab, 'book.json', JSON.stringify(BOOK));
  await expect(page.getByRole('alert')).toContainText('W1');
  await give(lab, 'book.json', '{"W1":');
  await expect(page.getByRole('alert')).toContainText('JSON');
  expect(await lab.fingerprint()).toBe(before);
});

test('where what reads files does not arrive it is said so, and tried again with the file', async ({
  lab,
  page,
}) => {
  await page.route('**/files_bg*.wasm', (route) => route.abort());
  await lab.open('network.hidden=3');
  const before = await lab.fingerprint();
  await give(lab, 'book.json', JSON.stringify(BOOK));
  await expect(page.getByRole('alert')).toHaveText(words.notHere);
  expect(await lab.fingerprint()).toBe(before);
  await page.unroute('**/files_bg*.wasm');
  await give(lab, 'book.json', JSON.stringify(BOOK));
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect.poll(() => lab.fingerprint()).not.toBe(before);
});
