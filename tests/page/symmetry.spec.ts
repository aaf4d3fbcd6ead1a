import { expect, test } from './laboratory';

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
  expect(await lab.fingerprint()).not.toBe(random);
  await expect(lab.page.getByRole('spinbutton', { name: 'Seed' })).toHaveValue('7');
  await lab.symmetric.uncheck();
  expect(await lab.fingerprint()).toBe(random);
});

/** Eight colours for eight units; one when they are one. Read from the pixels that are painted. */
test('identical units share one colour', async ({ lab }) => {
  const unitColours = ['0,114,178', '230,159,0', '0,158,115', '204,121,167'];
  const painted = async (): Promise<string[]> => {
    await lab.picture();
    return lab
      .net('a')
      .locator('canvas')
      .evaluate((canvas: HTMLCanvasElement, wanted) => {
        const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
        const found = new Set<string>();
        for (let i = 0; i < data.length; i += 4) found.add(data.slice(i, i + 3).join());
        return wanted.filter((colour) => found.has(colour));
      }, unitColours);
  };
  await lab.open();
  expect(await painted()).toEqual(unitColours);
  await lab.symmetric.check();
  expect(await painted()).toEqual(unitColours.slice(0, 1));
});

test('every unit of a symmetric start gets the same numbers', async ({ lab }) => {
  await lab.open('start.symmetry=identical');
  await lab.step('example', 5);
  for (const column of ['sum z', 'sends a', 'error δ']) {
    const numbers = await lab.column(column);
    expect(new Set(numbers).size, column).toBe(1);
    expect(numbers).toHaveLength(8);
  }
});

test('all-zero is frozen, and the page says so', async ({ lab }) => {
  await lab.open('start.scheme=zeros');
  await lab.step('epoch', 3);
  await expect(lab.net('a')).toContainText('Frozen');
  expect(new Set(await lab.column('error δ'))).toEqual(new Set(['0.000']));
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
  await lab.slider('Timeline').fill('50');
  await expect(lab.metric('examples-seen', 'b')).toHaveText('50');
  await lab.button('Compare').click();
  await expect(lab.net('b')).toHaveCount(0);
});

test('with several layers the readouts speak of the one that is chosen', async ({ lab }) => {
  await lab.open('network.hidden=5,3&start.symmetry=identical');
  await expect(lab.net('a')).toContainText('5 units, 1 distinct');
  await lab.page.getByRole('combobox', { name: 'Hidden layer shown' }).selectOption('layer 2');
  await expect(lab.net('a')).toContainText('3 units, 1 distinct');
  expect(await (async () => (await lab.step('epoch'), lab.number('largest-gap')))()).toBe(0);
});
