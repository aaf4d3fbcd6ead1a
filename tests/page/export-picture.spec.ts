// What is said in and below pictures: of which network they are, and of which starts.

import type { Page } from '@playwright/test';

import { choose, opened, saved } from './exported';
import { expect, test, type Laboratory } from './laboratory';
import { elsewhere } from './taken';

/** A picture as SVG: its texts with their places, and its size. */
async function drawn(lab: Laboratory, picture: string) {
  const dialog = lab.page.getByRole('dialog', { name: 'Export' });
  await choose(dialog, 'Picture', picture);
  await choose(dialog, 'As', 'SVG');
  const { bytes } = await saved(lab, dialog, 'Save the picture');
  return read(lab.page, bytes.toString('utf8'));
}

function read(page: Page, source: string) {
  return page.evaluate((source) => {
    const svg = new DOMParser().parseFromString(source, 'image/svg+xml');
    const lines = [...svg.querySelectorAll('text')].map(({ textContent }) => textContent ?? '');
    const [, , width, height] = svg.documentElement.getAttribute('viewBox')!.split(' ');
    return { lines, width: Number(width), height: Number(height), all: lines.join(' ') };
  }, source);
}

const STARTS = 'look.view=starts&step=3';

async function openStarts(lab: Laboratory, fragment: string): Promise<void> {
  await lab.open(fragment);
  const agree = lab.page.getByRole('img', { name: /^How well the units/ });
  await expect(agree).toHaveCount(fragment.includes('compare') ? 2 : 1);
  await lab.button('Export').click();
}

test('of two networks each is named over its pictures, and below', async ({ lab }) => {
  await opened(lab, 'step=40&compare.training.learning_rate=0.3');
  const both = await drawn(lab, 'All pictures, as they stand');
  expect(both.lines).toContain('A · Learning rate: 0.1');
  expect(both.lines).toContain('B · Learning rate: 0.3');
  expect(both.all).toContain('A · Learning rate: 0.1. Unalike: Circles, 8 tanh units, seed 1');
  expect(both.all).toContain('B · Learning rate: 0.3. Unalike: Circles, 8 tanh units, seed 1');
  const alone = await drawn(lab, 'B: The network');
  expect(alone.lines).toContain('B · Learning rate: 0.3');
  expect(alone.all).toContain('B · Learning rate: 0.3. Unalike: Circles');
  expect(alone.all).not.toContain('A ·');
});

test('a second network’s own experiment stands below its pictures', async ({ lab }) => {
  await opened(lab, 'step=40&compare.start.symmetry=identical');
  const { all } = await drawn(lab, 'B: How the units part');
  expect(all).toContain('symmetric start, seed 1, after 40 examples');
});

test('below pictures of other starts stands which starts they are of', async ({ lab }) => {
  await openStarts(lab, STARTS);
  const { lines, all } = await drawn(lab, 'How well partners agree');
  expect(lines).toContain('How well partners agree');
  expect(lines).toContain('0: nothing in common');
  expect(lines).toContain('1: the same');
  expect(all).toContain('seeds 1, 2, 3, 4, 5, each after 100 epochs');
  expect(all).not.toContain('after 3 examples');
});

test('all pictures are in one, whole, wherever the page is scrolled', async ({ lab, page }) => {
  await page.setViewportSize({ width: 1366, height: 625 });
  await openStarts(lab, `${STARTS}&compare.training.learning_rate=0.3`);
  const { lines, all } = await drawn(lab, 'All pictures, as they stand');
  for (let seed = 1; seed <= 5; seed++) {
    expect(lines.filter((line) => line === `Seed ${seed}`)).toHaveLength(2);
  }
  expect(lines.filter((line) => line === 'How well partners agree')).toHaveLength(2);
  // The run itself is in it too.
  expect(all).toContain('after 3 examples');
});

test('no holes are left in it where words were', async ({ lab, page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await opened(lab, 'step=40&look.view=numbers');
  const { height } = await drawn(lab, 'All pictures, as they stand');
  const heights = await page
    .getByRole('img', { includeHidden: true })
    .locator('canvas')
    .evaluateAll((all) => all.map(({ clientHeight }) => clientHeight));
  const own = heights.reduce((sum, one) => sum + one, 0);
  expect(height).toBeLessThan(own + 150);
});

test('an SVG has its letters with it, so that it is the same wherever it is shown', async ({
  lab,
  page,
}) => {
  const dialog = await opened(lab);
  await choose(dialog, 'As', 'SVG');
  const { bytes } = await saved(lab, dialog, 'Save the picture');
  const isLoaded = await elsewhere(page, (empty) =>
    empty.evaluate(async (source) => {
      const svg = new DOMParser().parseFromString(source, 'image/svg+xml');
      const style = svg.querySelector('style')!.textContent!;
      const [, address] = /url\((data:font\/woff2;base64,[^)]+)\)/.exec(style)!;
      return (await new FontFace('Inter', `url(${address})`).load()).status;
    }, bytes.toString('utf8')),
  );
  expect(isLoaded).toBe('loaded');
});
