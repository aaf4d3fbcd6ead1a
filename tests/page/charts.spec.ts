import type { Locator, Page } from '@playwright/test';

import { levelled_off } from '../../www/engine/pkg/unalike.js';
import { firstSpacing, History } from '../../www/run/history';
import { engineAt } from './engine';
import { expect, test, type Laboratory } from './laboratory';

/** An enlarged chart as a person finds it. */
function chart(page: Page, title: 'Loss' | 'Largest gap' | 'Distinct units and effective rank') {
  const legend = page.getByRole('group', { name: `Lines: ${title}` });
  const figure = page
    .getByRole('figure')
    .filter({ has: page.getByRole('group', { name: `Lines: ${title}` }) });
  return {
    figure,
    line: (name: RegExp) => legend.getByRole('button', { name }),
    plot: page.getByRole('slider', { name: `Moment in the chart: ${title}` }),
    picture: () => pictureOf(figure),
  };
}

/** Until what was done last is painted. */
async function painted(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
}

/** The bytes that are on the chart's canvas. */
async function pictureOf(figure: Locator): Promise<string> {
  await painted(figure.page());
  return figure.locator('canvas').evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
}

async function openCharts(lab: Laboratory): Promise<void> {
  await lab.page.getByRole('button', { name: 'Larger' }).click();
  await expect(lab.page.getByRole('region', { name: 'Charts, enlarged' })).toBeVisible();
}

/** What the strip says. */
const strip = (page: Page) =>
  page.getByRole('img', { name: /^Loss and gap over the examples seen/ });

/** What is pressed to go through time: as high as the strip. */
const rail = (page: Page) => page.getByRole('slider', { name: 'Timeline' }).locator('..');

/** Drags sideways over a plot, from one share of its width to another. */
async function drag(plot: Locator, from: number, to: number): Promise<void> {
  await painted(plot.page());
  await plot.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await plot.boundingBox())!;
  const { mouse } = plot.page();
  await mouse.move(x + from * width, y + height / 2);
  await mouse.down();
  for (const share of [(from + to) / 2, to]) await mouse.move(x + share * width, y + height / 2);
  await mouse.up();
}

test.describe('the strip', () => {
  test('says what the readouts say', async ({ lab, page }) => {
    await lab.open('network.hidden=5,4&data.test_fraction=0.2');
    await lab.step('epoch', 3);
    await lab.step('example', 2);
    const says = async () => {
      const [loss, gap] = [lab.metric('loss'), lab.metric('largest-gap')];
      return `at 242 examples: Loss ${await loss.innerText()}; Gap ${await gap.innerText()}`;
    };
    await expect(strip(page)).toHaveAccessibleName(new RegExp(`${await says()}$`));
    await lab.menu('Hidden layer shown').selectOption('Layer 2');
    await expect(strip(page)).toHaveAccessibleName(new RegExp(`${await says()}$`));
  });

  test('is the timeline: a press goes to the moment that is under it', async ({ lab, page }) => {
    await lab.open();
    await lab.step('epoch', 6);
    await expect(lab.slider('Timeline')).toHaveAttribute(
      'aria-valuetext',
      '600 of 600 examples seen',
    );
    const before = await pictureOf(strip(page));
    await rail(page).click();
    // Time ends a little after the run: its middle is before the middle of the strip.
    await expect.poll(() => lab.number('examples-seen')).toBeLessThan(600);
    const moment = await lab.number('examples-seen');
    expect(moment).toBeGreaterThan(200);
    await expect(lab.metric('fingerprint')).toHaveText(engineAt('', moment).fingerprint());
    await expect(lab.slider('Timeline')).toHaveAttribute(
      'aria-valuetext',
      `${moment} of 600 examples seen`,
    );
    await expect(lab.slider('Timeline')).toBeFocused();
    expect(await pictureOf(strip(page))).not.toBe(before);
    await page.keyboard.press('ArrowLeft');
    await expect(lab.metric('examples-seen')).toHaveText(String(moment - 1));
    await page.keyboard.press('Home');
    await expect(lab.metric('examples-seen')).toHaveText('0');
    await page.keyboard.press('End');
    await expect(lab.metric('examples-seen')).toHaveText('600');

    // Held and drawn along, it goes through the run; not beyond what is trained.
    await drag(rail(page), 0.2, 1);
    await expect(lab.metric('examples-seen')).toHaveText('600');
    await drag(rail(page), 0.9, 0);
    await expect(lab.metric('examples-seen')).toHaveText('0');
  });

  test('a loss that has levelled off is told, by the engine’s rule', async ({ lab, page }) => {
    const fragment = 'start.symmetry=identical';
    await lab.open(fragment);
    const told = page.getByText('The loss has levelled off.');
    // The moments that the page keeps, trained beside it.
    const run = engineAt(fragment, 0);
    const history = new History(1, firstSpacing(run.epochLength, 8 * 2 + 8));
    const keep = () =>
      history.add(run.examplesSeen, {
        loss: run.loss(),
        testLoss: NaN,
        gap: () => 0,
        distinct: () => 1,
        rank: () => 1,
      });
    keep();
    let at: number | undefined;
    for (let epoch = 1; at === undefined; epoch++) {
      await lab.step('epoch');
      while (history.next <= 100 * epoch) {
        run.advance(history.next - run.examplesSeen);
        keep();
      }
      const { moments, losses, length } = history;
      at = levelled_off(moments.subarray(0, length), losses.subarray(0, length), 100);
      expect(epoch).toBeLessThan(60);
      if (at === undefined) expect(await told.count(), `after ${epoch} epochs`).toBe(0);
    }
    await expect(told).toBeVisible();
    // What it was about is over with its run.
    await lab.button('New seed').click();
    await expect(told).toHaveCount(0);
  });
});

test.describe('the charts, enlarged', () => {
  test('the legends say what the readouts say', async ({ lab, page }) => {
    await lab.open('network.hidden=5,4&data.test_fraction=0.2');
    await openCharts(lab);
    await lab.step('epoch', 3);
    await lab.step('example', 2);
    const loss = await lab.metric('loss').innerText();
    const gap = await lab.metric('largest-gap').innerText();
    await expect(chart(page, 'Loss').line(/^training/)).toHaveText(new RegExp(`${loss}$`));
    await expect(chart(page, 'Loss').line(/^held out \d/)).toBeVisible();
    await expect(chart(page, 'Largest gap').line(/^layer 1/)).toHaveText(new RegExp(`${gap}$`));

    await lab.menu('Hidden layer shown').selectOption('Layer 2');
    const second = await lab.metric('largest-gap').innerText();
    await expect(chart(page, 'Largest gap').line(/^layer 2/)).toHaveText(new RegExp(`${second}$`));
    await expect(page.getByRole('img', { name: /^Loss over examples seen/ })).toHaveAccessibleName(
      new RegExp(`training ${loss}; held out`),
    );
    await page.getByRole('button', { name: 'Larger' }).click();
    await expect(page.getByRole('region', { name: 'Charts, enlarged' })).toHaveCount(0);
  });

  test('identical units have a gap that is called so', async ({ lab, page }) => {
    await lab.open('start.symmetry=identical');
    await openCharts(lab);
    await lab.step('epoch', 2);
    await expect(lab.metric('largest-gap')).toHaveText('0');
    await expect(chart(page, 'Largest gap').line(/^largest gap/)).toHaveText(/identical$/);
    await expect(chart(page, 'Largest gap').figure).toContainText('exactly zero: nothing to grow');
  });

  test('pointing shows a moment in all charts, and what it was', async ({ lab, page }) => {
    await lab.open();
    await openCharts(lab);
    await lab.step('epoch', 6);
    const [loss, gap] = [chart(page, 'Loss'), chart(page, 'Largest gap')];
    const now = await loss.line(/^training/).innerText();
    await loss.plot.hover();
    const shown = await loss.figure.getByText(/^at example \d+$/).innerText();
    const moment = Number(shown.split(' ').at(-1));
    expect(moment).toBeGreaterThan(200);
    expect(moment).toBeLessThan(600);
    await expect(gap.figure).toContainText(shown);
    const pointed = await loss.line(/^training/).innerText();
    const pointedGap = await gap.line(/^largest gap/).innerText();
    expect(pointed).not.toBe(now);

    await lab.button('Play').hover();
    await expect(loss.line(/^training/)).toHaveText(now.replace(/\s+/, ' '));
    await lab.seek(moment);
    expect(pointed).toContain(await lab.metric('loss').innerText());
    expect(pointedGap).toContain(await lab.metric('largest-gap').innerText());
  });

  test('a line is shown alone, and then with all again', async ({ lab, page }) => {
    await lab.open('data.test_fraction=0.3');
    await openCharts(lab);
    await lab.step('epoch', 3);
    const loss = chart(page, 'Loss');
    const training = loss.line(/^training/);
    const heldOut = loss.line(/^held out/);
    const all = await loss.picture();
    await training.click();
    await expect(training).toHaveAttribute('aria-pressed', 'true');
    await expect(heldOut).toHaveAttribute('aria-pressed', 'false');
    const one = await loss.picture();
    expect(one).not.toBe(all);

    await heldOut.focus();
    await page.keyboard.press('Enter');
    await expect(training).toHaveAttribute('aria-pressed', 'false');
    expect([all, one]).not.toContain(await loss.picture());
    await page.keyboard.press('Enter');
    await expect(heldOut).toHaveAttribute('aria-pressed', 'false');
    expect(await loss.picture()).toBe(all);
  });

  test('a stretch of time is looked at, until all is shown again', async ({ lab, page }) => {
    await lab.open();
    await openCharts(lab);
    await lab.step('epoch', 6);
    const [loss, gap] = [chart(page, 'Loss'), chart(page, 'Largest gap')];
    const whole = [await loss.picture(), await gap.picture()];
    await drag(loss.plot, 0.3, 0.7);
    await lab.button('Play').hover();
    const zoomed = [await loss.picture(), await gap.picture()];
    expect(zoomed[0]).not.toBe(whole[0]);
    expect(zoomed[1]).not.toBe(whole[1]);

    await lab.step('epoch', 2);
    expect(await gap.picture(), 'the run goes on beyond what is looked at').toBe(zoomed[1]);
    await lab.button('Play').click();
    await expect.poll(() => lab.number('examples-seen')).toBeGreaterThan(900);
    await lab.button('Pause').click();
    expect(await gap.picture()).toBe(zoomed[1]);

    // It is still looked at when the charts come back.
    await page.getByRole('button', { name: 'Larger' }).click();
    await openCharts(lab);
    expect(await gap.picture()).toBe(zoomed[1]);

    await loss.figure.getByRole('button', { name: 'Show all' }).click();
    await expect(page.getByRole('button', { name: 'Show all' })).toHaveCount(0);
    await drag(gap.plot, 0.3, 0.7);
    await expect(loss.figure.getByRole('button', { name: 'Show all' })).toBeVisible();
    await gap.plot.dblclick();
    await expect(page.getByRole('button', { name: 'Show all' })).toHaveCount(0);
  });

  test('with the focus a chart takes the arrows, plus, minus and zero', async ({ lab, page }) => {
    await lab.open();
    await openCharts(lab);
    await lab.step('epoch', 4);
    const loss = chart(page, 'Loss');
    const showAll = loss.figure.getByRole('button', { name: 'Show all' });
    await loss.plot.focus();
    await page.keyboard.press('ArrowLeft');
    await expect(loss.plot).toHaveAttribute('aria-valuetext', /^at example \d+$/);
    await expect(loss.plot).not.toHaveAttribute('aria-valuetext', 'at example 400');
    await expect(lab.metric('examples-seen')).toHaveText('400');
    await page.keyboard.press('+');
    await expect(showAll).toBeVisible();
    await page.keyboard.press('-');
    await expect(showAll).toHaveCount(0);
    await page.keyboard.press('+');
    await page.keyboard.press('0');
    await expect(showAll).toHaveCount(0);
    await page.keyboard.press('ArrowRight');
    await expect(loss.plot).toHaveAttribute('aria-valuetext', 'at example 400');
  });

  test('a run that was left for another stays in the charts', async ({ lab, page }) => {
    await lab.open();
    await openCharts(lab);
    await lab.step('epoch', 3);
    const before = await lab.metric('loss').innerText();
    await lab.seek(100);
    const alone = await pictureOf(strip(page));
    await lab.button('Learning rate: less').click();
    const ghost = chart(page, 'Loss').line(/^before: Learning rate 0\.1/);
    await expect(ghost).toBeVisible();
    await expect(chart(page, 'Largest gap').line(/^before: Learning rate 0\.1/)).toBeVisible();
    expect(await pictureOf(strip(page)), 'and in the strip').not.toBe(alone);
    await lab.step('epoch', 2);
    await expect(ghost).toHaveText(new RegExp(`${before}$`));
    await expect(chart(page, 'Loss').line(/^training/)).not.toHaveText(new RegExp(`${before}$`));
  });

  test('how unlike the units are has a chart of its own', async ({ lab, page }) => {
    await lab.open('start.symmetry=twins');
    await openCharts(lab);
    await lab.step('epoch', 2);
    const unlike = chart(page, 'Distinct units and effective rank');
    const distinct = await lab.metric('distinct-units').innerText();
    await expect(unlike.line(/^distinct units/)).toHaveText(new RegExp(`${distinct}$`));
    await expect(unlike.line(/^effective rank \d/)).toBeVisible();
    await chart(page, 'Loss').plot.hover();
    const shown = await chart(page, 'Loss')
      .figure.getByText(/^at example \d+$/)
      .innerText();
    await expect(unlike.figure).toContainText(shown);
    // Without hidden units there is nothing that could be unlike.
    await lab.button('Remove the last layer').click();
    await expect(unlike.figure).toHaveCount(0);
    await expect(chart(page, 'Loss').figure).toBeVisible();
  });

  test('two networks have lines of their own, and one mark each in the strip', async ({
    lab,
    page,
  }) => {
    await lab.open();
    await openCharts(lab);
    await lab.button('Compare').click();
    await lab.step('epoch', 3);
    for (const net of ['a', 'b'] as const) {
      const mark = net.toUpperCase();
      const loss = await lab.metric('loss', net).innerText();
      await expect(chart(page, 'Loss').line(new RegExp(`^${mark} training`))).toHaveText(
        new RegExp(`${loss}$`),
      );
    }
    await expect(chart(page, 'Largest gap').line(/^B largest gap/)).toHaveText(/identical$/);
  });
});

test('a finger points too', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    hasTouch: true,
    viewport: { width: 1024, height: 1366 },
    ...(baseURL === undefined ? {} : { baseURL }),
  });
  const page = await context.newPage();
  await page.goto('/#step=600');
  await page.getByRole('button', { name: 'Larger' }).tap();
  const loss = chart(page, 'Loss');
  await expect(loss.line(/^training/)).toBeVisible();
  await loss.plot.tap();
  await expect(loss.figure).toContainText(/at example [\d,]+/);
  await expect(loss.line(/^training/)).toBeVisible();
  // And goes through time on the strip.
  await rail(page).tap();
  await expect(page.locator('[data-metric="examples-seen"]')).not.toHaveText('600');
  await context.close();
});
