// What a tab, a bookmark and an entry of the history are called.

import { expect, test } from './laboratory';

test('the title says the experiment, and follows it', async ({ lab, page }) => {
  await lab.open('start.symmetry=identical');
  await expect(page).toHaveTitle('Circles, 8 tanh units, symmetric start · Unalike');
  await lab.symmetric.click();
  await expect(page).toHaveTitle('Circles, 8 tanh units · Unalike');
  await lab.symmetric.click();
  await expect(page).toHaveTitle('Circles, 8 tanh units, symmetric start · Unalike');
  await lab.open('data.set=xor&network.hidden=4,1&network.activation=relu&start.symmetry=twins');
  await expect(page).toHaveTitle('XOR, 4 + 1 ReLU units, twins at the start · Unalike');
  await lab.button('Compare').click();
  await expect(page).toHaveTitle(/, compared · Unalike$/);
  await lab.open('network.hidden=');
  await expect(page).toHaveTitle('Circles, no hidden units · Unalike');
  await lab.open('lesson=5');
  await expect(page).toHaveTitle('Start all eight alike. Can they part? · Unalike');
  await page.getByRole('link', { name: 'Laboratory' }).click();
  await expect(page).toHaveTitle('Moons, 8 tanh units · Unalike');
});

test('while it is trained the title is not written', async ({ lab, page }) => {
  await lab.open();
  await expect(page).toHaveTitle('Circles, 8 tanh units · Unalike');
  await page.evaluate(() => {
    const written = { count: 0 };
    new MutationObserver(() => written.count++).observe(document.head, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    Object.assign(window, { written });
  });
  const count = () =>
    page.evaluate(() => (window as unknown as { written: { count: number } }).written.count);
  await lab.button('Play').click();
  await expect.poll(() => lab.number('examples-seen')).toBeGreaterThan(200);
  await lab.button('Pause').click();
  expect(await count()).toBe(0);
  // It would have been seen.
  await lab.set('Hidden units', '3');
  await expect(page).toHaveTitle('Circles, 3 tanh units · Unalike');
  expect(await count()).toBeGreaterThan(0);
});
