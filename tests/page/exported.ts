// The dialog that gives all away, and the files that come of it.

import { readFileSync } from 'node:fs';

import type { Locator } from '@playwright/test';

import { expect, type Laboratory } from './laboratory';

/** The run that is given away, and what its files are called. */
export const RUN = 'start.seed=53&step=240';
export const NAME = 'unalike-circles-8-tanh-seed-53-240';

/** Opens a run and the dialog. */
export async function opened(lab: Laboratory, fragment = RUN): Promise<Locator> {
  await lab.open(fragment);
  await lab.painted();
  await lab.button('Export').click();
  return lab.page.getByRole('dialog', { name: 'Export' });
}

/** Presses, and the file that comes of it: its name and what is in it. */
export async function saved(lab: Laboratory, dialog: Locator, press: string) {
  const coming = lab.page.waitForEvent('download');
  await dialog.getByRole('button', { name: press, exact: true }).click();
  const file = await coming;
  const name = file.suggestedFilename();
  await expect(dialog.getByText(`Saved as ${name}`)).toBeVisible();
  return { name, bytes: readFileSync(await file.path()) };
}

export async function choose(dialog: Locator, menu: string, option: string): Promise<void> {
  await dialog.getByRole('combobox', { name: menu, exact: true }).selectOption(option);
}
