import { rememberDrawn } from './drawn';
import { engineAt } from './engine';
import { expect, test } from './laboratory';

test('two runs differ in the chosen knob, and in nothing else', async ({ lab, page }) => {
  await lab.open();
  await lab.step('epoch');
  await lab.button('Compare').click();
  const bar = page.getByRole('region', { name: 'Compare' });
  await expect(bar).toContainText('All else is the same');
  await bar.getByRole('combobox', { name: 'A and B differ in' }).selectOption('Learning rate');
  const other = bar.getByRole('spinbutton', { name: 'Learning rate of B' });
  await other.fill('0.5');
  await other.press('Enter');
  await expect(lab.metric('examples-seen', 'b')).toHaveText('100');
  const b = 'training.learning_rate=0.5';
  await expect(lab.metric('fingerprint', 'b')).toHaveText(engineAt(b, 100).fingerprint());
  await lab.step('epoch', 2);
  await expect(lab.metric('fingerprint', 'a')).toHaveText(engineAt('', 300).fingerprint());
  await expect(lab.metric('fingerprint', 'b')).toHaveText(engineAt(b, 300).fingerprint());

  await bar.getByRole('combobox', { name: 'A and B differ in' }).selectOption('Activation');
  await bar.getByRole('combobox', { name: 'Activation of B' }).selectOption('ReLU');
  await expect(lab.metric('examples-seen', 'b')).toHaveText('300');
  const relu = engineAt('network.activation=relu', 300);
  await expect(lab.metric('fingerprint', 'b')).toHaveText(relu.fingerprint());
});

test('a change of another knob is made in both, from the same moment', async ({ lab }) => {
  await lab.open();
  await lab.button('Compare').click();
  await lab.step('epoch');
  const [a, b] = [await lab.fingerprint('a'), await lab.fingerprint('b')];
  await lab.set('Learning rate', '0');
  await lab.step('epoch');
  for (const net of ['a', 'b'] as const) {
    await expect(lab.metric('examples-seen', net)).toHaveText('200');
    await expect(lab.net(net)).toContainText('from example 100: Learning rate 0.1 → 0');
  }
  expect(await lab.fingerprint('a'), 'at rate 0 nothing moves').toBe(a);
  expect(await lab.fingerprint('b')).toBe(b);
});

test('a second network that comes later goes through the same changes', async ({ lab }) => {
  await lab.open();
  await lab.step('epoch');
  await lab.set('Learning rate', '0');
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
  await lab.net('b').getByRole('button', { name: 'Unit 3' }).click();
  const inspectors = page.getByRole('complementary', { name: 'Unit 3' });
  await expect(inspectors).toHaveCount(2);
  for (const net of ['a', 'b'] as const) {
    await expect(lab.net(net).getByRole('complementary', { name: 'Unit 3' })).toBeVisible();
  }
  await page.keyboard.press('Escape');
  await expect(inspectors).toHaveCount(0);
});

test('two networks that are compared always differ', async ({ lab, page }) => {
  await lab.open();
  await lab.button('Compare').click();
  const bar = page.getByRole('region', { name: 'Compare' });
  await expect(bar.getByRole('combobox', { name: 'Units of B' })).toHaveValue('identical');
  // The first comes to what the second had: that takes another.
  await lab.symmetric.check();
  await expect(lab.metric('distinct-units', 'a')).toHaveText('1');
  await expect(lab.metric('distinct-units', 'b')).toHaveText('8');

  await bar.getByRole('combobox', { name: 'A and B differ in' }).selectOption('Learning rate');
  const other = bar.getByRole('spinbutton', { name: 'Learning rate of B' });
  await expect(other).toHaveValue('0.01');
  await lab.set('Learning rate', '0.01');
  await expect(other).not.toHaveValue('0.01');
  await lab.step('epoch', 2);
  expect(await lab.fingerprint('a')).not.toBe(await lab.fingerprint('b'));
  // Nor is the second set to the value of the first.
  const was = await other.inputValue();
  await other.fill('0.01');
  await other.press('Enter');
  await expect(lab.net('b').getByText(`Learning rate: ${was}`)).toBeVisible();
});

test('what follows from the knob is said: the sentence is of the two documents', async ({
  lab,
  page,
}) => {
  await lab.open('start.symmetry=mirrored');
  await lab.button('Compare').click();
  const bar = page.getByRole('region', { name: 'Compare' });
  await bar.getByRole('combobox', { name: 'A and B differ in' }).selectOption('Activation');
  const other = bar.getByRole('combobox', { name: 'Activation of B' });
  await other.selectOption('Linear');
  await expect(bar).toContainText('All else is the same');
  await expect(bar).not.toContainText('They differ in');
  // Without an odd activation there are no mirrors.
  await other.selectOption('ReLU');
  await expect(bar).toContainText('They differ in Activation and Units.');
});

test('turning a knob does not stop the film', async ({ lab, page }) => {
  await lab.open();
  await lab.button('Compare').click();
  await lab.button('Play').click();
  await expect.poll(() => lab.number('examples-seen', 'b')).toBeGreaterThan(0);
  await lab.button('Learning rate: less').click();
  await expect(lab.field('Learning rate')).toHaveValue('0.03');
  await expect(lab.button('Pause')).toBeVisible();
  const turned = await lab.number('examples-seen');
  await expect.poll(() => lab.number('examples-seen')).toBeGreaterThan(turned);
  // A knob of the start too: the film begins anew, and goes on.
  await page.getByRole('button', { name: 'New seed' }).click();
  await expect(lab.button('Pause')).toBeVisible();
  await expect.poll(() => lab.number('examples-seen')).toBeGreaterThan(0);
});

test('what stands beside each other has one scale', async ({ lab, page }) => {
  await page.addInitScript(rememberDrawn);
  const written = (name: RegExp, net: 'a' | 'b') =>
    lab
      .canvas(name, net)
      .evaluate((canvas: HTMLCanvasElement) =>
        (window.drawn.get(canvas) ?? []).map(({ text }) => text),
      );
  const longest = (net: 'a' | 'b', region: string) =>
    lab
      .net(net)
      .getByRole('region', { name: region })
      .locator('i')
      .evaluateAll((bars) => Math.max(...bars.map(({ style }) => parseFloat(style.width))));

  await lab.open('step=300&compare.training.learning_rate=3&look.view=alike');
  await lab.painted();
  for (const net of ['a', 'b'] as const) {
    await expect.poll(() => written(/^How far apart each/, net)).toContain('0.1');
    await expect.poll(() => written(/^How far apart each/, net)).toContain('100');
  }
  // Units go far at the rate of B: at that of A their bars hardly begin.
  await expect.poll(() => longest('b', 'Distance from its start, network B')).toBeGreaterThan(40);
  expect(await longest('a', 'Distance from its start, network A')).toBeLessThan(5);

  await page.goto('about:blank');
  await lab.open('compare.training.learning_rate=1&look.view=starts');
  const full = async (net: 'a' | 'b') =>
    (await written(/^What each unit adds/, net)).find((line) => line.includes('full at'));
  await expect
    .poll(async () => [await full('a'), await full('b')], { timeout: 60_000 })
    .toEqual([
      'share of the work, full at 100%; faded under 5 %',
      'share of the work, full at 100%; faded under 5 %',
    ]);
});
