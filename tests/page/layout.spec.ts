// How parts stand beside each other: what belongs together is level, what is read is not covered.

import type { Locator, Page } from '@playwright/test';

import { rememberDrawn } from './drawn';
import { misfits } from './fit';
import { expect, type Laboratory, test } from './laboratory';
import { writeIn } from './letters';

const RUN = 'start.seed=53&step=640';

test.beforeEach(({ page }) => page.addInitScript(rememberDrawn));

async function boxOf(of: Locator) {
  return (await of.boundingBox())!;
}

/** The buttons that lie over a network's cards, from the network's own left. */
async function cardsOf(lab: Laboratory, id: 'a' | 'b') {
  const net = await boxOf(lab.net(id));
  const cards = await lab
    .net(id)
    .getByRole('button', { name: /^Unit \d$/ })
    .all();
  const boxes = await Promise.all(cards.map(boxOf));
  return boxes.map(({ x, y, width, height }) =>
    [x - net.x, y, width, height].map((pixels) => Math.round(pixels)),
  );
}

for (const [what, width, height, prepare] of [
  [
    'in letters for a room',
    1280,
    720,
    (lab: Laboratory) => lab.button('Presentation size').click(),
  ],
  ['in wide letters', 1024, 768, undefined],
  ['in its own letters', 1440, 900, undefined],
] as const) {
  test(`two networks stand level ${what}`, async ({ lab, page }) => {
    await page.setViewportSize({ width, height });
    if (what === 'in wide letters') await writeIn(page, '"DejaVu Sans"');
    await lab.open(RUN);
    await prepare?.(lab);
    await lab.button('Compare').click();
    await lab.painted();
    await expect.poll(async () => (await cardsOf(lab, 'a')).length, 'a button a card').toBe(8);
    await expect
      .poll(async () => {
        const [a, b] = [await cardsOf(lab, 'a'), await cardsOf(lab, 'b')];
        return JSON.stringify(a) === JSON.stringify(b);
      })
      .toBe(true);
    // What is always at hand lies over nothing.
    const strip = await boxOf(page.getByRole('img', { name: /^Loss and gap/ }));
    const bar = await boxOf(page.getByRole('region', { name: 'Time', exact: true }));
    expect(strip.y + strip.height).toBeLessThanOrEqual(bar.y + 1);
  });
}

for (const width of [1366, 1440]) {
  test(`the numbers of eight units are seen at once, ${width} pixels wide`, async ({
    lab,
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const step of [1, 640, 6600]) {
      await lab.open(`start.seed=53&step=${step}`);
      await lab.show('Numbers');
      const table = lab.net('a').getByRole('table');
      await expect(table).toBeVisible();
      const over = () =>
        table.evaluate(({ parentElement: box }) => box!.scrollWidth - box!.clientWidth);
      await expect.poll(over, `after ${step} examples`).toBeLessThanOrEqual(0);
    }
  });
}

test('on a telephone the charts are enlarged too, and the run goes on below them', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    hasTouch: true,
    viewport: { width: 390, height: 844 },
    ...(baseURL === undefined ? {} : { baseURL }),
  });
  const page = await context.newPage();
  await page.addInitScript(rememberDrawn);
  await page.goto(`/#${RUN}`);
  const larger = page.getByRole('button', { name: 'Larger', exact: true });
  const seen = page.getByRole('slider', { name: 'Timeline' });
  await larger.tap();
  const charts = page.getByRole('region', { name: 'Charts, enlarged' });
  await expect(charts).toBeVisible();
  await expect.poll(() => misfits(page)).toEqual([]);
  await page.getByRole('button', { name: 'Step one example' }).tap();
  await expect(seen).toHaveValue('641');
  await larger.tap();
  await expect(charts).toHaveCount(0);
  await expect(page.getByRole('tab', { name: 'Network' })).toBeVisible();
  await context.close();
});

test('an opened unit shows all that it sums where two networks leave little height', async ({
  lab,
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 625 });
  await lab.open(RUN);
  await lab.button('Compare').click();
  await lab.net('a').getByRole('button', { name: 'Unit 3', exact: true }).click();
  for (const id of ['a', 'b'] as const) {
    const unit = lab.net(id).getByRole('complementary');
    const { y, height } = await boxOf(unit);
    for (const name of [/^x₁/, /^x₂/, /^bias/, /^sum/, /^says/, /^weight out/]) {
      const row = await boxOf(unit.getByRole('row', { name }).first());
      expect(row.y, String(name)).toBeGreaterThan(y);
      expect(row.y + row.height, String(name)).toBeLessThanOrEqual(y + height);
    }
    // The dots stay in sight.
    const dots = await boxOf(lab.net(id).getByRole('img', { name: 'How the units part' }));
    const sheet = await boxOf(unit);
    expect(sheet.x + sheet.width).toBeLessThanOrEqual(dots.x + 1);
  }
});

test('tabs that do not fit in one line stand two and two', async ({ lab, page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await lab.open(RUN);
  const tops = await Promise.all(
    (await page.getByRole('tab').all()).map(async (tab) => Math.round((await boxOf(tab)).y)),
  );
  const lines = [...new Set(tops)].map((top) => tops.filter((other) => other === top).length);
  expect(lines).toEqual([2, 2]);
});

/** Whether two boxes have a point in common. */
async function overlap(page: Page, one: Locator, other: Locator): Promise<boolean> {
  const [a, b] = [await boxOf(one), await boxOf(other)];
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

for (const width of [1366, 1440, 1920]) {
  test(`notices lie beside each other and over nothing, ${width} pixels wide`, async ({
    lab,
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await lab.open('start.seed=53&step=6600');
    await lab.button('Share').click();
    const notices = page
      .getByRole('region', { name: 'Notices' })
      .getByRole('button', { name: 'Close' });
    await expect.poll(() => notices.count()).toBeGreaterThanOrEqual(2);
    for (const notice of await notices.all()) {
      for (const name of ['Share', 'Compare']) {
        expect(await overlap(page, notice.locator('..'), lab.button(name)), name).toBe(false);
      }
      for (const tab of await page.getByRole('tab').all()) {
        expect(await overlap(page, notice.locator('..'), tab)).toBe(false);
      }
    }
  });
}
