// Tables as people have them: what is read is seen, and nothing that was pasted is lost.

import type { Locator } from '@playwright/test';

import { text } from '../words';
import { expect, test, type Laboratory } from './laboratory';

const words = text.own;

async function openTable(lab: Laboratory): Promise<Locator> {
  await lab.button(words.open).click();
  const dialog = lab.page.getByRole('dialog', { name: words.open });
  await dialog.getByRole('radio', { name: words.way.table }).check();
  return dialog;
}

const TOWNS =
  'people;area;kind\n12.345;20,5;town\n1.800;11,2;village\n950;8,1;village\n15.000;30,2;town';

test('marks between thousands are no decimals, and what was read is seen', async ({ lab }) => {
  await lab.open();
  const dialog = await openTable(lab);
  await dialog.getByRole('textbox').fill(TOWNS);
  await expect(dialog.getByRole('cell', { name: '12345', exact: true })).toBeVisible();
  await expect(dialog.getByRole('cell', { name: '1800', exact: true })).toBeVisible();
  await dialog.getByRole('button', { name: words.train }).click();
  await expect(dialog).toBeHidden();
  await expect(lab.button('Play')).toBeFocused();
  await expect.poll(() => lab.hash).toContain('data.rows=12345,20.5,town;1800,11.2,village');
});

test('a choice that fits nothing can be taken back, here and after a reload', async ({
  lab,
  page,
}) => {
  await lab.open();
  let dialog = await openTable(lab);
  await dialog.getByRole('textbox').fill(TOWNS);
  const parted = () => dialog.getByRole('combobox', { name: words.table.separator });
  const before = await parted().inputValue();
  await parted().selectOption({ label: words.table.separators('\t') });
  await expect(dialog.getByRole('button', { name: words.train })).toBeDisabled();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await page.reload();
  await lab.isReady();
  dialog = await openTable(lab);
  await parted().selectOption(before);
  await expect(dialog.getByRole('button', { name: words.train })).toBeEnabled();
  await expect(dialog.getByRole('textbox')).toHaveValue(TOWNS);
});

test('a table that is pasted over all of another begins with no choices', async ({ lab, page }) => {
  await lab.open();
  const dialog = await openTable(lab);
  const box = dialog.getByRole('textbox');
  await box.fill(TOWNS);
  const parted = dialog.getByRole('combobox', { name: words.table.separator });
  const found = await parted.inputValue();
  await parted.selectOption({ label: words.table.separators('\t') });
  await box.press('ControlOrMeta+a');
  await page.keyboard.insertText(TOWNS.replaceAll('town', 'city'));
  await expect(parted).toHaveValue(found);
  await expect(dialog.getByRole('button', { name: words.train })).toBeEnabled();
});

test('a file that is no text is refused, and a table that was replaced comes back', async ({
  lab,
  page,
}) => {
  await lab.open();
  const dialog = await openTable(lab);
  const box = dialog.getByRole('textbox');
  await box.fill(TOWNS);
  const give = async (name: string, buffer: Buffer) => {
    const coming = page.waitForEvent('filechooser');
    await dialog.getByText(words.table.open, { exact: true }).click();
    await (await coming).setFiles({ name, mimeType: 'application/octet-stream', buffer });
  };
  await give('marks.xlsx', Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0]));
  await expect(dialog.getByRole('alert')).toHaveText(words.notText('marks.xlsx'));
  await expect(box).toHaveValue(TOWNS);
  await give('other.csv', Buffer.from('a,b\n1,x\n2,y\n'));
  await expect(box).toHaveValue('a,b\n1,x\n2,y\n');
  await dialog.getByRole('button', { name: words.table.bringBack }).click();
  await expect(box).toHaveValue(TOWNS);
});

test('who opens a link begins with its rows, and they outlast another set', async ({ lab }) => {
  await lab.open('data.set=custom&data.rows=12,20.5,x;18,11.2,y;9,8,y;15,30,x');
  await lab.button(words.open).click();
  const dialog = lab.page.getByRole('dialog', { name: words.open });
  await expect(dialog.getByRole('radio', { name: words.way.table })).toBeChecked();
  await dialog.getByRole('button', { name: /^Begin with/ }).click();
  await expect(dialog.getByRole('textbox')).toHaveValue(/12\D20\.5\Dx/);
  await dialog.getByRole('button', { name: 'Close' }).click();
  const rows = 'data.rows=12,20.5,x;18,11.2,y;9,8,y;15,30,x';
  await lab.menu('Examples of').selectOption({ label: 'XOR' });
  await expect.poll(() => lab.hash).not.toContain(rows);
  await lab.menu('Examples of').selectOption('custom');
  await expect.poll(() => lab.hash).toContain(rows);
});

test('what is standardised is said where it is shown', async ({ lab }) => {
  await lab.open('data.set=custom&data.rows=0,0,10;0,1,20;1,0,30;1,1,60&step=1&look.view=numbers');
  const view = lab.net('a');
  await expect(view.getByText(text.numbers.standardised)).toBeVisible();
  await lab.menu('Layer').selectOption({ label: text.numbers.outputLayer });
  // The mean of 10, 20, 30 and 60, and their standard deviation.
  await expect(view.getByText(text.numbers.answers(30, Math.sqrt(350)))).toBeVisible();
  await lab.open('data.set=hills&step=1&look.view=numbers');
  await expect(view.getByText(text.numbers.standardised)).toHaveCount(0);
});
