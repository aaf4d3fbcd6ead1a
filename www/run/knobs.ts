// The fields of the document that a person turns: read and compared by their dotted names.

import type { Change, Changed, Experiment, Field, PartialExperiment, Value } from '../engine';

type Sections = Record<string, Record<string, unknown>>;

/** A field's value. */
export function valueOf(experiment: Experiment, field: string): Value {
  const [section, name] = field.split('.') as [string, string];
  return ((experiment as unknown as Sections)[section]?.[name] ?? null) as Value;
}

/** Whether two values of a field are the same. */
export function isSame(one: Value, other: Value): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Another value than the present one, to compare with. */
export function anotherValue(field: Field, present: Value): Value {
  if (field.field === 'start.symmetry') return present === 'identical' ? 'none' : 'identical';
  const open = field.open ?? field.names;
  if (open) {
    // What is usual says more beside what is not than whatever comes first.
    const usual = open.filter((name) => name === field.default);
    return [...usual, ...open].find((name) => name !== present) ?? present;
  }
  const { min = 0, max = 1, whole = false } = field;
  const value = Number(present ?? 0);
  if (whole) return value < max ? value + 1 : value - 1;
  if (field.field === 'start.nudge') return value === 0 ? 1e-4 : 0;
  if (field.field === 'training.learning_rate') return value === 0 ? 0.1 : value / 10;
  return Math.min(max, Math.max(min, value === 0 ? 0.1 : value / 2));
}

/** The fields in which two documents differ, dotted, in the document's order. */
export function differences(one: Experiment, other: Experiment): string[] {
  const fields: string[] = [];
  for (const section of ['data', 'network', 'start', 'training'] as const) {
    const [a, b] = [one, other].map((it) => it[section] as unknown as Record<string, unknown>) as [
      Record<string, unknown>,
      Record<string, unknown>,
    ];
    for (const name of new Set([...Object.keys(a), ...Object.keys(b)])) {
      if (JSON.stringify(a[name]) !== JSON.stringify(b[name])) fields.push(`${section}.${name}`);
    }
  }
  return fields;
}

/**
 * Whether what changes weights of one network changes those of another too, that differs from it in a
 * field: all at once, where their starts are the same.
 */
export function isShared(change: Change, field: string | undefined): boolean {
  return change.kind === 'weights' && field !== undefined && !field.startsWith('start.');
}

/** Whether examples are split among the units, on purpose, at a moment of a run with these changes. */
export function isSplitAt(changes: readonly Changed[], moment: number): boolean {
  const last = changes.findLast(({ at, change }) => at <= moment && change.kind === 'split');
  return last?.change.kind === 'split' && last.change.split;
}

/** The document in force at a moment of a run that began with `origin` and was changed on the way. */
export function inForceAt(
  origin: Experiment,
  changes: readonly Changed[],
  moment: number,
): Experiment {
  const last = changes.findLast(({ at, change }) => at <= moment && change.kind === 'experiment');
  return last?.change.kind === 'experiment' ? last.change.experiment : origin;
}

/** Those changes that are the start itself: all weights from a file, before the first example. */
export function ofStart(changes: readonly Changed[]): readonly Changed[] {
  return changes.filter(({ at, change }) => at === 0 && change.kind === 'weights');
}

/** What a start becomes with all units alike, or each as it is drawn; weights that were all zero are drawn again. */
export function symmetric(
  { scheme }: Experiment['start'],
  isSymmetric: boolean,
): NonNullable<PartialExperiment['start']> {
  const drawn = scheme === 'zeros' ? ({ scheme: 'xavier_uniform', scale: 1 } as const) : {};
  return { symmetry: isSymmetric ? 'identical' : 'none', ...drawn };
}
