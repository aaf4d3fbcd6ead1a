import type { Page } from '@playwright/test';

/** Loads the page with other letters than its own, in its canvases too. */
export async function writeIn(page: Page, family: string, path = '/'): Promise<void> {
  if (family === '') return;
  await page.route('**/*.woff2', (route) => route.abort());
  await page.route(path, async (route) => {
    const response = await route.fetch();
    const style = `<style>*, :root:root { font-family: ${family} !important }</style>`;
    const body = (await response.text()).replace('</head>', `${style}</head>`);
    await route.fulfill({ response, body });
  });
}
