// Other people's pages, on servers of their own.

import { expect, test as base, type FrameLocator } from '@playwright/test';

import { serve } from './server';

/** Unalike on a server of its own, in a folder, which lets all others have its files; and a host. */
export const test = base.extend<{ open: string; host: (page: string) => Promise<string> }>({
  // eslint-disable-next-line no-empty-pattern
  open: async ({}, use) => {
    const site = await serve('dist', {}, true);
    await use(site.address);
    await site.close();
  },
  // eslint-disable-next-line no-empty-pattern
  host: async ({}, use) => {
    const closes: (() => Promise<void>)[] = [];
    await use(async (page) => {
      const site = await serve(undefined, { '/index.html': page });
      closes.push(site.close);
      return `${site.address}/`;
    });
    for (const close of closes) await close();
  },
});

export const seen = (frame: FrameLocator) => frame.locator('[data-metric="examples-seen"]');

/** Until the run in a frame is there. */
export async function stands(frame: FrameLocator): Promise<void> {
  await expect(frame.locator('[data-metric="fingerprint"]')).toHaveText(/^[0-9a-f]{16}$/);
}

/** Presses what a reader would, and sees it trained. */
export async function isUsed(frame: FrameLocator): Promise<void> {
  await stands(frame);
  const before = Number(await seen(frame).innerText());
  await frame.getByRole('button', { name: 'Step one example' }).click();
  await expect(seen(frame)).toHaveText(String(before + 1));
}
