// Any size, any letters: nothing is cut, laid over something else, out of reach or empty.

import { rememberDrawn } from './drawn';
import { misfits } from './fit';
import { expect, Laboratory, test } from './laboratory';
import { writeIn } from './letters';
import { eachView } from './visits';

const SIZES = [
  [390, 844],
  [768, 1024],
  [1024, 768],
  [1280, 720],
  [1366, 625],
  [1440, 900],
  [1920, 1080],
  [2560, 1300],
  [320, 640],
  [480, 320],
  [640, 400],
] as const;

/** The page's own letters, some that are much wider, and some of another kind. */
const FAMILIES = ['', '"DejaVu Sans"', 'serif'] as const;

/** Some way along: everything has something to say. */
const RUN = 'start.seed=53&step=640';

async function expectFits(lab: Laboratory, where: string): Promise<void> {
  await lab.painted();
  // What is laid out anew is measured, and then painted.
  await expect.poll(() => misfits(lab.page), where).toEqual([]);
}

test.beforeEach(({ page }) => page.addInitScript(rememberDrawn));

/** Every view alone and compared, the cards and charts enlarged, a unit opened. */
async function expectAllFits(lab: Laboratory): Promise<void> {
  for (const mode of ['alone', 'compared']) {
    if (mode === 'compared') {
      await lab.button('Compare').click();
      await expect(lab.net('b')).toBeVisible();
    }
    await eachView(lab, (view) => expectFits(lab, `${view}, ${mode}`));
    const net = lab.net('a');
    const enlarge = net.getByRole('button', { name: 'Enlarge the cards' });
    // Where there is no room at all the button is not there either.
    if (await enlarge.isVisible()) {
      await enlarge.click();
      await expectFits(lab, `the cards enlarged, ${mode}`);
      await net.getByRole('button', { name: 'Show the network' }).click();
    }
    await net.getByRole('button', { name: 'Unit 3', exact: true }).first().click();
    await expect(net.getByRole('complementary')).toBeVisible();
    await expectFits(lab, `a unit opened, ${mode}`);
    await lab.page.keyboard.press('Escape');
    await expect(net.getByRole('complementary')).toHaveCount(0);
    const back = net.getByRole('button', { name: 'Network', exact: true });
    if (await back.isVisible()) await back.click();
  }
}

for (const [width, height] of SIZES) {
  for (const family of FAMILIES) {
    test(`everything fits in ${width} × ${height}, ${family || 'its own letters'}`, async ({
      lab,
      page,
    }) => {
      test.setTimeout(120_000);
      await page.setViewportSize({ width, height });
      await writeIn(page, family);
      await lab.open(RUN);
      await expectAllFits(lab);
    });
  }
}

for (const [width, height] of [
  [1280, 720],
  [1920, 1080],
] as const) {
  test(`everything fits in ${width} × ${height} in letters for a room`, async ({ lab, page }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height });
    await lab.open(RUN);
    await lab.button('Presentation size').click();
    await expectAllFits(lab);
  });
}

for (const density of [1, 2, 3]) {
  test(`pictures are as fine as the screen, ${density} pixels to one`, async ({ browser }) => {
    const context = await browser.newContext({
      viewport: { width: 720, height: 450 },
      deviceScaleFactor: density,
    });
    const page = await context.newPage();
    await page.addInitScript(rememberDrawn);
    const lab = new Laboratory(page);
    await lab.open(RUN);
    await expectFits(lab, 'alone');
    await lab.button('Compare').click();
    await expectFits(lab, 'compared');
    await context.close();
  });
}

test('quick changes of the size leave no picture empty', async ({ lab, page }) => {
  await lab.open(RUN);
  for (let i = 0; i < 10; i++) {
    await page.setViewportSize({ width: 1440 - 97 * i, height: 900 - 31 * (i % 4) });
  }
  await expectFits(lab, 'smaller');
  for (const width of [400, 1600, 390, 1366, 1024]) {
    await page.setViewportSize({ width, height: 800 });
  }
  await expectFits(lab, 'back');
});

for (const [what, run] of [
  ['images and many units', 'data.set=digits&network.hidden=64&step=300'],
  ['large images', 'data.set=mnist&network.hidden=12&step=300'],
  ['three classes', 'data.set=iris&step=600'],
  ['three hidden layers', 'network.hidden=8,6,4&step=300'],
  ['no hidden layer', 'network.hidden=&step=300'],
  ['one unit', 'network.hidden=1&step=300'],
  ['128 units', 'network.hidden=128&step=300'],
  ['numbers to be met', 'data.set=hills&step=300'],
] as const) {
  for (const [width, height] of [
    [1280, 720],
    [390, 844],
  ] as const) {
    test(`everything fits with ${what} in ${width} × ${height}`, async ({ lab, page }) => {
      test.setTimeout(120_000);
      await page.setViewportSize({ width, height });
      await lab.open(run);
      for (const mode of ['alone', 'compared']) {
        if (mode === 'compared') await lab.button('Compare').click();
        await eachView(lab, (view) => expectFits(lab, `${view}, ${mode}`));
      }
    });
  }
}

for (const [width, height] of [
  [390, 844],
  [1024, 768],
  [1440, 900],
] as const) {
  test(`a notice is as high as what it says at ${width} × ${height}`, async ({ lab, page }) => {
    await page.setViewportSize({ width, height });
    await lab.open('start.symmetry=identical&step=4000');
    const notice = page.getByRole('status').filter({ hasText: 'The loss has levelled off.' });
    await expect(notice).toBeVisible();
    expect((await notice.boundingBox())!.height).toBeLessThan(0.2 * height);
  });
}
