import type { Page } from '@playwright/test';

import { expect, test } from './laboratory';

const start = (page: Page, name: string) =>
  page
    .getByRole('radiogroup', { name: 'How the units start' })
    .getByRole('radio', { name, exact: true });
const nudge = (page: Page) => page.getByRole('slider', { name: 'Nudge' });
const hash = (page: Page) => new URL(page.url()).hash;

/** The dial's position: 0 is off, then four a decade from 1e-9 on. */
const at = (decade: number) => String(1 + 4 * (decade + 9));

for (const [name, distinct, address] of [
  ['All identical', '1', '#start.symmetry=identical'],
  ['Same incoming', '8', '#start.symmetry=incoming_only'],
  ['Same outgoing', '8', '#start.symmetry=outgoing_only'],
  ['Twins', '4', '#start.symmetry=twins'],
  ['Mirrored pairs', '8', '#start.symmetry=mirrored'],
  ['All zero', '1', '#start.scheme=zeros'],
] as const) {
  test(`the start ${name} begins its run, and All free goes back`, async ({ lab, page }) => {
    await lab.open();
    const free = await lab.fingerprint();
    await start(page, name).check();
    await expect(lab.metric('distinct-units')).toHaveText(distinct);
    await expect(lab.metric('examples-seen')).toHaveText('0');
    expect(hash(page)).toBe(address);
    await expect(page.getByRole('alert')).toHaveCount(0);

    await start(page, 'All free').check();
    await expect(lab.metric('distinct-units')).toHaveText('8');
    expect(await lab.fingerprint()).toBe(free);
    expect(hash(page)).toBe('');
  });
}

test('the chosen start is said, and follows the document', async ({ lab, page }) => {
  await lab.open('start.symmetry=twins');
  await expect(start(page, 'Twins')).toBeChecked();
  await expect(start(page, 'Twins')).toHaveAccessibleDescription(/pairs .* stays one for ever/);
  await lab.step('example');
  await lab.symmetric.check();
  await expect(start(page, 'All identical')).toBeChecked();
  await lab.button('Undo').click();
  await expect(start(page, 'All identical')).not.toBeChecked();

  // What does not last is not promised.
  await lab.open('start.symmetry=identical&training.dropout=0.5');
  await expect(start(page, 'All identical')).toHaveAccessibleDescription(/but dropout tells/);
  // Sigmoid units send a half from zero: not frozen, but one.
  await lab.open('start.scheme=zeros&network.activation=sigmoid');
  await expect(start(page, 'All zero')).toHaveAccessibleDescription(/all units are one/);
  await lab.open('start.scheme=zeros');
  await expect(start(page, 'All zero')).toHaveAccessibleDescription(/no unit can ever move/);
});

test('same incoming weights part at once, identical ones never', async ({ lab, page }) => {
  await lab.open();
  await start(page, 'Same incoming').check();
  await expect(lab.metric('largest-gap')).toHaveText('0');
  await lab.step('epoch');
  expect(await lab.number('largest-gap')).toBeGreaterThan(0);

  await start(page, 'All identical').check();
  await lab.step('epoch');
  await expect(lab.metric('examples-seen')).toHaveText('100');
  await expect(lab.metric('largest-gap')).toHaveText('0');
});

test('each picture has the cells of its start, and another seed draws another', async ({
  lab,
  page,
}) => {
  /** A row's cells and dot, as they are painted. */
  const rows = (name: string): Promise<string[]> =>
    start(page, name)
      .locator('xpath=ancestor::label')
      .locator('svg')
      .evaluate((svg) => {
        const fill = (shape: Element) => getComputedStyle(shape).fill;
        const rects = [...svg.querySelectorAll('rect')].map(fill);
        return [...svg.querySelectorAll('circle')].map((dot, unit) =>
          [fill(dot), ...rects.slice(4 * unit, 4 * unit + 4)].join(' '),
        );
      });
  const different = async (name: string) => new Set(await rows(name)).size;
  await lab.open();
  expect(await different('All free')).toBe(4);
  expect(await different('All identical')).toBe(1);
  expect(await different('Same incoming')).toBe(4);
  expect(await different('Twins')).toBe(2);
  expect(await different('All zero')).toBe(1);

  const before = await rows('All free');
  await lab.button('New seed').click();
  expect(await rows('All free')).not.toEqual(before);
});

test('mirrored pairs need an odd activation, and the page says so', async ({ lab, page }) => {
  await lab.open('start.symmetry=mirrored');
  await expect(start(page, 'Mirrored pairs')).toBeChecked();
  await page.getByRole('combobox', { name: 'Activation' }).selectOption('ReLU');
  await expect(start(page, 'Mirrored pairs')).toBeDisabled();
  await expect(start(page, 'Mirrored pairs')).toHaveAccessibleDescription(/^Only with tanh/);
  await expect(start(page, 'All free')).toBeChecked();
  await page.getByRole('combobox', { name: 'Activation' }).selectOption('Linear');
  await expect(start(page, 'Mirrored pairs')).toBeEnabled();
});

test('arrows move among the starts and step nothing', async ({ lab, page }) => {
  await lab.open();
  await start(page, 'All free').focus();
  await page.keyboard.press('ArrowRight');
  await expect(start(page, 'All identical')).toBeChecked();
  await expect(start(page, 'All identical')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(start(page, 'Same incoming')).toBeChecked();
  await page.keyboard.press('ArrowLeft');
  await expect(start(page, 'All identical')).toBeChecked();
  await expect(lab.metric('distinct-units')).toHaveText('1');
  await expect(lab.metric('examples-seen')).toHaveText('0');
});

test('a nudge of 1e-4 parts identical units, and off puts them together', async ({ lab, page }) => {
  await lab.open('start.symmetry=identical');
  await expect(nudge(page)).toHaveAttribute('aria-valuetext', 'off');
  await nudge(page).fill(at(-4));
  await expect(nudge(page)).toHaveAttribute('aria-valuetext', '10⁻⁴');
  expect(hash(page)).toBe('#start.symmetry=identical&start.nudge=0.0001');
  await expect(lab.metric('distinct-units')).toHaveText('2');
  await expect(nudge(page)).toHaveAccessibleDescription(/hair’s breadth/);
  await lab.step('epoch');
  await expect(lab.metric('largest-gap')).toHaveText(/[1-9]/);

  await nudge(page).fill('0');
  await expect(lab.metric('distinct-units')).toHaveText('1');
  expect(hash(page)).toBe('#start.symmetry=identical');
});

test('a nudge of 1e-9 is rounded away, and the page says so', async ({ lab, page }) => {
  await lab.open('start.symmetry=identical');
  await nudge(page).fill(at(-9));
  await expect(nudge(page)).toHaveAttribute('aria-valuetext', '10⁻⁹');
  await expect(nudge(page)).toHaveAccessibleDescription(/rounded away, the units stay identical/);
  await lab.step('epoch', 3);
  await expect(lab.metric('largest-gap')).toHaveText('0');
  await expect(lab.metric('distinct-units')).toHaveText('1');
});

test('on digits the nudged weight never acts', async ({ lab, page }) => {
  await lab.open('data.set=digits&start.symmetry=identical&start.nudge=0.001');
  await expect(nudge(page)).toHaveAccessibleDescription(/first input is 0 .* stays as it is/);
  const gap = await lab.number('largest-gap');
  expect(gap).toBeGreaterThan(0);
  await lab.step('epoch', 3);
  expect(await lab.number('largest-gap')).toBe(gap);
});

test('what a nudge does is said of the start that it is added to', async ({ lab, page }) => {
  for (const [fragment, says] of [
    ['start.nudge=0.01', /changes little/],
    ['start.symmetry=incoming_only&start.nudge=0.01', /changes little/],
    ['start.symmetry=twins&start.nudge=0.01', /from its twin/],
    ['start.symmetry=mirrored&start.nudge=0.01', /mirror/],
    ['network.hidden=1&start.nudge=0.01', /no two units/],
    ['start.nudge=0.000000001', /rounded away\.$/],
    ['start.symmetry=identical&start.nudge=1', /Told apart/],
  ] as const) {
    await lab.open(fragment);
    await expect(nudge(page), fragment).toHaveAccessibleDescription(says);
  }
});

test('a nudge between two positions is shown as it is and left alone', async ({ lab, page }) => {
  await lab.open('start.symmetry=identical&start.nudge=-0.00012');
  await expect(nudge(page)).toHaveAttribute('aria-valuetext', '−1.2 × 10⁻⁴');
  await expect(nudge(page)).toHaveValue(at(-4));
  expect(hash(page)).toBe('#start.symmetry=identical&start.nudge=-0.00012');
  await nudge(page).press('ArrowRight');
  await expect(nudge(page)).toHaveAttribute('aria-valuetext', '1.8 × 10⁻⁴');
  await expect(lab.metric('examples-seen')).toHaveText('0');
});

test('the dial shows its value while it is dragged, and begins a run when it is let go', async ({
  lab,
  page,
}) => {
  await lab.open();
  const fire = (type: string) =>
    nudge(page).evaluate((dial: HTMLInputElement, type) => {
      dial.value = '25';
      dial.dispatchEvent(new Event(type, { bubbles: true }));
    }, type);
  await fire('input');
  await expect(nudge(page)).toHaveAttribute('aria-valuetext', '0.001');
  expect(hash(page)).toBe('');
  await fire('change');
  await expect(nudge(page)).toHaveAttribute('aria-valuetext', '0.001');
  expect(hash(page)).toBe('#start.nudge=0.001');
});

test('the seeds of the data, the order and the shuffle can be set', async ({ lab, page }) => {
  await lab.open();
  for (const more of await page.getByText('More', { exact: true }).all()) await more.click();
  for (const name of ['Data seed', 'Order seed']) {
    await page.getByRole('spinbutton', { name }).fill('7');
    await page.getByRole('spinbutton', { name }).press('Enter');
  }
  const shuffle = page.getByRole('checkbox', { name: 'Shuffle units' });
  await shuffle.check();
  expect(hash(page)).toBe('#data.seed=7&start.shuffle_units=1&training.seed=7');
  const shuffled = await lab.fingerprint();
  await page.getByRole('button', { name: 'Shuffle seed: more' }).click();
  expect(await lab.fingerprint()).not.toBe(shuffled);
  await shuffle.uncheck();
  expect(hash(page)).toBe('#data.seed=7&training.seed=7');
});
