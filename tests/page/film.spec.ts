// Films of a run.

import { engineAt } from './engine';
import { choose, NAME, opened, saved } from './exported';
import { expect, test } from './laboratory';
import { inFilm } from './taken';

test('a film shows the way from the start, and leaves the run as it was', async ({ lab, page }) => {
  const dialog = await opened(lab);
  const before = await lab.fingerprint();
  await choose(dialog, 'Film of', 'The network');
  await choose(dialog, 'Length', '4 seconds');
  await choose(dialog, 'Pictures a second', '15');
  const { name, bytes } = await saved(lab, dialog, 'Save the film');
  expect(name).toMatch(new RegExp(`^${NAME}\\.(mp4|webm)$`));
  const film = await inFilm(page, bytes);
  expect(film.seconds).toBeCloseTo(4, 1);
  expect(Math.max(film.width, film.height)).toBe(1280);
  expect(film.colours).toBeGreaterThan(50);
  expect(film.changed).toBeGreaterThan(0.002);
  expect(await lab.fingerprint()).toBe(before);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  // Nothing of what was filmed is left on the page.
  await expect(page.locator('main')).toHaveCount(1);
  await lab.step('example');
  expect(await lab.fingerprint()).toBe(engineAt('start.seed=53', 241).fingerprint());
});

test('a film can be given up', async ({ lab, page }) => {
  const dialog = await opened(lab);
  await choose(dialog, 'Length', '30 seconds');
  await choose(dialog, 'Pictures a second', '60');
  await dialog.getByRole('button', { name: 'Save the film' }).click();
  await page.keyboard.press('Escape');
  await expect(dialog.getByRole('alert')).toContainText('still being made');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog.getByText('Cancelled: nothing was saved.')).toBeVisible();
  await expect(dialog.getByRole('heading', { name: 'Film' })).toBeFocused();
  await expect(page.locator('main')).toHaveCount(1);
  await expect(dialog.getByRole('progressbar')).toHaveCount(0);
});

test('without an encoder a film is recorded', async ({ lab, page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'VideoEncoder'));
  const dialog = await opened(lab);
  await choose(dialog, 'Film of', 'How the units part');
  await choose(dialog, 'Length', '4 seconds');
  await choose(dialog, 'Pictures a second', '15');
  await expect(dialog.getByText('it is recorded as it plays')).toBeVisible();
  const film = await inFilm(page, (await saved(lab, dialog, 'Save the film')).bytes);
  expect(Math.max(film.width, film.height)).toBe(1280);
  expect(film.changed).toBeGreaterThan(0);
});

test('where a browser makes no films it is said', async ({ lab, page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'VideoEncoder');
    Reflect.deleteProperty(window, 'MediaRecorder');
  });
  const dialog = await opened(lab);
  await expect(dialog.getByText('This browser makes no films')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Save the film' })).toHaveCount(0);
});
