import { written } from '../words';
import { engineAt } from './engine';
import { expect, test, type Laboratory } from './laboratory';

const PHASES = ['Forward', 'Loss', 'Backward', 'Update'];

/** What the stage says of the phase that is shown. */
const said = (lab: Laboratory) => lab.net('a').getByRole('status');

/** The phase that the list of phases marks. */
const marked = (lab: Laboratory) =>
  lab.page.getByRole('list', { name: 'Phases of a step' }).locator('[aria-current="step"]');

const slow = (lab: Laboratory) => lab.page.getByRole('switch', { name: 'Slow' });

test('one press runs all phases; slow stops after each', async ({ lab }) => {
  await lab.open();
  const start = await lab.fingerprint();
  await expect(marked(lab)).toHaveCount(0);
  await slow(lab).check();
  await expect(said(lab)).toHaveText('Step one example to send its numbers forward.');
  await expect(marked(lab)).toHaveCount(0);
  for (const phase of PHASES) {
    await expect(lab.metric('examples-seen')).toHaveText('0');
    expect(await lab.fingerprint()).toBe(start);
    await lab.button('Step one example').click();
    await expect(marked(lab)).toHaveText(phase);
    await expect(said(lab)).toHaveText(new RegExp(`^${phase}: .*\\.$`));
  }
  await expect(lab.metric('examples-seen')).toHaveText('1');
  await expect(marked(lab), 'the last one is held too').toHaveText('Update');
  const after = await lab.fingerprint();
  expect(after).not.toBe(start);

  await lab.button('Reset').click();
  await slow(lab).uncheck();
  await lab.step('example');
  expect(await lab.fingerprint()).toBe(after);
});

test('numbers of one’s own are foretold in their own unit', async ({ lab, page }) => {
  const prices = [250_000, 310_000, 190_500, 420_000, 275_000, 333_000, 205_000, 360_000];
  const rows = prices.map((target, i) => ({ inputs: [40 + 13 * i, (i * 7) % 5], target }));
  const fragment = `data.set=custom&data.rows=${JSON.stringify(rows)}`;
  await lab.open(`${fragment}&step=30&look.slow=true`);
  const run = engineAt(fragment, 31);
  const price = prices[run.example!]!;
  expect(run.inOwnUnit(run.target()[0]!)).toBeCloseTo(price, -1);
  for (const phase of PHASES.slice(0, 2)) {
    await lab.button('Step one example').click();
    await expect(marked(lab)).toHaveText(phase);
  }
  const says = written.figure(run.inOwnUnit(run.activations(1)[0]!));
  await expect(said(lab)).toHaveText(
    `Loss: the output says ${says}; it should be ${written.figure(price)}. Loss ${written.figure(run.exampleLoss)} σ².`,
  );
  await lab.button('Output').click();
  const mean = prices.reduce((a, b) => a + b) / prices.length;
  await expect(
    page.getByRole('complementary', { name: 'Output' }).locator('[data-value="own-unit"]'),
  ).toContainText(`0 stands for ${written.figure(mean)},`);
});

test('each phase’s sentence is true of this run', async ({ lab }) => {
  const figure = written.figure;
  const tell = async (fragment: string): Promise<string[]> => {
    await lab.page.goto('about:blank');
    await lab.open(`${fragment}&look.slow=true`);
    const sentences = [];
    for (const phase of PHASES) {
      await lab.button('Step one example').click();
      await expect(said(lab)).toHaveText(new RegExp(`^${phase}:`));
      sentences.push((await said(lab).innerText()).replace(/^\w+:\s*/, ''));
    }
    return sentences;
  };
  const run = engineAt('start.seed=4', 1);
  const says = figure(run.activations(1)[0]!);
  const should = written.tick(run.target()[0]!);
  expect(await tell('start.seed=4')).toEqual([
    'the same two numbers reach all eight units at once.',
    `the output says ${says}; it should be ${should}. Loss ${figure(run.exampleLoss)}.`,
    'the error comes back; each link carries its share.',
    'each unit takes a step of its own.',
  ]);
  const alike = await tell('start.symmetry=identical&network.hidden=3');
  expect([alike[0], alike[2], alike[3]]).toEqual([
    'the same two numbers reach all three units at once.',
    'the error comes back, and every unit gets the same share.',
    'all units take the same step, and stay alike.',
  ]);
  const frozen = await tell('start.scheme=zeros');
  expect(frozen.slice(2)).toEqual([
    'no error comes back to any hidden unit.',
    'only the output moves: no hidden unit does.',
  ]);
  const waits = await tell('training.batch=4');
  expect(waits[3]).toMatch(/^example \d+ is number 1 of 4 in the batch: .* the weights wait\.$/);
  expect((await tell('training.learning_rate=0'))[3]).toBe(
    'the learning rate is 0, so nothing moves.',
  );
  expect((await tell('network.hidden='))[2]).toBe(
    'the output has its error; there is no hidden unit to send it to.',
  );
});

test('Alt stops after a phase too, by mouse and by keyboard', async ({ lab, page }) => {
  await lab.open();
  await lab.button('Step one example').click({ modifiers: ['Alt'] });
  await expect(said(lab)).toHaveText(/^Forward:/);
  await page.keyboard.press('Alt+ArrowRight');
  await expect(said(lab)).toHaveText(/^Loss:/);
  await expect(lab.metric('examples-seen')).toHaveText('0');
  // The plain key brings the example to its end.
  await page.keyboard.press('ArrowRight');
  await expect(lab.metric('examples-seen')).toHaveText('1');
  await expect(lab.metric('fingerprint')).toHaveText(engineAt('', 1).fingerprint());
});

test('an example that is held is shown as far as it has come', async ({ lab, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.clock.install();
  await lab.open('look.slow=true');
  await lab.holdTime();
  await lab.pass(50);
  const pictures = new Set([await lab.canvasBytes(/^The network/)]);
  for (const phase of PHASES) {
    await lab.button('Step one example').click();
    await lab.pass(3000);
    await expect(said(lab)).toHaveText(new RegExp(`^${phase}:`));
    const held = await lab.canvasBytes(/^The network/);
    pictures.add(held);
    await lab.pass(3000);
    expect(await lab.canvasBytes(/^The network/), `${phase} stands still`).toBe(held);
  }
  expect(pictures.size).toBe(5);
});

test('stepping back in the middle of an example leaves it as if it had not begun', async ({
  lab,
  page,
}) => {
  await lab.open();
  await lab.step('example', 3);
  const before = await lab.fingerprint();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(said(lab)).toHaveText(/^Forward:/);
  await page.keyboard.press('Alt+ArrowRight');
  await expect(said(lab)).toHaveText(/^Loss:/);
  await lab.button('Step back').click();
  await expect(lab.net('a').getByText('Loss:')).toHaveCount(0);
  await expect(lab.metric('examples-seen')).toHaveText('3');
  expect(await lab.fingerprint()).toBe(before);
  await lab.step('example');
  expect(await lab.fingerprint()).toBe(engineAt('', 4).fingerprint());
});

test('slow plays phase after phase', async ({ lab, page }) => {
  await page.clock.install();
  await lab.open();
  await slow(lab).check();
  await lab.slider('Speed').fill('2');
  await lab.holdTime();
  await lab.button('Play').click();
  const shown: string[] = [];
  for (let tenths = 0; tenths < 40; tenths++) {
    await lab.pass(100);
    const phase = await marked(lab).allInnerTexts();
    if (phase[0] && phase[0] !== shown.at(-1)) shown.push(phase[0]);
  }
  expect(shown.length).toBeGreaterThan(8);
  const first = PHASES.indexOf(shown[0]!);
  expect(shown).toEqual(shown.map((_, i) => PHASES[(first + i) % 4]));
  const seen = await lab.number('examples-seen');
  expect(seen).toBeGreaterThanOrEqual(Math.floor((shown.length - 1) / 4));
  expect(seen).toBeLessThanOrEqual(4);
});

test('the arithmetic is the engine’s, column by column and phase by phase', async ({
  lab,
  page,
}) => {
  const { figure, short } = written;
  /** What is no sum or signal has two digits where it is small: no more decimals than the others. */
  const brief = (x: number) => short(x, Math.abs(x) < 0.1 ? 2 : 3);
  const fragment = 'network.hidden=5&start.seed=3';
  await lab.open(fragment);
  await lab.step('example', 6);
  await lab.show('Numbers');
  await page.keyboard.press('Alt+ArrowRight');

  const before = engineAt(fragment, 6);
  const run = engineAt(fragment, 7);
  const [x1, x2] = run.exampleInputs() as unknown as [number, number];
  const [w, v] = [before.weights(0).slice(), before.weights(1).slice()];
  const forward = Array.from({ length: 5 }, (_, unit) => [
    brief(Math.fround(w[unit]! * x1)),
    brief(Math.fround(w[5 + unit]! * x2)),
    brief(before.biases(0)[unit]!),
    figure(run.sums(0)[unit]!),
    figure(run.activations(0)[unit]!),
  ]);
  await expect
    .poll(() => lab.cells(), 'what is still to come is not shown')
    .toEqual(forward.map((row) => [...row, ...Array<string>(4).fill('·')]));
  // What enters is the same for every unit, and stands above.
  await expect(page.getByRole('columnheader', { name: `x₁ = ${figure(x1)}` })).toBeVisible();
  // Each product stands over the weight that it is made of.
  await expect(
    page.getByRole('row').filter({ has: page.getByRole('button', { name: 'Unit 2' }) }),
  ).toContainText(figure(w[1]!));

  await page.keyboard.press('ArrowRight');
  const back = Array.from({ length: 5 }, (_, unit) => {
    const moved = [w[unit]!, w[5 + unit]!].map((weight, i) =>
      Math.fround(run.weights(0)[i * 5 + unit]! - weight),
    );
    const bias = Math.fround(run.biases(0)[unit]! - before.biases(0)[unit]!);
    return [figure(run.deltas(0)[unit]!), ...[...moved, bias].map(brief)];
  });
  await expect
    .poll(() => lab.cells())
    .toEqual(forward.map((row, unit) => [...row, ...back[unit]!]));
  // The two that an error signal is made of stand over it.
  for (let unit = 0; unit < 5; unit++) {
    const backed = figure(Math.fround(v[unit]! * run.deltas(1)[0]!));
    const slope = figure(run.curve(run.sums(0)[unit]!, run.sums(0)[unit]!, 1)[1]!);
    await expect(
      page
        .getByRole('row')
        .filter({ has: page.getByRole('button', { name: `Unit ${unit + 1}`, exact: true }) }),
    ).toContainText(`${backed} × ${slope}`);
  }
  await expect(lab.net('a')).toContainText('Each unit has seen the same 7 examples.');
  await expect(lab.net('a')).toContainText('The weights have moved.');
});

test('what the step did to the weights is said as it is', async ({ lab, page }) => {
  for (const [fragment, says] of [
    ['start.scheme=zeros', 'The step moved none of these weights.'],
    ['training.batch=5', '1 of 5 in the batch, then they move.'],
    ['training.batch=1', 'A batch is one example here, so both steps show the same numbers.'],
  ] as const) {
    await page.goto('about:blank');
    await lab.open(fragment);
    await lab.show('Numbers');
    await expect(lab.net('a')).toContainText('No example has been through yet');
    await lab.step('example');
    await expect(lab.net('a')).toContainText(says);
    await expect(lab.net('a').getByText('The weights have moved.')).toHaveCount(
      fragment === 'training.batch=1' ? 1 : 0,
    );
  }
});

test('cells with the same bits share a colour, others have none', async ({ lab, page }) => {
  await lab.open('start.symmetry=twins');
  await lab.step('example', 4);
  await lab.show('Numbers');
  const colours = () =>
    lab
      .net('a')
      .getByRole('table')
      .evaluate((table: HTMLTableElement) =>
        [...table.tBodies[0]!.rows].map((row) =>
          [...row.querySelectorAll('td > span')].map(
            (number) => getComputedStyle(number).backgroundColor,
          ),
        ),
      );
  const none = 'rgba(0, 0, 0, 0)';
  const twins = await colours();
  expect(twins).toHaveLength(8);
  for (let pair = 0; pair < 8; pair += 2) {
    expect(twins[pair]).toEqual(twins[pair + 1]);
    expect(twins[pair], 'every number of a twin is its twin’s').not.toContain(none);
    expect(twins[pair]).not.toEqual(twins[(pair + 2) % 8]);
  }
  const equal = 'Marked cells of one colour have the same bits.';
  await expect(lab.net('a')).toContainText(equal);
  await expect(page.getByTitle(/; the same bits as unit 1$/).first()).toBeVisible();

  await page.goto('about:blank');
  await lab.open();
  await lab.step('example', 4);
  await lab.show('Numbers');
  expect(new Set((await colours()).flat())).toEqual(new Set([none]));
  await expect(lab.net('a')).not.toContainText(equal);
});

test('of many numbers the largest terms have columns, and all on request', async ({
  lab,
  page,
}) => {
  await lab.open('data.set=digits&network.hidden=40');
  await lab.step('example');
  await lab.show('Numbers');
  const columns = async () => (await lab.cells())[0]!.length;
  // Five terms, the rest, bias, sum, what it sends; the error; five terms and the bias.
  expect(await columns()).toBe(9 + 1 + 6);
  await page.getByRole('button', { name: 'All 64 terms' }).click();
  expect(await columns()).toBe(67 + 1 + 65);
  await page.getByRole('button', { name: 'The largest terms' }).click();
  expect(await columns()).toBe(9 + 1 + 6);

  expect(await lab.cells()).toHaveLength(32);
  await page.getByRole('button', { name: 'All 40 units' }).click();
  expect(await lab.cells()).toHaveLength(40);
});
