// Runs in other people's pages: the element, and what a frame and its page are to each other.

import { readFileSync } from 'node:fs';

import { expect, type Page } from '@playwright/test';

import { isUsed, seen, stands, test } from './hosts';

const HOST = readFileSync('tests/page/host/index.html', 'utf8');

test.describe('the element', () => {
  test.beforeEach(async ({ page, open, host }) => {
    await page.goto(await host(HOST.replaceAll('UNALIKE', open)));
    await stands(page.frameLocator('#one iframe'));
    await stands(page.frameLocator('#two iframe'));
  });

  const frameOf = (page: Page, id: string) => page.frameLocator(`#${id} iframe`);

  test('several stand on a page, each with a run of its own', async ({ page }) => {
    const [one, two] = [frameOf(page, 'one'), frameOf(page, 'two')];
    await expect(one.getByRole('switch', { name: 'Symmetric start' })).toBeChecked();
    await expect(two.getByRole('switch', { name: 'Symmetric start' })).not.toBeChecked();
    await expect(two.getByRole('group', { name: 'How alike' })).toBeVisible();
    await expect(page.locator('#one')).toHaveAttribute('data-heard', 'unalike-ready 0 1');
    await expect(page.locator('#two')).toHaveAttribute('data-heard', 'unalike-ready 0 8');
    await one.getByRole('button', { name: 'Step one example' }).click();
    await expect(page.locator('#one')).toHaveAttribute('data-heard', 'unalike-step 1 1');
    await expect(seen(two)).toHaveText('0');
    await expect(page.locator('iframe').first()).toHaveAttribute('title', 'All alike');
    // Neither took the focus, nor moved the page.
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  test('a page steps, plays, pauses and resets it, and has its link', async ({ page }) => {
    const one = frameOf(page, 'one');
    const press = (name: string) => page.getByRole('button', { name: `Host: ${name}` }).click();
    await press('step');
    await expect(seen(one)).toHaveText('1');
    await expect(page.locator('#one')).toHaveAttribute('data-heard', 'unalike-step 1 1');
    await press('play');
    await expect(one.getByRole('button', { name: 'Pause' })).toBeVisible();
    await press('pause');
    await expect(one.getByRole('button', { name: 'Play' })).toBeVisible();
    const at = (await seen(one).innerText()).replaceAll(',', '');
    await expect(page.locator('#one')).toHaveAttribute('data-heard', `unalike-step ${at} 1`);
    await press('link');
    await expect(page.getByRole('status')).toHaveText(
      `start.symmetry=identical&start.seed=5&step=${at}`,
    );
    await press('reset');
    await expect(seen(one)).toHaveText('0');
    const [loss, gap] = (await page.locator('#one').getAttribute('data-numbers'))!.split(' ');
    expect(gap).toBe('0');
    expect(Number(Number(loss).toPrecision(3))).toBe(
      Number(await one.locator('[data-metric="loss"]').innerText()),
    );
  });

  test('its attributes can be changed while it stands', async ({ page }) => {
    const one = frameOf(page, 'one');
    const set = (name: string, value: string) =>
      page
        .locator('#one')
        .evaluate((run, [name, value]) => run.setAttribute(name!, value!), [name, value]);
    await one.getByRole('button', { name: 'Step one example' }).click();
    await set('view', 'numbers');
    await expect(one.getByRole('table')).toBeVisible();
    await expect(seen(one)).toHaveText('1');
    const background = () =>
      one.locator('html').evaluate((root) => getComputedStyle(root).backgroundColor);
    const dark = await background();
    await set('theme', 'light');
    await expect.poll(background).not.toBe(dark);
    await set('height', '500');
    await expect
      .poll(() => page.locator('#one').evaluate(({ clientHeight }) => clientHeight))
      .toBe(500);
    await page
      .locator('#one')
      .evaluate((run: HTMLElement & { run: string }) => (run.run = 'network.hidden=3&step=50'));
    await expect(seen(one)).toHaveText('50');
    await expect(one.locator('[data-metric="distinct-units"]')).toHaveText('3');
    await expect(page.locator('#one')).toHaveAttribute('data-heard', 'unalike-step 50 3');
  });

  test('the element hears its own frame alone', async ({ page }) => {
    const one = frameOf(page, 'one');
    await page.evaluate(() => postMessage({ unalike: 'step', state: { examplesSeen: 77 } }, '*'));
    await one.getByRole('button', { name: 'Step one example' }).click();
    await expect(page.locator('#one')).toHaveAttribute('data-heard', 'unalike-step 1 1');
  });

  test('it goes on where it is put elsewhere, from its run', async ({ page }) => {
    await page.locator('#one').evaluate((run) => document.body.prepend(run));
    await stands(frameOf(page, 'one'));
    await page.getByRole('button', { name: 'Host: step' }).click();
    await expect(seen(frameOf(page, 'one'))).toHaveText('1');
  });
});

test('a frame obeys the page that it was told of, and no other', async ({ page, open, host }) => {
  const frames = ['https://example.org', 'HERE'].map(
    (origin) =>
      `<iframe src="${open}/?embed&host=${origin}#start.seed=5" width="640" height="400"></iframe>`,
  );
  // The page takes its own address for the second.
  const script =
    'for (const frame of document.querySelectorAll("iframe")) frame.src = frame.src.replace("HERE", origin)';
  await page.goto(
    await host(`<!doctype html><body>${frames.join('')}<script>${script}</script></body>`),
  );
  const [other, own] = [page.frameLocator('iframe >> nth=0'), page.frameLocator('iframe >> nth=1')];
  await stands(other);
  await stands(own);
  for (const name of ['step', 'nothing of ours']) {
    await page.evaluate((name) => {
      for (const frame of document.querySelectorAll('iframe')) {
        frame.contentWindow!.postMessage({ unalike: name }, '*');
      }
    }, name);
  }
  await expect(seen(own)).toHaveText('1');
  await expect(seen(other)).toHaveText('0');
  // It would have obeyed before this.
  await isUsed(other);
});

test('the back button is that of the page around', async ({ page, open, host }) => {
  await page.goto(
    await host(`<iframe src="${open}/?embed#start.seed=5" width="640" height="400"></iframe>`),
  );
  const frame = page.frameLocator('iframe');
  await stands(frame);
  const before = await page.evaluate(() => history.length);
  await frame.getByRole('switch', { name: 'Symmetric start' }).check();
  // The address of the frame follows what it shows.
  await expect
    .poll(() => frame.locator('html').evaluate(() => location.hash))
    .toContain('start.symmetry=identical');
  expect(await page.evaluate(() => history.length)).toBe(before);
});

test('a frame that comes with a unit opened takes no focus from its page', async ({
  page,
  open,
  host,
}) => {
  await page.goto(
    await host(
      `<input autofocus /><iframe src="${open}/?embed#look.unit=1.3" width="640" height="400"></iframe>`,
    ),
  );
  const frame = page.frameLocator('iframe');
  await stands(frame);
  await expect(frame.getByRole('complementary')).toBeVisible();
  await expect(page.getByRole('textbox')).toBeFocused();
  await expect(frame.getByRole('complementary').getByRole('group').first()).not.toBeFocused();
});

test('what plays is held while it is scrolled away, and goes on', async ({ page, open, host }) => {
  await page.goto(
    await host(`<iframe src="${open}/?embed#start.seed=5" width="640" height="400"></iframe>
      <p style="margin-top: 3000px" id="end">The end.</p>`),
  );
  const frame = page.frameLocator('iframe');
  await stands(frame);
  await frame.getByRole('button', { name: 'Play' }).click();
  await page.locator('#end').scrollIntoViewIfNeeded();
  await expect(frame.getByRole('button', { name: 'Play' })).toBeAttached();
  await page.locator('iframe').scrollIntoViewIfNeeded();
  await expect(frame.getByRole('button', { name: 'Pause' })).toBeVisible();
});
