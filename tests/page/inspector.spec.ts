import { engineAt, signed } from './engine';
import { expect, test } from './laboratory';

test('the inspector’s numbers are the engine’s', async ({ lab, page }) => {
  const fragment = 'network.hidden=4,3&training.optimiser=adam&training.learning_rate=0.01';
  await lab.open(fragment);
  await lab.step('example', 9);
  await lab.button('Unit 2').click();
  const inspector = page.getByRole('complementary', { name: 'Unit 2, layer 1' });
  const value = (name: string) => inspector.locator(`[data-value="${name}"]`);
  const run = engineAt(fragment, 9);
  await expect(value('z')).toHaveText(signed(run.sums(0)[1]!));
  await expect(value('a')).toHaveText(signed(run.activations(0)[1]!));
  await expect(value('delta')).toHaveText(signed(run.deltas(0)[1]!));
  await expect(inspector).toContainText('It has seen 9 examples, as every other unit has.');

  const weights = inspector.getByRole('row').filter({ has: page.getByRole('spinbutton') });
  const [x1, x2] = run.exampleInputs() as unknown as [number, number];
  const moved = run.moved(0)!;
  const start = engineAt(fragment, 0);
  for (const [i, [x, at]] of (
    [
      [x1, 1],
      [x2, 5],
    ] as const
  ).entries()) {
    const cells = await weights.nth(i).getByRole('cell').allInnerTexts();
    expect(cells[0]).toBe(signed(start.weights(0)[at]!));
    expect(cells[2]).toBe(signed(Math.fround(run.deltas(0)[1]! * x)));
    expect(cells[3]).toBe(signed(moved.weights[at]!));
    await expect(weights.nth(i).getByRole('spinbutton')).toHaveValue(
      String(Number(run.weights(0)[at]!.toPrecision(4))),
    );
  }
  // The numbers of a row can be recomputed from those beside it.
  const rows = await inspector.getByRole('table').nth(1).getByRole('row').allInnerTexts();
  const number = (text: string) => Number(text.trim().split(/\s+/).at(-1)!.replace('−', '-'));
  const products = rows.slice(1, 4).map(number);
  const [sum, slope, delta] = rows.slice(4).map(number) as [number, number, number];
  expect(products.reduce((a, b) => a + b, 0)).toBeCloseTo(sum, 2);
  expect(sum * slope).toBeCloseTo(delta, 2);
});

test('the largest terms come first, and all on request', async ({ lab, page }) => {
  await lab.open('data.set=digits&network.hidden=6');
  await lab.step('example');
  await lab.button('Unit 1').click();
  const inspector = page.getByRole('complementary', { name: 'Unit 1' });
  const terms = inspector.getByRole('table').first().getByRole('row');
  const products = async () =>
    (await terms.allInnerTexts())
      .slice(1, -3)
      .map((row) => Math.abs(Number(row.trim().split(/\s+/).at(-1)!.replace('−', '-'))));
  const largest = await products();
  expect(largest).toHaveLength(6);
  expect(largest).toEqual([...largest].sort((a, b) => b - a));
  await inspector.getByRole('button', { name: 'Show all 64' }).click();
  await expect(terms).toHaveCount(64 + 3);
});

test('a weight can be set by hand, and the run before comes back', async ({ lab, page }) => {
  await lab.open('start.symmetry=identical');
  await lab.step('epoch');
  const before = await lab.fingerprint();
  await lab.button('Unit 3').click();
  const field = page.getByRole('spinbutton', { name: 'Set weight of x₁' });
  await field.fill('0.5');
  await field.press('Enter');
  await expect(lab.metric('distinct-units')).toHaveText('2');
  await expect(lab.net('a')).toContainText('weight 1 of unit 3, layer 1, set to 0.500');
  expect(await lab.fingerprint()).not.toBe(before);
  await lab.step('epoch');
  expect(await lab.number('largest-gap')).toBeGreaterThan(0);

  await lab.button('Undo').click();
  await expect(lab.metric('examples-seen')).toHaveText('100');
  expect(await lab.fingerprint()).toBe(before);
  await expect(lab.metric('largest-gap')).toHaveText('0');
});

test('a frozen unit stays where it is while the others go on', async ({ lab, page }) => {
  await lab.open();
  await lab.button('Unit 4').click();
  await page.getByRole('switch', { name: /^Frozen/ }).check();
  const fields = page.getByRole('complementary').getByRole('spinbutton');
  const held = await fields.evaluateAll((all) =>
    all.map((field) => (field as HTMLInputElement).value),
  );
  await lab.step('epoch', 2);
  const after = () =>
    fields.evaluateAll((all) => all.map((field) => (field as HTMLInputElement).value));
  expect(await after()).toEqual(held);
  await lab.button('Next unit').click();
  const fifth = await after();
  await lab.step('epoch');
  expect(await after()).not.toEqual(fifth);
  await lab.button('Previous unit').click();
  await expect(page.getByRole('switch', { name: /^Frozen/ })).toBeChecked();
  await page.getByRole('switch', { name: /^Frozen/ }).uncheck();
  await lab.step('epoch');
  expect(await after()).not.toEqual(held);
});

test('all numbers can be copied', async ({ lab, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await lab.open('network.hidden=3');
  await lab.step('example', 2);
  await lab.button('Unit 1').click();
  await lab.button('Copy all numbers').click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const run = engineAt('network.hidden=3', 2);
  for (const number of [run.sums(0)[0], run.deltas(0)[0], run.weights(0)[0], run.biases(0)[0]]) {
    expect(copied).toContain(String(number));
  }
});

test('the output’s unit has an inspector too', async ({ lab, page }) => {
  await lab.open('data.set=iris');
  await lab.step('example', 4);
  await lab.show('Arithmetic');
  await page.getByRole('combobox', { name: 'Layer' }).selectOption('output');
  const run = engineAt('data.set=iris', 4);
  await page
    .getByRole('button', { name: /^Output for/ })
    .nth(1)
    .click();
  const inspector = page.getByRole('complementary', { name: `Output for ${run.classNames[1]}` });
  await expect(inspector.locator('[data-value="delta"]')).toHaveText(signed(run.deltas(1)[1]!));
  await expect(lab.metric('distinct-units')).toHaveText('8');
  for (const view of ['What units see', 'Paths', 'Pairs', 'Network'] as const) {
    await lab.show(view);
    await lab.painted();
    await expect(page.getByRole('alert')).toHaveCount(0);
  }
});
