import { expect, test } from './laboratory';

test('a change starts the changed run, and its address opens it again', async ({ lab, page }) => {
  await lab.open();
  await lab.menu('Examples of').selectOption('Digits');
  await lab.set('Hidden units', '12');
  await lab.menu('Activation').selectOption('ReLU');
  await lab.button('Add a layer').click();
  await lab.button('Learning rate: less').click();
  await expect(lab.net('a')).toContainText('12 units, 12 distinct');
  await expect(lab.field('Units in hidden layer 2')).toHaveValue('12');
  await expect
    .poll(() => lab.hash)
    .toBe(
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
  await expect(page.getByRole('status').filter({ hasText: 'Link copied' })).toBeVisible();
  const address = await page.evaluate(() => navigator.clipboard.readText());
  expect(address).toContain('#start.seed=5&step=7');

  const other = await context.newPage();
  await other.goto(address);
  await expect(other.locator('[data-metric="fingerprint"]')).toHaveText(now);
});

test('a control is not set to what the engine refuses', async ({ lab, page }) => {
  await lab.open();
  const units = lab.field('Hidden units');
  for (const refused of ['0', '129', '2.5', '']) {
    await units.fill(refused);
    await units.press('Tab');
    await expect(units, 'what was typed stays, to be mended').toHaveValue(refused);
    await expect(units).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByRole('alert')).toContainText('1 … 128');
    await expect(units).toHaveAccessibleDescription(/1 … 128/);
    await expect(lab.metric('distinct-units')).toHaveText('8');
  }
  await units.fill('many');
  await units.press('Enter');
  await expect(page.getByRole('alert')).toContainText('no number');
  // What was said is over when it is no longer so.
  await units.fill('8');
  await units.press('Enter');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await units.fill('0');
  await units.press('Enter');
  await expect(page.getByRole('alert')).toHaveCount(1);
  await units.press('Escape');
  await expect(units).toHaveValue('8');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(lab.net('a')).toContainText('8 units, 8 distinct');

  const batch = lab.field('Batch');
  await batch.fill('100');
  await batch.press('Tab');
  await expect(lab.button('Batch: more')).toBeDisabled();

  // Fewer examples than the batch: the batch follows, and nothing is refused.
  await lab.set('How many', '30');
  await expect(batch).toHaveValue('30');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a number is stepped by its buttons and by the arrows', async ({ lab, page }) => {
  await lab.open();
  const rate = lab.field('Learning rate');
  await lab.button('Learning rate: more').click();
  await expect(rate).toHaveValue('0.3');
  await rate.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(rate).toHaveValue('0.03');
  await expect(rate).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(rate).toHaveValue('0.1');
  await expect(lab.metric('examples-seen')).toHaveText('0');
});

test('every choice that a menu offers starts a run', async ({ lab, page }) => {
  test.setTimeout(120_000);
  await lab.open();
  await lab.button('More: Training').click();
  for (const name of ['Examples of', 'Activation', 'Weights', 'Optimiser', 'Loss', 'Order']) {
    const menu = lab.menu(name);
    for (const option of await menu.getByRole('option').allInnerTexts()) {
      await menu.selectOption(option);
      await expect(menu.getByRole('option', { selected: true })).toHaveText(option);
      // Images may still be on their way: the run before stays until they are here.
      if (name === 'Examples of') await expect(lab.metric('examples-seen')).toHaveText('0');
      await lab.step('epoch');
      await expect(page.getByRole('alert')).toHaveCount(0);
      await expect(lab.metric('loss')).toHaveText(/^\d/);
    }
  }
});

test('what means nothing to a run is not offered', async ({ lab }) => {
  await lab.open();
  await expect(lab.field('Momentum')).toHaveCount(0);
  await lab.menu('Optimiser').selectOption('Momentum');
  await expect(lab.field('Momentum')).toHaveValue('0.9');
  await expect(lab.field('Noise')).toHaveCount(1);
  await lab.menu('Examples of').selectOption('Iris');
  await expect(lab.field('Noise')).toHaveCount(0);
});

test('no hidden layer at all is a network too', async ({ lab }) => {
  await lab.open();
  await lab.button('Remove the last layer').click();
  await lab.step('epoch');
  await expect(lab.metric('distinct-units')).toHaveText('–');
  await expect(lab.metric('largest-gap')).toHaveText('–');
  await expect(lab.net('a')).toContainText('No hidden units');
  await expect(lab.net('a')).toContainText('Without a hidden layer the inputs go straight');
  await lab.button('Add a layer').click();
  await expect(lab.metric('distinct-units')).toHaveText('8');
});

test('a unit is selected by its card, and let go by Escape or its button', async ({
  lab,
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await lab.open();
  const before = await lab.picture();
  await lab.button('Unit 3').focus();
  const pointed = await lab.picture();
  expect(pointed, 'what has the focus is marked').not.toBe(before);
  await page.keyboard.press('Enter');
  const inspector = page.getByRole('complementary', { name: 'Unit 3' });
  await expect(inspector).toBeVisible();
  await expect(lab.button('Unit 3')).toHaveAttribute('aria-pressed', 'true');
  expect(await lab.picture()).not.toBe(pointed);
  await page.keyboard.press('Escape');
  await expect(inspector).toHaveCount(0);
  await expect.poll(() => lab.picture()).toBe(pointed);

  await lab.button('Unit 3').click();
  await inspector.getByRole('button', { name: 'Close' }).click();
  await expect(inspector).toHaveCount(0);
  await expect(lab.button('Unit 3')).toBeFocused();
  // A second press lets go as well.
  await lab.button('Unit 3').click();
  await lab.button('Unit 3').click();
  await expect(inspector).toHaveCount(0);
});

test('a card that is pointed at is marked in every picture of its network', async ({
  lab,
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await lab.open();
  await lab.step('epoch', 2);
  const before = await lab.picture('How the units part');
  await lab.button('Unit 5').hover();
  await expect.poll(() => lab.picture('How the units part')).not.toBe(before);
  await lab.button('Step one epoch').hover();
  await expect.poll(() => lab.picture('How the units part')).toBe(before);
});

test('without the system’s chance no seed is drawn, and that is said', async ({ lab, page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'crypto', { value: undefined });
  });
  await lab.open('start.seed=7');
  await lab.step('example', 2);
  const before = await lab.fingerprint();
  await lab.button('New seed').click();
  await expect(
    page.getByRole('alert').filter({ hasText: 'gives the page no random numbers' }),
  ).toBeVisible();
  await expect(lab.field('Seed')).toHaveValue('7');
  await expect(lab.metric('examples-seen')).toHaveText('2');
  expect(await lab.fingerprint()).toBe(before);
  // What can be typed goes on, and the notice goes.
  await lab.set('Seed', '8');
  await expect(page.getByRole('alert')).toHaveCount(0);
});
