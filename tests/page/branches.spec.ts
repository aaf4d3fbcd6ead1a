import { engineAt } from './engine';
import { expect, test } from './laboratory';

test('a knob that leaves the start alone branches the run from the moment that is shown', async ({
  lab,
  page,
}) => {
  await lab.open();
  await lab.step('epoch', 3);
  const end = await lab.fingerprint();
  await lab.slider('Timeline').fill('120');
  await expect(lab.metric('fingerprint')).toHaveText(engineAt('', 120).fingerprint());
  await lab.button('Learning rate: less').click();
  await expect(lab.metric('examples-seen')).toHaveText('120');
  await expect(lab.metric('fingerprint')).toHaveText(engineAt('', 120).fingerprint());
  await expect(lab.net('a')).toContainText('from example 120: Learning rate 0.1 → 0.03');
  await lab.step('epoch', 2);
  await expect(lab.metric('examples-seen')).toHaveText('300');
  const branched = await lab.fingerprint();
  expect(branched).not.toBe(end);

  // Before the branch it is the same run; after it the branch, as often as one likes.
  await lab.slider('Timeline').fill('119');
  await expect(lab.metric('fingerprint')).toHaveText(engineAt('', 119).fingerprint());
  await expect(page.getByRole('spinbutton', { name: 'Learning rate' })).toHaveValue('0.1');
  await lab.slider('Timeline').fill('300');
  await expect(lab.metric('fingerprint')).toHaveText(branched);
  await expect(page.getByRole('spinbutton', { name: 'Learning rate' })).toHaveValue('0.03');

  await lab.button('Undo').click();
  await expect(lab.metric('examples-seen')).toHaveText('120');
  await lab.slider('Timeline').fill('300');
  await expect(lab.metric('fingerprint')).toHaveText(end);
});

test('another start is another run, and the one before comes back', async ({ lab }) => {
  await lab.open();
  await expect(lab.button('Undo')).toBeDisabled();
  await lab.step('epoch', 2);
  const before = await lab.fingerprint();
  await lab.button('New seed').click();
  await expect(lab.metric('examples-seen')).toHaveText('0');
  await lab.step('epoch');
  await lab.page.keyboard.press('z');
  await expect(lab.metric('examples-seen')).toHaveText('200');
  expect(await lab.fingerprint()).toBe(before);
  await expect(lab.button('Undo')).toBeDisabled();
});

test('Share says that an address does not have what was changed on the way', async ({
  lab,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await lab.open();
  await lab.step('epoch');
  await lab.button('Learning rate: less').click();
  await lab.button('Share').click();
  await expect(page.getByRole('status')).toContainText('without what was changed on the way');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    '#training.learning_rate=0.03&step=100',
  );
});

test('a million examples can be gone through, and take little room', async ({ lab, page }) => {
  test.setTimeout(120_000);
  await lab.open('step=1000000');
  await expect(lab.metric('examples-seen')).toHaveText('1,000,000', { timeout: 60_000 });
  const end = engineAt('', 1_000_000);
  await expect(lab.metric('fingerprint')).toHaveText(end.fingerprint());
  for (const moment of [999_999, 345_678, 12, 730_001]) {
    await lab.slider('Timeline').fill(String(moment));
    end.seek(moment);
    await expect(lab.metric('fingerprint'), `at ${moment}`).toHaveText(end.fingerprint());
  }
  const cdp = await page.context().newCDPSession(page);
  const { usedSize, backingStorageSize } = (await cdp.send('Runtime.getHeapUsage')) as {
    usedSize: number;
    backingStorageSize?: number;
  };
  expect(usedSize + (backingStorageSize ?? 0)).toBeLessThan(64 * 2 ** 20);
});
