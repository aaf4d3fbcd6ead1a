import { RawCast, RawStarts, read_link } from '../../www/engine/pkg/unalike.js';
import { Fate } from '../../www/engine/types';
import './engine';
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
