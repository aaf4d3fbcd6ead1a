// The page of the browser's benchmark in headless Chromium.

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { chromium } from '@playwright/test';
import { createServer } from 'vite';

const here = dirname(fileURLToPath(import.meta.url));

/** Headless Chromium: the one that is named, else Playwright's own. */
export function launch(more = []) {
  const executablePath = process.env.UNALIKE_BROWSER;
  return chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-sync',
      ...more,
    ],
  });
}

/** Opens it: a page whose `window.bench` is ready, and a way to close everything. */
export async function open() {
  const server = await createServer({
    root: here,
    configFile: false,
    logLevel: 'error',
    // Nothing may load the page anew while it measures.
    server: {
      host: '127.0.0.1',
      port: 0,
      hmr: false,
      watch: null,
      fs: { allow: [join(here, '../../..')] },
    },
    plugins: [
      {
        name: 'tfjs-wasm',
        configureServer: ({ middlewares }) =>
          void middlewares.use('/tfjs', (request, response) => {
            response.setHeader('content-type', 'application/wasm');
            const file = join(here, 'node_modules/@tensorflow/tfjs-backend-wasm/dist', request.url);
            response.end(readFileSync(file));
          }),
      },
    ],
  });
  await server.listen();
  const browser = await launch();
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(error));
  await page.goto(server.resolvedUrls.local[0]);
  await page.waitForFunction(() => document.title === 'ready');
  const close = async () => {
    await browser.close();
    await server.close();
  };
  return { page, close };
}
