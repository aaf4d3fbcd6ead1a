import { unitColour } from '../../www/paint/units';
import { expect, test, type Laboratory } from './laboratory';

test('identical units stay identical on digits, while the loss falls', async ({ lab }) => {
  await lab.open('data.set=digits');
  await lab.symmetric.check();
  await expect(lab.metric('distinct-units')).toHaveText('1');
  const before = await lab.number('loss');
  await lab.step('epoch', 20);
  await expect(lab.metric('epoch')).toHaveText('20');
  await expect(lab.metric('largest-gap')).toHaveText('0');
  await expect(lab.metric('distinct-units')).toHaveText('1');
  expect(await lab.number('loss')).toBeLessThan(0.75 * before);
});

test('eight identical units cannot learn the circles, eight different ones can', async ({
  lab,
}) => {
  await lab.open();
  await lab.symmetric.check();
  await expect(lab.net('a')).toContainText('8 units, 1 distinct');
  await lab.step('epoch', 60);
  await expect(lab.metric('largest-gap')).toHaveText('0');
  await expect(lab.net('a')).toContainText('0 exactly no number differs between any two');
  expect(Math.abs((await lab.number('loss')) - Math.LN2)).toBeLessThan(0.02);

  await lab.symmetric.uncheck();
  await expect(lab.metric('examples-seen')).toHaveText('0');
  await expect(lab.net('a')).toContainText('8 units, 8 distinct');
  await lab.step('epoch', 60);
  expect(await lab.number('largest-gap')).toBeGreaterThan(0);
  expect(await lab.number('loss')).toBeLessThan(0.25);
});

test('the switch keeps the data and the seed', async ({ lab }) => {
  await lab.open('start.seed=7');
  const random = await lab.fingerprint();
  await lab.symmetric.check();
  await expect(lab.metric('distinct-units')).toHaveText('1');
  expect(await lab.fingerprint()).not.toBe(random);
  await expect(lab.field('Seed')).toHaveValue('7');
  await lab.symmetric.uncheck();
  await expect(lab.metric('fingerprint')).toHaveText(random);
});

/** The units whose colours are on a picture. Read from the pixels that are painted. */
async function coloured(lab: Laboratory, name: string | RegExp): Promise<number[]> {
  await lab.painted();
  const colours = Array.from({ length: 8 }, (_, unit) => unitColour(unit));
  return lab.canvas(name).evaluate((canvas: HTMLCanvasElement, wanted) => {
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    const found = new Set<number>();
    for (let i = 0; i < data.length; i += 4) {
      found.add((data[i]! << 16) | (data[i + 1]! << 8) | data[i + 2]!);
    }
    return [...wanted.keys()].filter((unit) => found.has(parseInt(wanted[unit]!.slice(1), 16)));
  }, colours);
}

for (const [picture, name] of [
  ['the cards', /^The network/],
  ['the dots that part', 'How the units part'],
] as const) {
  test(`identical units share one colour: ${picture}`, async ({ lab }) => {
    const all = [0, 1, 2, 3, 4, 5, 6, 7];
    await lab.open();
    await lab.step('epoch', 3);
    expect(await coloured(lab, name)).toEqual(all);
    await lab.symmetric.check();
    await expect.poll(() => coloured(lab, name)).toEqual([0]);
    await lab.symmetric.uncheck();
    await lab.step('epoch', 3);
    expect(await coloured(lab, name)).toEqual(all);
    // Twins have the colour of the first.
    await lab.open('start.symmetry=twins');
    await lab.step('epoch', 3);
    await expect.poll(() => coloured(lab, name)).toEqual([0, 2, 4, 6]);
  });
}

test('every unit of a symmetric start gets the same numbers', async ({ lab }) => {
  await lab.open('start.symmetry=identical');
  await lab.step('example', 5);
  await lab.show('Numbers');
  for (const column of ['sum z', 'sends a', 'error δ']) {
    const numbers = await lab.column(column);
    expect(new Set(numbers).size, column).toBe(1);
    expect(numbers).toHaveLength(8);
  }
});

test('all-zero is frozen, and the page says so', async ({ lab }) => {
  await lab.open('start.scheme=zeros');
  await lab.step('epoch', 3);
  await expect(lab.net('a')).toContainText('Frozen: through weights of zero no error comes back');
  await expect(lab.symmetric).not.toBeChecked();
  await expect(lab.symmetric).toHaveAccessibleDescription(/units are alike already, and frozen/);
  await lab.show('Numbers');
  expect(new Set(await lab.column('error δ'))).toEqual(new Set(['0']));

  // The switch draws weights again: the same for all, and then for each its own.
  await lab.symmetric.check();
  await expect(lab.net('a')).not.toContainText('Frozen');
  await expect(lab.metric('distinct-units')).toHaveText('1');
  await lab.symmetric.uncheck();
  await expect(lab.metric('distinct-units')).toHaveText('8');
});

test('Compare sets the other start beside this one, in lockstep', async ({ lab }) => {
  await lab.open();
  await lab.step('epoch', 2);
  await lab.button('Compare').click();
  await expect(lab.metric('examples-seen', 'b')).toHaveText('200');
  await expect(lab.metric('distinct-units', 'a')).toHaveText('8');
  await expect(lab.metric('distinct-units', 'b')).toHaveText('1');
  await lab.step('example');
  await expect(lab.metric('examples-seen', 'a')).toHaveText('201');
  await expect(lab.metric('examples-seen', 'b')).toHaveText('201');
  await lab.seek(50);
  await expect(lab.metric('examples-seen', 'b')).toHaveText('50');
  await lab.button('Compare').click();
  await expect(lab.net('b')).toHaveCount(0);
});

test('with several layers the readouts speak of the one that is chosen', async ({ lab }) => {
  await lab.open('network.hidden=5,3&start.symmetry=identical');
  await expect(lab.net('a')).toContainText('5 units, 1 distinct');
  await lab.menu('Hidden layer shown').selectOption('Layer 2');
  await expect(lab.net('a')).toContainText('3 units, 1 distinct');
  await lab.step('epoch');
  expect(await lab.number('largest-gap')).toBe(0);
});
