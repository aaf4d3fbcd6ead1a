// How it looks: colours, letters, motion, one screen, paper.

import { rememberDrawn } from './drawn';
import { misfits } from './fit';
import { expect, test } from './laboratory';
import { eachView, LAYERED } from './visits';

test('the picture follows the system from light to dark', async ({ lab, page }) => {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await lab.open();
  const light = await lab.picture();
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await expect.poll(() => lab.picture()).not.toBe(light);
});

test('a button chooses the colours whatever the system has, and they are kept', async ({
  lab,
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await lab.open();
  const paper = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await paper();
  const picture = await lab.picture();
  await lab.button('Colours: as the system').click();
  await lab.button('Colours: light').click();
  await expect(lab.button('Colours: dark')).toBeVisible();
  expect(await paper()).not.toBe(light);
  await expect.poll(() => lab.picture()).not.toBe(picture);
  await page.reload();
  await lab.isReady();
  await expect(lab.button('Colours: dark')).toBeVisible();
  expect(await paper()).not.toBe(light);
  await lab.button('Colours: dark').click();
  expect(await paper()).toBe(light);
});

test('shown to a room no letter is under 18 pixels', async ({ lab, page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.addInitScript(rememberDrawn);
  await lab.open(LAYERED);
  await lab.button('Presentation size').click();
  const smallest = () =>
    page.evaluate(() => {
      const sizes = [...document.body.querySelectorAll('*')]
        .filter(
          (element) =>
            element.checkVisibility() &&
            !element.closest('.unseen, script, svg') &&
            [...element.childNodes].some(
              (child) => child.nodeType === Node.TEXT_NODE && child.textContent?.trim(),
            ),
        )
        .map((element) => parseFloat(getComputedStyle(element).fontSize));
      const drawn = [...document.querySelectorAll('canvas')].flatMap(
        (canvas) => window.drawn.get(canvas)?.map(({ size }) => size / devicePixelRatio) ?? [],
      );
      return Math.min(...sizes, ...drawn);
    });
  // A hair less is rounding.
  await expect.poll(smallest).toBeGreaterThan(17.5);
  await expect.poll(() => misfits(page)).toEqual([]);
});

test('with reduced motion nothing moves once a step is over', async ({ lab, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.clock.install();
  await lab.open(LAYERED);
  await lab.holdTime();
  await lab.button('Step one example').click();
  await lab.pass(5000);
  await expect(lab.metric('examples-seen')).toHaveText('201');
  const pictures = async () => [
    await lab.canvasBytes(/^The network/),
    await lab.canvasBytes('How the units part'),
  ];
  const over = await pictures();
  await lab.pass(5000);
  expect(await pictures()).toEqual(over);
});

for (const [width, height] of [
  [1440, 900],
  [1024, 768],
] as const) {
  test(`one screen without scrolling at ${width} × ${height}`, async ({ lab, page }) => {
    await page.setViewportSize({ width, height });
    await lab.open();
    const { scrollHeight } = await page.evaluate(() => document.documentElement);
    expect(scrollHeight ?? 0).toBeLessThanOrEqual(height);
    for (const name of ['Play', 'Step one example', 'Share', 'Compare']) {
      await expect(lab.button(name)).toBeInViewport({ ratio: 1 });
    }
    for (const name of [/^The network/, /^How the units part/, /^Loss/]) {
      await expect(page.getByRole('img', { name }).first()).toBeInViewport({ ratio: 1 });
    }
  });
}

test('on a telephone the same is in one screen, within reach of a thumb', async ({ lab, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await lab.open();
  for (const name of ['Play', 'Step one example', 'More']) {
    const box = (await lab.button(name).boundingBox())!;
    expect(Math.min(box.width, box.height), name).toBeGreaterThanOrEqual(40);
    await expect(lab.button(name)).toBeInViewport({ ratio: 1 });
  }
  await lab.button('More').click();
  const more = page.getByRole('dialog');
  for (const name of ['Step one batch', 'Step one epoch', 'Reset']) {
    await expect(more.getByRole('button', { name })).toBeInViewport({ ratio: 1 });
  }
  await more.getByRole('button', { name: 'Close' }).click();
  await lab.symmetric.check();
  await expect(lab.metric('distinct-units')).toHaveText('1');
  await lab.button('How they part').click();
  await expect(page.getByRole('img', { name: /^How the units part/ })).toBeInViewport();
  await lab.button('Settings').click();
  await page.getByRole('spinbutton', { name: 'Learning rate' }).scrollIntoViewIfNeeded();
  await expect(page.getByRole('spinbutton', { name: 'Learning rate' })).toBeInViewport();
});

test('on paper stand the stage and the charts, light', async ({ lab, page }) => {
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await lab.open(LAYERED);
  const dark = await lab.picture();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark', reducedMotion: 'reduce' });
  await expect.poll(() => lab.picture()).not.toBe(dark);
  for (const name of [/^The network/, /^How the units part/, /^Loss/]) {
    await expect(page.getByRole('img', { name })).toBeVisible();
  }
  for (const name of ['Play', 'Share', 'Compare', 'Larger', 'Enlarge the cards']) {
    await expect(lab.button(name)).toBeHidden();
  }
  await expect(page.getByRole('tab').first()).toBeHidden();
  const paper = await page.evaluate(
    () => getComputedStyle(document.documentElement).backgroundColor,
  );
  expect(paper).toBe('rgb(255, 255, 255)');
  const pdf = await page.pdf({ preferCSSPageSize: true });
  // One sheet.
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1);
});

test('numbers are written as the reader is used to', async ({ browser }) => {
  // There are no words in it, so that English ones stand around its numbers.
  const page = await browser.newPage({ locale: 'fr-FR' });
  await page.goto('/#start.scheme=constant');
  await expect(page.locator('[data-metric="loss"]')).toHaveText(/^0,\d+$/);
  await page.close();
});

test.describe('with the worker that keeps the page', () => {
  test.use({ serviceWorkers: 'allow' });

  test('the console has nothing to say', async ({ lab, page }) => {
    const said: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) said.push(message.text());
    });
    await lab.open(LAYERED);
    await lab.symmetric.check();
    await lab.symmetric.uncheck();
    await lab.button('Compare').click();
    await lab.symmetric.check();
    await eachView(lab, () => lab.painted());
    await lab.button('Compare').click();
    await lab.step('example');
    expect(said).toEqual([]);
  });
});
