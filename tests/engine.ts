// The engine in Node, with all that it can be given: what the build made.

import { readFileSync } from 'node:fs';

import { initSync as initFiles } from '../www/engine/pkg/files.js';
import { initSync as initStarts } from '../www/engine/pkg/starts.js';
import { initSync, provide } from '../www/engine/pkg/unalike.js';

/** The sets whose images the engine is given. */
export const IMAGE_SETS = ['digits', 'mnist'] as const;

/** What the build made for the engine: `unalike_bg.wasm`, or a set's images. */
export const built = (file: string) => readFileSync(`www/engine/pkg/${file}`);

/** Starts all modules of the engine, without images. */
export function startModules(): void {
  initSync({ module: built('unalike_bg.wasm') });
  initFiles({ module: built('files_bg.wasm') });
  initStarts({ module: built('starts_bg.wasm') });
}

/** Starts the engine, and gives it its images. */
export function startEngine(): void {
  startModules();
  for (const set of IMAGE_SETS) provide(set, built(`${set}.bin`));
}
