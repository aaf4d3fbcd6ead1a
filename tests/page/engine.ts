// The engine beside the page: what the page shows is held against what it says.

import { readFileSync } from 'node:fs';

import { initSync, read_link } from '../../www/engine/pkg/unalike.js';
import { Run } from '../../www/engine/run';
import { formatFor } from '../../www/text/format';

initSync({ module: readFileSync('www/engine/pkg/unalike_bg.wasm') });

/** The run that a fragment names, with what it changes on the way, `examples` examples on. */
export function engineAt(fragment: string, examples: number): Run {
  const { experiment, changes } = read_link(fragment);
  const run = new Run(experiment);
  for (const { at, change } of changes) run.plan(at, change);
  run.advance(examples);
  return run;
}

/** Numbers as the page writes them in the tests' browser. */
export const written = formatFor(['en-GB']);
