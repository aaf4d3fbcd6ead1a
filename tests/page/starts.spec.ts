import { expect, test, type Laboratory } from './laboratory';

/** What opens the menu of starts: it says which one is chosen. */
const menu = (lab: Laboratory) => lab.page.getByRole('button', { name: /, one of seven$/ });

const start = (lab: Laboratory, name: string) =>
  lab.page
    .getByRole('radiogroup', { name: 'How the units start' })
    .getByRole('radio', { name, exact: true });

async function openMenu(lab: Laboratory): Promise<void> {
  await menu(lab).click();
  await expect(lab.page.getByRole('dialog', { name: 'How the units start' })).toBeVisible();
}

async function choose(lab: Laboratory, name: string): Promise<void> {
  await openMenu(lab);
  await start(lab, name).check();
  await lab.page.keyboard.press('Escape');
  await expect(menu(lab)).toHaveAccessibleName(`${name}, one of seven`);
}

const nudge = (lab: Laboratory) => lab.page.getByRole('slider', { name: 'Nudge' });

async function openDial(lab: Laboratory): Promise<void> {
  const button = lab.page.getByRole('button', { name: /^Nudge: / });
  if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
  await expect(nudge(lab)).toBeVisible();
}

const expectAddress = (lab: Laboratory, hash: string) => expect.poll(() => lab.hash).toBe(hash);

/** The dial's position: 0 is off, then four a decade from 1e-9 on. */
const at = (decade: number) => String(1 + 4 * (decade + 9));

test('a newcomer finds a run that shows the story well, and its address stays as it came', async ({
  lab,
  page,
}) => {
  await page.clock.install();
  await page.goto('/');
  await lab.isReady();
  await expect(lab.net('a')).toContainText('8 units, 8 distinct');
  await lab.pass(10_000);
  expect(page.url()).not.toContain('#');
  await lab.step('epoch');
  await expectAddress(lab, '#start.seed=53&step=5000&lesson=1');

  // The document of defaults is another.
  await page.goto('about:blank');
  await lab.open('version=1');
  await expect(lab.field('Seed')).toHaveValue('1');
});

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
    await choose(lab, name);
    await expect(lab.metric('distinct-units')).toHaveText(distinct);
    await expect(lab.metric('fingerprint')).not.toHaveText(free);
    await expect(lab.metric('examples-seen')).toHaveText('0');
    await expectAddress(lab, address);
    await expect(page.getByRole('alert')).toHaveCount(0);

    await choose(lab, 'All free');
    await expect(lab.metric('distinct-units')).toHaveText('8');
    await expect(lab.metric('fingerprint')).toHaveText(free);
    await expectAddress(lab, '#version=1');
  });
}

test('the chosen start is said, and follows the document', async ({ lab, page }) => {
  await lab.open('start.symmetry=twins');
  await expect(menu(lab)).toHaveAccessibleName('Twins, one of seven');
  await openMenu(lab);
  await expect(start(lab, 'Twins')).toBeChecked();
  await expect(start(lab, 'Twins')).toBeFocused();
  await expect(start(lab, 'Twins')).toHaveAccessibleDescription(/pairs .* stays one for ever/);
  await page.keyboard.press('Escape');
  await expect(menu(lab)).toBeFocused();
  await lab.step('example');
  await lab.symmetric.check();
  await expect(menu(lab)).toHaveAccessibleName(/^All identical/);
  await lab.button('Undo').click();
  await expect(menu(lab)).toHaveAccessibleName(/^Twins/);
});

test('what does not last is not promised', async ({ lab, page }) => {
  for (const [fragment, name, says] of [
    ['start.symmetry=identical', 'All identical', /They stay one for ever/],
    ['start.symmetry=identical&training.dropout=0.5', 'All identical', /but dropout tells/],
    ['start.symmetry=identical&start.nudge=0.1', 'All identical', /unless the nudge tells/],
    // Sigmoid units send a half from zero: not frozen, but one.
    ['start.scheme=zeros&network.activation=sigmoid', 'All zero', /all units are one/],
    ['start.scheme=zeros', 'All zero', /no unit can ever move/],
    // One constant for all is no random start.
    ['start.scheme=constant', 'All free', /drawn as the same number/],
  ] as const) {
    await page.goto('about:blank');
    await lab.open(fragment);
    await openMenu(lab);
    await expect(start(lab, name), fragment).toBeChecked();
    await expect(start(lab, name), fragment).toHaveAccessibleDescription(says);
  }
});

test('same incoming weights part at once, identical ones never', async ({ lab }) => {
  await lab.open();
  await choose(lab, 'Same incoming');
  await expect(lab.metric('largest-gap')).toHaveText('0');
  await expect(lab.net('a')).toContainText('in what comes in; the outgoing weights differ');
  await lab.step('epoch');
  expect(await lab.number('largest-gap')).toBeGreaterThan(0);
  await expect(lab.net('a')).toContainText('each got another error back');

  await choose(lab, 'All identical');
  await lab.step('epoch');
  await expect(lab.metric('examples-seen')).toHaveText('100');
  await expect(lab.metric('largest-gap')).toHaveText('0');
  await expect(lab.net('a')).toContainText('no number differs between any two');
});

test('each picture has the cells of its start, and another seed draws another', async ({
  lab,
  page,
}) => {
  /** A row's cells and dot, as they are painted. */
  const rows = (name: string): Promise<string[]> =>
    page
      .getByRole('radiogroup')
      .locator('label')
      .filter({ has: page.getByRole('radio', { name, exact: true }) })
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
  await openMenu(lab);
  expect(await different('All free')).toBe(4);
  expect(await different('All identical')).toBe(1);
  expect(await different('Same incoming')).toBe(4);
  expect(await different('Twins')).toBe(2);
  expect(await different('All zero')).toBe(1);

  const before = await rows('All free');
  await page.keyboard.press('Escape');
  await lab.set('Seed', '77');
  await openMenu(lab);
  expect(await rows('All free')).not.toEqual(before);
});

test('mirrored pairs need an odd activation, and the page says so', async ({ lab, page }) => {
  await lab.open('start.symmetry=mirrored');
  await expect(menu(lab)).toHaveAccessibleName(/^Mirrored pairs/);
  await lab.menu('Activation').selectOption('ReLU');
  await openMenu(lab);
  await expect(start(lab, 'Mirrored pairs')).toBeDisabled();
  await expect(start(lab, 'Mirrored pairs')).toHaveAccessibleDescription(/^Only with tanh/);
  await expect(start(lab, 'All free')).toBeChecked();
  await page.keyboard.press('Escape');
  await lab.menu('Activation').selectOption('Linear');
  await openMenu(lab);
  await expect(start(lab, 'Mirrored pairs')).toBeEnabled();
});

test('arrows move among the starts and step nothing', async ({ lab, page }) => {
  await lab.open();
  await menu(lab).focus();
  await page.keyboard.press('Enter');
  await expect(start(lab, 'All free')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(start(lab, 'All identical')).toBeChecked();
  await expect(start(lab, 'All identical')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(start(lab, 'Same incoming')).toBeChecked();
  await page.keyboard.press('ArrowLeft');
  await expect(start(lab, 'All identical')).toBeChecked();
  await expect(lab.metric('distinct-units')).toHaveText('1');
  await expect(lab.metric('examples-seen')).toHaveText('0');
  // What is chosen shows in the page at once; the menu is closed by its button too.
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(lab.symmetric).toBeChecked();
});

test('a nudge of 1e-4 parts identical units, and off puts them together', async ({ lab }) => {
  await lab.open('start.symmetry=identical');
  await openDial(lab);
  await expect(nudge(lab)).toHaveAttribute('aria-valuetext', 'off');
  await nudge(lab).fill(at(-4));
  await expect(nudge(lab)).toHaveAttribute('aria-valuetext', '10⁻⁴');
  await expectAddress(lab, '#start.symmetry=identical&start.nudge=0.0001');
  await expect(lab.metric('distinct-units')).toHaveText('2');
  await expect(nudge(lab)).toHaveAccessibleDescription(/hair’s breadth/);
  await expect(lab.net('a')).toContainText('Units start alike, but for a nudge on the first.');
  await lab.step('epoch');
  expect(await lab.number('largest-gap')).toBeGreaterThan(0);

  await nudge(lab).fill('0');
  await expect(lab.metric('distinct-units')).toHaveText('1');
  await expectAddress(lab, '#start.symmetry=identical');
});

test('a nudge of 1e-9 is rounded away, and the page says so', async ({ lab }) => {
  await lab.open('start.symmetry=identical');
  await openDial(lab);
  await nudge(lab).fill(at(-9));
  await expect(nudge(lab)).toHaveAttribute('aria-valuetext', '10⁻⁹');
  await expect(nudge(lab)).toHaveAccessibleDescription(/rounded away, the units stay identical/);
  await lab.step('epoch', 3);
  await expect(lab.metric('largest-gap')).toHaveText('0');
  await expect(lab.metric('distinct-units')).toHaveText('1');
});

test('on digits the nudged weight never acts', async ({ lab }) => {
  await lab.open('data.set=digits&start.symmetry=identical&start.nudge=0.001');
  await openDial(lab);
  await expect(nudge(lab)).toHaveAccessibleDescription(/first input is 0 .* stays as it is/);
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
    await page.goto('about:blank');
    await lab.open(fragment);
    await openDial(lab);
    await expect(nudge(lab), fragment).toHaveAccessibleDescription(says);
  }
});

test('a nudge between two positions is shown as it is and left alone', async ({ lab }) => {
  await lab.open('start.symmetry=identical&start.nudge=-0.00012');
  await expect(lab.button('Nudge: −1.2 × 10⁻⁴')).toBeVisible();
  await openDial(lab);
  await expect(nudge(lab)).toHaveAttribute('aria-valuetext', '−1.2 × 10⁻⁴');
  await expect(nudge(lab)).toHaveValue(at(-4));
  expect(lab.hash).toBe('#start.symmetry=identical&start.nudge=-0.00012');
  await nudge(lab).press('ArrowRight');
  await expect(nudge(lab)).toHaveAttribute('aria-valuetext', '1.8 × 10⁻⁴');
  await expectAddress(lab, '#start.symmetry=identical&start.nudge=0.00018');
  await expect(lab.metric('examples-seen')).toHaveText('0');
});

test('the dial shows its value while it is dragged, and begins a run when it is let go', async ({
  lab,
}) => {
  await lab.open();
  await openDial(lab);
  const before = await lab.fingerprint();
  const fire = (type: string) =>
    nudge(lab).evaluate((dial: HTMLInputElement, type) => {
      dial.value = '25';
      dial.dispatchEvent(new Event(type, { bubbles: true }));
    }, type);
  await fire('input');
  await expect(nudge(lab)).toHaveAttribute('aria-valuetext', '0.001');
  expect(await lab.fingerprint()).toBe(before);
  await fire('change');
  await expect(nudge(lab)).toHaveAttribute('aria-valuetext', '0.001');
  await expect(lab.metric('fingerprint')).not.toHaveText(before);
  await expectAddress(lab, '#start.nudge=0.001');
});

test('the seeds of the data, the order and the shuffle can be set', async ({ lab, page }) => {
  await lab.open();
  for (const section of ['Data', 'Start', 'Training']) await lab.button(`More: ${section}`).click();
  for (const name of ['Data seed', 'Order seed']) await lab.set(name, '7');
  const shuffle = page.getByRole('switch', { name: 'Shuffle units' });
  await shuffle.check();
  await expectAddress(lab, '#data.seed=7&start.shuffle_units=1&training.seed=7');
  const shuffled = await lab.fingerprint();
  await lab.button('Shuffle seed: more').click();
  await expect(lab.metric('fingerprint')).not.toHaveText(shuffled);
  await shuffle.uncheck();
  await expect(lab.field('Shuffle seed')).toHaveCount(0);
  await expectAddress(lab, '#data.seed=7&training.seed=7');
});
