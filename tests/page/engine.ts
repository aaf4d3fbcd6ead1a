// The engine beside the page: what the page shows is held against what it says.

import { readFileSync } from 'node:fs';

import { initSync, read_permalink } from '../../www/engine/pkg/unalike.js';
import { Run } from '../../www/engine/run';

initSync({ module: readFileSync('www/engine/pkg/unalike_bg.wasm') });

/** The run that a fragment names, `examples` examples on. */
export function engineAt(fragment: string, examples: number): Run {
  const run = new Run(read_permalink(fragment).experiment);
  run.advance(examples);
  return run;
}

/** A number as the page writes it, with its minus. */
export function signed(x: number): string {
  const size = Math.abs(x);
  const isPowers = size !== 0 && (size < 5e-4 || size >= 1e4);
  const format = new Intl.NumberFormat(
    'en-GB',
    isPowers
      ? { notation: 'scientific', maximumFractionDigits: 0 }
      : { minimumFractionDigits: 3, maximumFractionDigits: 3, signDisplay: 'negative' },
  );
  return format.format(x).replaceAll('-', '−');
}
