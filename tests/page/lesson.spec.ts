// The lesson, as a person reads it: predicts, presses, is told, tries to refute it, goes on.

import type { Page } from '@playwright/test';

import { text } from '../words';
import { BEGINS, Chapter, PRESSES } from './chapter';
import { rememberDrawn } from './drawn';
import { misfits } from './fit';
import { expect, test } from './laboratory';
import { fingerprintsOf } from './scenes';

test.beforeEach(({ page }) => page.addInitScript(rememberDrawn));

const around = text.lesson;
const PHONE = { width: 390, height: 844 };
for (const [name, size] of [
  ['on a laptop', { width: 1440, height: 900 }],
  ['on a phone', PHONE],
] as const) {
  for (const [i, [chapterName]] of PRESSES.entries()) {
    test(`${i + 1}, ${chapterName}: from its link to its verdict ${name}`, async ({
      lab,
      page,
    }) => {
      await page.setViewportSize(size);
      await page.emulateMedia({ reducedMotion: 'reduce' });
      const chapter = new Chapter(lab, i + 1);
      await page.goto(`/#lesson=${i + 1}`);
      await chapter.isOpen();
      // Nothing has moved before it was predicted what would.
      const step = BEGINS[chapterName] ?? 0;
      await expect.poll(() => lab.number('examples-seen')).toBe(step);
      const before = await lab.fingerprint();
      await expect.poll(() => misfits(page)).toEqual([]);
      await chapter.predict(1);
      expect(await lab.fingerprint()).toBe(before);
      if (size === PHONE) await isWhole(page);
      else {
        // What was predicted is still known, until it is forgotten.
        await page.reload();
        await chapter.isOpen();
        await expect(chapter.prediction.getByRole('radio').nth(1)).toBeChecked();
      }
      await forget(page);
      await expect(chapter.prediction.getByRole('radio', { checked: true })).toHaveCount(0);
      await chapter.walk();
      // What is said is of the run that the page shows, at its moment.
      await expect(chapter.verdict).toContainText(around.says);
      await expect.poll(() => misfits(page)).toEqual([]);
      if (size === PHONE) await isWhole(page);
      const link = await page.evaluate(() => location.href);
      const onwards = page.getByRole('button', { name: 'Next chapter' });
      if (i + 1 === PRESSES.length) return expect(onwards).toHaveCount(0);
      await onwards.click();
      await new Chapter(lab, i + 2).isOpen();
      await page.getByRole('button', { name: 'Previous chapter' }).click();
      await chapter.isOpen();
      expect(link).toContain('lesson=');
    });
  }
}

/** Nothing of the page has to be scrolled to. */
async function isWhole(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollHeight - innerHeight))
    .toBeLessThanOrEqual(0);
  const nav = page.getByRole('button', { name: around.all });
  await expect(nav).toBeInViewport({ ratio: 1 });
}

async function forget(page: Page): Promise<void> {
  await page.getByRole('button', { name: around.all }).click();
  await page.getByRole('button', { name: around.forget }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
}

test('a newcomer finds the first question, and the run that it is asked of', async ({
  lab,
  page,
}) => {
  await page.goto('/');
  const chapter = new Chapter(lab, 1);
  await chapter.isOpen();
  await expect(lab.metric('examples-seen')).toHaveText('4900');
  await expect(page.getByRole('link', { name: 'Lesson' })).toHaveAttribute('aria-current', 'page');
  await chapter.predict(0);
  const send = chapter.button('Send one example');
  await send.click();
  // The readouts say so when what moves on the way has come to its end; so does the chapter.
  await expect(lab.metric('examples-seen')).toHaveText('4901');
  await expect(chapter.verdict).toContainText('1 of this round’s 100 examples');
  await chapter.button('Send the other 99').click();
  await expect(chapter.verdict).toHaveAttribute('data-verdict', 'all');
  await expect(chapter.verdict).toContainText('100 of this round’s 100 examples');
  await expect(chapter.verdict).toContainText('You had predicted: To the one unit it suits best');
});

test('examples that are split on purpose reach one unit each, and that is another run', async ({
  lab,
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/#lesson=1');
  const chapter = new Chapter(lab, 1);
  await chapter.isOpen();
  await chapter.walk(2);
  await expect(chapter.verdict).toContainText('As you predicted');
  const all = await lab.number('loss');
  await chapter.button('Split them on purpose').click();
  await expect(chapter.verdict).toHaveAttribute('data-verdict', 'split');
  await expect(chapter.verdict).toContainText('12 to 13 of 100 each');
  expect(await lab.number('loss')).toBeGreaterThan(5 * all);
  const rows = chapter.panel.getByRole('row');
  await expect(rows.filter({ hasText: 'As always' })).toContainText('100');
  await expect(rows.filter({ hasText: 'Split' })).toContainText('12 to 13');
  await expect(rows.filter({ hasText: 'Dropout' })).toContainText('–');
  // Whoever gets the address sees the same run, and is told the same.
  await expect.poll(() => lab.hash).toContain('changes=0:split:true');
  const fingerprint = await lab.fingerprint();
  await page.reload();
  await expect(lab.metric('fingerprint')).toHaveText(fingerprint);
  await expect(chapter.verdict).toContainText('12 to 13 of 100 each');
});

test('the laboratory has whatever the chapter showed, and the way back to it', async ({
  lab,
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/#lesson=5');
  const chapter = new Chapter(lab, 5);
  await chapter.isOpen();
  expect(lab.hash).toBe('#lesson=5');
  await chapter.walk(2);
  const said = await chapter.verdict.innerText();
  const fingerprint = await lab.fingerprint();
  await page.getByRole('link', { name: 'Laboratory' }).click();
  await expect(chapter.panel).toHaveCount(0);
  await expect(lab.metric('fingerprint')).toHaveText(fingerprint);
  await expect(lab.symmetric).toBeChecked();
  await expect.poll(() => lab.hash).not.toContain('lesson');
  // As it was left it goes on; with another run the chapter begins anew.
  await page.getByRole('link', { name: 'Lesson' }).click();
  expect(await chapter.verdict.innerText()).toBe(said);
  await page.getByRole('link', { name: 'Laboratory' }).click();
  await lab.step('example', 2);
  await lab.button('New seed').or(lab.button('Reset')).first().click();
  await page.getByRole('link', { name: 'Lesson' }).click();
  await chapter.isOpen();
  await expect(lab.metric('examples-seen')).toHaveText('0');
  await expect(chapter.verdict).toHaveCount(0);
  await expect(chapter.prediction.getByRole('radio').nth(2)).toBeChecked();
});

test('a chapter’s own scene is its number, and anything else the whole of it', async ({
  lab,
  page,
}) => {
  await page.goto('/#lesson=4');
  await new Chapter(lab, 4).isOpen();
  await page.getByRole('button', { name: 'Next chapter' }).click();
  await new Chapter(lab, 5).isOpen();
  await expect.poll(() => lab.hash).toBe('#lesson=5');
  await lab.step('epoch');
  await expect.poll(() => lab.hash).toBe('#data.set=moons&start.seed=53&step=100&lesson=5');
  await page.goBack();
  await new Chapter(lab, 4).isOpen();
  await expect(lab.metric('fingerprint')).toHaveText(fingerprintsOf('start.seed=53&step=1341').a);
});

test('progress is kept in this browser, told, and forgotten when asked', async ({ lab, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).host}`));
  await page.goto('/');
  const chapter = new Chapter(lab, 1);
  await chapter.isOpen();
  await chapter.walk();
  await page.getByRole('button', { name: around.all }).click();
  const first = page.getByRole('dialog').getByRole('listitem').first();
  await expect(first).toContainText(around.reached);
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  // Who comes again finds the question that is next.
  await page.goto('about:blank');
  await page.goto('/');
  await new Chapter(lab, 2).isOpen();
  await forget(page);
  await page.goto('about:blank');
  await page.goto('/');
  await chapter.isOpen();
  await expect(chapter.prediction.getByRole('radio', { checked: true })).toHaveCount(0);
  expect(new Set(asked)).toEqual(new Set([`GET ${new URL(page.url()).host}`]));
});

test('by keyboard alone, to the verdict and on', async ({ lab, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/#lesson=4');
  const chapter = new Chapter(lab, 4);
  await chapter.isOpen();
  await chapter.prediction.getByRole('radio').first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await expect(chapter.prediction.getByRole('radio').nth(1)).toBeChecked();
  for (const press of chapter.presses) {
    // What is next has the focus when what was pressed is done with.
    if (press === chapter.presses[0]) await page.keyboard.press('Tab');
    await expect(chapter.button(press)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(chapter.button(press)).toHaveCount(0);
  }
  await expect(chapter.verdict).toHaveAttribute('role', 'status');
  await expect(chapter.verdict).toBeFocused();
  await chapter.button('Next chapter').focus();
  await page.keyboard.press('Enter');
  const next = new Chapter(lab, 5);
  await next.isOpen();
  await expect(next.panel.getByRole('heading', { level: 2 })).toBeFocused();
  await expect(page).toHaveTitle(/^Start all eight alike/);
});

test('shown to a room: large, hands are counted and kept nowhere, arrows go on', async ({
  lab,
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/#lesson=2');
  const chapter = new Chapter(lab, 2);
  await chapter.isOpen();
  const size = () =>
    chapter.panel.getByRole('heading').evaluate((h) => parseFloat(getComputedStyle(h).fontSize));
  const before = await size();
  await chapter.button('Present').click();
  await expect.poll(size).toBeGreaterThan(1.1 * before);
  await expect(page.getByRole('link', { name: 'Laboratory' })).toHaveCount(0);
  await expect.poll(() => misfits(page)).toEqual([]);
  const hands = chapter.panel.getByRole('spinbutton');
  await hands.nth(0).fill('17');
  await hands.nth(1).fill('4');
  // In a field arrows are the field's.
  await page.keyboard.press('ArrowRight');
  await expect(lab.metric('examples-seen')).toHaveText('0');
  await hands.nth(1).blur();
  await page.keyboard.press('ArrowRight');
  await expect(chapter.verdict).toBeVisible();
  await expect(lab.metric('examples-seen')).toHaveText('100');
  await page.keyboard.press('ArrowRight');
  await expect(chapter.button('Train 39 more')).toHaveCount(0);
  await expect(hands.nth(0)).toHaveValue('17');
  await page.keyboard.press('PageDown');
  await new Chapter(lab, 3).isOpen();
  await page.keyboard.press('PageUp');
  await chapter.isOpen();
  await expect(chapter.panel.getByRole('spinbutton').nth(0)).toHaveValue('');
  await chapter.button('Stop presenting').click();
  await expect(page.getByRole('link', { name: 'Laboratory' })).toBeVisible();
  await expect.poll(size).toBe(before);
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('17');
});

test('units’ pictures are the run’s own, whichever was shown before', async ({ lab, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const picture = () =>
    lab.canvas(/^The network\./).evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
  await lab.open('data.set=moons&start.symmetry=identical&step=900');
  await lab.painted();
  const alone = await picture();
  for (const run of ['data.set=moons&start.scheme=zeros&step=900', '']) {
    await page.evaluate((hash) => (location.hash = hash), run || 'version=1');
    await lab.painted();
  }
  await page.evaluate(() => (location.hash = 'data.set=moons&start.symmetry=identical&step=900'));
  await expect(lab.symmetric).toBeChecked();
  await expect.poll(picture).toBe(alone);
});

test('training is watched: it plays to its moment, and can be paused on the way', async ({
  lab,
  page,
}) => {
  await page.goto('/#lesson=5');
  const chapter = new Chapter(lab, 5);
  await chapter.isOpen();
  await chapter.predict(2);
  await chapter.button('Start all eight alike').click();
  await lab.holdTime();
  await chapter.button('Train on 4,900 examples').click();
  await expect(lab.button('Pause')).toBeVisible();
  await lab.pass(500);
  const seen = await lab.number('examples-seen');
  expect(seen).toBeGreaterThan(0);
  expect(seen).toBeLessThan(4900);
  await lab.button('Pause').click();
  // From where it was paused the same press goes on.
  await chapter.button('Train on 4,900 examples').click();
  await lab.pass(5000);
  await expect(lab.metric('examples-seen')).toHaveText('4900');
  await expect(lab.button('Play')).toBeVisible();
  await expect(chapter.verdict).toHaveAttribute('data-verdict', 'one');
});
