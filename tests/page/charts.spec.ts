import type { Locator, Page } from '@playwright/test';

import { expect, test, type Laboratory } from './laboratory';

/** A chart as a person finds it. */
function chart(page: Page, title: 'Loss' | 'Largest gap' | 'Distinct units and effective rank') {
  const legend = page.getByRole('group', { name: `Lines: ${title}` });
  const figure = page.getByRole('figure').filter({ has: legend });
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

/** Puts the pointer over a plot: `share` of its width from the left. */
async function pointAt(plot: Locator, share: number): Promise<void> {
  await painted(plot.page());
  const box = (await plot.boundingBox())!;
  await plot.page().mouse.move(box.x + share * box.width, box.y + 0.4 * box.height);
}

async function seek(lab: Laboratory, moment: number): Promise<void> {
  await lab.slider('Timeline').fill(String(moment));
  await expect(lab.metric('examples-seen')).toHaveText(String(moment));
}

/** Drags sideways over a plot, from one share of its width to another. */
async function drag(plot: Locator, from: number, to: number): Promise<void> {
  await pointAt(plot, from);
  await plot.page().mouse.down();
  await pointAt(plot, (from + to) / 2);
  await pointAt(plot, to);
  await plot.page().mouse.up();
}

test('the legends say what the readouts say', async ({ lab, page }) => {
  await lab.open('network.hidden=5,4&data.test_fraction=0.2');
  await lab.step('epoch', 3);
  await lab.step('example', 2);
  const loss = await lab.metric('loss').innerText();
  const gap = await lab.metric('largest-gap').innerText();
  await expect(chart(page, 'Loss').line(/^training/)).toHaveText(new RegExp(`${loss}$`));
  await expect(chart(page, 'Loss').line(/^held out \d/)).toBeVisible();
  await expect(chart(page, 'Largest gap').line(/^layer 1/)).toHaveText(new RegExp(`${gap}$`));

  await page.getByRole('combobox', { name: 'Hidden layer shown' }).selectOption('layer 2');
  const second = await lab.metric('largest-gap').innerText();
  await expect(chart(page, 'Largest gap').line(/^layer 2/)).toHaveText(new RegExp(`${second}$`));
  await expect(page.getByRole('img', { name: /^Loss over examples seen/ })).toHaveAccessibleName(
    new RegExp(`training ${loss}; held out`),
  );
});

test('identical units have a gap that is called so', async ({ lab, page }) => {
  await lab.open('start.symmetry=identical');
  await lab.step('epoch', 2);
  await expect(lab.metric('largest-gap')).toHaveText('0');
  await expect(chart(page, 'Largest gap').line(/^largest gap/)).toHaveText(/identical$/);
  await expect(chart(page, 'Largest gap').figure).toContainText('exactly zero: nothing to grow');
});

test('pointing shows a moment in both charts, and what it was', async ({ lab, page }) => {
  await lab.open();
  await lab.step('epoch', 6);
  const [loss, gap] = [chart(page, 'Loss'), chart(page, 'Largest gap')];
  const now = await loss.line(/^training/).innerText();
  await pointAt(loss.plot, 0.5);
  await expect(loss.figure).toContainText('at example 300');
  await expect(gap.figure).toContainText('at example 300');
  const pointed = await loss.line(/^training/).innerText();
  const pointedGap = await gap.line(/^largest gap/).innerText();
  expect(pointed).not.toBe(now);

  await page.mouse.move(10, 10);
  await expect(loss.line(/^training/)).toHaveText(now.replace(/\s+/, ' '));
  await seek(lab, 300);
  expect(pointed).toContain(await lab.metric('loss').innerText());
  expect(pointedGap).toContain(await lab.metric('largest-gap').innerText());
});

test('a line is shown alone, and then with all again', async ({ lab, page }) => {
  await lab.open('data.test_fraction=0.3');
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
  await lab.step('epoch', 6);
  const [loss, gap] = [chart(page, 'Loss'), chart(page, 'Largest gap')];
  const whole = [await loss.picture(), await gap.picture()];
  await drag(loss.plot, 0.3, 0.7);
  await page.mouse.move(10, 10);
  const zoomed = [await loss.picture(), await gap.picture()];
  expect(zoomed[0]).not.toBe(whole[0]);
  expect(zoomed[1]).not.toBe(whole[1]);

  await lab.step('epoch', 2);
  expect(await gap.picture(), 'the run goes on beyond what is looked at').toBe(zoomed[1]);
  await lab.button('Play').click();
  await expect.poll(() => lab.number('examples-seen')).toBeGreaterThan(900);
  await lab.button('Pause').click();
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
  await lab.step('epoch', 4);
  const loss = chart(page, 'Loss');
  await loss.plot.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(loss.plot).toHaveAttribute('aria-valuetext', 'at example 300');
  await expect(lab.metric('examples-seen')).toHaveText('400');
  await page.keyboard.press('+');
  await expect(loss.figure.getByRole('button', { name: 'Show all' })).toBeVisible();
  await page.keyboard.press('-');
  await expect(loss.figure.getByRole('button', { name: 'Show all' })).toHaveCount(0);
  await page.keyboard.press('+');
  await page.keyboard.press('0');
  await expect(loss.figure.getByRole('button', { name: 'Show all' })).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await expect(loss.plot).toHaveAttribute('aria-valuetext', 'at example 400');
});

test('a run that was left for another stays in the charts', async ({ lab, page }) => {
  await lab.open();
  await lab.step('epoch', 3);
  const before = await lab.metric('loss').innerText();
  await seek(lab, 100);
  await page.getByRole('button', { name: 'Learning rate: less' }).click();
  const ghost = chart(page, 'Loss').line(/^before: Learning rate 0\.1/);
  await expect(ghost).toBeVisible();
  await expect(chart(page, 'Largest gap').line(/^before: Learning rate 0\.1/)).toBeVisible();
  await lab.step('epoch', 2);
  await expect(ghost).toHaveText(new RegExp(`${before}$`));
  await expect(chart(page, 'Loss').line(/^training/)).not.toHaveText(new RegExp(`${before}$`));
});

test('how unlike the units are has a chart of its own beside the pairs', async ({ lab, page }) => {
  await lab.open('start.symmetry=twins');
  await lab.step('epoch', 2);
  await lab.button('Pairs').click();
  const unlike = chart(page, 'Distinct units and effective rank');
  const distinct = await lab.metric('distinct-units').innerText();
  await expect(unlike.line(/^distinct units/)).toHaveText(new RegExp(`${distinct}$`));
  await expect(unlike.line(/^effective rank \d/)).toBeVisible();
  await pointAt(chart(page, 'Loss').plot, 0.55);
  await expect(unlike.figure).toContainText('at example 100');
});

test('a finger points too', async ({ browser }) => {
  const context = await browser.newContext({
    hasTouch: true,
    viewport: { width: 390, height: 844 },
  });
  const page = await context.newPage();
  await page.goto('/#step=600');
  const loss = chart(page, 'Loss');
  await expect(loss.line(/^training/)).toBeVisible();
  await loss.plot.scrollIntoViewIfNeeded();
  const box = (await loss.plot.boundingBox())!;
  await page.touchscreen.tap(box.x + 0.6 * box.width, box.y + 60);
  await expect(loss.figure).toContainText(/at example [\d,]+/);
  await expect(loss.line(/^training/)).toBeVisible();
  await context.close();
});
