// A digit that is drawn, and sent through the network.

import type { Locator } from '@playwright/test';

import { text, written } from '../words';
import { engineAt } from './engine';
import { expect, test } from './laboratory';
import { drag, placesIn } from './pen';

/** The image that the page shows, as numbers. */
async function imageIn(dialog: Locator, side: number): Promise<Float32Array> {
  const cells = await dialog
    .getByRole('img', { name: 'What the network sees' })
    .locator('rect')
    .evaluateAll((rects) =>
      rects.map((rect) =>
        ['x', 'y', 'fill-opacity'].map((name) => Number(rect.getAttribute(name))),
      ),
    );
  const image = new Float32Array(side * side);
  for (const [x, y, ink] of cells) image[y! * side + x!] = ink!;
  return image;
}

for (const [set, side] of [
  ['digits', 8],
  ['mnist', 28],
] as const) {
  test(`a digit that is drawn is sent through a network of ${set}`, async ({ lab, page }) => {
    const fragment = `data.set=${set}&data.examples=1000&network.hidden=12&step=4000`;
    await lab.open(fragment);
    await expect(lab.metric('examples-seen')).toHaveText('4000');
    const fingerprint = await lab.fingerprint();
    await lab.button('Draw a digit').click();
    const dialog = page.getByRole('dialog', { name: 'Draw a digit' });
    await expect(dialog.getByText('Nothing is drawn yet.')).toBeVisible();
    const at = await placesIn(dialog.getByRole('img', { name: 'Draw a digit here' }));
    await drag(page, [at(0.3, 0.2), at(0.7, 0.2), at(0.45, 0.85)]);
    await expect(dialog.getByText('The network says 7.')).toBeVisible();
    const image = await imageIn(dialog, side);
    const layers = engineAt(fragment, 4000).answerTo(image);
    const told = (numbers: Float32Array, name: (i: number) => string) =>
      [...numbers].map((x, i) => `${name(i)}: ${written.figure(x)}`);
    const labels = (name: string) =>
      dialog
        .getByRole('list', { name, exact: true })
        .getByRole('listitem')
        .evaluateAll((items) => items.map((item) => item.getAttribute('aria-label')));
    expect(await labels('What the outputs say')).toEqual(told(layers[1]!, String));
    await dialog.getByText('What the units send').click();
    expect(await labels('Layer 1')).toEqual(told(layers[0]!, (i) => `Unit ${i + 1}`));
    await dialog.getByRole('button', { name: 'Clear' }).click();
    await expect(dialog.getByText('Nothing is drawn yet.')).toBeVisible();
    await dialog.getByRole('button', { name: 'Close' }).click();
    expect(await lab.fingerprint()).toBe(fingerprint);
  });
}

test('what was drawn is there again after some training, and an untrained answer is called chance', async ({
  lab,
  page,
}) => {
  await lab.open('data.set=digits&network.hidden=12');
  const dialog = page.getByRole('dialog', { name: 'Draw a digit' });
  const chance = dialog.getByText(text.own.digit.untrained);
  await lab.button('Draw a digit').click();
  const at = await placesIn(dialog.getByRole('img', { name: 'Draw a digit here' }));
  await drag(page, [at(0.3, 0.2), at(0.7, 0.2), at(0.45, 0.85)]);
  await expect(chance).toBeVisible();
  const image = await imageIn(dialog, 8);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await lab.step('epoch');
  await lab.button('Draw a digit').click();
  expect(await imageIn(dialog, 8)).toEqual(image);
  await expect(chance).toHaveCount(0);
});
