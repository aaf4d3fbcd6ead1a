import { readFileSync } from 'node:fs';

import { expect, test, vi } from 'vitest';

import { initSync, RawRun } from '../../www/engine/pkg/unalike.js';

test('a panic says in the console what happened and where, and stops the engine', () => {
  initSync({ module: readFileSync('www/engine/pkg/unalike_bg.wasm') });
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const run = new RawRun({});
  expect(() => run.weights(99)).toThrow(WebAssembly.RuntimeError);
  expect(said).toHaveBeenCalledTimes(1);
  expect(said.mock.calls[0]![0]).toMatch(/panicked at crates\/wasm\/src\/lib\.rs:\d+:\d+:\n.*99/);
});
