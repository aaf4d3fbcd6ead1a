// What gives a run away: the code that puts it into other pages, and its link as a QR code.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { svelte } from '@sveltejs/vite-plugin-svelte';
import { expect, test as base, type Locator, type Page } from '@playwright/test';
import type jsQR from 'jsqr';
import { build } from 'vite';

import { embedded } from '../../www/page/mode';
import { codeFor, HOSTS, type Host } from '../../www/embed/snippets';
import { bytesOf, MOST } from '../../www/export/qr';
import { misfits } from './fit';
import { serve } from './server';

const { resolve } = createRequire(import.meta.url);
const axe = readFileSync(resolve('axe-core/axe.min.js'), 'utf8');
const jsqr = readFileSync(resolve('jsqr'), 'utf8');

const LINK = 'https://example.org/unalike/#start.symmetry=identical&start.seed=5&step=20';

/** The parts, built once for a worker. */
const test = base.extend<object, { parts: string }>({
  parts: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use, { workerIndex }) => {
      const outDir = `${process.cwd()}/test-results/parts-${workerIndex}`;
      await build({
        configFile: false,
        root: 'tests/page/parts',
        base: './',
        logLevel: 'error',
        plugins: [svelte({ configFile: false })],
        build: { outDir, emptyOutDir: true, target: 'es2022' },
      });
      const site = await serve(outDir);
      await use(site.address);
      await site.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

const addressOf = (parts: string, part: string, link: string) =>
  `${parts}/?${part}&link=${encodeURIComponent(link)}`;

/** What a camera would read off a picture. */
async function scanned(page: Page, picture: Locator): Promise<string | undefined> {
  const shot = (await picture.screenshot()).toString('base64');
  if (!(await page.evaluate(() => 'jsQR' in window))) await page.evaluate(jsqr);
  return page.evaluate(async (shot) => {
    const image = new Image();
    image.src = `data:image/png;base64,${shot}`;
    await image.decode();
    const { width, height } = image;
    const pen = new OffscreenCanvas(width, height).getContext('2d')!;
    pen.drawImage(image, 0, 0);
    const { data } = pen.getImageData(0, 0, width, height);
    const { jsQR: read } = window as unknown as { jsQR: typeof jsQR };
    return read(data, width, height)?.data;
  }, shot);
}

for (const colours of ['light', 'dark'] as const) {
  test(`the QR code is read off the screen, ${colours}`, async ({ page, parts }) => {
    await page.emulateMedia({ colorScheme: colours });
    await page.goto(addressOf(parts, 'qr', LINK));
    const picture = page.getByRole('img', { name: `QR code of ${LINK}` });
    expect(await scanned(page, picture)).toBe(LINK);
    await expect(page.getByText(`The link has ${LINK.length} bytes.`)).toBeVisible();
    await expect(page.getByText('hard to scan')).toHaveCount(0);
    await page.getByRole('button', { name: 'Fill the screen' }).click();
    const large = page.getByRole('dialog').getByRole('img');
    const box = (await large.boundingBox())!;
    expect(box.height).toBeGreaterThan(0.75 * page.viewportSize()!.height);
    expect(await scanned(page, large)).toBe(LINK);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.evaluate(axe);
    const found = await page.evaluate(async () => {
      const { axe } = window as unknown as {
        axe: { run(): Promise<{ violations: { id: string }[] }> };
      };
      return (await axe.run()).violations.map(({ id }) => id);
    });
    expect(found.filter((id) => id !== 'page-has-heading-one')).toEqual([]);
  });
}

test('a long link says that it is hard to scan, and one that is too long that it cannot be', async ({
  page,
  parts,
}) => {
  const long = `${LINK}&changes=${'x'.repeat(900)}`;
  await page.goto(addressOf(parts, 'qr', long));
  await page.getByRole('button', { name: 'Fill the screen' }).click();
  expect(await scanned(page, page.getByRole('dialog').getByRole('img'))).toBe(long);
  await page.keyboard.press('Escape');
  await expect(page.getByText('hard to scan')).toBeVisible();
  // The longest that there is, and one more; letters of other kinds have several bytes.
  const most = LINK + 'x'.repeat(MOST - bytesOf(LINK));
  await page.goto(addressOf(parts, 'qr', most));
  await expect(page.getByRole('img')).toBeVisible();
  await page.goto(addressOf(parts, 'qr', `${most.slice(0, -1)}é`));
  await expect(page.getByText('too long for a QR code')).toBeVisible();
  await expect(page.getByText('The link has 2954 bytes.')).toBeVisible();
  await expect(page.getByRole('img')).toHaveCount(0);
});

const NAMES: Record<Host, string> = {
  page: 'A web page',
  element: 'A web page, as an element',
  course: 'Moodle or Canvas',
  slides: 'Slides (reveal.js)',
  notebook: 'Jupyter',
};

test('one press copies the code for each host', async ({ page, parts, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(addressOf(parts, 'code', LINK));
  await page.getByLabel('Colours').selectOption('Dark');
  await page.getByRole('switch', { name: 'As wide as there is room' }).uncheck();
  await page.getByRole('spinbutton', { name: 'Width in pixels' }).fill('800');
  await page.keyboard.press('Enter');
  for (const host of HOSTS) {
    await page.getByRole('radio', { name: NAMES[host], exact: true }).check();
    await page.getByRole('button', { name: 'Copy the code' }).click();
    await expect(page.getByRole('status')).toHaveText('Copied.');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(
      codeFor(host, {
        address: embedded(LINK, 'dark'),
        alone: LINK,
        title: 'Unalike: a network with 8 hidden units, trained step by step',
        width: 800,
        height: 400,
        link: 'Open this run in Unalike',
      }),
    );
    await expect(page.getByRole('textbox', { name: 'The code' })).toHaveValue(copied);
    expect(copied).toContain(host === 'element' ? 'unalike-run.js' : '?embed&');
    expect(await misfits(page)).toEqual([]);
  }
});

test('where copying is denied the code is selected, and it says so', async ({ page, parts }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new DOMException('denied', 'NotAllowedError')) },
    });
  });
  await page.goto(addressOf(parts, 'code', LINK));
  await page.getByRole('button', { name: 'Copy the code' }).click();
  await expect(page.getByRole('status')).toContainText('did not allow copying');
  const code = page.getByRole('textbox', { name: 'The code' });
  await expect(code).toBeFocused();
  expect(await page.evaluate(() => getSelection()!.toString())).toBe(await code.inputValue());
});

test('a phone has all of it, and an address of this machine alone is told of', async ({
  page,
  parts,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(addressOf(parts, 'code', LINK));
  await expect(page.getByText('this machine’s own')).toBeVisible();
  expect(await misfits(page)).toEqual([]);
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string }[] }> };
    };
    return (await axe.run()).violations.map(({ id }) => id);
  });
  expect(found.filter((id) => id !== 'page-has-heading-one')).toEqual([]);
});
