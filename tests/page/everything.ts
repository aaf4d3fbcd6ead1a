// A visit in which all there is on the page comes up once: what fetches, computes elsewhere or paints.

import { expect, Laboratory } from './laboratory';
import { VIEWS } from '../../www/views';
import { PRESSES } from './chapter';

/** Every view, every set with images, the workers, an opened unit, charts, lists, and the lesson. */
export async function seeEverything(lab: Laboratory, address: string): Promise<void> {
  const { page } = lab;
  await page.goto(`${address}#version=1`);
  await lab.isReady();
  await lab.step('example', 2);
  await seeViews(lab);
  await lab.button('Unit 2').click();
  await expect(page.getByRole('complementary', { name: /^Unit 2/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await lab.button('Compare').click();
  await lab.step('epoch');
  await lab.button('Compare').click();
  for (const set of ['Digits', 'MNIST']) {
    await lab.menu('Examples of').selectOption(set);
    await expect(lab.metric('examples-seen')).toHaveText('0');
    await lab.step('example');
  }
  await seeStarts(lab);
  await seeLesson(lab);
}

async function seeViews({ page }: Laboratory): Promise<void> {
  const tabs = page.getByRole('tab');
  await expect(tabs).toHaveCount(VIEWS.length);
  for (const tab of await tabs.all()) {
    await tab.click();
    await expect(tab).toHaveAttribute('aria-selected', 'true');
    await expect(page.getByRole('tabpanel').first()).not.toContainText('Loading');
  }
  await tabs.first().click();
}

/** Both kinds of workers, and the pictures of what they find. */
async function seeStarts(lab: Laboratory): Promise<void> {
  const { page } = lab;
  await page.goto(`${page.url().replace(/#.*/, '')}#data.set=xor&network.hidden=3&step=100`);
  await expect(lab.metric('examples-seen')).toHaveText('100');
  await lab.show('Other starts');
  await expect(page.getByRole('img', { name: /starts/ }).first()).toBeVisible();
  await lab.trainMany(2);
  await expect(page.getByText('100 starts, seeds 1 to 100')).toBeVisible();
}

async function seeLesson(lab: Laboratory): Promise<void> {
  const { page } = lab;
  await page.getByRole('link', { name: 'Lesson' }).click();
  for (const [i] of PRESSES.entries()) {
    await page.goto(`${page.url().replace(/#.*/, '')}#lesson=${i + 1}`);
    await expect(page.locator(`[data-chapter="${i + 1}"]`)).toBeVisible();
    await lab.isReady();
  }
}
