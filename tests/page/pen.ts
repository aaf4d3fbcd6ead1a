// Drawing with the mouse.

import type { Locator, Page } from '@playwright/test';

/** Places within something, in parts of it from its upper left corner. */
export async function placesIn(
  target: Locator,
): Promise<(x: number, y: number) => [number, number]> {
  await target.scrollIntoViewIfNeeded();
  const box = (await target.boundingBox())!;
  return (x, y) => [box.x + box.width * x, box.y + box.height * y];
}

/** Draws a line with the mouse. */
export async function drag(
  page: Page,
  places: readonly (readonly [number, number])[],
): Promise<void> {
  const [first, ...rest] = places;
  await page.mouse.move(...(first as [number, number]));
  await page.mouse.down();
  for (const [x, y] of rest) await page.mouse.move(x, y, { steps: 10 });
  await page.mouse.up();
}
