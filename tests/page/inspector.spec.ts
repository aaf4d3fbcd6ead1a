import type { Locator } from '@playwright/test';

import { written } from '../words';
import { engineAt } from './engine';
import { expect, test, VIEW_NAMES } from './laboratory';

const { figure, field } = written;

/** A number as it was written. */
const read = (text: string) => written.parse(text.trim()) ?? NaN;

/** The cells of a table's rows, the name of a row first. */
function rowsOf(table: Locator): Promise<string[][]> {
  return table.evaluate((table: HTMLTableElement) =>
    [...table.tBodies[0]!.rows].map((row) => [...row.cells].map((cell) => cell.textContent.trim())),
  );
}

test('the inspector’s numbers are the engine’s', async ({ lab, page }) => {
  const fragment = 'network.hidden=4,3&training.optimiser=adam&training.learning_rate=0.01';
  await lab.open(fragment);
  await lab.step('example', 9);
  await lab.button('Unit 2, layer 1').click();
  const inspector = page.getByRole('complementary', { name: 'Unit 2, layer 1' });
  const value = (name: string) => inspector.locator(`[data-value="${name}"]`);
  const run = engineAt(fragment, 9);
  await expect(value('z')).toHaveText(figure(run.sums(0)[1]!));
  await expect(value('a')).toHaveText(figure(run.activations(0)[1]!));
  await expect(value('delta')).toHaveText(figure(run.deltas(0)[1]!));
  await expect(inspector).toContainText('It has seen 9 examples, as every other unit has.');
  const away = figure(run.distances(0)[1]!);
  await expect(inspector).toContainText(`${away} away from its start`);

  const weights = inspector.getByRole('row').filter({ has: page.getByRole('spinbutton') });
  await expect(weights).toHaveCount(3);
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
    expect(cells[0]).toBe(figure(start.weights(0)[at]!));
    expect(cells[2]).toBe(figure(Math.fround(run.deltas(0)[1]! * x)));
    expect(cells[3]).toBe(figure(moved.weights[at]!));
    await expect(weights.nth(i).getByRole('spinbutton')).toHaveValue(
      field(Number(run.weights(0)[at]!.toPrecision(4))),
    );
  }
  const share = written.share(run.shares(0)[1]!);
  await expect(inspector).toContainText(`${share} of this layer’s gradient is its own.`);

  // The numbers can be recomputed from those beside them: the sum …
  const sum = await rowsOf(inspector.getByRole('table').nth(0));
  const last = (row: readonly string[]) => read(row.at(-1)!);
  expect(last(sum[0]!) + last(sum[1]!) + last(sum[2]!)).toBeCloseTo(last(sum[3]!), 2);
  const factors = sum[0]![1]!.split('×').map(read);
  expect(factors[0]! * factors[1]!).toBeCloseTo(last(sum[0]!), 2);
  // … and the share of the error.
  const back = await rowsOf(inspector.getByRole('table').nth(1));
  const products = back.slice(0, 3).map(last);
  const [total, slope, delta] = back.slice(3).map(last) as [number, number, number];
  expect(products.reduce((a, b) => a + b, 0)).toBeCloseTo(total, 2);
  expect(total * slope).toBeCloseTo(delta, 2);
});

test('the largest terms come first, and all on request', async ({ lab, page }) => {
  await lab.open('data.set=digits&network.hidden=6');
  await lab.step('example');
  await lab.button('Unit 1').click();
  const inspector = page.getByRole('complementary', { name: 'Unit 1' });
  const terms = inspector.getByRole('table').first();
  const products = async () =>
    (await rowsOf(terms))
      .filter(([name]) => /^x/.test(name!))
      .map((row) => Math.abs(read(row.at(-1)!)));
  const largest = await products();
  expect(largest).toHaveLength(6);
  expect(largest).toEqual([...largest].sort((a, b) => b - a));
  await expect(terms).toContainText('58 smaller');
  await inspector.getByRole('button', { name: 'Show all 64' }).click();
  await expect.poll(async () => (await products()).length).toBe(64);
  await inspector.getByRole('button', { name: 'Show the largest only' }).click();
  await expect.poll(products).toEqual(largest);
});

test('a weight can be set by hand, and the run before comes back', async ({ lab, page }) => {
  await lab.open('start.symmetry=identical');
  await lab.step('epoch');
  const before = await lab.fingerprint();
  await lab.button('Unit 3').click();
  await expect(page.getByRole('complementary')).toContainText('Bit for bit the same as unit 1.');
  await lab.set('Set weight of x₁', '0.5');
  await expect(lab.metric('distinct-units')).toHaveText('2');
  await expect(lab.metric('fingerprint')).not.toHaveText(before);
  await page.keyboard.press('Escape');
  await page.getByRole('complementary').getByRole('button', { name: 'Close' }).click();
  await expect(lab.net('a')).toContainText('weight 1 of unit 3, layer 1, set to 0.500');
  await lab.step('epoch');
  expect(await lab.number('largest-gap')).toBeGreaterThan(0);
  await expect(lab.net('a')).toContainText('8 units, but only 2 distinct');

  await lab.button('Undo').click();
  await expect(lab.metric('examples-seen')).toHaveText('100');
  await expect(lab.metric('fingerprint')).toHaveText(before);
  await expect(lab.metric('largest-gap')).toHaveText('0');
});

test('what cannot be read as a weight is refused, and the weight stays', async ({ lab, page }) => {
  await lab.open();
  await lab.button('Unit 3').click();
  const before = await lab.fingerprint();
  const weight = lab.field('Set weight of x₁');
  const was = await weight.inputValue();
  await weight.fill('1.2.3');
  await weight.press('Enter');
  const inspector = page.getByRole('complementary');
  await expect(inspector.getByRole('alert')).toContainText('1.2.3 is not a number');
  await expect(weight).toHaveAttribute('aria-invalid', 'true');
  expect(await lab.fingerprint()).toBe(before);
  await weight.press('Escape');
  await expect(weight).toHaveValue(was);
  await expect(inspector.getByRole('alert')).toHaveCount(0);
  await expect(inspector, 'Escape gave up what was typed, not the unit').toBeVisible();
});

test('a frozen unit stays where it is while the others go on', async ({ lab, page }) => {
  await lab.open();
  await lab.button('Unit 4').click();
  const frozen = page.getByRole('switch', { name: 'Frozen' });
  await frozen.check();
  const fields = page.getByRole('complementary').getByRole('spinbutton');
  const values = () =>
    fields.evaluateAll((all) => all.map((field) => (field as HTMLInputElement).value));
  const held = await values();
  await lab.step('epoch', 2);
  expect(await values()).toEqual(held);
  await lab.button('Next unit').click();
  await expect(page.getByRole('complementary', { name: 'Unit 5' })).toBeVisible();
  await expect(frozen).not.toBeChecked();
  const fifth = await values();
  await lab.step('epoch');
  expect(await values()).not.toEqual(fifth);
  await lab.button('Previous unit').click();
  await expect(frozen).toBeChecked();
  await frozen.uncheck();
  await lab.step('epoch');
  expect(await values()).not.toEqual(held);
});

test('all numbers can be copied', async ({ lab, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await lab.open('network.hidden=3');
  await lab.step('example', 2);
  await lab.button('Unit 1').click();
  await lab.button('Copy all numbers').click();
  await expect(page.getByRole('complementary').getByRole('status')).toHaveText('Copied');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const run = engineAt('network.hidden=3', 2);
  for (const number of [run.sums(0)[0], run.deltas(0)[0], run.weights(0)[0], run.biases(0)[0]]) {
    expect(copied).toContain(String(number));
  }
});

test('what the unit sees is shown, and named', async ({ lab, page }) => {
  const inspector = page.getByRole('complementary', { name: 'Unit 2' });
  const picture = (name: string) => inspector.getByRole('img', { name });
  await lab.open();
  await lab.step('example');
  await lab.button('Unit 2').click();
  await expect(picture('What Unit 2 says over the plane')).toBeVisible();
  const { sums, activations } = {
    sums: figure(engineAt('', 1).sums(0)[1]!),
    activations: figure(engineAt('', 1).activations(0)[1]!),
  };
  await expect(
    picture(`The curve of tanh, with the unit’s point at sum ${sums}, activation ${activations}.`),
  ).toHaveCount(1);
  await expect(picture('Its start beside its present')).toHaveCount(1);
  await expect(
    picture('What unit 2 answers to the examples: how often it says how much'),
  ).toHaveCount(1);
  await expect(inspector).toContainText('All 100 examples were asked.');

  await lab.menu('Examples of').selectOption('Digits');
  await expect(picture('The incoming weights of Unit 2')).toBeVisible();
});

test('the output’s unit has an inspector too', async ({ lab, page }) => {
  await lab.open('data.set=iris');
  await lab.step('example', 4);
  await lab.show('Numbers');
  await lab.menu('Layer').selectOption('output');
  const run = engineAt('data.set=iris', 4);
  const name = `Output for ${run.classNames[1]}`;
  await lab.button(name).click();
  const inspector = page.getByRole('complementary', { name });
  await expect(inspector.locator('[data-value="delta"]')).toHaveText(figure(run.deltas(1)[1]!));
  await expect(lab.metric('distinct-units')).toHaveText('8');
  for (const view of VIEW_NAMES) {
    await lab.show(view);
    await lab.painted();
    await expect(page.getByRole('alert')).toHaveCount(0);
    await expect(inspector).toBeVisible();
  }
  // And from the stage.
  await lab.show('Network');
  await inspector.getByRole('button', { name: 'Close' }).click();
  await lab.button(`Output for ${run.classNames[0]}`).click();
  await expect(
    page.getByRole('complementary', { name: `Output for ${run.classNames[0]}` }),
  ).toBeVisible();
});

test('a unit says how many examples have reached it where some were kept from it', async ({
  lab,
}) => {
  const panel = lab.net('a').getByRole('complementary');
  await lab.open('step=300&changes=0:split:true&look.unit=1.1');
  await expect(panel).toContainText('13 of this epoch’s 100 examples have reached it');
  await lab.open('step=300&look.unit=1.2');
  await expect(panel).toContainText('It has seen 300 examples, as every other unit has.');
});
