// From the address to the first step: the page as it is served, on loopback, with nothing cached.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { preview } from 'vite';

import { launch } from './browser/serve.mjs';
import { quantile } from './table.mjs';

const LOADS = 9;

export async function load(root) {
  const server = await preview({
    root,
    logLevel: 'error',
    preview: { host: '127.0.0.1', port: 0 },
  });
  const browser = await launch();
  const times = [];
  for (let i = 0; i < LOADS; i++) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    // Presses the button as soon as there is one, and looks when the epoch has been seen: one example
    // alone is shown on its way for longer than the page takes to come.
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        const button = document.querySelector('button[aria-label="Step one epoch"]');
        if (!button) return;
        observer.disconnect();
        const ready = performance.now();
        button.click();
        const look = () => {
          const seen = document.querySelector('[data-metric="examples-seen"]').textContent;
          if (seen.trim() === '100') window.firstStep = { ready, stepped: performance.now() };
          else requestAnimationFrame(look);
        };
        look();
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(`${server.resolvedUrls.local[0]}#version=1`);
    await page.waitForFunction(() => window.firstStep);
    times.push(await page.evaluate(() => window.firstStep));
    await context.close();
  }
  await browser.close();
  await server.close();
  const assets = join(root, 'dist/assets');
  const engine = readFileSync(
    join(
      assets,
      readdirSync(assets).find((file) => file.startsWith('unalike_bg')),
    ),
  );
  return { times, bytes: engine.length, compressed: gzipSync(engine, { level: 9 }).length };
}

export function loadPage({ times, bytes, compressed }) {
  const of = (what) => {
    const all = times.map((time) => time[what]);
    return `${quantile(all, 0.5).toFixed(0)} ms (${quantile(all, 0).toFixed(0)} … ${quantile(all, 1).toFixed(0)})`;
  };
  return [
    '## Start',
    '',
    `From the address, on loopback with an empty cache, the first step is possible after ${of('ready')}, and an epoch is shown after ${of('stepped')}: ${times.length} loads. The engine is compiled while it arrives; it has ${(bytes / 1000).toFixed(0)} KB, ${(compressed / 1000).toFixed(0)} KB compressed.`,
    '',
  ];
}
