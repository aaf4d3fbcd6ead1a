import type { Page } from '@playwright/test';

import { expect, Laboratory, test } from './laboratory';
import { fingerprintsOf } from './scenes';

const STRIP = /^(The loss|Loss)/;
const PARTING = /^How the units part/;

/** Waits until the page's address has this in it. */
async function says(lab: Laboratory, part: string | RegExp): Promise<void> {
  await expect.poll(() => lab.hash).toMatch(part instanceof RegExp ? part : literal(part));
}

function literal(text: string): RegExp {
  return new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
}

/** Writes into the address bar, as a person does. */
async function type(page: Page, hash: string): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), hash);
}

/** Lets the time pass in which the page would have written its address: twice as long as it waits. */
async function writingIsOver(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => setTimeout(done, 1300)));
}

test('the address follows the moment, the view, the unit, slow, and what was changed', async ({
  lab,
  page,
}) => {
  await lab.open('start.seed=5');
  await lab.step('epoch');
  await says(lab, /^#start\.seed=5&step=100$/);
  await lab.show('How alike');
  await says(lab, 'look.view=alike');
  await lab.show('Network');
  await page.getByRole('button', { name: 'Unit 3', exact: true }).first().click();
  await says(lab, 'look.unit=1.3');
  await page.getByRole('switch', { name: 'Slow' }).click();
  await says(lab, 'look.slow=true');
  await lab.set('Learning rate', '0.03');
  await says(lab, 'changes=100:training.learning_rate:0.03');
  await lab.button('Compare').click();
  await says(lab, 'compare.start.symmetry=identical');
  await lab.seek(40);
  await says(lab, 'step=40&');
  await lab.button('Compare').click();
  await expect.poll(() => lab.hash).not.toContain('compare.');
});

test('while it plays the address follows', async ({ lab }) => {
  await lab.open('start.seed=5');
  await lab.button('Play').click();
  await says(lab, /step=\d+/);
  const first = lab.hash;
  await expect.poll(() => lab.hash).not.toBe(first);
  await lab.button('Pause').click();
  await expect
    .poll(async () => lab.hash === `#start.seed=5&step=${await lab.number('examples-seen')}`)
    .toBe(true);
});

test('a reload comes back to exactly where it was', async ({ lab, page }) => {
  await lab.open('network.hidden=5,3&start.seed=5&training.batch=4');
  await lab.step('epoch', 2);
  await lab.step('example', 2);
  await lab.show('Numbers');
  await page
    .getByRole('button', { name: /^Unit 2\b/ })
    .first()
    .click();
  await says(lab, /step=202&look\.view=numbers&look\.unit=1\.2/);
  const before = await lab.fingerprint();
  await page.reload();
  await lab.isReady();
  await expect(lab.metric('fingerprint')).toHaveText(before);
  await expect(lab.metric('examples-seen')).toHaveText('202');
  await expect(page.getByRole('tab', { name: 'Numbers' })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('complementary', { name: /^Unit 2/ })).toBeVisible();
  expect(fingerprintsOf(lab.hash).a).toBe(before);
});

test('each run is an entry of the browser’s history', async ({ lab, page }) => {
  await lab.open('start.seed=5');
  await lab.step('epoch');
  await says(lab, 'step=100');
  const first = await lab.fingerprint();
  await lab.symmetric.click();
  await says(lab, 'start.symmetry=identical');
  await lab.step('epoch', 2);
  await says(lab, 'step=200');
  const second = await lab.fingerprint();

  await page.goBack();
  await expect(lab.metric('fingerprint')).toHaveText(first);
  await expect(lab.metric('examples-seen')).toHaveText('100');
  await expect(lab.symmetric).not.toBeChecked();
  await page.goForward();
  await expect(lab.metric('fingerprint')).toHaveText(second);
  await expect(lab.symmetric).toBeChecked();
  await page.goBack();
  await expect(lab.metric('fingerprint')).toHaveText(first);
});

test('a bookmark of a compared, changed, late run opens the same two networks', async ({
  lab,
  page,
}) => {
  await lab.open('network.hidden=4&start.seed=9&compare.start.symmetry=identical');
  await lab.step('epoch', 3);
  await lab.set('Learning rate', '0.03');
  await lab.step('epoch', 2);
  await page.getByRole('combobox', { name: 'Optimiser' }).selectOption({ label: 'Adam' });
  await lab.step('epoch', 30);
  await says(lab, 'step=3500&');
  const bookmark = lab.hash;
  const [a, b] = [await lab.fingerprint('a'), await lab.fingerprint('b')];
  expect(fingerprintsOf(bookmark)).toEqual({ a, b });

  const other = await page.context().newPage();
  await other.goto(`/${bookmark}`);
  await expect(other.locator('[data-net="a"] [data-metric="fingerprint"]')).toHaveText(a);
  await expect(other.locator('[data-net="b"] [data-metric="fingerprint"]')).toHaveText(b);
  await expect(other.locator('[data-net="a"]')).toContainText('Learning rate 0.1 → 0.03');
  await other.close();
});

test('an address that is typed opens its run, and the run before can be gone back to', async ({
  lab,
  page,
}) => {
  await lab.open('start.seed=5');
  await lab.step('epoch', 2);
  const before = await lab.fingerprint();
  await type(page, 'step=7&start.seed=6');
  const { a } = fingerprintsOf('start.seed=6&step=7');
  await expect(lab.metric('fingerprint')).toHaveText(a);
  // It was not written by the page, but it stays as it came.
  await lab.painted();
  expect(lab.hash).toBe('#step=7&start.seed=6');
  await expect(
    page.getByRole('status').filter({ hasText: 'The run before is kept' }),
  ).toBeVisible();
  // Once is enough.
  await lab.button('Undo').click();
  await expect(lab.metric('fingerprint')).toHaveText(before);
  await expect(lab.metric('examples-seen')).toHaveText('200');
  await expect(lab.button('Undo')).toBeDisabled();
  await says(lab, /^#start\.seed=5&step=200$/);
  await lab.button('Redo').click();
  await expect(lab.metric('fingerprint')).toHaveText(a);
});

test('the notice over a typed address goes back too, and goes itself', async ({ lab, page }) => {
  await lab.open('start.seed=5');
  await lab.step('epoch');
  const before = await lab.fingerprint();
  await type(page, 'start.seed=6');
  await lab.button('Back to it').click();
  await expect(lab.metric('fingerprint')).toHaveText(before);
  await expect(lab.button('Back to it')).toHaveCount(0);
});

test('what a link says wrongly is named, the rest is shown, and the address stays', async ({
  lab,
  page,
}) => {
  const came =
    'network.hidden=4,x&start.colour=blue&start.seed=9&step=30&look.view=cellar&look.unit=1.99&look.slow=true';
  await lab.open(came);
  const notice = page.getByRole('alert').filter({ hasText: 'of this link' });
  await expect(notice).toContainText('4 parts of this link cannot be read');
  for (const named of [
    'network.hidden',
    'start.colour: blue',
    'look.view: cellar',
    'look.unit: 1.99',
  ]) {
    await expect(notice).toContainText(named);
  }
  await expect(lab.metric('fingerprint')).toHaveText(fingerprintsOf('start.seed=9&step=30').a);
  await expect(page.getByRole('switch', { name: 'Slow' })).toBeChecked();
  await expect(page.getByRole('tab', { name: 'Network' })).toHaveAttribute('aria-selected', 'true');
  await writingIsOver(page);
  expect(lab.hash).toBe(`#${came}`);
  await expect(notice).toBeVisible();

  await page.getByRole('switch', { name: 'Slow' }).click();
  await says(lab, /^#start\.seed=9&step=30$/);
});

test('one wrong field is one, in a sentence', async ({ lab, page }) => {
  await lab.open('network.hidden=4,x');
  const notice = page.getByRole('alert');
  await expect(notice).toContainText('One part of this link cannot be read');
  await expect(notice).toContainText('1 … 128');
  await expect(lab.net('a')).toContainText('8 units');
  await lab.symmetric.click();
  await expect(notice).toHaveCount(0);
});

/** What the lesson's first chapter shows. */
const NEWCOMER = 'start.seed=53&step=4900';

test('a query that is another program’s is no link, and stays', async ({ lab, page }) => {
  await page.goto('/?utm_source=mail&id=3');
  await lab.isReady();
  await expect(lab.metric('fingerprint')).toHaveText(fingerprintsOf(NEWCOMER).a);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await lab.step('example');
  await says(lab, /^#start\.seed=53&step=4901&lesson=1$/);
  expect(new URL(page.url()).search).toBe('?utm_source=mail&id=3');
});

test('an empty address is a newcomer’s scene, and stays as it came', async ({ lab, page }) => {
  await page.goto('/');
  await lab.isReady();
  await expect(lab.metric('fingerprint')).toHaveText(fingerprintsOf(NEWCOMER).a);
  await writingIsOver(page);
  expect(lab.hash).toBe('');
  // The document's own defaults are another run.
  await type(page, 'version=1');
  await expect(lab.metric('fingerprint')).toHaveText(fingerprintsOf('').a);
  await page.goBack();
  await expect(lab.metric('fingerprint')).toHaveText(fingerprintsOf(NEWCOMER).a);
});

test('a browser that refuses to write its address is no error, and is asked again', async ({
  lab,
  page,
}) => {
  await page.addInitScript(() => {
    let isRefusing = false;
    for (const name of ['pushState', 'replaceState'] as const) {
      const original = history[name].bind(history);
      history[name] = (...args: Parameters<History['pushState']>) => {
        if (isRefusing) throw new DOMException('Too many calls', 'SecurityError');
        original(...args);
      };
    }
    Object.assign(window, { refuse: (refuse: boolean) => (isRefusing = refuse) });
  });
  const refuse = (refuse: boolean) =>
    page.evaluate(
      (refuse) => (window as unknown as { refuse: (r: boolean) => void }).refuse(refuse),
      refuse,
    );
  await lab.open('start.seed=5');
  await lab.step('example');
  await says(lab, 'step=1');
  await refuse(true);
  await lab.step('epoch', 2);
  await lab.button('Symmetric start').or(lab.symmetric).click();
  await lab.step('epoch', 3);
  await writingIsOver(page);
  expect(lab.hash).toBe('#start.seed=5&step=1');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await refuse(false);
  await expect
    .poll(() => lab.hash, { timeout: 10_000 })
    .toBe('#start.symmetry=identical&start.seed=5&step=300');
});

for (const [what, fragment] of Object.entries({
  alone: 'start.seed=5',
  'compared and changed':
    'start.seed=5&compare.start.symmetry=identical&changes=1250:training.learning_rate:0.03',
})) {
  test(`a link at a late moment has the whole curve and all trails, ${what}`, async ({
    lab,
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await lab.open(fragment);
    await lab.step('epoch', 30);
    await says(lab, 'step=3000');
    const [print, hash] = [await lab.fingerprint(), lab.hash];
    const pictures = [await strip(lab), await lab.picture(PARTING)];

    const other = await page.context().newPage();
    await other.emulateMedia({ reducedMotion: 'reduce' });
    const late = new Laboratory(other);
    await other.goto(`/${hash}`);
    await late.isReady();
    await expect(late.metric('fingerprint')).toHaveText(print);
    await expect.poll(() => strip(late)).toBe(pictures[0]);
    await expect.poll(() => late.picture(PARTING)).toBe(pictures[1]);
    await other.close();
  });
}

/** The bytes of the strip, which stands outside the networks. */
async function strip(lab: Laboratory): Promise<string> {
  await lab.painted();
  return lab.page
    .getByRole('img', { name: STRIP })
    .first()
    .locator('canvas')
    .evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
}
