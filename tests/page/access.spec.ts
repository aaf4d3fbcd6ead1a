// For every body: what axe finds, forced colours, the keyboard's focus.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import type { Page } from '@playwright/test';

import { expect, test, type Laboratory } from './laboratory';
import { eachView, LAYERED } from './visits';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const THEMES = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['forced colours', { colorScheme: 'light', forcedColors: 'active' }],
  ['forced colours, dark', { colorScheme: 'dark', forcedColors: 'active' }],
] as const;

/** All that axe finds, the size of what is pressed included. */
async function violations(page: Page): Promise<unknown[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
    };
    const { violations } = await axe.run({ rules: { 'target-size': { enabled: true } } });
    return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html.slice(0, 200))]);
  });
}

async function expectNoViolations({ page }: Laboratory, where: string): Promise<void> {
  await expect.poll(() => violations(page), where).toEqual([]);
}

for (const [name, media] of THEMES) {
  test(`nothing that axe finds stands in anybody's way, ${name}`, async ({ lab, page }) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
    await lab.open(LAYERED);
    for (const mode of ['alone', 'compared']) {
      if (mode === 'compared') await lab.button('Compare').click();
      await eachView(lab, (view) => expectNoViolations(lab, `${view}, ${mode}`));
      const net = lab.net('a');
      await net.getByRole('button', { name: 'Enlarge the cards' }).click();
      await expectNoViolations(lab, `the cards enlarged, ${mode}`);
      await net.getByRole('button', { name: 'Show the network' }).click();
      await net.getByRole('button', { name: 'Unit 2, layer 1', exact: true }).first().click();
      await expect(net.getByRole('complementary')).toBeVisible();
      await expectNoViolations(lab, `a unit opened, ${mode}`);
      await page.keyboard.press('Escape');
    }
    await page.getByRole('button', { name: 'Larger', exact: true }).click();
    await expectNoViolations(lab, 'the charts enlarged');
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectNoViolations(lab, 'the list of keys');
  });
}

for (const [name, media] of THEMES) {
  test(`nothing that axe finds stands in the way of own examples, ${name}`, async ({
    lab,
    page,
  }) => {
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
    await lab.open('data.set=digits&data.examples=50&network.hidden=3');
    await lab.button('Your own examples').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('application').press('Enter');
    await expectNoViolations(lab, 'points');
    await dialog.getByRole('radio', { name: 'Paste a table' }).check();
    await dialog.getByRole('textbox').fill('name;x;kind\nn;1,5;a\nm;2,5;b\n');
    await expect(dialog.getByRole('alert')).toBeVisible();
    await expectNoViolations(lab, 'a table');
    await dialog.getByRole('button', { name: 'Close' }).click();
    await lab.button('Draw a digit').click();
    await dialog.getByRole('img', { name: 'Draw a digit here' }).click();
    await dialog.getByText('What the units send').click();
    await expectNoViolations(lab, 'a digit');
  });
}

test("nothing that axe finds stands in anybody's way on a telephone", async ({ lab, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await lab.open(LAYERED);
  await eachView(lab, (view) => expectNoViolations(lab, view));
  await lab.button('How they part').click();
  await expectNoViolations(lab, 'how they part');
  for (const name of ['Settings', 'More']) {
    await lab.button(name).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectNoViolations(lab, name);
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  }
});

for (const [name, media, size] of [
  ['on a laptop, light', { colorScheme: 'light' }, { width: 1440, height: 900 }],
  ['on a laptop, dark', { colorScheme: 'dark' }, { width: 1024, height: 768 }],
  ['in forced colours', { forcedColors: 'active' }, { width: 1440, height: 900 }],
  ['on a telephone', { colorScheme: 'light' }, { width: 390, height: 844 }],
] as const) {
  test(`nothing that axe finds stands in the lesson's way ${name}`, async ({ lab, page }) => {
    await page.setViewportSize(size);
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
    // One that has a table, one with two networks, one with all that there is to read on.
    for (const [chapter, presses] of [
      [1, ['Send one example', 'Send the other 99']],
      [10, ['Train from starts 1 and 2', 'Train from starts 3 and 4']],
    ] as const) {
      await page.goto('about:blank');
      await page.goto(`/#lesson=${chapter}`);
      await lab.isReady();
      await expectNoViolations(lab, `chapter ${chapter}`);
      await page.getByRole('radio').first().check();
      for (const press of presses) await lab.button(press).click();
      await expect(page.locator('[data-verdict]')).toBeVisible();
      await expectNoViolations(lab, `chapter ${chapter}, its verdict`);
      for (const name of ['The ten questions', 'More']) {
        // What a telephone has no room for.
        const isMore = name === 'More' && size.width > 400;
        if (isMore) continue;
        await page
          .locator('[data-chapter]')
          .getByRole('button', { name: new RegExp(`^${name}`) })
          .click();
        await expectNoViolations(lab, `chapter ${chapter}, ${name}`);
        await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
      }
    }
  });
}

test('in forced colours the switch and what is chosen are seen', async ({ lab, page }) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await lab.open();
  const look = (name: string) =>
    page.getByRole('switch', { name }).evaluate((input) => {
      const { backgroundColor, borderColor } = getComputedStyle(input);
      const page = getComputedStyle(document.documentElement).backgroundColor;
      return { backgroundColor, isOutlined: borderColor !== page };
    });
  const off = await look('Symmetric start');
  expect(off.isOutlined).toBe(true);
  await lab.symmetric.check();
  expect((await look('Symmetric start')).backgroundColor).not.toBe(off.backgroundColor);
  const [chosen, other] = await page
    .getByRole('tab')
    .evaluateAll((tabs) => tabs.map((tab) => getComputedStyle(tab).backgroundColor));
  expect(chosen).not.toBe(other);
});

for (const [width, height] of [
  [1440, 900],
  [640, 400],
] as const) {
  test(`the keyboard's focus is never lost or under the bar at ${width} × ${height}`, async ({
    lab,
    page,
  }) => {
    test.setTimeout(60_000);
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await lab.open(LAYERED);
    const lost = () => page.evaluate(whereFocusIsLost);
    let visited = 0;
    for (; visited < 100; visited++) {
      await page.keyboard.press('Tab');
      await expect.poll(lost, `after ${visited + 1} times Tab`).toBe('');
      if (await page.evaluate(() => document.activeElement === document.body)) break;
    }
    expect(visited).toBeGreaterThan(20);
  });
}

test('what opened something has the focus again when it is closed', async ({ lab, page }) => {
  await lab.open(LAYERED);
  const unit = lab.net('a').getByRole('button', { name: 'Unit 2, layer 1', exact: true }).first();
  await unit.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(unit).toBeFocused();
  await lab.button('Keys').press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(lab.button('Keys')).toBeFocused();
});

test('a link that opens a unit takes the focus from nobody', async ({ lab, page }) => {
  await lab.open(`${LAYERED}&look.unit=1.2`);
  await expect(page.getByRole('complementary')).toBeVisible();
  await lab.painted();
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
});

/** Runs in the page: what is wrong with where the focus is, in words; nothing when all is well. */
function whereFocusIsLost(): string {
  const { activeElement } = document;
  // After the last of them it is the browser's.
  if (!activeElement || activeElement === document.body) return '';
  const name = activeElement.getAttribute('aria-label') ?? activeElement.textContent ?? '';
  const { left, right, top, bottom } = activeElement.getBoundingClientRect();
  if (right - left < 1 || bottom - top < 1) return `${name}: has no size`;
  const inside = right > 0 && left < innerWidth && bottom > 0 && top < innerHeight;
  if (!inside) return `${name}: out of sight`;
  const [x, y] = [
    (Math.max(left, 0) + Math.min(right, innerWidth)) / 2,
    (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2,
  ];
  const at = document.elementFromPoint(x, y);
  const bar = at?.closest('section, header, dialog');
  const isUnder = at && !at.contains(activeElement) && !activeElement.contains(at);
  // A range that is unseen lies under what is dragged over it.
  const isCovered =
    isUnder && at.closest('label, [role="presentation"]')?.contains(activeElement) !== true;
  return isCovered && !bar?.contains(activeElement)
    ? `${name}: under ${at.tagName} ${at.className}`
    : '';
}

test('axe finds nothing in any part of other starts, alone and compared', async ({ lab, page }) => {
  test.setTimeout(120_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const link of ['start.seed=53', 'network.hidden=4&compare.start.seed=2']) {
    await lab.open(`${link}&look.view=starts`);
    await expect(page.getByText('are few: this is what they do').first()).toBeVisible();
    await expectNoViolations(lab, `roles, ${link}`);
    await lab.button('Same valley').click();
    await expect(page.getByRole('slider', { name: 'Along the line' }).first()).toBeVisible();
    await expectNoViolations(lab, `line, ${link}`);
    await lab.button('What decides').click();
    await lab.button('Shuffle its units').first().click();
    await expect(page.getByRole('table', { name: 'What decides' }).first()).toBeVisible();
    await expectNoViolations(lab, `start, ${link}`);
    await lab.trainMany(5);
    await lab.button('Compare the roles in 100 starts').first().click();
    await expect(page.getByRole('table', { name: 'Roles, and in how' }).first()).toBeVisible();
    await expectNoViolations(lab, `many, ${link}`);
  }
});
