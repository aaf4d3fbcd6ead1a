import { expect, test } from './laboratory';

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
  expect(await lab.fingerprint()).toBe(start);

  await keyboard.press('s');
  await expect(lab.symmetric).toBeChecked();
  await keyboard.press('s');
  await expect(lab.symmetric).not.toBeChecked();

  await keyboard.press('c');
  await expect(lab.net('b')).toBeVisible();
  await keyboard.press('c');
  await expect(lab.net('b')).toHaveCount(0);

  await keyboard.press('?');
  await expect(lab.page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await keyboard.press('e');
  await expect(lab.metric('examples-seen')).toHaveText('0');
  await keyboard.press('Escape');
  await expect(lab.page.getByRole('dialog')).toHaveCount(0);
});

test('no key fires while a person types', async ({ lab }) => {
  await lab.open();
  const rate = lab.page.getByRole('spinbutton', { name: 'Learning rate' });
  await rate.focus();
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
  await lab.step('example');
  await lab.page.keyboard.press('Space');
  await expect(lab.button('Pause')).toBeVisible();
  await lab.page.keyboard.press('Space');
  await expect(lab.button('Play')).toBeVisible();

  await lab.button('Reset').click();
  await lab.page.keyboard.press('Tab');
  await lab.page.keyboard.press('Tab');
  await expect(lab.button('Step one example')).toBeFocused();
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
