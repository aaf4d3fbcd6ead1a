import { expect, test, VIEW_NAMES } from './laboratory';

test('each key does what the list of keys says', async ({ lab }) => {
  const { keyboard } = lab.page;
  await lab.open('training.batch=4');
  const start = await lab.fingerprint();

  await keyboard.press('ArrowRight');
  await expect(lab.metric('examples-seen')).toHaveText('1');
  await keyboard.press('Shift+ArrowRight');
  await expect(lab.metric('examples-seen')).toHaveText('4');
  await keyboard.press('e');
  await expect(lab.metric('examples-seen')).toHaveText('100');
  await keyboard.press('ArrowLeft');
  await expect(lab.metric('examples-seen')).toHaveText('99');

  await keyboard.press('Space');
  await expect(lab.button('Pause')).toBeVisible();
  await keyboard.press('Space');
  await expect(lab.button('Play')).toBeVisible();

  await keyboard.press('r');
  await expect(lab.metric('examples-seen')).toHaveText('0');
  await expect(lab.metric('fingerprint')).toHaveText(start);

  await keyboard.press('s');
  await expect(lab.symmetric).toBeChecked();
  await keyboard.press('s');
  await expect(lab.symmetric).not.toBeChecked();

  await keyboard.press('c');
  await expect(lab.net('b')).toBeVisible();
  await keyboard.press('c');
  await expect(lab.net('b')).toHaveCount(0);

  const slow = lab.page.getByRole('switch', { name: 'Slow' });
  await keyboard.press('p');
  await expect(slow).toBeChecked();
  await keyboard.press('p');
  await expect(slow).not.toBeChecked();

  await keyboard.press('s');
  await expect(lab.symmetric).toBeChecked();
  await keyboard.press('z');
  await expect(lab.symmetric).not.toBeChecked();
  await keyboard.press('Shift+Z');
  await expect(lab.symmetric).toBeChecked();
  await keyboard.press('z');

  for (const [i, name] of VIEW_NAMES.entries()) {
    await keyboard.press(String(i + 1));
    await expect(lab.page.getByRole('tab', { name })).toHaveAttribute('aria-selected', 'true');
  }
  await keyboard.press('1');

  await keyboard.press('Alt+ArrowRight');
  await expect(lab.net('a').getByRole('status')).toHaveText(/^Forward:/);
  await keyboard.press('r');
  await expect(lab.metric('examples-seen')).toHaveText('0');

  await keyboard.press('?');
  await expect(lab.page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await keyboard.press('e');
  await expect(lab.metric('examples-seen')).toHaveText('0');
  await keyboard.press('Escape');
  await expect(lab.page.getByRole('dialog')).toHaveCount(0);
});

test('the list of keys has every key, and turns them off for good', async ({ lab, page }) => {
  await lab.open();
  await lab.button('Keys').click();
  const list = page.getByRole('dialog', { name: 'Keys' });
  for (const key of ['Space', '→', 'Alt →', 'Shift →', 'E', '←', 'R', 'S', 'C', 'P', 'Z', '?']) {
    await expect(list.getByRole('term').filter({ hasText: key }).first()).toBeVisible();
  }
  await list.getByRole('switch', { name: 'Keys on' }).uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('e');
  await page.keyboard.press('c');
  await page.reload();
  await lab.isReady();
  await page.keyboard.press('e');
  await page.keyboard.press('s');
  // The list itself is still there, to turn them on again.
  await page.keyboard.press('?');
  await expect(lab.metric('examples-seen')).toHaveText('0');
  await expect(lab.symmetric).not.toBeChecked();
  await expect(lab.net('b')).toHaveCount(0);
  await list.getByRole('switch', { name: 'Keys on' }).check();
  await page.keyboard.press('Escape');
  await page.keyboard.press('e');
  await expect(lab.metric('examples-seen')).toHaveText('100');
});

test('a dialog that was left can be asked for again by the very next key', async ({
  lab,
  page,
}) => {
  await lab.open();
  await page.keyboard.press('?');
  const list = page.getByRole('dialog', { name: 'Keys' });
  // Before the browser comes to say that it was closed.
  await list.getByRole('button', { name: 'Close' }).evaluate(async (close: HTMLElement) => {
    close.click();
    await Promise.resolve();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '?', bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve));
  });
  await expect(list).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(list).toBeVisible();
});

test('keys are found by their letter, and by their place where there are no letters', async ({
  lab,
  page,
}) => {
  await lab.open();
  const press = (key: string, code: string) =>
    page.evaluate((init) => document.body.dispatchEvent(new KeyboardEvent('keydown', init)), {
      key,
      code,
      bubbles: true,
      cancelable: true,
    });
  await press('у', 'KeyE');
  await expect(lab.metric('examples-seen')).toHaveText('100');
  // On a keyboard with other places it is the letter that counts.
  await press('e', 'KeyD');
  await expect(lab.metric('examples-seen')).toHaveText('200');
  await press('E', 'KeyE');
  await expect(lab.metric('examples-seen')).toHaveText('300');
});

test('S on twins makes all alike', async ({ lab, page }) => {
  await lab.open('start.symmetry=twins');
  await expect(lab.symmetric).not.toBeChecked();
  await page.keyboard.press('s');
  await expect(lab.symmetric).toBeChecked();
  await expect(lab.metric('distinct-units')).toHaveText('1');
});

test('no key fires while a person types', async ({ lab }) => {
  await lab.open();
  await lab.field('Learning rate').focus();
  for (const key of ['e', 'r', 's', 'c', ' ', 'ArrowRight']) await lab.page.keyboard.press(key);
  await expect(lab.metric('examples-seen')).toHaveText('0');
  await expect(lab.symmetric).not.toBeChecked();
  await expect(lab.net('b')).toHaveCount(0);
  await expect(lab.button('Play')).toBeVisible();
});

test('Space plays after a click, and presses a button that was reached by keyboard', async ({
  lab,
}) => {
  await lab.open();
  await lab.step('epoch');
  await lab.step('example');
  await lab.page.keyboard.press('Space');
  await expect(lab.button('Pause')).toBeVisible();
  await lab.page.keyboard.press('Space');
  await expect(lab.button('Play')).toBeVisible();

  await lab.button('Reset').click();
  const example = lab.button('Step one example');
  const hasFocus = () => example.evaluate((button) => button === document.activeElement);
  for (let tabs = 0; tabs < 8 && !(await hasFocus()); tabs++) {
    await lab.page.keyboard.press('Tab');
  }
  await expect(example).toBeFocused();
  await lab.page.keyboard.press('Space');
  await expect(lab.metric('examples-seen')).toHaveText('1');
  await expect(lab.button('Play')).toBeVisible();
});

test('keys of the browser and of the system are left alone', async ({ lab }) => {
  await lab.open();
  await lab.page.keyboard.press('Control+e');
  await lab.page.keyboard.press('Alt+ArrowRight');
  await expect(lab.metric('examples-seen')).toHaveText('0');
});

test('arrows step after a tab was clicked, and go round the tabs when they are reached by keyboard', async ({
  lab,
  page,
}) => {
  await lab.open('training.batch=5');
  await lab.symmetric.click();
  const tab = (name: string) => page.getByRole('tab', { name });
  await lab.show('Numbers');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(lab.metric('examples-seen')).toHaveText('5');
  await page.keyboard.press('ArrowRight');
  await expect(lab.metric('examples-seen')).toHaveText('6');
  await expect(tab('Numbers')).toHaveAttribute('aria-selected', 'true');

  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(tab('Numbers')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(tab('How alike')).toBeFocused();
  await expect(tab('How alike')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowRight');
  await expect(tab('Network')).toBeFocused();
  await expect(page.getByRole('tabpanel', { name: 'Network' })).toBeVisible();
  await expect(lab.metric('examples-seen')).toHaveText('6');
});
