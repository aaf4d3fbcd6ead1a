// The engine beside the page: what the page shows is held against what it says.

import { read_link } from '../../www/engine/pkg/unalike.js';
import { Run } from '../../www/engine/run';
import { startEngine } from '../engine';

startEngine();

/** The run that a fragment names, with what it changes on the way, `examples` examples on. */
export function engineAt(fragment: string, examples: number): Run {
  const { experiment, changes } = read_link(fragment);
  const run = new Run(experiment);
  for (const { at, change } of changes) run.plan(at, change);
  run.advance(examples);
  return copying(run);
}

/**
 * The run with copies in place of views: a view is empty from the moment the engine's memory grows,
 * which the next run that a test makes may do.
 */
function copying(run: Run): Run {
  return new Proxy(run, {
    get(_, name) {
      const value: unknown = Reflect.get(run, name, run);
      if (typeof value !== 'function') return copied(value);
      return (...args: unknown[]) => copied(Reflect.apply(value, run, args));
    },
  });
}

function copied(value: unknown): unknown {
  if (value instanceof Float32Array || value instanceof Float64Array) return value.slice();
  if (value instanceof Uint32Array) return value.slice();
  if (typeof value !== 'object' || value === null) return value;
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, copied(part)]));
}
