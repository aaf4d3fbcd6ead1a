import { engineAt } from './engine';
import { expect, test } from './laboratory';

const XOR = 'data.set=xor&network.hidden=3&start.seed=40';

/** The losses of the first hundred seeds, each trained alone beside the page, in order of size. */
function ranked(fragment: string, epochs: number): { seed: number; loss: number }[] {
  return Array.from({ length: 100 }, (_, i) => {
    const run = engineAt(fragment.replace(/start.seed=\d+/, `start.seed=${1 + i}`), 0);
    run.advance(epochs * run.epochLength);
    const loss = run.loss();
    run.free();
    return { seed: 1 + i, loss };
  }).sort((a, b) => a.loss - b.loss);
}

test('many starts are the runs of their seeds, and each can be opened', async ({ lab, page }) => {
  await lab.open(XOR);
  await lab.show('Chance');
  await page.getByLabel('Starts', { exact: true }).selectOption('100');
  await page.getByRole('spinbutton', { name: 'Epochs' }).fill('20');
  await page.keyboard.press('Enter');
  await expect(
    page.getByText('100 starts, seeds 1 to 100, each trained for 20 epochs'),
  ).toBeVisible();
  await expect(page.getByText('Nothing differs but the random start')).toBeVisible();

  const all = ranked(XOR, 20);
  const some = page.getByRole('list', { name: 'Some of the starts' }).getByRole('button');
  const places = [0, 0.1, 0.5, 0.9, 1].map((share) => all[Math.round(share * 99)]!);
  for (const [i, { seed, loss }] of places.entries()) {
    await expect(some.nth(i)).toContainText(`seed ${seed}`);
    await expect(some.nth(i)).toContainText(String(Number(loss.toPrecision(3))));
  }
  // Bars of all hundred.
  const titles = await page.locator('.view svg title').allTextContents();
  const counts = titles.map((title) => Number.parseInt(title, 10));
  expect(counts.reduce((sum, n) => sum + n, 0)).toBe(100);
  const own = all.findIndex(({ seed }) => seed === 40) + 1;
  await expect(page.getByText(`seed 40, is the ${own}`)).toBeVisible();

  const worst = places[4]!;
  await some.nth(4).click();
  await expect(some.nth(4)).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText(`seed ${worst.seed}, is the 100th best of 100`)).toBeVisible();
  await expect(lab.metric('epoch')).toHaveText('20');
  await expect(lab.metric('loss')).toHaveText(worst.loss.toFixed(3));

  // And back to the start that the page began with.
  await lab.button('Undo').click();
  await expect(page.getByText(`seed 40, is the ${own}`)).toBeVisible();
  await expect(lab.metric('examples-seen')).toHaveText('0');
});

test('a start that is not among the many has its place among them', async ({ lab, page }) => {
  const fragment = XOR.replace('start.seed=40', 'start.seed=4000');
  await lab.open(fragment);
  await lab.show('Chance');
  await page.getByLabel('Starts', { exact: true }).selectOption('100');
  await page.getByRole('spinbutton', { name: 'Epochs' }).fill('20');
  await page.keyboard.press('Enter');
  const own = engineAt(fragment, 20 * 100);
  const better = ranked(fragment, 20).filter(({ loss }) => loss < own.loss()).length;
  await expect(page.getByText(`seed 4000, is the ${better + 1}`)).toBeVisible();
});

test('both networks are trained and stand on one axis; a change is told', async ({ lab, page }) => {
  await lab.open('network.hidden=3&training.batch=10');
  await lab.button('Compare').click();
  await lab.show('Chance');
  const nets = [lab.net('a'), lab.net('b')];
  await nets[0]!.getByLabel('Starts', { exact: true }).selectOption('100');
  await nets[0]!.getByRole('spinbutton', { name: 'Epochs' }).fill('3');
  await nets[0]!.getByRole('button', { name: 'Train both' }).click();
  for (const net of nets) {
    await expect(net.getByText('100 starts, seeds 1 to 100')).toBeVisible();
  }
  await expect(nets[0]!.getByRole('button', { name: 'Train both' })).toBeVisible();
  const ticks = await Promise.all(
    nets.map((net) => net.locator('.view svg text').allTextContents()),
  );
  const numbers = (texts: string[]) => texts.filter((text) => /^[\d.]+$/.test(text));
  expect(numbers(ticks[0]!)).toEqual(numbers(ticks[1]!));

  await page.getByRole('spinbutton', { name: 'Batch' }).fill('20');
  await page.keyboard.press('Enter');
  for (const net of nets)
    await expect(net.getByText('The experiment is another now')).toBeVisible();
  await expect(page.getByRole('list', { name: 'Some of the starts' })).toHaveCount(0);
});

test('without anything drawn at random there is no difference, and none is made up', async ({
  lab,
  page,
}) => {
  await lab.open('start.scheme=zeros');
  await lab.show('Chance');
  await page.getByLabel('Starts', { exact: true }).selectOption('100');
  await lab.button('Train 100 starts').click();
  await expect(page.getByText('without any difference')).toBeVisible();
  await expect(page.getByText('best of')).toHaveCount(0);
  await expect(page.getByRole('list', { name: 'Some of the starts' })).toHaveCount(0);
});

test('a long training can be stopped', async ({ lab, page }) => {
  await lab.open('data.set=digits&data.examples=1797&network.hidden=64,64');
  await lab.show('Chance');
  await page.getByLabel('Starts', { exact: true }).selectOption('10000');
  await lab.button('Train 10,000 starts').click();
  await expect(page.getByRole('progressbar', { name: 'Starts trained' })).toBeVisible();
  await expect(page.getByText(/^[\d,]+ of 10,000 starts/)).toBeVisible();
  await lab.button('Stop').click();
  await expect(lab.button('Train 10,000 starts')).toBeVisible();
  // What is done stays.
  await expect(page.getByText(/^[\d,]+ of 10,000 starts, seeds 1 to 10,000/)).toBeVisible();
});

test('starts that all diverge are said to', async ({ lab, page }) => {
  await lab.open(
    'data.set=plane&network.activation=relu&training.learning_rate=10&training.optimiser=momentum',
  );
  await lab.show('Chance');
  await page.getByLabel('Starts', { exact: true }).selectOption('100');
  await lab.button('Train 100 starts').click();
  await expect(page.getByText('From every one of these starts the run diverged')).toBeVisible();
});

test('workers that fail are told, and can be tried again', async ({ lab, page }) => {
  await page.route('**/starts.worker*', (route) => route.abort());
  await lab.open();
  await lab.show('Chance');
  await page.getByLabel('Starts', { exact: true }).selectOption('100');
  await lab.button('Train 100 starts').click();
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
  await expect(page.getByText('Nothing differs but the random start')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});
