import { test } from './laboratory';

/** The README's picture: the running page, with what the default run has learnt. */
test('the picture of the page', async ({ lab, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await lab.open();
  await lab.step('epoch', 62);
  await lab.step('example', 56);
  await lab.picture();
  await page.mouse.move(0, 0);
  await page.screenshot({ path: 'docs/laboratory.png' });
});
