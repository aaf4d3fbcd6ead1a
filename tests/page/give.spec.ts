// What gives a run away: the code that puts it into other pages, and its link as a QR code.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import type { Locator, Page } from '@playwright/test';
import type jsQR from 'jsqr';

import { codeFor, HOSTS, type Host } from '../../www/embed/snippets';
import { MOST } from '../../www/export/qr';
import { embedded } from '../../www/page/mode';
import { text } from '../words';
import { misfits } from './fit';
import { expect, test, type Laboratory } from './laboratory';
import { elsewhere } from './taken';

const { resolve } = createRequire(import.meta.url);
const jsqr = readFileSync(resolve('jsqr'), 'utf8');

const RUN = 'start.symmetry=identical&start.seed=5&step=20';

/** The dialog that gives all away, and the link that it gives. */
async function opened(lab: Laboratory, fragment = RUN): Promise<{ dialog: Locator; link: string }> {
  await lab.open(fragment);
  await lab.button('Export').click();
  const dialog = lab.page.getByRole('dialog', { name: 'Export' });
  const link = await dialog
    .getByRole('textbox', { name: /address of this exact run/ })
    .inputValue();
  return { dialog, link };
}

/** What a camera would read off a picture. */
async function scanned(page: Page, picture: Locator): Promise<string | undefined> {
  const shot = (await picture.screenshot()).toString('base64');
  return elsewhere(page, async (empty) => {
    await empty.evaluate(jsqr);
    return empty.evaluate(async (shot) => {
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
  });
}

for (const colours of ['light', 'dark'] as const) {
  test(`the QR code is read off the screen, ${colours}`, async ({ lab, page }) => {
    await page.emulateMedia({ colorScheme: colours });
    const { dialog, link } = await opened(lab);
    const picture = dialog.getByRole('img', { name: `QR code of ${link}` });
    await picture.scrollIntoViewIfNeeded();
    expect(await scanned(page, picture)).toBe(link);
    await expect(dialog.getByText('hard to scan')).toHaveCount(0);
    await dialog.getByRole('button', { name: 'Fill the screen' }).click();
    const full = page.getByRole('dialog', { name: 'Fill the screen' });
    const box = (await full.getByRole('img').boundingBox())!;
    expect(box.height).toBeGreaterThan(0.7 * page.viewportSize()!.height);
    expect(await scanned(page, full.getByRole('img'))).toBe(link);
    await page.keyboard.press('Escape');
    await expect(full).toHaveCount(0);
    await expect(dialog).toBeVisible();
  });
}

/** So many rows of one's own, as a link has them. */
const rows = (n: number) =>
  encodeURIComponent(
    JSON.stringify(
      Array.from({ length: n }, (_, i) => ({
        inputs: [i / 10, (i % 7) / 10],
        target: i % 2 ? 'yes' : 'no',
      })),
    ),
  );

test('a long link says that it is hard to scan, and one that is too long that it cannot be', async ({
  lab,
}) => {
  const long = await opened(lab, `data.set=custom&data.rows=${rows(80)}`);
  expect(long.link.length).toBeGreaterThan(600);
  await expect(long.dialog.getByText('hard to scan')).toBeVisible();
  await expect(long.dialog.getByRole('img', { name: /^QR code/ })).toBeVisible();
  await lab.page.keyboard.press('Escape');
  const longer = await opened(lab, `data.set=custom&data.rows=${rows(300)}`);
  expect(longer.link.length).toBeGreaterThan(MOST);
  await expect(longer.dialog.getByText('too long for a QR code')).toBeVisible();
  await expect(longer.dialog.getByRole('img', { name: /^QR code/ })).toHaveCount(0);
});

test('one press copies the code for each host', async ({ lab, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { dialog, link } = await opened(lab);
  const part = dialog.getByRole('region', { name: text.embed.title });
  await part.getByLabel('Colours').selectOption('Dark');
  await part.getByRole('switch', { name: 'As wide as there is room' }).uncheck();
  await part.getByRole('spinbutton', { name: 'Width in pixels' }).fill('800');
  await page.keyboard.press('Enter');
  for (const host of HOSTS) {
    await part
      .getByRole('radio', { name: text.embed.code.hosts[host as Host], exact: true })
      .check();
    await part.getByRole('button', { name: 'Copy the code' }).click();
    await expect(part.getByRole('status')).toHaveText('Copied.');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(
      codeFor(host, {
        address: embedded(link, 'dark'),
        alone: link,
        title: 'Unalike: a network with 8 hidden units, trained step by step',
        width: 800,
        height: 400,
        link: 'Open this run in Unalike',
      }),
    );
    await expect(part.getByRole('textbox', { name: 'The code' })).toHaveValue(copied);
    expect(copied).toContain(host === 'element' ? 'unalike-run.js' : '?embed&');
    await expect.poll(() => misfits(page)).toEqual([]);
  }
});

test('where copying is denied the code is selected, and it says so', async ({ lab, page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new DOMException('denied', 'NotAllowedError')) },
    });
  });
  const { dialog } = await opened(lab);
  await dialog.getByRole('button', { name: 'Copy the code' }).click();
  await expect(dialog.getByText('did not allow copying')).toBeVisible();
  const code = dialog.getByRole('textbox', { name: 'The code' });
  await expect(code).toBeFocused();
  expect(await page.evaluate(() => getSelection()!.toString())).toBe(await code.inputValue());
});

test('a phone has all of it, and an address of this machine alone is told of', async ({
  lab,
  page,
}) => {
  await lab.open(RUN);
  await page.setViewportSize({ width: 390, height: 844 });
  await lab.button('Export').click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await expect(dialog.getByText('this machine’s own')).toBeVisible();
  await expect.poll(() => misfits(page)).toEqual([]);
});

test('in the dark the address under the code that fills the screen is black', async ({
  lab,
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  const { dialog, link } = await opened(lab);
  await dialog.getByRole('button', { name: text.embed.qr.fill }).click();
  const address = page.getByRole('dialog', { name: text.embed.qr.fill }).getByText(link);
  await expect(address).toHaveCSS('color', 'rgb(0, 0, 0)');
});
