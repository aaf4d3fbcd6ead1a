import { engineAt, signed } from './engine';
import { expect, test } from './laboratory';

const PHASES = ['Forward', 'Loss', 'Backward', 'Update'];

test('one press runs all phases; slow stops after each', async ({ lab, page }) => {
  await lab.open();
  const start = await lab.fingerprint();
  const now = page.getByRole('list', { name: 'Phases of a step' }).locator('[aria-current="step"]');
  await expect(now).toHaveCount(0);
  await page.getByRole('switch', { name: 'Slow' }).check();
  for (const phase of PHASES) {
    await expect(lab.metric('examples-seen')).toHaveText('0');
    expect(await lab.fingerprint()).toBe(start);
    await lab.step('example');
    await expect(now).toHaveText(phase);
    await expect(page.getByRole('status')).toContainText(`${phase}:`);
  }
  await expect(lab.metric('examples-seen')).toHaveText('1');
  const slow = await lab.fingerprint();
  expect(slow).not.toBe(start);

  await lab.button('Reset').click();
  await page.getByRole('switch', { name: 'Slow' }).uncheck();
  await lab.step('example');
  expect(await lab.fingerprint()).toBe(slow);
});

test('Alt stops after a phase too, by mouse and by keyboard', async ({ lab, page }) => {
  await lab.open();
  const now = page.locator('[aria-current="step"]');
  await lab.button('Step one example').click({ modifiers: ['Alt'] });
  await expect(now).toHaveText('Forward');
  await page.keyboard.press('Alt+ArrowRight');
  await expect(now).toHaveText('Loss');
  await expect(lab.metric('examples-seen')).toHaveText('0');
  // The plain key brings the example to its end.
  await page.keyboard.press('ArrowRight');
  await expect(now).toHaveText('Update');
  await expect(lab.metric('examples-seen')).toHaveText('1');
});

test('stepping back in the middle of an example leaves it as if it had not begun', async ({
  lab,
  page,
}) => {
  await lab.open();
  await lab.step('example', 3);
  const before = await lab.fingerprint();
  await page.keyboard.press('Alt+ArrowRight');
  await page.keyboard.press('Alt+ArrowRight');
  await lab.button('Step back').click();
  await expect(lab.metric('examples-seen')).toHaveText('3');
  expect(await lab.fingerprint()).toBe(before);
  await lab.step('example');
  expect(await lab.fingerprint()).toBe(engineAt('', 4).fingerprint());
});

test('slow plays phase after phase', async ({ lab, page }) => {
  await lab.open();
  await page.getByRole('switch', { name: 'Slow' }).check();
  await lab.slider('Speed').fill('2');
  await lab.button('Play').click();
  await page.waitForFunction(
    () => document.querySelector('[aria-current="step"]')?.textContent?.trim() === 'Backward',
  );
  await expect.poll(() => lab.number('examples-seen')).toBeGreaterThan(0);
  expect(await lab.number('examples-seen')).toBeLessThan(4);
});

test('the arithmetic is the engine’s, column by column and phase by phase', async ({
  lab,
  page,
}) => {
  const fragment = 'network.hidden=5&start.seed=3';
  await lab.open(fragment);
  await lab.step('example', 6);
  await lab.show('Arithmetic');
  const table = page.getByRole('table');
  const rows = table.getByRole('row').filter({ has: page.getByRole('cell') });
  const cells = async (unit: number) =>
    rows
      .nth(unit - 1)
      .getByRole('cell')
      .allInnerTexts();
  await page.keyboard.press('Alt+ArrowRight');

  const before = engineAt(fragment, 6);
  const run = engineAt(fragment, 7);
  const [x1, x2] = run.exampleInputs() as unknown as [number, number];
  const [w, v] = [before.weights(0).slice(), before.weights(1).slice()];
  for (let unit = 0; unit < 5; unit++) {
    const shown = await cells(unit + 1);
    const last = (text: string) => text.trim().split(/\s+/).at(-1);
    expect(shown.map(last).slice(0, 5)).toEqual([
      signed(Math.fround(w[unit]! * x1)),
      signed(Math.fround(w[5 + unit]! * x2)),
      signed(before.biases(0)[unit]!),
      signed(run.sums(0)[unit]!),
      signed(run.activations(0)[unit]!),
    ]);
    expect(shown.slice(5), 'what is still to come is not shown').toEqual(Array(6).fill('·'));
  }
  await page.keyboard.press('ArrowRight');
  for (let unit = 0; unit < 5; unit++) {
    const shown = (await cells(unit + 1)).slice(5);
    const delta = run.deltas(0)[unit]!;
    const back = Math.fround(v[unit]! * run.deltas(1)[0]!);
    const slope = run.curve(run.sums(0)[unit]!, run.sums(0)[unit]!, 1)[1]!;
    const moved = [w[unit]!, w[5 + unit]!].map((weight, i) =>
      Math.fround(run.weights(0)[i * 5 + unit]! - weight),
    );
    expect(shown).toEqual([
      signed(back),
      signed(slope),
      signed(delta),
      ...moved.map(signed),
      signed(Math.fround(run.biases(0)[unit]! - before.biases(0)[unit]!)),
    ]);
  }
});

test('cells with the same bits share a colour, others have none', async ({ lab, page }) => {
  await lab.open('start.symmetry=twins');
  await lab.step('example', 4);
  await lab.show('Arithmetic');
  const colours = await page
    .getByRole('table')
    .evaluate((table) =>
      [...table.querySelectorAll('tbody tr')].map((row) =>
        [...row.querySelectorAll('td')].map((cell) => getComputedStyle(cell).backgroundColor),
      ),
    );
  const none = 'rgba(0, 0, 0, 0)';
  for (let pair = 0; pair < 8; pair += 2) {
    expect(colours[pair]).toEqual(colours[pair + 1]);
    expect(colours[pair], 'every number of a twin is its twin’s').not.toContain(none);
    expect(colours[pair]).not.toEqual(colours[(pair + 2) % 8]);
  }
  await page.getByRole('radio', { name: /All free/ }).check();
  await lab.step('example', 4);
  const free = await page
    .getByRole('cell')
    .evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell).backgroundColor));
  expect(new Set(free)).toEqual(new Set([none]));
});
