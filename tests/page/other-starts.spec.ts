import { domainOf, histogram } from '../../www/views/starts/many/histogram';
import { layStarts } from '../../www/views/starts/many/layout';
import { written } from '../words';
import { engineAt } from './engine';
import { expect, test, type Laboratory } from './laboratory';

const XOR = 'data.set=xor&network.hidden=3&start.seed=40';

/** The losses of the first hundred seeds, each trained alone beside the page, in order of size. */
function ranked(fragment: string, epochs: number): { seed: number; loss: number }[] {
  return Array.from({ length: 100 }, (_, i) => {
    const run = engineAt(`${fragment.replace(/&?start.seed=\d+/, '')}&start.seed=${1 + i}`, 0);
    run.advance(epochs * run.epochLength);
    const loss = run.loss();
    run.free();
    return { seed: 1 + i, loss };
  }).sort((a, b) => a.loss - b.loss || a.seed - b.seed);
}

/** The bars of a network's picture, from the table that says them: from, to, starts. */
async function bars(lab: Laboratory, net: 'a' | 'b' = 'a'): Promise<string[][]> {
  return lab
    .net(net)
    .getByRole('table', { name: 'Starts by their loss at the end' })
    .evaluate((table: HTMLTableElement) =>
      [...table.tBodies[0]!.rows].map((row) =>
        [...row.cells].map((cell) => cell.textContent.trim()),
      ),
    );
}

test('many starts are the runs of their seeds, and each can be opened', async ({ lab, page }) => {
  await lab.open(XOR);
  await lab.trainMany(20);
  await expect(
    page.getByText('100 starts, seeds 1 to 100, each trained for 20 epochs'),
  ).toBeVisible();
  await expect(page.getByText('Nothing differs but the random start')).toBeVisible();

  const all = ranked(XOR, 20);
  const some = page.getByRole('list', { name: 'Some of the starts' }).getByRole('button');
  const places = [0, 0.1, 0.5, 0.9, 1].map((share) => all[Math.round(share * 99)]!);
  const write = written.apart(places.map(({ loss }) => loss));
  for (const [i, { seed, loss }] of places.entries()) {
    await expect(some.nth(i)).toContainText(`seed ${seed}`);
    await expect(some.nth(i)).toContainText(write(loss));
  }
  // Bars of all hundred.
  const counts = (await bars(lab)).map(([, , count]) => Number(count));
  expect(counts.reduce((sum, n) => sum + n, 0)).toBe(100);
  const own = all.findIndex(({ seed }) => seed === 40) + 1;
  await expect(page.getByText(`seed 40, is the ${own}`)).toBeVisible();

  const worst = places[4]!;
  await some.nth(4).click();
  await expect(some.nth(4)).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText(`seed ${worst.seed}, is the worst of 100`)).toBeVisible();
  await expect(lab.metric('epoch')).toHaveText('20');
  await expect(lab.metric('loss')).toHaveText(written.figure(worst.loss));
  await expect(lab.field('Seed')).toHaveValue(String(worst.seed));

  // And back to the start that the page began with.
  await lab.button('Undo').click();
  await expect(page.getByText(`seed 40, is the ${own}`)).toBeVisible();
  await expect(lab.metric('examples-seen')).toHaveText('0');
});

test('a start that is not among the many has its place among them', async ({ lab, page }) => {
  const fragment = XOR.replace('start.seed=40', 'start.seed=4000');
  await lab.open(fragment);
  await lab.trainMany(20);
  const own = engineAt(fragment, 20 * 100);
  const worse = ranked(fragment, 20).filter(({ loss }) => loss > own.loss()).length;
  await expect(
    page.getByText(`seed 4000, is not among them: it ends better than ${worse} of 100.`),
  ).toBeVisible();
});

test('both networks are trained and stand on one axis; a change is told', async ({ lab, page }) => {
  const fragment = 'network.hidden=3&training.batch=10';
  await lab.open(fragment);
  await lab.button('Compare').click();
  // Another knob than the symmetry: identical starts have no spread worth an axis.
  const bar = page.getByRole('region', { name: 'Compare' });
  await bar.getByRole('combobox', { name: 'A and B differ in' }).selectOption('Learning rate');
  await bar.getByRole('spinbutton', { name: 'Learning rate of B' }).fill('0.5');
  await page.keyboard.press('Enter');
  await lab.trainMany(3);
  const nets = [lab.net('a'), lab.net('b')];
  for (const net of nets) {
    await expect(net.getByText('100 starts, seeds 1 to 100')).toBeVisible();
  }
  await expect(lab.button('Train both')).toBeVisible();

  const of = { a: ranked(fragment, 3), b: ranked(`${fragment}&training.learning_rate=0.5`, 3) };
  const domain = domainOf([...of.a, ...of.b].map(({ loss }) => loss))!;
  for (const net of ['a', 'b'] as const) {
    const canvas = lab.canvas(/^How many of 100 starts/, net);
    const size = await canvas.evaluate(({ clientWidth: width, clientHeight: height }) => ({
      width,
      height,
    }));
    const losses = of[net].map(({ loss }) => loss);
    const { bars: expected } = histogram(losses, domain, layStarts(size, 1).bars);
    const write = written.apart(expected.map(({ from }) => from));
    expect(await bars(lab, net), net).toEqual(
      expected
        .filter(({ count }) => count > 0)
        .map(({ from, to, count }) => [write(from), write(to), String(count)]),
    );
  }

  await lab.set('Batch', '20');
  for (const net of nets)
    await expect(net.getByText('The experiment is another now')).toBeVisible();
  await expect(page.getByRole('list', { name: 'Some of the starts' })).toHaveCount(0);
  // What was trained of the experiment before is there again with it.
  await lab.set('Batch', '10');
  for (const net of nets) {
    await expect(net.getByText('100 starts, seeds 1 to 100')).toBeVisible();
  }
});

test('without anything drawn at random there is no difference, and none is made up', async ({
  lab,
  page,
}) => {
  await lab.open('start.scheme=constant&network.hidden=3');
  await lab.trainMany(20);
  await expect(page.getByText('without any difference')).toBeVisible();
  await expect(page.getByText('the random start does not matter here')).toBeVisible();
  await expect(page.getByText('best of')).toHaveCount(0);
  await expect(page.getByRole('list', { name: 'Some of the starts' })).toHaveCount(0);
  await expect(page.getByRole('img', { name: /^How many of/ })).toHaveCount(0);
});

test('a long training can be stopped', async ({ lab, page }) => {
  await lab.open('data.set=digits&data.examples=1797&network.hidden=64,64');
  await lab.showMany();
  await lab.menu('Starts').selectOption('10,000');
  await lab.button('Train 10,000 starts').click();
  await expect(page.getByRole('progressbar', { name: 'Starts trained' })).toBeVisible();
  const caption = page.getByRole('status').filter({ hasText: 'starts, seeds' });
  await expect(caption).toHaveText(/^[\d,]+ of 10,000 starts/, { timeout: 20_000 });
  await lab.button('Stop').click();
  await expect(lab.button('Train 10,000 starts')).toBeVisible();
  // What is done stays.
  await expect(caption).toHaveText(/^[\d,]+ of 10,000 starts, seeds 1 to 10,000/);
});

test('a training ends with its experiment', async ({ lab, page }) => {
  await lab.open('data.set=digits&data.examples=1797&network.hidden=64,64');
  await lab.showMany();
  await lab.menu('Starts').selectOption('10,000');
  await lab.button('Train 10,000 starts').click();
  const progress = page.getByRole('progressbar', { name: 'Starts trained' });
  await expect(progress).toBeVisible();
  // The seed is what differs among the starts: with another it goes on.
  await lab.set('Seed', '3');
  await expect(progress).toBeVisible();
  await lab.menu('Activation').selectOption('ReLU');
  await expect(progress).toHaveCount(0);
  await expect(lab.button('Train 10,000 starts')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('starts that all diverge are said to', async ({ lab, page }) => {
  await lab.open(
    'data.set=plane&network.activation=relu&training.learning_rate=10&training.optimiser=momentum',
  );
  await lab.trainMany(100);
  await expect(page.getByText('From every one of these starts the run diverged')).toBeVisible();
});

/** The same seeds beside the page: those from which the run diverged, and the others' losses in order. */
function counted(fragment: string, epochs: number): { diverged: number[]; losses: number[] } {
  const diverged: number[] = [];
  const losses: number[] = [];
  for (let seed = 1; seed <= 100; seed++) {
    const run = engineAt(`${fragment}&start.seed=${seed}`, 0);
    run.advance(epochs * run.epochLength);
    if (run.hasDivergedBy(run.loss(), run.testLoss())) diverged.push(seed);
    else losses.push(Math.fround(run.loss()));
    run.free();
  }
  return { diverged, losses: losses.sort((a, b) => a - b) };
}

test('where all units die, that is said, and not that the start does not matter', async ({
  lab,
  page,
}) => {
  await lab.open('network.activation=relu&start.bias=-3');
  await lab.trainMany(10);
  await expect(
    page.getByText('All units died in all 100 starts: each sends 0 to every example.'),
  ).toBeVisible();
  await expect(page.getByText('which says nothing about the random start')).toBeVisible();
  await expect(page.getByText('matter')).toHaveCount(0);
});

test('a zero start is frozen, and that is no word about chance', async ({ lab, page }) => {
  await lab.open('start.scheme=zeros');
  await lab.trainMany(10);
  await expect(page.getByText('Frozen: in all 100 starts no hidden unit moved.')).toBeVisible();
  await expect(page.getByText('died')).toHaveCount(0);
  await expect(page.getByText('matter')).toHaveCount(0);
});

test('starts that diverge are counted apart, named, and in no number of the others', async ({
  lab,
  page,
}) => {
  const fragment =
    'data.set=xor&network.activation=silu&training.loss=squared_error&training.learning_rate=1&network.hidden=4';
  await lab.open(fragment);
  await lab.trainMany(20);
  const { diverged, losses } = counted(fragment, 20);
  expect(diverged.length).toBeGreaterThan(5);
  const named = diverged.slice(0, 5).join(', ');
  await expect(
    page.getByText(
      `From ${diverged.length} of 100 starts the run diverged, seeds ${named} and others`,
    ),
  ).toBeVisible();
  const { length } = losses;
  await expect(page.getByText(`half of the other ${length} end between`)).toBeVisible();
  expect(length % 2, 'an even number').toBe(0);
  const quantile = (share: number) => {
    const at = share * (length - 1);
    const [below, above] = [losses[Math.floor(at)]!, losses[Math.ceil(at)]!];
    return below + (at - Math.floor(at)) * (above - below);
  };
  // The middle is the mean of the middle two.
  const told = [0.25, 0.75, 0.5, 0, 1].map(quantile);
  const [low, high, middle, best, worst] = told.map(written.apart(told));
  await expect(
    page.getByText(
      `between ${low} and ${high}, the middle is ${middle}, the best ${best}, the worst ${worst}.`,
    ),
  ).toBeVisible();
  const counts = (await bars(lab)).map(([, , count]) => Number(count));
  expect(counts.reduce((sum, n) => sum + n, 0)).toBe(length);
});

test('starts that nearly agree because some broke do not make chance small', async ({
  lab,
  page,
}) => {
  const hills =
    'data.set=hills&network.activation=linear&training.learning_rate=0.6&network.hidden=4';
  await lab.open(hills);
  await lab.trainMany(20);
  await expect(page.getByText(/^From 15 of 100 starts the run diverged/)).toBeVisible();
  await expect(page.getByText('matter')).toHaveCount(0);

  await lab.open(
    'data.set=plane&network.activation=relu&training.learning_rate=0.5&training.optimiser=momentum',
  );
  await lab.trainMany(20);
  await expect(page.getByText(/^From 18 of 100 starts the run diverged/)).toBeVisible();
  await expect(page.getByText('All units died in 82 of 100 starts')).toBeVisible();
  await expect(page.getByText('The other 82 end at a loss of')).toBeVisible();
  await expect(page.getByText('matter')).toHaveCount(0);
});

test('dead units are counted beside the loss of each start', async ({ lab, page }) => {
  const fragment = 'data.set=xor&network.hidden=3&network.activation=relu&training.learning_rate=1';
  await lab.open(fragment);
  await lab.trainMany(20);
  await expect(page.getByText('All units died in 11 of 100 starts')).toBeVisible();
  const some = page.getByRole('list', { name: 'Some of the starts' }).getByRole('button');
  for (const start of await some.all()) {
    const words = await start.innerText();
    const run = engineAt(`${fragment}&start.seed=${/seed (\d+)/.exec(words)![1]}`, 20 * 100);
    const dead = run.deadUnits(0);
    if (dead > 0) expect(words).toContain(`${dead} of 3 dead`);
    else expect(words).not.toContain('dead');
  }
});

test('workers that fail are told, and can be tried again', async ({ lab, page }) => {
  await page.route('**/starts.worker*', (route) => route.abort());
  await lab.open();
  await lab.trainMany(10);
  await expect(page.getByRole('alert')).toContainText('The starts could not be trained');
  await page.unroute('**/starts.worker*');

  // One whose program stops on the way.
  await page.route('**/starts.worker*', (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: "onmessage = () => Promise.reject(new Error('out of memory')).catch(reportError)",
    }),
  );
  await lab.button('Train 100 starts').click();
  await expect(page.getByRole('alert')).toContainText('out of memory');
  await page.unroute('**/starts.worker*');

  await lab.button('Train 100 starts').click();
  await expect(page.getByText('100 starts, seeds 1 to 100')).toBeVisible();
  await expect(lab.button('Train 100 starts')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});
