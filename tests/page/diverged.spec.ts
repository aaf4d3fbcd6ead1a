import type { Page } from '@playwright/test';

import { written } from '../words';
import { rememberDrawn } from './drawn';
import { engineAt } from './engine';
import { expect, test, VIEW_NAMES, type Laboratory } from './laboratory';

/** After 23 examples a loss that no step has met yet is beyond all numbers; the run stops at the 25th. */
const OVERFLOWS =
  'data.set=xor&data.examples=39&network.hidden=4,5&network.activation=gelu' +
  '&training.learning_rate=5&training.loss=squared_error';

/** A step meets what is no number, and the run stands still. */
const BREAKS = 'data.set=plane&network.activation=relu&training.learning_rate=10';

const alert = (page: Page) => page.getByRole('alert').filter({ hasText: 'Diverged' });

/** That the page says in all its places that the run has diverged at a moment. */
async function saysDiverged(lab: Laboratory, moment: number): Promise<void> {
  const { page } = lab;
  await expect(lab.metric('examples-seen')).toHaveText(String(moment));
  await expect(alert(page)).toHaveText(`Diverged at example ${moment}: lower the learning rate.`);
  await expect(page.getByText('The numbers grew beyond what can be computed with')).toBeVisible();
  await expect(lab.metric('loss')).toHaveText('–');
  await expect(page.getByRole('img', { name: /^Loss and gap/ })).toHaveAccessibleName(/Loss –/);
  await expect(lab.button('Play')).toBeDisabled();
  for (const unit of ['example', 'batch', 'epoch']) {
    await expect(lab.button(`Step one ${unit}`)).toBeDisabled();
  }
  // The timeline has keys of its own.
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('e');
  await lab.painted();
  await expect(lab.metric('examples-seen')).toHaveText(String(moment));
}

/** That what is sound is shown as such. */
async function isSound(lab: Laboratory, fragment: string, moment: number): Promise<void> {
  await expect(lab.metric('examples-seen')).toHaveText(String(moment));
  await expect(alert(lab.page)).toHaveCount(0);
  await expect(lab.metric('loss')).toHaveText(written.figure(engineAt(fragment, moment).loss()));
  await expect(lab.button('Play')).toBeEnabled();
}

/** All that the page tells: its texts, its names for those who do not see it, its canvases. */
async function told(page: Page): Promise<string> {
  return page.evaluate(() => {
    const names = [...document.querySelectorAll('*')].flatMap((element) =>
      ['aria-label', 'aria-valuetext', 'title', 'alt', 'value'].map((name) =>
        element.getAttribute(name),
      ),
    );
    const fields = [...document.querySelectorAll('input, output')].map(
      (field) => (field as HTMLInputElement).value,
    );
    const drawn = [...document.querySelectorAll('canvas')].flatMap((canvas) =>
      (window.drawn.get(canvas) ?? []).map(({ text }) => text),
    );
    return [document.body.textContent, ...names, ...fields, ...drawn].join('\n');
  });
}

test('a mean loss beyond all numbers is told as any divergence is', async ({ lab, page }) => {
  await page.addInitScript(rememberDrawn);
  await lab.open(`${OVERFLOWS}&step=23`);
  const run = engineAt(OVERFLOWS, 23);
  expect(run.isStill).toBe(false);
  expect(run.loss()).toBe(Infinity);
  expect(await lab.fingerprint()).toBe(run.fingerprint());
  await saysDiverged(lab, 23);

  for (const view of VIEW_NAMES) {
    await lab.show(view);
    await lab.painted();
    expect(await told(page), view).not.toMatch(/Infinity|NaN|∞/);
  }
  await page.getByRole('button', { name: 'Larger' }).click();
  await lab.painted();
  expect(await told(page), 'the charts').not.toMatch(/Infinity|NaN|∞/);
  await expect(page.getByRole('group', { name: 'Lines: Loss' })).toContainText(
    `${written.figure(engineAt(OVERFLOWS, 22).loss())} (at 22)`,
  );

  // Back to before it, and forth again.
  await lab.button('Step back').click();
  await isSound(lab, OVERFLOWS, 22);
  await lab.button('Step one example').click();
  await saysDiverged(lab, 23);
  await expect(page.getByText('23 examples seen, and the run has diverged.')).toHaveCount(1);
  await lab.seek(10);
  await isSound(lab, OVERFLOWS, 10);
});

test('a link beyond it goes there, and every moment says what it is', async ({ lab }) => {
  await lab.open(`${OVERFLOWS}&step=24`);
  expect(await lab.fingerprint()).toBe(engineAt(OVERFLOWS, 24).fingerprint());
  await saysDiverged(lab, 24);
  await lab.seek(23);
  await saysDiverged(lab, 23);
  await lab.seek(22);
  await isSound(lab, OVERFLOWS, 22);
  await lab.seek(24);
  await saysDiverged(lab, 24);
});

for (const [name, speed] of [
  ['one by one', 'Home'],
  ['as fast as it goes', 'End'],
] as const) {
  test(`playing stops where the loss is beyond all numbers: ${name}`, async ({ lab }) => {
    await lab.open(`${OVERFLOWS}&step=20`);
    await lab.slider('Speed').press(speed);
    await lab.button('Play').click();
    await saysDiverged(lab, 23);
    // A second time over what the charts know already.
    await lab.seek(19);
    await lab.button('Play').click();
    await saysDiverged(lab, 23);
  });
}

test('a step of an epoch stops there too', async ({ lab }) => {
  await lab.open(OVERFLOWS);
  await lab.button('Step one epoch').click();
  await saysDiverged(lab, 23);
  await lab.seek(3);
  await lab.button('Step one epoch').click();
  await saysDiverged(lab, 23);
});

test('of two networks the one that has diverged says so, and both stand', async ({ lab, page }) => {
  await lab.open(`${OVERFLOWS}&step=23&compare.training.learning_rate=0.01`);
  await expect(lab.net('a').getByRole('alert')).toHaveText(/^Diverged at example 23/);
  await expect(lab.net('b').getByRole('alert')).toHaveCount(0);
  await expect(lab.metric('loss', 'a')).toHaveText('–');
  await expect(lab.metric('loss', 'b')).not.toHaveText('–');
  await expect(lab.button('Play')).toBeDisabled();
  await lab.button('Step back').click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(lab.button('Play')).toBeEnabled();
});

test('a change where the run has diverged begins anew', async ({ lab, page }) => {
  await lab.open(`${OVERFLOWS}&step=23`);
  await lab.set('Learning rate', '0.1');
  await expect(lab.metric('examples-seen')).toHaveText('0');
  await expect(alert(page)).toHaveCount(0);
  await lab.button('Undo').click();
  await saysDiverged(lab, 23);
});

test('a run that stands still says so, and what was before it is whole', async ({ lab, page }) => {
  await page.addInitScript(rememberDrawn);
  await lab.open(BREAKS);
  await lab.slider('Speed').press('End');
  await lab.button('Play').click();
  await expect(alert(page)).toBeVisible();
  const end = await lab.number('examples-seen');
  await saysDiverged(lab, end);
  for (const view of VIEW_NAMES) {
    await lab.show(view);
    await lab.painted();
    expect(await told(page), view).not.toMatch(/Infinity|NaN|∞/);
  }
  await lab.seek(2);
  await isSound(lab, BREAKS, 2);
});

test('losses of examples held out count too', async ({ lab }) => {
  const fragment = `${OVERFLOWS}&data.test_fraction=0.5&step=25`;
  await lab.visit(fragment);
  const moment = await lab.number('examples-seen');
  const run = engineAt(fragment, moment);
  expect(run.hasDivergedBy(run.loss(), run.testLoss())).toBe(true);
  await saysDiverged(lab, moment);
});

test('a start beyond all numbers is told before the first example', async ({ lab, page }) => {
  await lab.open(
    'data.set=plane&network.hidden=8,8,8,8&network.activation=relu&start.scheme=normal&start.scale=1e6',
  );
  await expect(alert(page)).toHaveText(
    'Diverged before the first example: start with smaller weights.',
  );
  await expect(lab.metric('loss')).toHaveText('–');
  await expect(lab.button('Play')).toBeDisabled();
});
