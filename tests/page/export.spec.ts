// What is taken away from the page: pictures, numbers and the run itself, as files.

import { show } from '../../www/engine/pkg/unalike.js';
import { engineAt } from './engine';
import { choose, NAME, opened, RUN, saved } from './exported';
import { expect, test } from './laboratory';
import { differing, pixelsOf } from './taken';

/** The rows of a table in which no cell has a quote. */
function rowsOf(bytes: Buffer, separator = ','): string[][] {
  // Spreadsheets take other letters for it without the mark.
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const text = bytes.subarray(3).toString('utf8');
  expect(text.endsWith('\r\n')).toBe(true);
  return text
    .slice(0, -2)
    .split('\r\n')
    .map((row) => row.split(separator));
}

test.describe('on a screen of double density', () => {
  test.use({ deviceScaleFactor: 2 });

  for (const { picture, canvas, part } of [
    { picture: 'The network', canvas: /^The network\./, part: '' },
    { picture: 'How the units part', canvas: 'How the units part', part: '-parting' },
    { picture: 'Loss and gap over time', canvas: /^Loss and gap over/, part: '-strip' },
  ]) {
    test(`${picture}: the file has the pixels of the screen`, async ({ lab, page }) => {
      const dialog = await opened(lab);
      await choose(dialog, 'Picture', picture);
      await dialog.getByRole('switch', { name: /experiment and its link/ }).uncheck();
      const { name, bytes } = await saved(lab, dialog, 'Save the picture');
      expect(name).toBe(`${NAME}${part}.png`);
      const shown = page.getByRole('img', { name: canvas, includeHidden: true }).locator('canvas');
      expect(await differing(shown, bytes)).toBeLessThan(1e-4);
    });
  }
});

test('four times as fine, and light for print where the page is dark', async ({ lab, page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  const dialog = await opened(lab);
  await choose(dialog, 'Picture', 'The network');
  await choose(dialog, 'As', 'PNG, four times as fine');
  await dialog.getByRole('switch', { name: /experiment and its link/ }).uncheck();
  const dark = await pixelsOf(page, (await saved(lab, dialog, 'Save the picture')).bytes);
  const part = dialog.getByRole('region', { name: 'Picture' });
  await choose(part, 'Colours', 'light, for print');
  const light = await pixelsOf(page, (await saved(lab, dialog, 'Save the picture')).bytes);
  const canvas = page.getByRole('img', { name: /^The network\./, includeHidden: true });
  const size = await canvas.evaluate(({ clientWidth, clientHeight }) => [
    clientWidth,
    clientHeight,
  ]);
  expect([light.width, light.height]).toEqual(size.map((side) => 4 * side));
  expect(dark.first).toEqual([0x11, 0x14, 0x1a, 255]);
  expect(light.first).toEqual([0xfb, 0xfa, 0xf7, 255]);
});

test('everything as it stands, with the experiment and its link, as SVG', async ({ lab, page }) => {
  const dialog = await opened(lab);
  await choose(dialog, 'As', 'SVG');
  const { name, bytes } = await saved(lab, dialog, 'Save the picture');
  expect(name).toBe(`${NAME}-network-page.svg`);
  const [loss, gap] = [
    await lab.metric('loss').innerText(),
    await lab.metric('largest-gap').innerText(),
  ];
  const read = await page.evaluate((source) => {
    const svg = new DOMParser().parseFromString(source, 'image/svg+xml');
    return {
      isWhole: svg.querySelector('parsererror') === null,
      texts: [...svg.querySelectorAll('text')].map(({ textContent }) => textContent),
      maps: [...svg.querySelectorAll('image')].map((image) => image.getAttribute('xlink:href')),
      styled: svg.querySelectorAll('[style]').length,
    };
  }, bytes.toString('utf8'));
  expect(read.isWhole).toBe(true);
  expect(read.styled).toBe(0);
  for (const text of [loss, gap, 'unit 8', 'weight of x₂', '100 examples']) {
    expect(read.texts.filter((line) => line?.includes(text))).not.toEqual([]);
  }
  expect(read.texts).toContain('Unalike: Circles, 8 tanh units, seed 53, after 240 examples');
  expect(read.texts).toContain(page.url());
  // What the eight units and the output say over the plane.
  expect(read.maps).toHaveLength(9);
  expect(read.maps.every((map) => map?.startsWith('data:image/png;base64,'))).toBe(true);
});

test('what other views draw is offered too, and tables as tables', async ({ lab }) => {
  await lab.open('data.set=digits&network.hidden=12&step=40&look.view=alike&look.unit=1.3');
  await lab.painted();
  await lab.button('Export').click();
  const dialog = lab.page.getByRole('dialog', { name: 'Export' });
  const offered = dialog
    .getByRole('combobox', { name: 'Picture', exact: true })
    .getByRole('option');
  await expect(offered.filter({ hasText: /^Unit 3$/ })).toBeAttached();
  const names = await offered.allInnerTexts();
  for (const picture of names) {
    await choose(dialog, 'Picture', picture);
    await choose(dialog, 'As', 'SVG');
    expect((await saved(lab, dialog, 'Save the picture')).bytes.length).toBeGreaterThan(500);
  }
});

test('the charts as a table: every moment with the engine’s own numbers', async ({ lab }) => {
  const dialog = await opened(lab, 'start.seed=53&data.test_fraction=0.2&step=48');
  const { name, bytes } = await saved(lab, dialog, 'Save the charts as CSV');
  expect(name).toBe('unalike-circles-8-tanh-seed-53-48-charts.csv');
  const [head, ...rows] = rowsOf(bytes);
  expect(head).toEqual([
    'examples_seen',
    'epoch',
    'loss',
    'test_loss',
    'largest_gap_layer_1',
    'distinct_units_layer_1',
    'effective_rank_layer_1',
  ]);
  expect(rows).toHaveLength(49);
  const run = engineAt('start.seed=53&data.test_fraction=0.2', 0);
  for (const row of rows) {
    expect(row.map(Number)).toEqual([
      run.examplesSeen,
      run.epoch,
      run.loss(),
      run.testLoss(),
      run.largestGap(0),
      run.distinctUnits(0),
      run.effectiveRank(0),
    ]);
    run.advance(1);
  }
});

test('the trace: every weight after every example of a stretch', async ({ lab }) => {
  const dialog = await opened(lab);
  await dialog.getByRole('spinbutton', { name: 'To example' }).fill('90');
  await dialog.getByRole('spinbutton', { name: 'To example' }).press('Enter');
  await dialog.getByRole('spinbutton', { name: 'From example' }).fill('80');
  await dialog.getByRole('spinbutton', { name: 'From example' }).press('Enter');
  const before = await lab.fingerprint();
  const { name, bytes } = await saved(lab, dialog, 'Save the trace as CSV');
  expect(name).toBe(`${NAME}-trace-80-90.csv`);
  const [head, ...rows] = rowsOf(bytes);
  expect(rows).toHaveLength(11);
  const run = engineAt('start.seed=53', 80);
  for (const row of rows) {
    const cell = (column: string) => row[head!.indexOf(column)]!;
    const f32 = (column: string) => Math.fround(Number(cell(column)));
    expect(Number(cell('examples_seen'))).toBe(run.examplesSeen);
    expect(Number(cell('example'))).toBe(run.example);
    expect(f32('input_2')).toBe(run.exampleInputs()[1]);
    expect(f32('output_1')).toBe(run.activations(1)[0]);
    expect(f32('loss')).toBe(run.exampleLoss);
    expect(cell('updated')).toBe('true');
    const weights = run.weights(0);
    for (let unit = 0; unit < 8; unit++) {
      expect(f32(`layer_1_unit_${unit + 1}_weight_2`)).toBe(weights[8 + unit]);
      expect(f32(`layer_2_unit_1_weight_${unit + 1}`)).toBe(run.weights(1)[unit]);
      expect(f32(`layer_1_unit_${unit + 1}_bias`)).toBe(run.biases(0)[unit]);
    }
    run.advance(1);
  }
  expect(await lab.fingerprint()).toBe(before);
});

test.describe('where numbers have a decimal comma', () => {
  test.use({ locale: 'fr-FR' });

  test('tables are written as spreadsheets there read them, unless asked', async ({ lab }) => {
    const dialog = await opened(lab);
    const comma = await saved(lab, dialog, 'Save the table as CSV');
    expect(comma.name).toBe(`${NAME}-table.csv`);
    await choose(dialog, 'Numbers written', 'with a point, columns separated by commas');
    const point = rowsOf((await saved(lab, dialog, 'Save the table as CSV')).bytes);
    const read = rowsOf(comma.bytes, ';');
    expect(read.slice(1)).toEqual(
      point.slice(1).map((row) => row.map((cell) => cell.replace('.', ','))),
    );
    const run = engineAt('start.seed=53', 240);
    const column = (head: string) =>
      point.slice(1).map((row) => Math.fround(Number(row[point[0]!.indexOf(head)])));
    expect(column('sends a')).toEqual([...run.activations(0)]);
    expect(column('x₂')).toEqual(Array(8).fill(run.exampleInputs()[1]));
    expect(column('error δ')).toEqual([...run.deltas(0)]);
    expect(column('Layer')).toEqual(Array(8).fill(1));
    // What a unit's product and error are made of stands beside them.
    point.slice(1).forEach((_, unit) => {
      const [x, w, wx] = ['x₁', 'w(x₁)', 'w · x₁'].map((head) => column(head)[unit]!);
      expect(Math.fround(w! * x!)).toBe(wx);
      const [back, slope, error] = ['Σ w·δ', 'slope', 'error δ'].map((head) => column(head)[unit]!);
      expect(back! * slope!).toBeCloseTo(error!, 6);
    });
  });
});

test('the document is what the terminal shows', async ({ lab }) => {
  const dialog = await opened(lab, 'data.noise=0.05&network.hidden=4,3&training.batch=5');
  const { name, bytes } = await saved(lab, dialog, 'Save the document as JSON');
  expect(name).toBe('unalike-circles-4-3-tanh-seed-1-0.json');
  const { origin } = engineAt('data.noise=0.05&network.hidden=4,3&training.batch=5', 0);
  expect(bytes.toString('utf8')).toBe(`${show(origin)}\n`);
  expect(bytes.toString('utf8')).toContain('"training": {\n');
});

test('what fails is told, and the page goes on', async ({ lab, page }) => {
  const dialog = await opened(lab);
  await page.evaluate(() => {
    HTMLCanvasElement.prototype.toBlob = function (done) {
      done(null);
    };
  });
  await dialog.getByRole('button', { name: 'Save the picture' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Nothing was saved');
  await page.keyboard.press('Escape');
  await lab.step('example');
});

test('the page’s own Content-Security-Policy refuses nothing of it', async ({ lab, page }) => {
  const refused: string[] = [];
  await lab.open(RUN);
  await page.exposeFunction('refuse', (what: string) => refused.push(what));
  await page.evaluate(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      (window as unknown as { refuse(what: string): void }).refuse(
        `${violatedDirective} ${blockedURI}`,
      ),
    );
    // So that it is known that the policy holds.
    document.body.setAttribute('style', 'margin: 0');
  });
  await expect.poll(() => refused).toEqual(['style-src-attr inline']);
  await lab.button('Export').click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await saved(lab, dialog, 'Save the picture');
  await choose(dialog, 'As', 'SVG');
  await saved(lab, dialog, 'Save the picture');
  await saved(lab, dialog, 'Save the charts as CSV');
  await choose(dialog, 'Length', '4 seconds');
  await choose(dialog, 'Pictures a second', '15');
  await saved(lab, dialog, 'Save the film');
  expect(refused).toHaveLength(1);
});

for (const run of [RUN, 'lesson=1']) {
  test(`on a phone it is at hand: ${run}`, async ({ lab, page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await lab.visit(run);
    await lab.button('Export').click();
    const dialog = page.getByRole('dialog', { name: 'Export' });
    await expect(dialog).toBeVisible();
    expect((await saved(lab, dialog, 'Save the picture')).name).toMatch(/\.png$/);
  });
}

test('in a low window each part is one press away', async ({ lab, page }) => {
  await page.setViewportSize({ width: 1366, height: 625 });
  const dialog = await opened(lab);
  const parts = dialog.getByRole('navigation', { name: 'Parts' });
  for (const [name, press] of [
    ['Film', 'Save the film'],
    ['Link', 'Copy the link'],
    ['In PyTorch', 'Save the same run as a script'],
    ['Picture', 'Save the picture'],
  ] as const) {
    await parts.getByRole('button', { name, exact: true }).click();
    await expect(dialog.getByRole('button', { name: press })).toBeInViewport();
    await expect(dialog.getByRole('heading', { name, exact: true })).toBeInViewport();
  }
});

test('a link that is too long for the picture is said to be left out', async ({ lab }) => {
  const rows = Array.from({ length: 60 }, (_, i) => `${i / 97},${-i / 89},${i % 2}`).join(';');
  const dialog = await opened(lab, `data.set=custom&data.rows=${rows}`);
  await choose(dialog, 'Picture', 'How the units part');
  await expect(dialog.getByText('too long for the picture')).toBeVisible();
  await dialog.getByRole('switch', { name: /experiment and its link/ }).uncheck();
  await expect(dialog.getByText('too long for the picture')).toHaveCount(0);
});

test('what is first in it is seen first', async ({ lab, page }) => {
  await page.setViewportSize({ width: 1366, height: 625 });
  const dialog = await opened(lab);
  await expect(dialog.getByRole('button', { name: 'Copy the link' })).toBeInViewport();
  await expect(dialog.locator('.body')).toHaveJSProperty('scrollTop', 0);
});
