// What two networks that are compared have in common, from their documents.

import type { Field } from '../engine';
import type { Net } from '../run/net.svelte';

/** The fields that a second network can differ in, and the one that it differs in now. */
export function knobsOf(fields: Iterable<Field>, knob: string): string[] {
  return [...fields]
    .filter(({ field, applies, comparable, kind }) => {
      if (field === knob) return true;
      return applies && comparable && (kind === 'choice' || kind === 'number');
    })
    .map(({ field }) => field);
}

/** Whether weights were set or units held by hand in one of them. */
export function isEdited(nets: readonly Net[]): boolean {
  return nets.some((net) => net.changes.some(({ change }) => change.kind !== 'experiment'));
}
