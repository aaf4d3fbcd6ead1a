import { engineAt } from './engine';
import { expect, test } from './laboratory';

const XOR = 'data.set=xor&network.hidden=3&start.seed=40';

/** The losses of a hundred starts, each trained alone beside the page, in order of size. */
function ranked(fragment: string, epochs: number): { seed: number; loss: number }[] {
  return Array.from({ length: 100 }, (_, i) => {
    const run = engineAt(fragment.replace('start.seed=40', `start.seed=${40 + i}`), 0);
    run.advance(epochs * run.epochLength);
    const loss = run.loss();
    run.free();
    return { seed: 40 + i, loss };
  }).sort((a, b) => a.loss - b.loss);
}

test('many starts are the runs of their seeds, and each can be opened', async ({ lab, page }) => {
  await lab.open(XOR);
  await lab.show('Chance');
  await page.getByLabel('Random starts').selectOption('100');
  await page.getByRole('spinbutton', { name: 'Epochs' }).fill('20');
  await lab.button('Train 100 starts').click();
  await expect(page.getByText('After 20 epochs, half of the starts end')).toBeVisible();

  const all = ranked(XOR, 20);
  const some = page.getByRole('list', { name: 'Some of the starts' }).getByRole('button');
  const places = [0, 0.1, 0.5, 0.9, 1].map((share) => all[Math.round(share * 99)]!);
  for (const [i, { seed, loss }] of places.entries()) {
    await expect(some.nth(i)).toContainText(`seed ${seed}`);
    await expect(some.nth(i)).toContainText(loss.toFixed(3));
  }
  // Bars of all hundred.
  const titles = await page.locator('figure, .figure').locator('title').allTextContents();
  const counts = titles.map((title) => Number.parseInt(title, 10));
  expect(counts.reduce((sum, n) => sum + n, 0)).toBe(100);
  const own = all.findIndex(({ seed }) => seed === 40) + 1;
  await expect(page.getByText(`number ${own} of 100`)).toBeVisible();

  const worst = places[4]!;
  await some.nth(4).click();
  await expect(some.nth(4)).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText('number 100 of 100')).toBeVisible();
  await lab.step('epoch', 20);
  await expect(lab.metric('loss')).toHaveText(worst.loss.toFixed(3));
});

test('what was trained is of its experiment, and both networks stand on one axis', async ({
  lab,
  page,
}) => {
  await lab.open('network.hidden=3&training.batch=10');
  await lab.button('Compare').click();
  await lab.show('Chance');
  const nets = [lab.net('a'), lab.net('b')];
  for (const net of nets) {
    await net.getByLabel('Random starts').selectOption('100');
    await net.getByRole('spinbutton', { name: 'Epochs' }).fill('3');
    await net.getByRole('button', { name: 'Train 100 starts' }).click();
    await expect(net.getByText('After 3 epochs')).toBeVisible();
  }
  const ticks = await Promise.all(
    nets.map((net) => net.locator('svg[role=img] text').allTextContents()),
  );
  const numbers = (texts: string[]) => texts.filter((text) => /^[\d.]+$/.test(text));
  expect(numbers(ticks[0]!)).toEqual(numbers(ticks[1]!));

  await page.getByRole('spinbutton', { name: 'Batch' }).fill('20');
  await page.keyboard.press('Enter');
  await expect(nets[0]!.getByText('How much is chance?')).toBeVisible();
  await expect(page.getByRole('list', { name: 'Some of the starts' })).toHaveCount(0);
});

test('a long training can be stopped', async ({ lab, page }) => {
  await lab.open('data.set=digits&data.examples=1797&network.hidden=64,64');
  await lab.show('Chance');
  await page.getByLabel('Random starts').selectOption('10000');
  await lab.button('Train 10,000 starts').click();
  await expect(page.getByRole('progressbar', { name: 'Starts trained' })).toBeVisible();
  await lab.button('Stop').click();
  await expect(lab.button('Train 10,000 starts')).toBeVisible();
  await expect(page.getByText('How much is chance?')).toBeVisible();
});

test('starts that all diverge are said to', async ({ lab, page }) => {
  await lab.open(
    'data.set=plane&network.activation=relu&training.learning_rate=10&training.optimiser=momentum',
  );
  await lab.show('Chance');
  await page.getByLabel('Random starts').selectOption('100');
  await lab.button('Train 100 starts').click();
  await expect(page.getByText('From every one of these starts the run diverged')).toBeVisible();
});
