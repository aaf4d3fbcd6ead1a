import { RawCast, RawStarts } from '../../www/engine/pkg/starts.js';
import { read_link } from '../../www/engine/pkg/unalike.js';
import { Fate } from '../../www/engine/types';
import { written } from '../words';
import { engineAt } from './engine';
import { expect, test, type Laboratory } from './laboratory';

/** What a measure of the first hundred seeds comes to, from the table that says the bars. */
async function counts(lab: Laboratory, name: string): Promise<string[][]> {
  await lab.menu('Count by').selectOption({ label: name });
  return lab.page
    .getByRole('table', { name })
    .evaluate((table: HTMLTableElement) =>
      [...table.tBodies[0]!.rows].map((row) =>
        [...row.cells].map((cell) => cell.textContent.trim()),
      ),
    );
}

test('starts are counted by what their units are, too', async ({ lab }) => {
  const fragment = 'data.set=xor&network.hidden=3&network.activation=relu&training.learning_rate=1';
  await lab.open(fragment);
  await lab.trainMany(20);
  await expect(lab.page.getByText('100 starts, seeds 1 to 100')).toBeVisible();
  const starts = new RawStarts(read_link(fragment).experiment);
  starts.train(1, 100, 20);
  const [fates, dead, workers] = [starts.fates(), starts.dead_units(), starts.workers()];
  const sound = [...fates.keys()].filter((i) => fates[i] !== Fate.Diverged);
  for (const [name, of] of [
    ['dead units', dead],
    ['units that do 90 % of the last hidden layer’s work', workers],
  ] as const) {
    const told = new Map<number, number>();
    for (const i of sound) told.set(of[i]!, (told.get(of[i]!) ?? 0) + 1);
    const expected = [...told].sort(([a], [b]) => a - b);
    expect(await counts(lab, name)).toEqual(
      expected.map(([value, count]) => [String(value), String(value), String(count)]),
    );
  }
});

test('which roles recur, and what foretells them, is told with its test', async ({ lab, page }) => {
  const fragment = 'data.set=xor&network.hidden=4';
  await lab.open(`${fragment}&start.seed=9`);
  await lab.trainMany(60);
  await lab.button('Compare the roles in 100 starts').click();
  const table = page.getByRole('table', { name: 'Roles, and in how many starts' });
  await expect(table).toBeVisible();
  const cast = new RawCast(read_link(fragment).experiment, 0);
  for (let seed = 1; seed <= 100; seed++) cast.train(seed, 60);
  const { roles, recurring, recurringAtStart, same, foretold } = cast.roles();
  const rows = table.getByRole('row');
  for (const [i, { starts, heldBy }] of roles.slice(0, 3).entries()) {
    await expect(rows.nth(i + 1).getByRole('cell')).toHaveText([starts, ...heldBy].map(String));
  }
  const said = page.getByText(`${recurring} roles recur in at least half of 100 starts`);
  await expect(said).toContainText(
    recurringAtStart === 0 ? 'before training none does' : `before training ${recurringAtStart}`,
  );
  await expect(said).toContainText(`the same number in ${same.same} of ${same.of} cases`);
  await expect(said).toContainText(`in ${foretold!.hits} of ${foretold!.of} cases`);
  await expect(said).toContainText('that is what chance would have');
});

test('starts train while they are watched, and each can be opened', async ({ lab, page }) => {
  const fragment = 'data.set=moons&network.hidden=5&start.seed=40';
  await lab.open(fragment);
  await lab.showMany();
  await lab.set('Epochs', '7');
  await lab.menu('How many').selectOption('4');
  await lab.button('Watch 4 starts').click();
  await expect(page.getByText('epoch 7 of 7')).toBeVisible();
  await expect(lab.canvas(/^4 starts as they train/)).toBeVisible();
  for (let seed = 40; seed < 44; seed++) {
    const run = engineAt(fragment.replace('40', String(seed)), 700);
    await expect(
      lab.button(
        `Open the run of seed ${seed} after 7 epochs, seed ${seed}: loss ${written.short(run.loss(), 2)}`,
      ),
    ).toBeVisible();
  }
  // One unit is followed through all of them, and it is the one that is opened elsewhere.
  await lab.menu('Stands out').selectOption('unit 3');
  await expect(page).toHaveURL(/look\.unit=1\.3/);
  await page.getByRole('button', { name: 'Open the run of seed 42' }).click();
  await expect(lab.field('Seed')).toHaveValue('42');
  const opened = engineAt(fragment.replace('40', '42'), 700);
  await expect(lab.metric('fingerprint')).toHaveText(opened.fingerprint());
});

test('watching is paused and gone on with, and ends with its experiment', async ({ lab, page }) => {
  await lab.open('data.set=digits&data.examples=1797&network.hidden=64');
  await lab.showMany();
  await lab.menu('How many').selectOption('4');
  await lab.button('Watch 4 starts').click();
  await lab.button('Pause these').click();
  await lab.button('Go on').click();
  await expect(lab.button('Pause these')).toBeVisible();
  await lab.menu('Activation').selectOption('ReLU');
  await expect(lab.button('Watch 4 starts')).toBeVisible();
  await expect(lab.canvas(/as they train/)).toHaveCount(0);
  await expect(page.getByRole('alert')).toHaveCount(0);
});
