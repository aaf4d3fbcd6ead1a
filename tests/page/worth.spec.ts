import { written } from '../words';
import { engineAt } from './engine';
import { expect, test } from './laboratory';

const DIGITS = 'data.set=digits&data.examples=60&network.hidden=6';

test('what each unit is worth is what the engine finds, class by class', async ({ lab, page }) => {
  await lab.open(`${DIGITS}&step=1200&look.view=alike`);
  const table = page.getByRole('region', { name: 'What each unit is worth' }).getByRole('table');
  const run = engineAt(DIGITS, 1200);
  const worth = run.worth(0);
  for (const hold of ['at its mean', 'at 0'] as const) {
    await page.getByRole('combobox', { name: 'What it sends is held' }).selectOption(hold);
    for (const [unit, of] of worth.units.entries()) {
      const score = hold === 'at 0' ? of.atZero : of.atMean;
      const rise = score.loss - worth.loss;
      const cells = table
        .getByRole('row')
        .nth(unit + 1)
        .getByRole('cell');
      await expect(cells.nth(0)).toHaveText(`${rise > 0 ? '+' : ''}${written.short(rise, 2)}`);
      await expect(cells.nth(1)).toHaveText(written.share(score.accuracy!));
      for (const [label, before] of worth.byClass!.entries()) {
        const after = score.byClass![label]!;
        const lost = Math.round(100 * (after - before!));
        await expect(cells.nth(2 + label)).toHaveText(
          lost === 0 ? '' : `${lost > 0 ? '+' : ''}${written.count(lost)}`,
        );
      }
    }
  }
});

test('a unit is switched off and on by hand, and the output is watched', async ({ lab, page }) => {
  await lab.open('start.seed=53&step=6000&look.unit=1.1');
  const run = engineAt('start.seed=53', 6000);
  const off = page.getByRole('switch', { name: 'Switched off' });
  await off.click();
  const told = page.getByRole('status').filter({ hasText: /^Without/ });
  const { loss, accuracy } = run.scoreWithout([{ layer: 0, unit: 0 }]);
  await expect(told).toContainText(
    `Without unit 1: loss ${written.figure(loss)} instead of ${written.figure(run.loss())}, ${written.share(accuracy!)} right.`,
  );
  // What it says of the present example is what it says without the unit, too.
  const { said, loss: of } = run.saidWithout([{ layer: 0, unit: 0 }], run.example!);
  expect(of).not.toBeCloseTo(run.exampleLoss, 4);
  expect(said).toHaveLength(1);
  // It is looked at, and no more: the run is as it was.
  expect(await lab.fingerprint()).toBe(run.fingerprint());
  await expect(page).toHaveURL(/look\.off=1\.1/);
  await page.reload();
  await expect(told).toContainText('Without unit 1');
  await lab.button('Next unit').click();
  await expect(off).not.toBeChecked();
  await off.click();
  await expect(told).toContainText('Without unit 1, unit 2: loss');
  await lab.button('Switch on again').click();
  await expect(told).toHaveCount(0);
  await expect(page).not.toHaveURL(/look\.off/);
});

test('dead, equal and hardly needed units are called so, and what that means is a tap away', async ({
  lab,
  page,
}) => {
  const table = page.getByRole('region', { name: 'What each unit is worth' }).getByRole('table');
  await lab.open('network.activation=relu&start.bias=-3&network.hidden=2&step=200&look.view=alike');
  await expect(table.getByRole('cell', { name: 'dead' })).toHaveCount(2);
  await lab.open('start.symmetry=identical&network.hidden=3&step=200&look.view=alike');
  await expect(
    table.getByRole('cell', { name: 'the same as unit 1, or its opposite' }),
  ).toHaveCount(2);
  await lab.open('start.seed=53&step=6000&look.view=alike');
  await expect(table.getByRole('cell', { name: 'hardly needed' }).first()).toBeVisible();
  await page.getByText('What the words mean').click();
  await expect(page.getByText('changes by no more than a hundredth of itself')).toBeVisible();
});

test('numbers have no classes, a class without examples no share, and a large network waits', async ({
  lab,
  page,
}) => {
  const table = page.getByRole('region', { name: 'What each unit is worth' }).getByRole('table');
  await lab.open('data.set=hills&training.learning_rate=0.03&step=300&look.view=alike');
  await expect(table.getByRole('columnheader')).toHaveText([
    'unit',
    'loss rises by',
    'off',
    'What it is',
  ]);
  await lab.open('data.set=digits&data.examples=5&network.hidden=3&step=20&look.view=alike');
  await expect(page.getByTitle('There is no training example of this class.').first()).toHaveText(
    '–',
  );
  await lab.open(
    'data.set=digits&data.examples=1797&network.hidden=128,128&step=10&look.view=alike',
  );
  await lab.button('Measure it now').click();
  await expect(table.getByRole('row')).toHaveCount(129);
});
