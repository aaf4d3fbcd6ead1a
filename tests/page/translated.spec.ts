// A page that its browser has translated.

import { expect, test } from './laboratory';
import { fingerprintsOf } from './scenes';
import { translate } from './translation';

test('translated, the page goes on telling the truth', async ({ lab, page }) => {
  await lab.open('network.hidden=4&start.seed=9');
  await translate(page);
  const a = lab.net('a');
  await expect(a).toContainText('DISTINCT');

  await lab.page.keyboard.press('e');
  await expect(lab.metric('examples-seen')).toHaveText('100');
  await expect(lab.metric('fingerprint')).toHaveText(
    fingerprintsOf('network.hidden=4&start.seed=9&step=100').a,
  );
  await expect(lab.metric('distinct-units')).toHaveText('4');
  await expect(a).toContainText(/THEY DIFFER BECAUSE THEIR RANDOM STARTS DIFFER/i);
  await page.keyboard.press('s');
  await expect(lab.metric('distinct-units')).toHaveText('1');
  await expect(lab.metric('largest-gap')).toHaveText('0');
  await expect(a).toContainText(/0\s*EXACTLY/i);
  await expect(a).toContainText(/ALL UNITS START WITH THE SAME WEIGHTS/i);
  await expect(a).not.toContainText(/RANDOM STARTS DIFFER/i);
  await expect(page.getByRole('switch').first()).toBeChecked();
  await page.keyboard.press('e');
  await expect(a).toContainText(/MOVE AS ONE/i);
  await expect(a).not.toContainText(/ALL UNITS START WITH/i);

  await page.keyboard.press('s');
  await expect(lab.metric('distinct-units')).toHaveText('4');
  await expect(a).not.toContainText(/EXACTLY/i);

  await page.keyboard.press('c');
  await expect(lab.metric('distinct-units', 'b')).toHaveText('1');
  await expect(lab.net('b')).toContainText(/IDENTICAL/i);
  await page.keyboard.press('c');
  await expect(lab.net('b')).toHaveCount(0);

  // Each step of the page's own buttons, and of what they say.
  await lab.button('Play').click();
  await expect(lab.button('Pause')).toBeVisible();
  await expect(lab.button('Pause')).toContainText(/PAUSE/i);
  await expect(lab.button('Pause')).not.toContainText(/PLAY/i);
  await lab.button('Pause').click();
  await expect(lab.button('Play')).toContainText(/PLAY/i);

  for (const key of ['2', '3', '4', '1']) {
    await page.keyboard.press(key);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('e');
    await lab.painted();
  }
  for (const key of ['?', 'Escape', 'z', 'z', 'Shift+z', 'r', 'p', 'ArrowRight', 'ArrowRight']) {
    await page.keyboard.press(key);
    await lab.painted();
  }
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('translated, changes and notices come, say what they should, and go', async ({
  lab,
  page,
}) => {
  await lab.open('network.hidden=4&start.seed=9');
  await translate(page);
  await page.keyboard.press('e');
  await expect(lab.metric('examples-seen')).toHaveText('100');
  const a = lab.net('a');
  for (let change = 0; change < 5; change++) {
    await lab.button('Learning rate: less').click();
    await page.keyboard.press('e');
    await expect(lab.metric('examples-seen')).toHaveText(String(200 + 100 * change));
  }
  await expect(a).toContainText(/2 EARLIER CHANGES/i);
  await expect(a).toContainText(/FROM EXAMPLE 500/i);
  await page.keyboard.press('r');
  await expect(a).not.toContainText(/EARLIER CHANGES/i);
  await expect(a).not.toContainText(/FROM EXAMPLE/i);

  await lab.field('Learning rate').fill('abc');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveCount(1);
  await lab.field('Learning rate').fill('0.02');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveCount(0);
});
