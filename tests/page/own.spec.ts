// Examples of one's own: drawn on the plane, pasted as a table, kept in the link or as a file.

import { readFileSync } from 'node:fs';

import type { Locator } from '@playwright/test';

import { engineAt } from './engine';
import { expect, test, type Laboratory } from './laboratory';
import { drag, placesIn } from './pen';

/** Opens the dialog, on a telephone by way of the settings. */
async function openOwn(lab: Laboratory): Promise<Locator> {
  const settings = lab.button('Settings');
  if (await settings.isVisible()) await settings.click();
  await lab.button('Your own examples').click();
  const dialog = lab.page.getByRole('dialog', { name: 'Your own examples' });
  await expect(dialog).toBeVisible();
  return dialog;
}

/** The dialog with a table in it. */
async function paste(lab: Laboratory, table: string): Promise<Locator> {
  const dialog = await openOwn(lab);
  await dialog.getByRole('radio', { name: 'Paste a table' }).check();
  await dialog.getByRole('textbox').fill(table);
  return dialog;
}

const marks = (dialog: Locator) => dialog.locator('[role=application] .mark');

test('points are drawn, erased, taken back and trained on', async ({ lab, page }) => {
  await lab.open();
  const dialog = await openOwn(lab);
  const train = dialog.getByRole('button', { name: 'Train on these' });
  await expect(train).toBeDisabled();
  await expect(dialog.getByText('at least two classes')).toBeVisible();
  const plane = dialog.getByRole('application', { name: 'The plane' });
  const at = await placesIn(plane);
  await drag(page, [at(0.1, 0.2), at(0.1, 0.8)]);
  const stroke = await marks(dialog).count();
  expect(stroke).toBeGreaterThan(5);
  await dialog.getByRole('radio', { name: /^B,/ }).check();
  await page.mouse.click(...at(0.8, 0.3));
  await page.mouse.click(...at(0.9, 0.6));
  await expect(marks(dialog)).toHaveCount(stroke + 2);
  await expect(dialog.getByRole('radio', { name: 'B, 2 points' })).toBeChecked();
  // The other button erases, and so does the eraser; a stroke is taken back at once.
  await page.mouse.click(...at(0.9, 0.6), { button: 'right' });
  await expect(marks(dialog)).toHaveCount(stroke + 1);
  await dialog.getByRole('button', { name: 'Erase' }).click();
  await drag(page, [at(0.1, 0.15), at(0.1, 0.85)]);
  await expect(marks(dialog)).toHaveCount(1);
  await dialog.getByRole('button', { name: 'Undo' }).click();
  await expect(marks(dialog)).toHaveCount(stroke + 1);
  await page.keyboard.press('Control+z');
  await expect(marks(dialog)).toHaveCount(stroke + 2);
  await dialog.getByRole('button', { name: 'Redo' }).click();
  await expect(marks(dialog)).toHaveCount(stroke + 1);
  await train.click();
  await expect(dialog).toBeHidden();
  await expect(lab.menu('Examples of')).toHaveValue('custom');
  await expect(lab.field('How many')).toHaveValue(String(stroke + 1));
  // What is trained is what was drawn, and the link has all of it.
  await lab.step('epoch');
  await expect.poll(() => lab.hash).toContain(`step=${stroke + 1}`);
  const run = engineAt(lab.hash, stroke + 1);
  expect(await lab.fingerprint()).toBe(run.fingerprint());
  expect(run.classNames).toEqual(['A', 'B']);
  expect(run.isPlane).toBe(true);
  const places = run.places();
  expect(places[0]).toBeLessThan(-0.7);
  expect(places[2]).toBeGreaterThan(0.5);
});

test('points are drawn by keyboard, and that is said', async ({ lab, page }) => {
  await lab.open();
  const dialog = await openOwn(lab);
  await dialog.getByRole('application').focus();
  const told = dialog.locator('[role=status].told');
  await page.keyboard.press('Enter');
  await expect(told).toHaveText('A at 0, 0. 1 point.');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowUp');
  await expect(told).toHaveText('0.05, 0.01');
  await page.keyboard.press('2');
  await expect(dialog.getByRole('radio', { name: /^B,/ })).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(told).toHaveText('B at 0.05, 0.01. 2 points.');
  await expect(dialog.getByRole('button', { name: 'Train on these' })).toBeEnabled();
  await page.keyboard.press('Delete');
  await expect(told).toHaveText('2 erased. 0 points.');
  await page.keyboard.press('Backspace');
  await expect(told).toHaveText('Nothing to erase here.');
  await page.keyboard.press('Control+z');
  await expect(marks(dialog)).toHaveCount(2);
});

test('points begin with those that are there, and outlive the dialog and the page', async ({
  lab,
  page,
}) => {
  await lab.open('data.set=xor&data.examples=40');
  let dialog = await openOwn(lab);
  await dialog.getByRole('button', { name: 'Begin with: XOR' }).click();
  await expect(marks(dialog)).toHaveCount(40);
  await dialog.getByRole('button', { name: 'Close' }).click();
  dialog = await openOwn(lab);
  await expect(marks(dialog)).toHaveCount(40);
  await page.reload();
  await lab.isReady();
  dialog = await openOwn(lab);
  await expect(marks(dialog)).toHaveCount(40);
});

const GERMAN =
  'Nummer;Länge;Breite;Art\nn1;5,1;3,5;Setosa\nn2;7,0;3,2;Versicolor\nn3;6,3;3,3;Setosa\n';

test('a table from a German spreadsheet is understood, and every choice is changed', async ({
  lab,
}) => {
  await lab.open();
  const dialog = await paste(lab, GERMAN);
  const choice = (name: string) => dialog.getByRole('combobox', { name });
  await expect(choice('Separator')).toHaveValue(';');
  await expect(choice('Decimal mark')).toHaveValue('comma');
  await expect(dialog.getByRole('switch', { name: 'First row has the names' })).toBeChecked();
  await expect(dialog.getByText('one of 2 classes: Setosa, Versicolor.')).toBeVisible();
  await expect(dialog.getByRole('alert')).toContainText('row 2, column 1 (Nummer): “n1”');
  await dialog.getByRole('button', { name: 'Leave out 1 column without numbers' }).click();
  await expect(dialog.getByRole('alert')).toHaveCount(0);
  await expect(dialog.getByText('3 rows, 2 numbers each.')).toBeVisible();
  // Another column is foretold: the one before is an input, and has to be left out.
  await choice('To predict').selectOption({ label: 'Breite' });
  await expect(choice('It is')).toHaveValue('numbers');
  await dialog.getByRole('checkbox', { name: 'Use Art' }).uncheck();
  await expect(
    dialog.getByText('3 rows, 1 number each. To predict: Breite, a number.'),
  ).toBeVisible();
  await choice('It is').selectOption('classes');
  await expect(dialog.getByText('one of 3 classes: 3,5, 3,2, 3,3.')).toBeVisible();
  // With a point alone, what has a comma is no number.
  await choice('It is').selectOption('numbers');
  await choice('Decimal mark').selectOption('point');
  await expect(dialog.getByRole('alert')).toContainText('row 2, column 2 (Länge): “5,1”');
  await choice('Decimal mark').selectOption('comma');
  await dialog.getByRole('button', { name: 'Train on these' }).click();
  await expect(dialog).toBeHidden();
  await expect(lab.menu('Loss')).toHaveValue('squared_error');
  await lab.step('epoch');
  await expect.poll(() => lab.hash).toContain('data.rows=5.1,3.5;7,3.2;6.3,3.3&step=3');
  expect(await lab.fingerprint()).toBe(engineAt(lab.hash, 3).fingerprint());
});

test('faults are told by row and column, several at once, and what was pasted is kept', async ({
  lab,
  page,
}) => {
  await lab.open();
  const table = 'x\ty\tkind\n1\tx7\ta\n\n2\t\tb\n3\t4\n5\t6\tb\n';
  let dialog = await paste(lab, table);
  const faults = dialog.getByRole('alert').getByRole('listitem');
  await expect(faults).toHaveText([
    'row 2, column 2 (y): “x7”. Allowed: a number.',
    'row 4, column 2 (y): an empty cell. Allowed: a number.',
    'row 5: 2 cells. Allowed: 3 cells, as in the first row.',
  ]);
  await expect(dialog.getByRole('button', { name: 'Train on these' })).toBeDisabled();
  await dialog.getByRole('combobox', { name: 'It is' }).selectOption('classes');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await page.reload();
  await lab.isReady();
  dialog = await openOwn(lab);
  await expect(dialog.getByRole('textbox')).toHaveValue(table);
  await expect(faults).toHaveCount(3);
  // A choice of one's own can be given up.
  await dialog.getByRole('button', { name: 'As it is found' }).click();
  await expect(dialog.getByRole('button', { name: 'As it is found' })).toHaveCount(0);
  await dialog
    .getByRole('textbox')
    .fill(table.replace('x7', '7').replace('2\t\tb', '2\t1\tb').replace('3\t4\n', ''));
  await expect(dialog.getByRole('alert')).toHaveCount(0);
  await expect(dialog.getByRole('button', { name: 'Train on these' })).toBeEnabled();
});

/** Drops a file onto the dialog. */
async function drop(dialog: Locator, name: string, bytes: readonly number[]): Promise<void> {
  const transfer = await dialog.page().evaluateHandle(
    ({ name, bytes }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(bytes)], name));
      return transfer;
    },
    { name, bytes: [...bytes] },
  );
  const target = dialog.getByRole('group', { name: 'Your own examples' });
  await target.dispatchEvent('dragover', { dataTransfer: transfer });
  await target.dispatchEvent('drop', { dataTransfer: transfer });
}

test('a file is dropped or chosen, as Windows wrote it too', async ({ lab }) => {
  await lab.open();
  const dialog = await openOwn(lab);
  const bytes = [...GERMAN].map((c) => c.charCodeAt(0));
  await drop(dialog, 'arten.csv', bytes);
  await expect(dialog.getByRole('radio', { name: 'Paste a table' })).toBeChecked();
  await expect(dialog.getByText('arten.csv, read as WINDOWS-1252.')).toBeVisible();
  await expect(dialog.getByRole('textbox')).toHaveValue(GERMAN);
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: 'b.tsv', mimeType: '', buffer: Buffer.from('1\t2\tä\n3\t4\tb\n') });
  await expect(dialog.getByText('b.tsv, read as UTF-8.')).toBeVisible();
  await expect(dialog.getByText('2 rows, 2 numbers each.')).toBeVisible();
});

test('a file that was kept is opened again, and one that is none is refused', async ({
  lab,
  page,
}) => {
  await lab.open('network.hidden=3');
  let dialog = await paste(lab, 'x,y,kind\n1,2,a\n3,4,b\n');
  const saved = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Keep as a file' }).click();
  const path = await (await saved).path();
  await drop(dialog, 'wrong.json', [...Buffer.from('{"data":{"set":"custom","rows":[]}}')]);
  await expect(dialog.getByRole('alert')).toContainText('data.rows');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(lab.menu('Examples of')).toHaveValue('circles');
  dialog = await openOwn(lab);
  await drop(dialog, 'unalike.json', [...readFileSync(path)]);
  await expect(dialog).toBeHidden();
  await expect(lab.menu('Examples of')).toHaveValue('custom');
  await expect.poll(() => lab.hash).toBe('#data.set=custom&data.rows=1,2,a;3,4,b&network.hidden=3');
});

test('rows that are too long for a link outlive a reload, and Share says so', async ({
  lab,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await lab.open();
  const row = (i: number) => `${i},${(i * i) % 97},${(i * 31) % 53},${'ab'[i % 2]}`;
  const dialog = await paste(lab, Array.from({ length: 900 }, (_, i) => row(i)).join('\n'));
  await expect(dialog.getByText(/do not pass safely/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Train on these' }).click();
  await lab.step('epoch');
  await expect.poll(() => lab.hash).toMatch(/^#data\.set=custom&step=900&look\.rows=\w+$/);
  const fingerprint = await lab.fingerprint();
  await lab.button('Share').click();
  await expect(page.getByText('Your own rows are too long for a link.')).toBeVisible();
  await page.reload();
  await expect(lab.metric('examples-seen')).toHaveText('900');
  expect(await lab.fingerprint()).toBe(fingerprint);
  // Elsewhere there are none by that name: that is told, and all else is opened.
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await lab.isReady();
  await expect(page.getByText('This link leaves out its rows')).toBeVisible();
  await expect(lab.menu('Examples of')).toHaveValue('circles');
});

test('where nothing may be kept, rows that are too long for a link are said to go', async ({
  lab,
  page,
}) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await lab.open();
  const row = (i: number) => `${i},${(i * i) % 97},${(i * 31) % 53},${'ab'[i % 2]}`;
  const dialog = await paste(lab, Array.from({ length: 900 }, (_, i) => row(i)).join('\n'));
  await dialog.getByRole('button', { name: 'Train on these' }).click();
  await expect(page.getByText('they are gone when it is loaded again')).toBeVisible();
  const coming = page.waitForEvent('download');
  await lab.button('Keep the file').click();
  expect((await coming).suggestedFilename()).toMatch(/^unalike-custom.*\.json$/);
});

test('on a telephone points are drawn from the settings, and nothing is cut', async ({
  lab,
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await lab.open();
  const dialog = await openOwn(lab);
  const at = await placesIn(dialog.getByRole('application'));
  await page.mouse.click(...at(0.5, 0.5));
  await expect(marks(dialog)).toHaveCount(1);
  const overflow = await dialog.evaluate(
    (dialog) => dialog.querySelector('.body')!.scrollWidth - dialog.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
});

test('a file that is let go beside what takes it does not take the place of the page', async ({
  lab,
  page,
}) => {
  await lab.open('start.seed=5');
  const isKept = await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['1,2'], 'table.csv'));
    return ['dragover', 'drop'].map((type) => {
      const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
      document.querySelector('main')!.dispatchEvent(event);
      return event.defaultPrevented;
    });
  });
  expect(isKept).toEqual([true, true]);
});

test('rows that were trained on can be left again, even for a run that had not begun', async ({
  lab,
}) => {
  await lab.open('data.set=gaussians&data.examples=60');
  const before = await lab.fingerprint();
  const dialog = await paste(lab, 'a;b;c\n1,5;2;u\n2,5;1;v\n3,5;4;u');
  await dialog.getByRole('button', { name: 'Train on these' }).click();
  await expect(lab.button('Undo')).toBeEnabled();
  await lab.button('Undo').click();
  await expect.poll(() => lab.fingerprint()).toBe(before);
});

test('a point that may part thousands is told of, and read either way', async ({ lab }) => {
  await lab.open();
  const dialog = await paste(lab, '3;1.250;a\n4;3.410;b\n2;980;b');
  await expect(dialog.getByText('“1.250” is read as 1.25. It could be 1250.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Read it as 1250' }).click();
  await expect(dialog.getByText('It could be')).toHaveCount(0);
  await expect(dialog.getByRole('combobox', { name: 'Decimal mark' })).toHaveValue('comma');
});
