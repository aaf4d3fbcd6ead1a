import { RawCast } from '../../www/engine/pkg/starts.js';
import { read_link } from '../../www/engine/pkg/unalike.js';
import { written } from '../words';
import { engineAt } from './engine';
import { expect, test, type Laboratory } from './laboratory';

const LINK = 'start.seed=53&look.view=starts';

/** The starts of a link from one on, as the engine compares them. */
function castOf(link: string, seeds: readonly number[], epochs = 100) {
  const cast = new RawCast(read_link(link).experiment, 0);
  const told = seeds.map((seed) => cast.train(seed, epochs));
  return { cast, told };
}

/** The table that says what the picture of a few starts shows: a row a start. */
async function rows(lab: Laboratory): Promise<string[][]> {
  return lab
    .net('a')
    .getByRole('table', { name: 'Partners by start' })
    .evaluate((table: HTMLTableElement) =>
      [...table.tBodies[0]!.rows].map((row) =>
        [...row.cells].map((cell) => cell.textContent.trim()),
      ),
    );
}

/** Waits until all starts are trained. */
async function trained(lab: Laboratory): Promise<void> {
  await expect(lab.page.getByText(/^After .*, in (each of|one)/)).toBeVisible();
  await expect(lab.page.getByText('are few: this is what they do')).toBeVisible();
}

test('five networks stand with like roles in one column, the one that does the most first', async ({
  lab,
}) => {
  await lab.open(LINK);
  await trained(lab);
  const seeds = [53, 54, 55, 56, 57];
  const { told } = castOf(LINK, seeds);
  const first = told[0]!;
  const columns = first.work.map((_, unit) => unit).sort((a, b) => first.work[b]! - first.work[a]!);
  const expected = told.map(({ work, loss, pair }, nth) => [
    `Seed ${seeds[nth]}`,
    ...columns.map((column) => {
      const unit = pair?.partners[column] ?? column;
      return `unit ${unit + 1}, ${written.share(work[unit]!)} of the work`;
    }),
    `loss ${written.figure(loss)}`,
  ]);
  expect(await rows(lab)).toEqual(expected);
  // Never the one without the other two.
  const table = lab.page.getByRole('table', { name: 'How well partners agree' });
  await expect(table.getByRole('columnheader')).toHaveText(['trained', 'untrained', 'shuffled']);
  await expect(table.getByRole('row')).toHaveCount(5);
  await expect(lab.canvas(/^What each unit adds to the answer in 5 starts/)).toBeVisible();
});

test('a start is opened, and four others are drawn', async ({ lab, page }) => {
  await lab.open(`${LINK}&network.hidden=4`);
  await trained(lab);
  await lab.button('Four other starts').click();
  await expect
    .poll(async () => (await rows(lab)).map(([name]) => name))
    .toEqual([53, 58, 59, 60, 61].map((seed) => `Seed ${seed}`));
  await trained(lab);
  await lab.button('Open the run of seed 59 after 100 epochs').click();
  await expect(lab.field('Seed')).toHaveValue('59');
  await expect(lab.metric('epoch')).toHaveText('100');
  const run = engineAt('start.seed=59&network.hidden=4', 10_000);
  await expect(lab.metric('fingerprint')).toHaveText(run.fingerprint());
  await lab.button('Undo').click();
  await expect(page.getByText('are few: this is what they do')).toBeVisible();
});

test('a unit that is pointed at says how it stands for its partner', async ({ lab, page }) => {
  await lab.open(LINK);
  await trained(lab);
  await lab.button('Unit 7 of seed 54').hover();
  const line = page.getByText(
    /^Unit \d of seed 54 does .* of the work\. It stands for unit \d above/,
  );
  await expect(line).toBeVisible();
  const [, unit, partner, r] = /^Unit (\d).* unit (\d) above: .* by ([\d.−]+)\./.exec(
    await line.innerText(),
  )!;
  const { told } = castOf(LINK, [53, 54]);
  const pair = told[1]!.pair!;
  expect(pair.partners[Number(partner) - 1]).toBe(Number(unit) - 1);
  const correlation = pair.correlations[Number(partner) - 1]!;
  expect(Number(r!.replace('−', '-'))).toBeCloseTo(correlation, 2);
});

test('the way between two networks is walked, as they stand and in matched order', async ({
  lab,
  page,
}) => {
  await lab.open(LINK);
  await lab.button('Same valley').click();
  await expect(page.getByText('above the straight line between the two losses')).toBeVisible();
  const { cast, told } = castOf(LINK, [53, 54, 55]);
  const line = cast.line(1);
  const table = page.getByRole('table', { name: 'Loss along the line' });
  await expect(table.getByRole('row')).toHaveCount(11);
  await expect(table.getByRole('row').nth(5)).toContainText(written.figure(line.losses[5]!));
  await expect(table.getByRole('row').nth(5)).toContainText(written.figure(line.lossesMatched[5]!));

  const slider = page.getByRole('slider', { name: 'Along the line' });
  const output = lab.net('a').locator('output', { hasText: 'of the way' });
  const lossAt = (nth: number, t: number, isMatched: boolean) =>
    written.figure(cast.says_between(nth, t, isMatched, 2).at(-1)!);
  for (const [step, matched] of [
    [20, true],
    [12, true],
    [12, false],
    [0, false],
  ] as const) {
    await page
      .getByRole('combobox', { name: 'With its units' })
      .selectOption(matched ? 'in matched order' : 'as they stand');
    await slider.fill(String(step));
    await expect(output).toHaveText(
      `loss ${lossAt(1, step / 40, matched)} ${written.share(step / 40)} of the way`,
    );
  }
  // Its ends are the two networks.
  expect(lossAt(1, 0, false)).toBe(written.figure(told[0]!.loss));
  await page.getByRole('combobox', { name: 'Walk to' }).selectOption('seed 55');
  await slider.fill('40');
  await expect(output).toHaveText(`loss ${written.figure(told[2]!.loss)} 100% of the way`);
  await expect(page.getByRole('img', { name: 'What the network says there' })).toBeVisible();
});

test('the start decides: shuffled units take their roles with them', async ({ lab, page }) => {
  await lab.open(LINK);
  await lab.button('What decides').click();
  await lab.button('Shuffle its units').click();
  await expect(page.getByText('the roles went with the units’ starts')).toBeVisible();
  await lab.button('Another order of the examples').click();
  await page.getByRole('combobox', { name: 'Which unit' }).selectOption('unit 5');
  await lab.button('Draw one unit again').click();
  await lab.button('Nudge one weight by 0.001').click();
  const table = page.getByRole('table', { name: 'What decides' });
  await expect(table.getByRole('row')).toHaveCount(5);
  const { cast } = castOf(LINK, [53]);
  const whats = ['shuffled', 'reordered', 'redrawn', 'nudged'];
  for (const [i, what] of whats.entries()) {
    const { pair, loss } = cast.vary(what, 4, 100);
    const part = (x: number) => written.tick(Math.round(100 * x) / 100);
    await expect(
      table
        .getByRole('row')
        .nth(i + 1)
        .getByRole('cell'),
    ).toHaveText([
      part(pair!.agreement),
      part(pair!.agreementAtStart),
      part(pair!.agreementOfAll),
      `${pair!.partners.filter((other, unit) => other === unit).length} of 8`,
      written.figure(loss),
    ]);
  }
});

test('what cannot be told is not made up', async ({ lab, page }) => {
  await lab.open('start.symmetry=identical&look.view=starts');
  await expect(page.getByText('every matching is as good')).toBeVisible();
  await expect(page.getByText('90 %')).toHaveCount(0);
  await lab.button('What decides').click();
  await lab.button('Shuffle its units').click();
  await expect(page.getByText('who plays whose part has no answer')).toBeVisible();
  await expect(page.getByText('bears the same number')).toHaveCount(0);
  await lab.trainMany(5);
  await lab.button('Compare the roles in 100 starts').click();
  await expect(page.getByText('No unit can be told from another of its network')).toBeVisible();

  await lab.open('start.scheme=zeros&look.view=starts');
  await expect(page.getByText('In none of these starts does any unit add anything')).toBeVisible();
  await lab.button('Same valley').click();
  await expect(page.getByText('There is no way to be walked')).toBeVisible();

  await lab.open('network.hidden=&look.view=starts');
  await expect(page.getByText('Without a hidden layer there are no units')).toBeVisible();

  await lab.open('network.hidden=1&look.view=starts');
  await expect(page.getByText('it is its own partner')).toBeVisible();

  await lab.open(
    'data.set=plane&network.activation=relu&training.learning_rate=10&look.view=starts',
  );
  await expect(page.getByText('the run diverged: there is nothing to compare')).toBeVisible();
});

test('numbers, a deep network and many units are compared too', async ({ lab, page }) => {
  for (const link of [
    'data.set=hills&training.learning_rate=0.03',
    'network.hidden=5,4&look.layer=2',
    'data.set=iris&data.examples=90',
    'data.set=digits&network.hidden=20',
  ]) {
    await lab.open(`${link}&look.view=starts`);
    await trained(lab);
    await expect(page.getByRole('table', { name: 'Partners by start' })).toHaveCount(1);
  }
  await expect(page.getByText(/^and \d+ units more, together/)).toBeVisible();
});

test('a worker that does not come is told, and asked for again', async ({ lab, page }) => {
  await page.route('**/cast.worker*', (route) => route.abort());
  await lab.open(LINK);
  await expect(page.getByRole('alert')).toContainText('The starts could not be compared');
  await page.unroute('**/cast.worker*');
  await lab.button('Train them').click();
  await trained(lab);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a link shows the part that it names', async ({ lab, page }) => {
  await lab.open('look.view=starts&look.part=start');
  await expect(lab.button('What decides')).toHaveAttribute('aria-pressed', 'true');
  await lab.button('Same valley').click();
  await expect(page).toHaveURL(/look\.part=line/);
});
