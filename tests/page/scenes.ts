// The runs that a link opens, beside the page: what the page opens is held against them.

import { read_link, with_field, type ReadLink } from '../../www/engine/pkg/unalike.js';
import { Run } from '../../www/engine/run';
import './engine';

/** The fingerprints of the networks that a link opens, at its moment. */
export function fingerprintsOf(link: string): { a: string; b: string | undefined } {
  const { experiment, step, changes, compare } = read_link(link);
  const a = fingerprint(experiment, changes, step);
  if (!compare) return { a, b: undefined };
  const beside = (document: ReadLink['experiment']) =>
    with_field(document, compare.field, compare.value);
  // A unit's weights are one network's own.
  const shared = changes.flatMap(({ at, change }) =>
    change.kind === 'experiment'
      ? [{ at, change: { ...change, experiment: beside(change.experiment) } }]
      : [],
  );
  return { a, b: fingerprint(beside(experiment), shared, step) };
}

function fingerprint(
  experiment: ReadLink['experiment'],
  changes: ReadLink['changes'],
  step: number,
): string {
  const run = new Run(experiment);
  for (const { at, change } of changes) run.plan(at, change);
  run.advance(step);
  const print = run.fingerprint();
  run.free();
  return print;
}
