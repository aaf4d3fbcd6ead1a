import { engineAt } from './engine';
import { expect, test } from './laboratory';

test('a knob that leaves the start alone branches the run from the moment that is shown', async ({
  lab,
}) => {
  await lab.open();
  await lab.step('epoch', 3);
  const end = await lab.fingerprint();
  await lab.seek(120);
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
  await lab.seek(119);
  await expect(lab.metric('fingerprint')).toHaveText(engineAt('', 119).fingerprint());
  await expect(lab.field('Learning rate')).toHaveValue('0.1');
  await lab.seek(300);
  await expect(lab.metric('fingerprint')).toHaveText(branched);
  await expect(lab.field('Learning rate')).toHaveValue('0.03');

  await lab.button('Undo').click();
  await expect(lab.metric('examples-seen')).toHaveText('120');
  await lab.seek(300);
  await expect(lab.metric('fingerprint')).toHaveText(end);
});

test('another start is another run, and the one before comes back', async ({ lab, page }) => {
  await lab.open();
  await expect(lab.button('Undo')).toBeDisabled();
  await lab.step('epoch', 2);
  const before = await lab.fingerprint();
  await lab.button('New seed').click();
  await expect(lab.metric('examples-seen')).toHaveText('0');
  await lab.step('epoch');
  await page.keyboard.press('z');
  await expect(lab.metric('examples-seen')).toHaveText('200');
  await expect(lab.metric('fingerprint')).toHaveText(before);
  await expect(lab.button('Undo')).toBeDisabled();
});

test('the way back has many steps, and so has the way forth', async ({ lab, page }) => {
  await lab.open();
  await expect(lab.button('Redo')).toBeDisabled();
  const left = [];
  for (const change of [
    () => lab.symmetric.check(),
    () => lab.set('Learning rate', '0.5'),
    () => lab.menu('Activation').selectOption('ReLU'),
    () => lab.set('Hidden units', '5'),
  ]) {
    await lab.step('epoch');
    left.push([await lab.metric('examples-seen').innerText(), await lab.fingerprint()] as const);
    await change();
    await expect(lab.button('Undo')).toBeEnabled();
  }
  const last = await lab.fingerprint();
  for (const [seen, fingerprint] of left.toReversed()) {
    await lab.button('Undo').click();
    await expect(lab.metric('examples-seen')).toHaveText(seen);
    await expect(lab.metric('fingerprint')).toHaveText(fingerprint);
  }
  await expect(lab.button('Undo')).toBeDisabled();
  await expect(lab.symmetric).not.toBeChecked();
  for (const [seen, fingerprint] of left.slice(1)) {
    await page.keyboard.press('Shift+Z');
    await expect(lab.metric('examples-seen')).toHaveText(seen);
    await expect(lab.metric('fingerprint')).toHaveText(fingerprint);
  }
  await lab.button('Redo').click();
  await expect(lab.metric('fingerprint')).toHaveText(last);
  await expect(lab.field('Hidden units')).toHaveValue('5');
  await expect(lab.button('Redo')).toBeDisabled();

  // Another way forth ends the one that was left.
  await lab.button('Undo').click();
  await lab.set('Hidden units', '3');
  await expect(lab.button('Redo')).toBeDisabled();
});

test('Share’s address has what was changed on the way', async ({ lab, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await lab.open();
  await lab.step('epoch');
  await lab.button('Learning rate: less').click();
  await lab.step('epoch');
  const now = await lab.fingerprint();
  await lab.button('Share').click();
  await expect(page.getByRole('status').filter({ hasText: 'Link copied' })).toBeVisible();
  const address = await page.evaluate(() => navigator.clipboard.readText());
  const fragment = new URL(address).hash.slice(1);
  expect(engineAt(fragment, 200).fingerprint()).toBe(now);

  await page.goto('about:blank');
  await page.goto(address);
  await expect(lab.metric('fingerprint')).toHaveText(now);
  await expect(lab.net('a')).toContainText('from example 100: Learning rate 0.1 → 0.03');
});

test('a million examples can be gone through, and take little room', async ({ lab, page }) => {
  test.setTimeout(120_000);
  await lab.open('step=1000000');
  await expect(lab.metric('examples-seen')).toHaveText('1,000,000', { timeout: 60_000 });
  const end = engineAt('', 1_000_000);
  await expect(lab.metric('fingerprint')).toHaveText(end.fingerprint());
  for (const moment of [999_999, 345_678, 12, 730_001]) {
    await lab.seek(moment);
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
