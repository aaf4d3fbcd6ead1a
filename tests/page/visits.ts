// Every view in turn, by the register.

import { VIEWS } from '../../www/views';
import { expect, type Laboratory } from './laboratory';

/** A run some way along, with a second layer, so that there is a choice of layers. */
export const LAYERED = 'network.hidden=8,4&step=200';

/** Shows each view in turn; `check` is told its name in links. */
export async function eachView(
  { page }: Laboratory,
  check: (name: string) => Promise<void>,
): Promise<void> {
  const tabs = page.getByRole('tab');
  await expect(tabs).toHaveCount(VIEWS.length);
  for (const [i, { name }] of VIEWS.entries()) {
    await tabs.nth(i).click();
    await expect(tabs.nth(i)).toHaveAttribute('aria-selected', 'true');
    await expect(page.getByRole('tabpanel').first()).not.toContainText('Loading');
    await check(name);
  }
  await tabs.first().click();
}
