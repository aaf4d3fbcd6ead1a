import './locale';

import { interpolateRgb } from 'd3-interpolate';

import type { Run } from '../../www/engine/run';
import { layOut } from '../../www/views/network/layout';
import { pairBoxes } from '../../www/views/pairs';
import { plotBox, reachOf } from '../../www/views/paths';
import { layOutSees, NAME, type TileShape } from '../../www/views/sees/layout';
import { unitColour } from '../../www/views/units';
import { engineAt, signed } from './engine';
import { expect, test } from './laboratory';

/** The light theme's ends of the scale, and its middle: as style.css has them. */
const [NEGATIVE, ZERO, POSITIVE] = ['#d9720b', '#f6f4ee', '#1668d8'];

type Colour = number[];

/** The colour of a number in −1 … 1. */
function colourOf(x: number): Colour {
  const size = Math.min(1, Math.abs(x));
  const css = interpolateRgb(ZERO, x < 0 ? NEGATIVE : POSITIVE)(size);
  return css.match(/\d+/g)!.map(Number);
}

function hex(colour: string): Colour {
  return [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
}

function expectNear(found: Colour, expected: Colour, tolerance: number, message: string): void {
  const away = Math.max(...found.map((byte, i) => Math.abs(byte - expected[i]!)));
  expect(away, `${message}: ${found.join()} for ${expected.join()}`).toBeLessThanOrEqual(tolerance);
}

test('the network’s numbers and its map are what the engine says', async ({ lab, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const fragment = 'network.hidden=5&data.noise=0.2';
  await lab.open(fragment);
  await lab.step('epoch', 30);
  await lab.step('example', 7);
  const run = engineAt(fragment, 3007);
  for (const [name, numbers] of [
    ['sum z', run.sums(0)],
    ['sends a', run.activations(0)],
    ['error δ', run.deltas(0)],
  ] as const) {
    expect(await lab.column(name), name).toEqual([...numbers].map(signed));
  }

  const size = await lab.size();
  const shape = { examples: 100, images: false, plane: true, features: 2, hidden: [5], outputs: 1 };
  const { output } = layOut(size, shape);
  const side = 200;
  const surface = run.surfaces(1, side).slice();
  // Between the examples, whose dots lie on the map.
  const inputs = run.inputs();
  const isFree = (x: number, y: number) =>
    Array.from({ length: 100 }, (_, i) => [inputs[2 * i]!, inputs[2 * i + 1]!] as const).every(
      ([a, b]) => Math.hypot(a - x, b - y) > 0.16,
    );
  const places = Array.from(
    { length: 400 },
    (_, i) => [0.05 * (i % 20) + 0.025, 0.05 * Math.floor(i / 20) + 0.025] as const,
  ).filter(([right, down]) => isFree(2 * right - 1, 1 - 2 * down));
  expect(places.length).toBeGreaterThan(10);
  const found = await lab.pixels(
    places.map(
      ([right, down]) =>
        [output.x + right * output.width, output.y + down * output.height] as const,
    ),
  );
  places.forEach(([right, down], i) => {
    const says = surface[Math.round(down * side) * side + Math.round(right * side)]!;
    expectNear(found[i]!, colourOf(2 * says - 1), 26, `at ${right}, ${down}`);
  });
});

test('heat maps show what each unit sends over the plane, the right way up', async ({ lab }) => {
  const fragment = 'network.hidden=6';
  await lab.open(fragment);
  await lab.step('epoch', 5);
  await lab.show('What units see');
  const run = engineAt(fragment, 500);
  const shape: TileShape = { plane: true, images: false, square: true };
  const { tiles } = layOutSees(await lab.size(), 6, shape);
  expect(tiles).toHaveLength(6);
  // A finer grid than the page's, to find the number at any place.
  const side = 200;
  const surfaces = run.surfaces(0, side);
  run.readResponses(0, 1000);
  const [low, high] = run.responseRange();
  const most = Math.max(Math.abs(low), Math.abs(high));
  const places = [0.2, 0.5, 0.8].flatMap((x) => [0.2, 0.5, 0.8].map((y) => [x, y] as const));
  for (const [unit, { x, y, width }] of tiles.entries()) {
    const found = await lab.pixels(
      places.map(([right, down]) => [x + right * width, y + NAME + down * width] as const),
    );
    places.forEach(([right, down], i) => {
      const at = unit * side * side + Math.round(down * side) * side + Math.round(right * side);
      const name = `unit ${unit + 1} at ${right}, ${down}`;
      expectNear(found[i]!, colourOf(surfaces[at]! / most), 12, name);
    });
  }
});

test('images show each unit’s weights as the pixels that they belong to', async ({ lab }) => {
  const fragment = 'data.set=digits&network.hidden=6';
  await lab.open(fragment);
  await lab.step('epoch', 5);
  await lab.show('What units see');
  const run = engineAt(fragment, 500);
  const shape: TileShape = { plane: false, images: true, square: true };
  const { tiles } = layOutSees(await lab.size(), 6, shape);
  const weights = run.weights(0).slice();
  const most = Math.max(...[...weights, ...run.biases(0)].map(Math.abs));
  for (const [unit, { x, y, width }] of tiles.entries()) {
    const cell = width / 8;
    const inputs = [0, 12, 27, 34, 45, 63];
    const found = await lab.pixels(
      inputs.map(
        (i) => [x + ((i % 8) + 0.5) * cell, y + NAME + (Math.floor(i / 8) + 0.5) * cell] as const,
      ),
    );
    inputs.forEach((input, i) => {
      const expected = colourOf(weights[input * 6 + unit]! / most);
      expectNear(found[i]!, expected, 4, `unit ${unit + 1}, pixel ${input}`);
    });
  }
});

/** Where the page draws a unit now, from the engine's own paths. */
function placeOf(run: Run, unit: number, size: { width: number; height: number }) {
  while (!run.pathIsSettled(0)) run.paths(0);
  const { points, moments } = run.paths(0);
  const box = plotBox(size);
  const scale = Math.min(box.width, box.height) / (2 * reachOf(points));
  const at = (moments.length * run.widths[1]! + unit) * 3;
  return [
    box.x + box.width / 2 + points[at]! * scale,
    box.y + box.height / 2 - points[at + 1]! * scale,
  ] as const;
}

for (const fragment of ['network.hidden=3', 'data.set=digits&network.hidden=4']) {
  test(`paths end where the units are: ${fragment}`, async ({ lab, page }) => {
    await lab.open(fragment);
    await lab.show('Paths');
    const text = await lab
      .net('a')
      .getByText(/is a point/)
      .innerText();
    expect(text).toMatch(fragment.includes('digits') ? /spread the most/ : /its two weights/);
    const run = engineAt(fragment, 0);
    for (const examples of [0, 100, 200, 300]) {
      if (examples > 0) await lab.step('epoch');
      run.advance(examples - run.examplesSeen);
      const size = await lab.size();
      const places = Array.from({ length: run.widths[1]! }, (_, unit) => placeOf(run, unit, size));
      await expect(async () => {
        const found = await lab.pixels(places);
        found.forEach((colour, unit) =>
          expectNear(colour, hex(unitColour(unit)), 30, `unit ${unit + 1} at ${examples}`),
        );
      }).toPass({ timeout: 5000 });
      if (examples > 0 && fragment.includes('digits')) {
        const share = run.pathShare(0);
        await expect(lab.net('a')).toContainText(`${(100 * share).toPrecision(3)}%`);
      }
    }
    // A click on a unit's point selects it.
    const [x, y] = placeOf(run, 1, await lab.size());
    await lab.net('a').locator('.view .picture canvas').click({ position: { x, y } });
    await expect(page.getByRole('complementary', { name: 'Unit 2' })).toBeVisible();
  });
}

test('identical units are one point with a count', async ({ lab, page }) => {
  await lab.open('start.symmetry=identical');
  await lab.step('epoch');
  await lab.show('Paths');
  const paths = page.getByRole('img', { name: /paths of 8 units.*1 different/ });
  await expect(paths).toBeVisible();
});

test('pairs tell the gap and the cosine that the engine measures, and mark both units', async ({
  lab,
  page,
}) => {
  const fragment = 'network.hidden=5';
  await lab.open(fragment);
  await lab.step('epoch', 2);
  await lab.show('Pairs');
  const run = engineAt(fragment, 200);
  const { gaps, cosines } = run.pairs(0);
  await page.getByRole('combobox', { name: 'One unit', exact: true }).selectOption('unit 2');
  await page.getByRole('combobox', { name: 'Another unit' }).selectOption('unit 5');
  const said = lab.net('a').getByRole('status');
  const cosine = cosines[4 * 5 + 1]!.toFixed(3).replace('-', '−');
  await expect(said).toHaveText(
    `Unit 2 and unit 5: gap ${gaps[4 * 5 + 1]!.toFixed(3)}, cosine ${cosine}`,
  );

  // The cosine's colour, cell by cell; and a cell that is pointed at speaks for itself.
  const [, box] = pairBoxes(await lab.size());
  const cell = box.width / 5;
  const middle = (i: number) => (i + 0.35) * cell;
  for (const [a, b] of [
    [0, 1],
    [3, 2],
    [4, 0],
  ] as const) {
    const [found] = await lab.pixels([[box.x + middle(b), box.y + middle(a)]]);
    expectNear(found!, colourOf(cosines[b * 5 + a]!), 4, `cosine of ${a + 1} and ${b + 1}`);
  }
  const canvas = lab.net('a').locator('.view .picture canvas');
  await canvas.click({ position: { x: box.x + middle(2), y: box.y + middle(0) } });
  await expect(said).toContainText('Unit 1 and unit 3');
});

test('exactly no gap is said so, and has a colour of its own', async ({ lab, page }) => {
  await lab.open('start.symmetry=twins&network.hidden=4');
  await lab.step('epoch');
  await lab.show('Pairs');
  await page.getByRole('combobox', { name: 'Another unit' }).selectOption('unit 2');
  await expect(lab.net('a').getByRole('status')).toContainText('gap exactly 0');
  const [box] = pairBoxes(await lab.size());
  const cell = box.width / 4;
  const at = (a: number, b: number) =>
    [box.x + (b + 0.35) * cell, box.y + (a + 0.35) * cell] as const;
  const [zero, other] = await lab.pixels([at(2, 3), at(0, 2)]);
  expectNear(zero!, hex('#1464cf'), 3, 'twins');
  const [red, green, blue] = other as [number, number, number];
  expect(Math.max(red, green, blue) - Math.min(red, green, blue), 'others are grey').toBeLessThan(
    40,
  );
});

test('every view can be shown by its key, for every kind of data and layer', async ({
  lab,
  page,
}) => {
  for (const fragment of [
    'data.set=iris&network.hidden=5,4',
    'data.set=hills&network.hidden=3,3&data.test_fraction=0.3',
    'data.set=digits&network.hidden=20,12&training.dropout=0.3',
    'network.hidden=',
    'network.hidden=1',
  ]) {
    await page.goto('about:blank');
    await lab.open(fragment);
    await lab.step('example');
    for (const key of ['2', '3', '4', '5', '6', '1']) {
      await page.keyboard.press(key);
      await lab.step('example');
      await lab.painted();
      await expect(page.getByRole('alert')).toHaveCount(0);
    }
  }
});
