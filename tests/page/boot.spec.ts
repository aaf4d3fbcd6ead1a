// Where the page cannot come up it says why.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import { test as base } from '@playwright/test';

import { expect, test } from './laboratory';

interface Words {
  direction: string;
  question: string;
  noScript: string;
  lost: { happened: string; todo: string };
}

/** What is said without the catalogue, by language. */
const BOOT = readdirSync('www/text', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }): [string, Words] => [
    name,
    JSON.parse(readFileSync(`www/text/${name}/boot.json`, 'utf8')) as Words,
  ]);

base('a module that does not arrive is told of', async ({ page }) => {
  await page.route('**/assets/*.js', (route) => route.abort());
  await page.goto('/');
  await expect(page.getByRole('alert')).toContainText('A part of Unalike did not arrive');
  await page.unroute('**/assets/*.js');
  await page.reload();
  await expect(page.locator('[data-metric="fingerprint"]')).toHaveText(/^[0-9a-f]{16}$/);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

base('a module that is not what it should be is told of', async ({ page }) => {
  await page.route('**/assets/index-*.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("half a file")' }),
  );
  await page.goto('/');
  await expect(page.getByRole('alert')).toContainText('Unalike could not start');
  await expect(page.getByRole('alert')).toContainText('half a file');
});

base('index.html that is opened as a file says what to do', async ({ page, request }, info) => {
  // A copy of what the server has: nothing of it but `boot.js` can be loaded from there.
  const folder = info.outputPath('copy');
  mkdirSync(folder, { recursive: true });
  for (const name of ['index.html', 'boot.js']) {
    const response = await request.get(`/${name}`);
    writeFileSync(resolve(folder, name), await response.body());
  }
  await page.goto(pathToFileURL(resolve(folder, 'index.html')).href);
  await expect(page.getByRole('alert')).toContainText('Unalike was opened as a file');
  await expect(page.getByRole('alert')).toContainText('Serve the folder');
});

const OUTER =
  '<!doctype html><iframe sandbox="allow-scripts" width="1300" height="800" src="/#version=1"></iframe>';

base(
  'a frame without its origin says so, where the server keeps its files from it',
  async ({ page }) => {
    await page.route('**/outer.html', (route) =>
      route.fulfill({ contentType: 'text/html', body: OUTER }),
    );
    // As the server of this test does, of itself.
    await page.goto('/outer.html');
    const told = page.frameLocator('iframe').getByRole('alert');
    await expect(told).toContainText('allow-same-origin');
    await expect(told.getByRole('link')).toHaveAttribute('href', /\/#version=1$/);
  },
);

base('a frame without its origin works, where the server gives it its files', async ({ page }) => {
  await page.route('**/outer.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: OUTER }),
  );
  await page.route('**/assets/**', async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers(), 'access-control-allow-origin': '*' };
    await route.fulfill({ response, headers });
  });
  await page.goto('/outer.html');
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('[data-metric="fingerprint"]')).toHaveText(/^[0-9a-f]{16}$/);
  await frame.getByRole('button', { name: 'Step one epoch' }).click();
  await expect(frame.locator('[data-metric="examples-seen"]')).toHaveText('100');
  await frame.getByRole('combobox', { name: 'Examples of' }).selectOption('Digits');
  await expect(frame.locator('[data-metric="examples-seen"]')).toHaveText('0');
  await frame.getByRole('button', { name: 'Step one epoch' }).click();
  await expect(frame.locator('[data-metric="examples-seen"]')).toHaveText('100');
  // Its settings can be kept nowhere, and its workers are refused.
  await frame.getByRole('button', { name: /^Colours/ }).click();
  await frame.getByRole('tab', { name: 'Other starts' }).click();
  await expect(frame.getByRole('alert')).toContainText('could not be compared');
  await frame.getByRole('button', { name: 'Many starts' }).click();
  await frame
    .getByRole('button', { name: /^Train / })
    .first()
    .click();
  await expect(frame.getByRole('alert')).toContainText('could not be trained');
  await frame.getByRole('tab', { name: 'Network' }).click();
  await frame.getByRole('button', { name: 'Step one epoch' }).click();
  await expect(frame.locator('[data-metric="examples-seen"]')).toHaveText('200');
});

test('where nothing may be kept the page works', async ({ lab, page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await lab.open();
  await page.getByRole('button', { name: /^Colours/ }).click();
  await page.keyboard.press('?');
  await page.getByRole('switch', { name: 'Keys on' }).click();
  await page.keyboard.press('Escape');
  await lab.step('epoch');
});

base('a browser without vector instructions is told so', async ({ page }) => {
  await page.addInitScript(() => {
    const none = () => Promise.reject(new WebAssembly.CompileError('invalid value type 0x7b'));
    Object.assign(WebAssembly, {
      validate: () => false,
      compile: none,
      compileStreaming: none,
      instantiate: none,
    });
  });
  await page.goto('/');
  await expect(page.getByRole('alert')).toContainText('no vector instructions (SIMD)');
  await page.waitForLoadState('networkidle');
  await expect(page.getByRole('alert')).toHaveCount(1);
  await expect(page.getByRole('alert')).toContainText('no vector instructions (SIMD)');
});

for (const [code, { direction, lost, question }] of BOOT) {
  base(`${code}: what is said before the page is here is said in it`, async ({ page }) => {
    await page.route('**/assets/*.js', (route) => route.abort());
    await page.route('**/assets/index-*.js', () => undefined);
    await page.goto(`/?lang=${code}`, { waitUntil: 'commit' });
    await expect(page.getByRole('heading', { name: question })).toBeVisible();
    // Another address of the same page would not load it again.
    await page.goto('about:blank');
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.route('**/assets/*.js', (route) => route.abort());
    await page.goto(`/?lang=${code}#step=3`);
    const told = page.getByRole('alert');
    await expect(told.getByRole('heading')).toHaveText(lost.happened);
    await expect(told).toContainText(lost.todo);
    await expect(told).toHaveAttribute('dir', direction);
  });
}

base('a browser without WebAssembly is told so', async ({ page }) => {
  await page.addInitScript(() => delete (globalThis as { WebAssembly?: unknown }).WebAssembly);
  await page.goto('/');
  await expect(page.getByRole('alert')).toContainText('This browser has no WebAssembly');
});

base.describe(() => {
  base.use({ javaScriptEnabled: false });
  base('a browser without JavaScript is told so, in every language', async ({ page }) => {
    await page.goto('/');
    const said = page.getByRole('alert');
    for (const [code, { direction, noScript }] of BOOT) {
      const here = said.locator(`[lang="${code}"]`);
      await expect(here).toHaveText(noScript);
      await expect(here).toHaveAttribute('dir', direction);
    }
  });
});
