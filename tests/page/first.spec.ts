// What is seen before the engine is here, and that nothing is moved when the page stands.

import type { Page } from '@playwright/test';

import { text } from '../words';
import { expect, test } from './laboratory';

const { question, body } = text.lesson.chapters['where']!;

/** Has the engine stay away until it is let through. */
async function holdEngine(page: Page): Promise<() => void> {
  let letThrough!: () => void;
  const held = new Promise<void>((done) => (letThrough = done));
  await page.route('**/*.wasm', async (route) => {
    await held;
    await route.continue();
  });
  return letThrough;
}

test('a newcomer reads the first question before the engine is here', async ({ lab, page }) => {
  const letThrough = await holdEngine(page);
  await page.goto('/');
  const first = page.locator('.first');
  await expect(first.getByRole('heading', { name: question })).toBeVisible();
  await expect(first.getByText(body)).toBeVisible();
  await expect(page.getByRole('status')).toHaveText(text.notices.loading);
  letThrough();
  await lab.isReady();
  await expect(first).toHaveCount(0);
  await expect(page.getByRole('heading', { name: question })).toHaveCount(1);
});

for (const [who, address] of [
  ['another address', '/#network.hidden=3'],
  ['another chapter', '/#lesson=4'],
  ['a link in a query', '/?network.hidden=3'],
] as const) {
  test(`${who} has no lesson before it`, async ({ lab, page }) => {
    const letThrough = await holdEngine(page);
    await page.goto(address);
    const first = page.locator('.first');
    await expect(first.getByText(text.shell.question)).toBeVisible();
    await expect(first.getByText(question)).toBeHidden();
    letThrough();
    await lab.isReady();
    await expect(first).toHaveCount(0);
  });
}

test('who has begun the lesson has no first question before it', async ({ lab, page }) => {
  await page.goto('/');
  await lab.isReady();
  await page.getByRole('radio').first().check();
  const letThrough = await holdEngine(page);
  await page.goto('about:blank');
  await page.goto('/');
  await expect(page.locator('.first').getByText(text.shell.question)).toBeVisible();
  letThrough();
  await lab.isReady();
});

test.describe(() => {
  test.use({ locale: 'ar' });
  test('who reads another language has no English before it', async ({ page }) => {
    await holdEngine(page);
    await page.goto('/');
    await expect(page.locator('.first')).toBeVisible();
    await expect(page.locator('.first').getByText(question)).toBeHidden();
    await expect(page.locator('.first').getByText(text.shell.question)).toBeHidden();
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  });
});

for (const [form, size] of [
  ['on a desktop', { width: 1350, height: 940 }],
  ['on a phone', { width: 412, height: 823 }],
] as const) {
  for (const [what, address] of [
    ['the lesson', '/'],
    ['the laboratory', '/#version=1'],
  ] as const) {
    test(`nothing is moved as ${what} comes ${form}`, async ({ lab, page }) => {
      await page.setViewportSize(size);
      await page.addInitScript(() => {
        const moved = { share: 0 };
        Object.assign(window, { moved });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            moved.share += (entry as PerformanceEntry & { value: number }).value;
          }
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(address);
      await lab.isReady();
      await lab.canvas(/^The network/).waitFor();
      await page.evaluate(() => document.fonts.ready);
      await lab.painted();
      const share = await page.evaluate(
        () => (window as unknown as { moved: { share: number } }).moved.share,
      );
      expect(share).toBeLessThan(0.02);
    });
  }
}
