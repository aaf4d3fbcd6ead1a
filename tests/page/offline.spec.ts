// After the first visit the page needs no network, and a new version of it is taken or not.

import { readFileSync } from 'node:fs';

import type { Page } from '@playwright/test';

import { text } from '../words';
import { host } from '../host/host.mjs';
import { seeEverything } from './everything';
import { expect, test } from './laboratory';

test.use({ serviceWorkers: 'allow' });

const words = text.notices;

/** Until everything is kept: the page is then its keeper's. */
async function isKept(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}

test('after the first visit everything works without a network, in any folder', async ({
  context,
  lab,
  page,
}) => {
  test.slow();
  const { address, close } = await host({ folder: 'dist', under: '/lectures/unalike/' });
  await page.goto(address);
  await lab.isReady();
  await isKept(page);
  // There is no host any more, and the browser would not ask one.
  await close();
  await context.setOffline(true);
  await seeEverything(lab, address);
  // As an embedding page, or another program, calls it.
  await page.goto(`${address}?from=elsewhere#start.seed=9&step=20`);
  await expect(lab.metric('examples-seen')).toHaveText('20');
  await lab.step('epoch');
});

test('a new version is told, and taken when the person says so', async ({ context, lab, page }) => {
  let version = 1;
  const { address, close } = await host({
    folder: 'dist',
    change: (file) => {
      // A build of another version differs in what its keeper says.
      return file.endsWith('sw.js') ? `${readFileSync(file, 'utf8')}// ${version}` : undefined;
    },
  });
  await page.goto(`${address}#network.hidden=5`);
  await lab.isReady();
  await isKept(page);
  const beside = await context.newPage();
  await beside.goto(`${address}#network.hidden=2`);
  await expect(beside.locator('[data-metric="fingerprint"]')).toHaveText(/^[0-9a-f]{16}$/);

  version = 2;
  await page.reload();
  await expect(page.getByText(words.newVersion)).toBeVisible();
  // Nothing is forced: it is told, and the page goes on.
  await page.evaluate(() => Object.assign(window, { isThis: true }));
  await lab.step('epoch', 2);
  expect(await page.evaluate(() => 'isThis' in window)).toBe(true);
  const fingerprint = await lab.fingerprint();

  await expect(beside.getByText(words.newVersion)).toBeVisible();
  await beside.evaluate(() => Object.assign(window, { isThis: true }));
  await lab.button(words.takeVersion).click();
  await page.waitForFunction(() => !('isThis' in window));
  await lab.isReady();
  await expect(lab.metric('fingerprint')).toHaveText(fingerprint);
  await expect(lab.metric('examples-seen')).toHaveText('200');
  await expect(page.getByText(words.newVersion)).toHaveCount(0);
  // The other window goes on with what it has, until it is told to.
  expect(await beside.evaluate(() => 'isThis' in window)).toBe(true);
  await beside.getByRole('button', { name: words.takeVersion }).click();
  await beside.waitForFunction(() => !('isThis' in window));
  await close();
});

test('where the page stands in another’s frame it keeps nothing', async ({ lab, page }) => {
  const { address, close } = await host({ folder: 'dist' });
  await page.route('**/outer.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><iframe width="1300" height="800" src="${address}#version=1"></iframe>`,
    }),
  );
  await page.goto(`${address}outer.html`);
  const frame = page.frameLocator('iframe');
  await frame.getByRole('button', { name: 'Step one epoch' }).click();
  await expect(frame.locator('[data-metric="examples-seen"]')).toHaveText('100');
  // The page has had nothing to do for long enough.
  await page.waitForLoadState('networkidle');
  const keepers = () =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  expect(await keepers()).toBe(0);
  // The same page in a window of its own does.
  await page.goto(`${address}#version=1`);
  await lab.isReady();
  await isKept(page);
  expect(await keepers()).toBe(1);
  await close();
});

test('it can be installed: a name, a place, and icons of the sizes that it says', async ({
  page,
  request,
}) => {
  await page.goto('/');
  const link = page.locator('link[rel="manifest"]');
  const address = await link.evaluate((link: HTMLLinkElement) => link.href);
  const manifest = (await (await request.get(address)).json()) as {
    name: string;
    start_url: string;
    display: string;
    icons: { src: string; sizes: string; purpose: string }[];
  };
  expect(manifest.name).toContain('Unalike');
  expect(new URL(manifest.start_url, address).href).toBe(new URL('./', page.url()).href);
  expect(manifest.display).toBe('standalone');
  expect(manifest.icons.map(({ purpose }) => purpose)).toContain('maskable');
  for (const { src, sizes } of manifest.icons.filter(({ src }) => src.endsWith('.png'))) {
    const size = await page.evaluate(async (src) => {
      const image = new Image();
      image.src = src;
      await image.decode();
      return `${image.naturalWidth}x${image.naturalHeight}`;
    }, src);
    expect(size, src).toBe(sizes);
  }
});
