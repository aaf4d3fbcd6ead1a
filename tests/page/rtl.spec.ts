// The page in Arabic: read from right to left, while the data, time and formulas run as everywhere.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import type { Locator } from '@playwright/test';

import { fromRight } from '../../www/text/direction';
import { formatFor } from '../../www/text/format';
import { words } from '../../www/text/ar';
import { misfits } from './fit';
import { expect, test } from './laboratory';

test.use({ locale: 'ar-EG' });
test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }));

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const text = words(fromRight(formatFor(['ar-EG'])));
const PHONE = { width: 390, height: 844 };

const boxOf = async (what: Locator) => (await what.boundingBox())!;

for (const [name, size] of [
  ['on a laptop', { width: 1366, height: 625 }],
  ['on a phone', PHONE],
] as const) {
  test(`the first chapter is walked to its verdict in Arabic ${name}`, async ({ lab, page }) => {
    await page.setViewportSize(size);
    await page.goto('/#lesson=1');
    await lab.isReady();
    await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    const chapter = text.lesson.chapters['where']!;
    await expect(page.getByRole('heading', { level: 2 })).toHaveText(chapter.question);
    await expect.poll(() => misfits(page)).toEqual([]);
    await page.getByRole('radio', { name: chapter.choices[2]! }).check();
    for (const press of ['send', 'epoch']) {
      const button = page.getByRole('button', { name: chapter.presses[press]!, exact: true });
      await button.click();
      await expect(button).toHaveCount(0);
    }
    const verdict = page.locator('[data-verdict]');
    await expect(verdict).toContainText(text.lesson.says);
    await expect(verdict).toContainText('تلقّت كلّ الوحدات (8)');
    await expect.poll(() => misfits(page)).toEqual([]);
  });
}

test('what is read stands at the right, and what runs in time or along the data stays', async ({
  lab,
  page,
}) => {
  await lab.open('step=300');
  const { shell, controls, charts, network, inspector } = text;
  // The controls come first, and so at the right of the stage.
  const unit = (number: number) => network.unitButton(0, number, 1);
  const units = page.getByRole('group', { name: network.unitsLabel });
  const first = await boxOf(units.getByRole('button', { name: unit(0), exact: true }));
  const seed = page.getByRole('spinbutton', { name: controls.field('start.seed'), exact: true });
  expect((await boxOf(seed)).x).toBeGreaterThan(first.x + first.width);
  const tabs = page.getByRole('tab');
  expect((await boxOf(tabs.first())).x).toBeGreaterThan((await boxOf(tabs.last())).x);
  // The units send to the output, which is at their right.
  const output = units.getByRole('button', { name: network.outputButton(undefined) });
  expect((await boxOf(output)).x).toBeGreaterThan(first.x + first.width);
  // Steps forward are right of steps back, and an earlier moment lies at the left.
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const back = await boxOf(button(shell.transport.back));
  expect((await boxOf(button(shell.transport.example))).x).toBeGreaterThan(back.x);
  const timeline = page.getByRole('slider', { name: charts.timeline });
  await expect(timeline).toHaveCSS('direction', 'ltr');
  const now = await lab.number('examples-seen');
  await timeline.press('ArrowLeft');
  await expect.poll(() => lab.number('examples-seen')).toBe(now - 1);
  await timeline.press('ArrowRight');
  await expect.poll(() => lab.number('examples-seen')).toBe(now);
  // A weight's sign is at its left.
  await units.getByRole('button', { name: unit(1), exact: true }).click();
  const aside = page.getByRole('complementary', { name: inspector.title(1, undefined) });
  await expect(aside.getByRole('table').first()).toHaveCSS('direction', 'ltr');
  await expect.poll(() => misfits(page)).toEqual([]);
});

test('nothing in Arabic stands in anybody’s way', async ({ lab, page }) => {
  await lab.open('step=300');
  await page.evaluate(axe);
  for (const view of await page.getByRole('tab').all()) {
    await view.click();
    await expect(view).toHaveAttribute('aria-selected', 'true');
    const violations = () =>
      page.evaluate(async () => {
        const { axe } = window as unknown as {
          axe: { run(): Promise<{ violations: { id: string }[] }> };
        };
        return (await axe.run()).violations.map(({ id }) => id);
      });
    await expect.poll(violations).toEqual([]);
  }
});

test('a part of a link that is none is told of in Arabic', async ({ lab, page }) => {
  await lab.open('training.learning_rate=-3&start.symmetry=alike');
  const notices = page.getByRole('alert');
  await expect(notices).toContainText('عدد، \u20660 … 10\u2069');
  await expect(notices).toContainText('من بين none, identical');
});
