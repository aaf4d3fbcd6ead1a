import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { expect, test } from './laboratory';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

for (const colorScheme of ['light', 'dark'] as const) {
  test(`nothing that axe finds stands in anybody's way, ${colorScheme}`, async ({ lab, page }) => {
    await page.emulateMedia({ colorScheme });
    await lab.open('network.hidden=8,4');
    await lab.step('example');
    await lab.button('Compare').click();
    await page.evaluate(axe);
    const violations = () =>
      page.evaluate(async () => {
        const { axe } = window as unknown as {
          axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        };
        const { violations } = await axe.run();
        return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
      });
    expect(await violations()).toEqual([]);

    await lab.show('Chance');
    const net = lab.net('a');
    await net.getByLabel('Starts', { exact: true }).selectOption('100');
    await net.getByRole('button', { name: 'Train both' }).click();
    await expect(net.getByText('Nothing differs but the random start')).toBeVisible();
    expect(await violations()).toEqual([]);
  });
}

for (const [width, height] of [
  [1440, 900],
  [1024, 768],
] as const) {
  test(`one screen without scrolling at ${width} × ${height}`, async ({ lab, page }) => {
    await page.setViewportSize({ width, height });
    await lab.open();
    const { scrollHeight, scrollWidth } = await page.evaluate(() => document.documentElement);
    expect(scrollHeight ?? 0).toBeLessThanOrEqual(height);
    expect(scrollWidth ?? 0).toBeLessThanOrEqual(width);
    for (const name of ['Play', 'Step one example', 'Share', 'Compare']) {
      await expect(lab.button(name)).toBeInViewport();
    }
    await expect(page.getByRole('img', { name: /^Loss/ })).toBeInViewport({ ratio: 1 });
  });
}

for (const [width, height] of [
  [768, 1024],
  [844, 390],
  [390, 844],
] as const) {
  test(`nothing is cut off at ${width} × ${height}`, async ({ lab, page }) => {
    await page.setViewportSize({ width, height });
    await lab.open();
    await lab.button('Compare').click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      width,
    );
    for (const name of ['Timeline', 'Speed'] as const) {
      await expect(lab.slider(name)).toBeInViewport({ ratio: 1 });
    }
  });
}

test('on a phone the same things stand in one column, within reach of a thumb', async ({
  lab,
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await lab.open();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
  for (const name of ['Play', 'Step one example', 'Step one batch', 'Step one epoch', 'Reset']) {
    const box = (await lab.button(name).boundingBox())!;
    expect(Math.min(box.width, box.height), name).toBeGreaterThanOrEqual(40);
    await expect(lab.button(name)).toBeInViewport({ ratio: 1 });
  }
  await lab.symmetric.check();
  await expect(lab.net('a')).toContainText('8 units, 1 distinct');
  await page.getByRole('spinbutton', { name: 'Learning rate' }).scrollIntoViewIfNeeded();
  await expect(page.getByRole('spinbutton', { name: 'Learning rate' })).toBeInViewport();
});

test('the picture follows the system from light to dark', async ({ lab, page }) => {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await lab.open();
  const light = await lab.picture();
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await expect.poll(() => lab.picture()).not.toBe(light);
});

test('motion stops for those who ask for it', async ({ lab, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await lab.open();
  await lab.step('example');
  const still = await lab.picture();
  await page.waitForTimeout(200);
  expect(await lab.picture()).toBe(still);

  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await lab.step('example');
  const early = await lab.picture();
  await page.waitForTimeout(250);
  expect(await lab.picture(), 'the example is on its way').not.toBe(early);
});

test('numbers are written as the reader is used to', async ({ browser }) => {
  const page = await browser.newPage({ locale: 'de-DE' });
  await page.goto('/#start.scheme=constant');
  await expect(page.locator('[data-metric="loss"]')).toHaveText(/^0,\d+$/);
  await page.close();
});
