import { expect, test } from './laboratory';

test('a change starts the changed run, and its address opens it again', async ({ lab, page }) => {
  await lab.open();
  await page.getByRole('combobox', { name: 'Examples of' }).selectOption('Digits');
  await page.getByRole('spinbutton', { name: 'Units in hidden layer 1' }).fill('12');
  await page.getByRole('spinbutton', { name: 'Units in hidden layer 1' }).press('Enter');
  await page.getByRole('combobox', { name: 'Activation' }).selectOption('ReLU');
  await page.getByRole('button', { name: 'Add a layer' }).click();
  await page.getByRole('button', { name: 'Learning rate: less' }).click();
  await expect(lab.net('a')).toContainText('12 units, 12 distinct');
  expect(new URL(page.url()).hash).toBe(
    '#data.set=digits&network.hidden=12,12&network.activation=relu&training.learning_rate=0.03',
  );
  const start = await lab.fingerprint();
  await page.reload();
  await expect(lab.metric('fingerprint')).toHaveText(start);
});

test('Share copies the address of this moment of this run', async ({ lab, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await lab.open('start.seed=5');
  await lab.step('example', 7);
  const now = await lab.fingerprint();
  await lab.button('Share').click();
  await expect(page.getByRole('status')).toContainText('Link copied');
  const address = await page.evaluate(() => navigator.clipboard.readText());
  expect(address).toContain('#start.seed=5&step=7');

  const other = await context.newPage();
  await other.goto(address);
  await expect(other.locator('[data-metric="fingerprint"]')).toHaveText(now);
});

test('a control is not set to what the engine refuses', async ({ lab, page }) => {
  await lab.open();
  const units = page.getByRole('spinbutton', { name: 'Units in hidden layer 1' });
  for (const refused of ['0', '129', '2.5', '']) {
    await units.fill(refused);
    await units.press('Tab');
    await expect(units).toHaveValue('8');
    await expect(page.getByRole('alert')).toContainText('1 … 128');
  }
  await expect(lab.net('a')).toContainText('8 units');
  const batch = page.getByRole('spinbutton', { name: 'Batch' });
  await batch.fill('100');
  await batch.press('Tab');
  await expect(page.getByRole('button', { name: 'Batch: more' })).toBeDisabled();

  // Fewer examples than the batch: the batch follows, and nothing is refused.
  const examples = page.getByRole('spinbutton', { name: 'How many' });
  await examples.fill('30');
  await examples.press('Tab');
  await expect(batch).toHaveValue('30');
});

test('every choice that a menu offers starts a run', async ({ lab, page }) => {
  await lab.open();
  for (const name of ['Examples of', 'Activation', 'Weights', 'Optimiser', 'Loss', 'Order']) {
    const menu = page.getByRole('combobox', { name, exact: true });
    for (const option of await menu.getByRole('option').allInnerTexts()) {
      await menu.selectOption(option);
      const before = await lab.number('examples-seen');
      await lab.step('example', 2);
      expect(await lab.number('examples-seen')).toBe(before + 2);
      await expect(page.getByRole('alert')).toHaveCount(0);
      await expect(lab.metric('loss')).toHaveText(/^\d/);
    }
  }
});

test('no hidden layer at all is a network too', async ({ lab, page }) => {
  await lab.open();
  await page.getByRole('button', { name: 'Remove the last layer' }).click();
  await lab.step('epoch');
  await expect(lab.metric('distinct-units')).toHaveText('–');
  await expect(lab.metric('largest-gap')).toHaveText('–');
  await expect(lab.net('a')).toContainText('Without a hidden layer');
});

test('a unit is selected by its row, and let go by Escape or its button', async ({ lab, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await lab.open();
  const before = await lab.picture();
  await lab.button('Unit 3').focus();
  await page.keyboard.press('Enter');
  const inspector = page.getByRole('complementary', { name: 'Unit 3' });
  await expect(inspector).toBeVisible();
  expect(await lab.picture()).not.toBe(before);
  await page.keyboard.press('Escape');
  await expect(inspector).toHaveCount(0);
  await expect.poll(() => lab.picture()).toBe(before);

  await lab.button('Unit 3').click();
  await lab.button('All units').click();
  await expect(lab.button('Unit 3')).toBeFocused();
});

test('a unit is selected by clicking its card', async ({ lab, page }) => {
  await lab.open();
  await lab
    .net('a')
    .locator('canvas')
    .click({ position: { x: 480, y: 110 } });
  await expect(page.getByRole('complementary', { name: /^Unit \d/ })).toBeVisible();
});
