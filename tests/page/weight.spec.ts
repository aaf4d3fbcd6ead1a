// What a first visit weighs before a network can be stepped: bytes as a host sends them, in brotli, and
// how many there may be in `tests/budget.json`.

import { brotliCompressSync } from 'node:zlib';

import type { Response } from '@playwright/test';

import budget from '../budget.json' with { type: 'json' };
import { expect, test } from './laboratory';

/** What is compressed as it is. */
const COMPRESSED = /\.(woff2|png)$/;

async function weigh(response: Response): Promise<{ file: string; bytes: number }> {
  const file = new URL(response.url()).pathname;
  const body = await response.body();
  return { file, bytes: COMPRESSED.test(file) ? body.length : brotliCompressSync(body).length };
}

for (const [mode, address] of [
  ['lesson', '/'],
  ['laboratory', '/#version=1'],
] as const) {
  test(`a first visit of the ${mode} weighs no more than it may`, async ({ lab, page }) => {
    const responses: Response[] = [];
    page.on('response', (response) => responses.push(response));
    await page.goto(address);
    await lab.isReady();

    const files = await Promise.all(responses.map(weigh));
    const of = (which: RegExp) =>
      files.filter(({ file }) => which.test(file)).reduce((sum, { bytes }) => sum + bytes, 0);
    const weights = { script: of(/\.js$/), engine: of(/\.wasm$/), all: of(/./) };
    expect(weights.engine).toBeGreaterThan(0);
    for (const [what, bytes] of Object.entries(weights)) {
      const most = budget[mode][what as keyof typeof weights];
      const listed = files.map(({ file, bytes }) => `${bytes} ${file}`).join('\n');
      expect(bytes, `${what}, of\n${listed}`).toBeLessThanOrEqual(most);
    }
  });
}
