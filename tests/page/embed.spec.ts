// A run in a frame: what it shows in any size, that all of it fits, and that nobody is in its way.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import type { Page } from '@playwright/test';

import { rememberDrawn } from './drawn';
import { misfits } from './fit';
import { expect, test, type Laboratory } from './laboratory';
import { writeIn } from './letters';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const SIZES = [
  [480, 320],
  [640, 400],
  [320, 480],
  [1000, 640],
  [600, 900],
] as const;

const RUN = 'start.seed=53&step=640';

async function open(lab: Laboratory, fragment = RUN, query = 'embed'): Promise<void> {
  await lab.page.goto(`/?${query}#${fragment}`);
  await lab.isReady();
}

async function violations(page: Page): Promise<unknown[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
    };
    const rules = {
      'target-size': { enabled: true },
      // The page around it has the heading and the landmarks.
      'page-has-heading-one': { enabled: false },
    };
    const { violations } = await axe.run({ rules });
    return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html.slice(0, 200))]);
  });
}

for (const [width, height] of SIZES) {
  for (const family of ['', '"DejaVu Sans"']) {
    test(`all of it fits in ${width} × ${height} ${family}`, async ({ lab, page }) => {
      await page.addInitScript(rememberDrawn);
      await page.setViewportSize({ width, height });
      if (family !== '') await writeIn(page, family, '/?embed');
      for (const run of [
        RUN,
        `${RUN}&compare.start.symmetry=identical`,
        'network.hidden=6,4&step=500',
        `${RUN}&look.unit=1.3`,
      ]) {
        await page.goto('about:blank');
        await open(lab, run);
        await lab.painted();
        await expect.poll(() => misfits(page), run).toEqual([]);
        // As large as its frame, and nothing to be scrolled.
        expect(
          await page.evaluate(() => {
            const { scrollHeight, clientHeight } = document.documentElement;
            return scrollHeight - clientHeight;
          }),
        ).toBe(0);
        for (const name of ['Play', 'Step one example'])
          await expect(lab.button(name)).toBeVisible();
        await expect(lab.symmetric).toBeVisible();
        await expect(lab.slider('Timeline')).toBeAttached();
        await expect(lab.metric('loss')).toBeVisible();
        await expect(page.getByRole('link', { name: 'Open in Unalike' })).toBeVisible();
      }
    });
  }
}

for (const [colours, width, height] of [
  ['light', 640, 400],
  ['dark', 480, 320],
  ['light', 320, 480],
] as const) {
  test(`axe finds nothing, ${colours}, in ${width} × ${height}`, async ({ lab, page }) => {
    await page.emulateMedia({ colorScheme: colours, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height });
    await open(lab);
    await expect.poll(() => violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Unit 2', exact: true }).click();
    await expect(page.getByRole('complementary')).toBeVisible();
    await expect.poll(() => violations(page)).toEqual([]);
  });
}

test('it has the stage and how the units part, and none of the page around', async ({
  lab,
  page,
}) => {
  await page.setViewportSize({ width: 640, height: 400 });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await open(lab);
  const net = lab.net('a');
  await expect(net.getByRole('img', { name: /100 examples/ })).toBeVisible();
  await expect(net.getByRole('img', { name: 'How the units part' })).toBeVisible();
  await expect(page.getByRole('banner')).toHaveCount(0);
  await expect(page.getByRole('tab')).toHaveCount(0);
  await expect(page.getByRole('radio')).toHaveCount(0);
  // What is not shown is not fetched.
  expect(asked.filter((url) => /Laboratory|Inspector|Charts|KeyList|worker/.test(url))).toEqual([]);
  expect(asked.filter((url) => /\/Embed-/.test(url)).length).toBeGreaterThan(0);
});

test('the run is trained: stepped, played, gone back to and made symmetric', async ({
  lab,
  page,
}) => {
  await page.setViewportSize({ width: 480, height: 320 });
  await open(lab, 'start.seed=5');
  await lab.step('example', 2);
  const after = await lab.fingerprint();
  await lab.seek(0);
  await lab.seek(2);
  expect(await lab.fingerprint()).toBe(after);
  await lab.symmetric.check();
  await expect(lab.metric('distinct-units')).toHaveText('1');
  await lab.button('Play').click();
  await expect.poll(() => lab.number('examples-seen')).toBeGreaterThan(10);
  await lab.button('Pause').click();
  expect(await lab.number('largest-gap')).toBe(0);
});

test('the way out opens this very run in a page of its own', async ({ lab, page, context }) => {
  await open(lab, 'start.seed=9', 'embed&theme=dark');
  await lab.step('example', 3);
  const here = await lab.fingerprint();
  const opening = context.waitForEvent('page');
  await page.getByRole('link', { name: 'Open in Unalike' }).click();
  const out = await opening;
  await expect(out.locator('[data-metric="fingerprint"]')).toHaveText(here);
  await expect(out.getByRole('banner')).toBeVisible();
  expect(new URL(out.url()).search).toBe('');
});

test('colours follow the system, or what is asked for, and not what the page keeps', async ({
  lab,
  page,
}) => {
  await page.addInitScript(() => {
    localStorage.setItem('unalike.theme', 'dark');
    localStorage.setItem('unalike.size', 'large');
  });
  const background = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.emulateMedia({ colorScheme: 'light' });
  await open(lab);
  const light = await background();
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe(
    '16px',
  );
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(background).not.toBe(light);
  const dark = await background();
  await page.emulateMedia({ colorScheme: 'light' });
  await open(lab, RUN, 'embed&theme=dark');
  expect(await background()).toBe(dark);
});

test('without a word it is the defaults; a chapter of the lesson is its scene alone', async ({
  lab,
  page,
}) => {
  const prints: Record<string, string> = {};
  for (const address of ['/#version=1', '/#lesson=6', '/?embed', '/?embed#lesson=6']) {
    await page.goto('about:blank');
    await page.goto(address);
    await lab.isReady();
    prints[address] = await lab.fingerprint();
  }
  expect(prints['/?embed']).toBe(prints['/#version=1']);
  expect(prints['/?embed#lesson=6']).toBe(prints['/#lesson=6']);
  expect(prints['/#lesson=6']).not.toBe(prints['/#version=1']);
  await expect(page.locator('[data-chapter]')).toHaveCount(0);
});

test('what is shown can be any view', async ({ lab, page }) => {
  await page.setViewportSize({ width: 640, height: 400 });
  await open(lab, `${RUN}&look.view=numbers`);
  await expect(lab.net('a').getByRole('table')).toBeVisible();
  await expect(page.getByRole('group', { name: 'Numbers' })).toBeVisible();
});

test('the keys work, and their list can turn them off', async ({ lab, page }) => {
  await page.setViewportSize({ width: 480, height: 320 });
  await open(lab, 'start.seed=5');
  await page.keyboard.press('e');
  await expect(lab.metric('examples-seen')).toHaveText('100');
  await page.keyboard.press('?');
  await page.getByRole('switch', { name: 'Keys on' }).click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('e');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(lab.metric('examples-seen')).toHaveText('100');
});
