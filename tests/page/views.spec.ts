import { interpolateRgb } from 'd3-interpolate';

import type { Run } from '../../www/engine/run';
import { unitColour } from '../../www/paint/units';
import { layAlike } from '../../www/views/alike/layout';
import { layOutEnlarged, NAME, type TileShape } from '../../www/views/network/enlarged/layout';
import { layOut } from '../../www/views/network/layout';
import { edgeOf, fullTile } from '../../www/views/network/layoutParts';
import { extentOf } from '../../www/views/parting/extent';
import { layoutOf } from '../../www/views/parting/paint';
import { written } from '../words';
import { engineAt } from './engine';
import { expect, test, type Laboratory } from './laboratory';

/** The light theme's ends of the scale, and its middle: as style.css has them. */
const [NEGATIVE, ZERO, POSITIVE] = ['#d9720b', '#f6f4ee', '#1668d8'];
const SAME = '#0c7770';

type Colour = number[];
type Place = readonly [x: number, y: number];

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

/** Places in a picture of the plane, as shares of it, that no example's mark is near. */
function freePlaces(run: Run, away: number): Place[] {
  const inputs = run.inputs();
  const isFree = (x: number, y: number) =>
    Array.from({ length: run.examples }, (_, i) => [inputs[2 * i]!, inputs[2 * i + 1]!]).every(
      ([a, b]) => Math.hypot(a! - x, b! - y) > away,
    );
  return Array.from(
    { length: 400 },
    (_, i) => [0.05 * (i % 20) + 0.025, 0.05 * Math.floor(i / 20) + 0.025] as const,
  ).filter(([right, down]) => isFree(2 * right - 1, 1 - 2 * down));
}

/** The place in a box at some share of its width and height. */
const within = (box: { x: number; y: number; width: number; height: number }, [x, y]: Place) =>
  [box.x + x * box.width, box.y + y * box.height] as const;

/** A finer grid than the page's, to find the number at any place. */
const SIDE = 200;
const cellAt = ([right, down]: Place) => Math.round(down * SIDE) * SIDE + Math.round(right * SIDE);

const NETWORK = /^The network/;
const ENLARGED = /^What each of the/;

const enlarge = (lab: Laboratory) => lab.button('Enlarge the cards').click();

test('the cards’ and the output’s numbers and maps are what the engine says', async ({
  lab,
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const fragment = 'network.hidden=5&data.noise=0.2';
  await lab.open(fragment);
  await lab.step('epoch', 30);
  await lab.step('example', 7);
  const run = engineAt(fragment, 3007);
  const size = await lab.size(NETWORK);
  const shape = { examples: 100, images: false, plane: true, features: 2, hidden: [5], outputs: 1 };
  const { output, layers } = layOut(size, shape, 1);

  const surface = run.surfaces(1, SIDE).slice();
  // Between the examples, whose dots lie on the map.
  const places = freePlaces(run, 0.16);
  expect(places.length).toBeGreaterThan(10);
  const found = await lab.pixels(
    NETWORK,
    places.map((place) => within(output!.box, place)),
  );
  places.forEach((place, i) => {
    const says = surface[cellAt(place)]!;
    expectNear(found[i]!, colourOf(2 * says - 1), 26, `output at ${place.join()}`);
  });

  // A card's picture has no examples on it, but a ring where the present one is.
  const [{ cards, form }] = layers as [(typeof layers)[0]];
  expect(form).toBe('full');
  const surfaces = run.surfaces(0, SIDE).slice();
  const [x, y] = run.exampleInputs() as unknown as [number, number];
  const spots = [0.1, 0.3, 0.5, 0.7, 0.9]
    .flatMap((right) => [0.1, 0.3, 0.5, 0.7, 0.9].map((down) => [right, down] as const))
    .filter(([right, down]) => Math.hypot(2 * right - 1 - x, 1 - 2 * down - y) > 0.4);
  for (const [unit, card] of cards.entries()) {
    const inside = { ...card, width: card.width - edgeOf('full', card.width, 1) };
    const picture = fullTile(inside, 1);
    const painted = await lab.pixels(
      NETWORK,
      spots.map((spot) => within(picture, spot)),
    );
    spots.forEach((spot, i) => {
      const says = surfaces[unit * SIDE * SIDE + cellAt(spot)]!;
      expectNear(painted[i]!, colourOf(says), 16, `unit ${unit + 1} at ${spot.join()}`);
    });
  }

  await lab.show('Numbers');
  for (const [name, numbers] of [
    ['sum z', run.sums(0)],
    ['sends a', run.activations(0)],
    ['error δ', run.deltas(0)],
  ] as const) {
    expect(await lab.column(name), name).toEqual([...numbers].map(written.figure));
  }
});

test('enlarged cards show what each unit sends over the plane, the right way up', async ({
  lab,
  page,
}) => {
  const fragment = 'network.hidden=6&data.examples=20';
  await lab.open(fragment);
  await lab.step('epoch', 25);
  await enlarge(lab);
  const run = engineAt(fragment, 500);
  const shape: TileShape = { plane: true, images: false, square: true };
  const { tiles } = layOutEnlarged(await lab.size(ENLARGED), 6, shape, 1);
  expect(tiles).toHaveLength(6);
  const surfaces = run.surfaces(0, SIDE).slice();
  run.readResponses(0, 1000);
  const [low, high] = run.responseRange();
  const most = Math.max(Math.abs(low), Math.abs(high));
  const places = freePlaces(run, 0.16);
  expect(places.length).toBeGreaterThan(50);
  const pictureOf = ({ x, y, width }: (typeof tiles)[0]) => ({
    x,
    y: y + NAME,
    width,
    height: width,
  });
  const check = async (mostOf: (unit: number) => number) => {
    for (const [unit, tile] of tiles.entries()) {
      const found = await lab.pixels(
        ENLARGED,
        places.map((place) => within(pictureOf(tile), place)),
      );
      places.forEach((place, i) => {
        const says = surfaces[unit * SIDE * SIDE + cellAt(place)]! / mostOf(unit);
        expectNear(found[i]!, colourOf(says), 12, `unit ${unit + 1} at ${place.join()}`);
      });
    }
  };
  await check(() => most);

  // Each on a scale of its own.
  const own = Array.from({ length: 6 }, (_, unit) =>
    Math.max(...run.responseRange(unit).map(Math.abs)),
  );
  await page.getByRole('checkbox', { name: 'A colour scale for each unit' }).check();
  await check((unit) => own[unit]!);

  // A tile opens its unit, as a card does.
  await lab.button('Unit 4').click();
  await expect(page.getByRole('complementary', { name: 'Unit 4' })).toBeVisible();
  // What was set stays when the view changes.
  await lab.show('How alike');
  await lab.show('Network');
  await expect(page.getByRole('checkbox', { name: 'A colour scale for each unit' })).toBeChecked();
  await lab.button('Show the network').click();
  await expect(page.getByRole('img', { name: NETWORK })).toBeVisible();
});

test('images show each unit’s weights as the pixels that they belong to', async ({ lab }) => {
  const fragment = 'data.set=digits&network.hidden=6';
  await lab.open(fragment);
  await lab.step('epoch', 5);
  await enlarge(lab);
  const run = engineAt(fragment, 500);
  const shape: TileShape = { plane: false, images: true, square: true };
  const { tiles } = layOutEnlarged(await lab.size(ENLARGED), 6, shape, 1);
  expect(tiles).toHaveLength(6);
  const weights = run.weights(0).slice();
  const most = Math.max(...[...weights, ...run.biases(0)].map(Math.abs));
  for (const [unit, { x, y, width }] of tiles.entries()) {
    const cell = width / 8;
    const inputs = [0, 12, 27, 34, 45, 63];
    const found = await lab.pixels(
      ENLARGED,
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

test('every unit has a button over its card, as large as the card', async ({ lab, page }) => {
  for (const [fragment, hidden] of [
    ['network.hidden=8', [8]],
    ['network.hidden=5,4', [5, 4]],
    ['network.hidden=40', [40]],
  ] as const) {
    await page.goto('about:blank');
    await lab.open(fragment);
    const units = page.getByRole('group', { name: 'Units' });
    const shape = { examples: 100, images: false, plane: true, features: 2, hidden, outputs: 1 };
    const { layers } = layOut(await lab.size(NETWORK), shape, 1);
    for (const [layer, { cards }] of layers.entries()) {
      expect(cards).toHaveLength(hidden[layer]!);
      const name = hidden.length > 1 ? `, layer ${layer + 1}` : '';
      for (const [unit, { width, height }] of cards.entries()) {
        const button = units.getByRole('button', { name: `Unit ${unit + 1}${name}`, exact: true });
        const box = (await button.boundingBox())!;
        expect(box.width).toBeGreaterThanOrEqual(width - 0.1);
        expect(box.height).toBeGreaterThanOrEqual(height - 0.1);
      }
    }
    await expect(units.getByRole('button', { name: 'Output' })).toBeVisible();
  }
});

const PARTING = 'How the units part';

/** Where the page draws the dots of the units, from the engine's own paths. */
function dotsOf(run: Run, size: { width: number; height: number }) {
  while (!run.pathIsSettled(0)) run.paths(0);
  const sameAs = run.sameAs(0).slice();
  const paths = run.paths(0);
  const isOwn = run.hasOwnPlane(0);
  const frame = {
    trails: {
      units: run.widths[1]!,
      points: paths.points.slice(),
      moments: paths.moments.slice(),
      now: run.examplesSeen,
      sameAs,
    },
    plane: isOwn ? { kind: 'weights' } : { kind: 'variance', share: run.pathShare(0) },
    extent: extentOf([paths.points.slice()]),
    distances: run.distances(0).slice(),
    step: undefined,
    gathering: undefined,
    before: undefined,
    selected: undefined,
    marked: new Set<number>(),
  };
  // Of the theme a layout takes the sizes alone.
  const paint = { theme: { type: { tick: 12 }, scale: 1 }, words: {}, size };
  return layoutOf(frame as never, paint as never);
}

for (const fragment of ['network.hidden=3', 'data.set=digits&network.hidden=4']) {
  test(`dots are where the units are: ${fragment}`, async ({ lab, page }) => {
    await lab.open(fragment);
    const picture = page.getByRole('img', { name: PARTING });
    await expect(picture).toHaveAccessibleDescription(
      fragment.includes('digits')
        ? /plane of largest variance/
        : /A unit’s two weights are its place/,
    );
    const run = engineAt(fragment, 0);
    for (const examples of [0, 100, 200, 300]) {
      if (examples > 0) await lab.step('epoch');
      run.advance(examples - run.examplesSeen);
      const { dots, layout } = dotsOf(run, await lab.size(PARTING));
      expect(dots).toHaveLength(run.widths[1]!);
      // Above the number, where that stands in it.
      const places = dots.map(
        ({ x, y, label }) => [x, label ? y : y - 0.82 * layout.radius] as const,
      );
      await expect(async () => {
        const found = await lab.pixels(PARTING, places);
        found.forEach((colour, unit) =>
          expectNear(colour, hex(unitColour(unit)), 30, `unit ${unit + 1} at ${examples}`),
        );
      }).toPass();
      if (examples > 0 && fragment.includes('digits')) {
        const share = written.share(run.pathShare(0)).replace('.', '\\.');
        await expect(picture).toHaveAccessibleDescription(new RegExp(`shows ${share} of`));
      }
    }
    // A unit's dot opens it, as its card does.
    const { dots } = dotsOf(run, await lab.size(PARTING));
    const box = (await picture.boundingBox())!;
    await page.mouse.click(box.x + dots[1]!.x, box.y + dots[1]!.y);
    await expect(page.getByRole('complementary', { name: 'Unit 2' })).toBeVisible();
    await expect(lab.button('Unit 2').first()).toHaveAttribute('aria-pressed', 'true');
  });
}

test('a run before that went far moves no dot from where its unit is', async ({ lab, page }) => {
  await lab.open('training.learning_rate=8&step=3000');
  await expect(lab.metric('examples-seen')).toHaveText('3000');
  await page.evaluate(() => (location.hash = '#step=300'));
  await expect(lab.metric('examples-seen')).toHaveText('300');
  const { dots, layout } = dotsOf(engineAt('', 300), await lab.size(PARTING));
  expect(dots).toHaveLength(8);
  await expect(async () => {
    const found = await lab.pixels(
      PARTING,
      dots.map(({ x, y, label }) => [x, label ? y : y - 0.82 * layout.radius] as const),
    );
    found.forEach((colour, unit) =>
      expectNear(colour, hex(unitColour(unit)), 30, `unit ${unit + 1}`),
    );
  }).toPass();
});

test('identical units are one dot with a count', async ({ lab, page }) => {
  await lab.open('start.symmetry=identical');
  await lab.step('epoch');
  const picture = page.getByRole('img', { name: PARTING });
  await expect(picture).toHaveAccessibleDescription(/^8 units at one point\./);
  const { dots, layout } = dotsOf(
    engineAt('start.symmetry=identical', 100),
    await lab.size(PARTING),
  );
  expect(dots.map(({ count }) => count)).toEqual([8]);
  const [found] = await lab.pixels(PARTING, [[dots[0]!.x, dots[0]!.y - 0.82 * layout.radius]]);
  expectNear(found!, hex(unitColour(0)), 30, 'the one dot');
  await lab.symmetric.uncheck();
  await expect(picture).toHaveAccessibleDescription(/^8 units at 8 different points\./);
});

test('the picture of the parting stands beside every view that leaves room for it', async ({
  lab,
  page,
}) => {
  await lab.open();
  await lab.step('epoch', 3);
  for (const view of ['Network', 'Numbers', 'How alike', 'Other starts'] as const) {
    await lab.show(view);
    await expect(page.getByRole('img', { name: PARTING }), view).toBeVisible();
  }
  // Without a hidden layer there is nothing that could part.
  await lab.button('Remove the last layer').click();
  await expect(page.getByRole('img', { name: PARTING })).toHaveCount(0);
});

const ALIKE = /^How far apart each two of/;

test('pairs tell the gap and the cosine that the engine measures, and mark both units', async ({
  lab,
  page,
}) => {
  const fragment = 'network.hidden=5';
  await lab.open(fragment);
  await lab.step('epoch', 2);
  await lab.show('How alike');
  const run = engineAt(fragment, 200);
  const { gaps, cosines } = {
    gaps: run.pairs(0).gaps.slice(),
    cosines: run.pairs(0).cosines.slice(),
  };
  const says = (a: number, b: number) =>
    `Unit ${a + 1} and unit ${b + 1}: gap ${written.figure(gaps[b * 5 + a]!)}, cosine ${written.figure(cosines[b * 5 + a]!)}`;
  const said = lab.net('a').getByRole('status');
  await expect(said).toHaveText(says(0, 1));
  await lab.menu('One unit').selectOption('unit 2');
  await lab.menu('Another unit').selectOption('unit 5');
  await expect(said).toHaveText(says(1, 4));
  // A unit is not compared with itself: the two change places.
  await lab.menu('One unit').selectOption('unit 5');
  await expect(lab.menu('Another unit').getByRole('option', { selected: true })).toHaveText(
    'unit 2',
  );

  // The cosine's colour, cell by cell; and a cell that is pointed at speaks for itself.
  const layout = layAlike(await lab.size(ALIKE), 5, 1);
  const at = (cells: typeof layout.gaps.cells, a: number, b: number, down: number) =>
    [cells.x + (b + 0.5) * (cells.width / 5), cells.y + (a + down) * (cells.width / 5)] as const;
  for (const [a, b] of [
    [0, 1],
    [3, 2],
    [4, 0],
  ] as const) {
    const [found] = await lab.pixels(ALIKE, [at(layout.cosines.cells, a, b, 0.15)]);
    expectNear(found!, colourOf(cosines[b * 5 + a]!), 4, `cosine of ${a + 1} and ${b + 1}`);
  }
  const box = (await lab.canvas(ALIKE).boundingBox())!;
  const before = await lab.picture(PARTING);
  const [x, y] = at(layout.gaps.cells, 0, 2, 0.5);
  await page.mouse.move(box.x + x, box.y + y);
  await expect(said).toHaveText(says(0, 2));
  expect(await lab.picture(PARTING), 'both are marked in the other picture').not.toBe(before);
  await lab.button('Play').hover();
  await expect(said).toHaveText(says(4, 1));
  // What is pressed stays.
  await page.mouse.click(box.x + x, box.y + y);
  await lab.button('Play').hover();
  await expect(said).toHaveText(says(0, 2));
});

test('how far each unit is from its start stands beside, and who hardly moves', async ({
  lab,
  page,
}) => {
  const fragment = 'network.hidden=6&network.activation=relu';
  await lab.open(fragment);
  await lab.step('epoch', 3);
  await lab.show('How alike');
  const run = engineAt(fragment, 300);
  const distances = [...run.distances(0)].map(written.figure);
  const list = page.getByRole('region', { name: 'Distance from its start' });
  for (const [unit, distance] of distances.entries()) {
    const row = list.getByRole('listitem').filter({
      has: page.getByRole('button', { name: `Unit ${unit + 1}`, exact: true }),
    });
    await expect(row).toContainText(distance);
  }
  await expect(list.getByText('hardly moves')).toHaveCount(run.hardlyMoving(0).length);
  await expect(lab.net('a')).toContainText(
    `effective rank ${written.short(run.effectiveRank(0), 3)}`,
  );
  await list.getByRole('button', { name: 'Unit 2' }).click();
  await expect(page.getByRole('complementary', { name: 'Unit 2' })).toBeVisible();
});

test('exactly no gap is said so, and has a colour of its own', async ({ lab }) => {
  await lab.open('start.symmetry=twins&network.hidden=4');
  await lab.step('epoch');
  await lab.show('How alike');
  await lab.menu('Another unit').selectOption('unit 2');
  await expect(lab.net('a').getByRole('status')).toContainText('gap exactly 0: they are the same');
  const { cells } = layAlike(await lab.size(ALIKE), 4, 1).gaps;
  const cell = cells.width / 4;
  const at = (a: number, b: number) =>
    [cells.x + (b + 0.5) * cell, cells.y + (a + 0.15) * cell] as const;
  const [zero, other] = await lab.pixels(ALIKE, [at(2, 3), at(0, 2)]);
  expectNear(zero!, hex(SAME), 3, 'twins');
  const [red, green, blue] = other as [number, number, number];
  expect(Math.max(red, green, blue) - Math.min(red, green, blue), 'others are grey').toBeLessThan(
    40,
  );
});

test('a gap of 0 with outgoing weights that differ is not called the same', async ({ lab }) => {
  await lab.open('start.symmetry=incoming_only&network.hidden=4');
  await lab.show('How alike');
  await expect(lab.net('a').getByRole('status')).toContainText(
    'gap 0 in the incoming weights; their outgoing weights differ',
  );
});

test('every view can be shown by its key, for every kind of data and layer', async ({
  lab,
  page,
}) => {
  test.setTimeout(90_000);
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
    for (const key of ['2', '3', '4', '1']) {
      await page.keyboard.press(key);
      await expect(page.getByRole('tab').nth(Number(key) - 1)).toHaveAttribute(
        'aria-selected',
        'true',
      );
      await expect(page.getByRole('tabpanel').getByText('Loading …')).toHaveCount(0);
      await lab.step('epoch');
      await lab.painted();
      await expect(page.getByRole('alert')).toHaveCount(0);
    }
    if (fragment === 'network.hidden=') continue;
    await enlarge(lab);
    await lab.step('epoch');
    await lab.painted();
    await expect(page.getByRole('alert')).toHaveCount(0);
    await lab.button('Show the network').click();
  }
});
