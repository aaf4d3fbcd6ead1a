import { engineAt } from './engine';
import { expect, test } from './laboratory';

test('two runs differ in the chosen knob, and in nothing else', async ({ lab, page }) => {
  await lab.open();
  await lab.step('epoch');
  await lab.button('Compare').click();
  const bar = page.getByRole('region', { name: 'Compare' });
  await expect(bar).toContainText('All else is the same');
  await bar.getByRole('combobox', { name: 'A and B differ in' }).selectOption('Learning rate');
  const other = bar.getByRole('spinbutton');
  await other.fill('0.5');
  await other.press('Enter');
  await expect(lab.metric('examples-seen', 'b')).toHaveText('100');
  const b = 'training.learning_rate=0.5';
  await expect(lab.metric('fingerprint', 'b')).toHaveText(engineAt(b, 100).fingerprint());
  await lab.step('epoch', 2);
  await expect(lab.metric('fingerprint', 'a')).toHaveText(engineAt('', 300).fingerprint());
  await expect(lab.metric('fingerprint', 'b')).toHaveText(engineAt(b, 300).fingerprint());

  await bar.getByRole('combobox', { name: 'A and B differ in' }).selectOption('Activation');
  await bar.getByRole('combobox', { name: 'The value of B' }).selectOption('ReLU');
  await expect(lab.metric('examples-seen', 'b')).toHaveText('300');
  const relu = engineAt('network.activation=relu', 300);
  await expect(lab.metric('fingerprint', 'b')).toHaveText(relu.fingerprint());
});

test('a change of another knob is made in both, from the same moment', async ({ lab, page }) => {
  await lab.open();
  await lab.button('Compare').click();
  await lab.step('epoch');
  const [a, b] = [await lab.fingerprint('a'), await lab.fingerprint('b')];
  await page.getByRole('spinbutton', { name: 'Learning rate' }).fill('0');
  await page.getByRole('spinbutton', { name: 'Learning rate' }).press('Enter');
  await lab.step('epoch');
  for (const net of ['a', 'b'] as const) {
    await expect(lab.metric('examples-seen', net)).toHaveText('200');
    await expect(lab.net(net)).toContainText('from example 100: Learning rate 0.1 → 0');
  }
  expect(await lab.fingerprint('a'), 'at rate 0 nothing moves').toBe(a);
  expect(await lab.fingerprint('b')).toBe(b);
});

test('a second network that comes later goes through the same changes', async ({ lab, page }) => {
  await lab.open();
  await lab.step('epoch');
  await page.getByRole('spinbutton', { name: 'Learning rate' }).fill('0');
  await page.getByRole('spinbutton', { name: 'Learning rate' }).press('Enter');
  await lab.step('epoch');
  await lab.button('Compare').click();
  await expect(lab.metric('examples-seen', 'b')).toHaveText('200');
  const identical = engineAt('start.symmetry=identical', 100);
  await expect(lab.metric('fingerprint', 'b')).toHaveText(identical.fingerprint());
});

test('a unit that is selected is selected in both', async ({ lab, page }) => {
  await lab.open();
  await lab.button('Compare').click();
  await lab.step('example');
  await lab
    .net('b')
    .locator('.view .picture canvas')
    .click({ position: { x: 250, y: 60 } });
  const inspectors = page.getByRole('complementary');
  await expect(inspectors).toHaveCount(2);
  const [one, two] = await inspectors.all();
  expect(await one!.getAttribute('aria-label')).toBe(await two!.getAttribute('aria-label'));
});
