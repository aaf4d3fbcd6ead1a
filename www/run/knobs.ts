// The fields of the document that a person turns: read and set by their dotted names.

import type { Experiment, PartialExperiment, Range } from '../engine';

export type Value = string | number;

/**
 * The knobs in which two compared runs may differ: those that leave both the same examples in the
 * same order, and the same number of units.
 */
export const COMPARABLE = [
  'start.symmetry',
  'start.seed',
  'start.scheme',
  'start.scale',
  'start.bias',
  'start.nudge',
  'network.activation',
  'training.learning_rate',
  'training.batch',
  'training.optimiser',
  'training.momentum',
  'training.loss',
  'training.l1',
  'training.l2',
  'training.dropout',
] as const;

export type Knob = (typeof COMPARABLE)[number];

type Sections = Record<string, Record<string, unknown>>;

/** A field's value. */
export function valueOf(experiment: Experiment, field: string): Value {
  const [section, name] = field.split('.') as [string, string];
  return (experiment as unknown as Sections)[section]![name] as Value;
}

/** The document with one field set; what depends on it is left to the engine to fit. */
export function withValue(experiment: Experiment, field: string, value: Value): PartialExperiment {
  const [section, name] = field.split('.') as [string, string];
  const fields: Record<string, unknown> = {
    ...(experiment as unknown as Sections)[section],
    [name]: value,
  };
  // Another scheme has a scale that is its own default.
  if (field === 'start.scheme') delete fields['scale'];
  return { ...experiment, [section]: fields } as unknown as PartialExperiment;
}

/** Another value than the present one, to compare with. */
export function anotherValue(
  field: Knob,
  present: Value,
  names: readonly string[] | undefined,
  range: Range | undefined,
): Value {
  if (field === 'start.symmetry') return present === 'none' ? 'identical' : 'none';
  if (names) return names.find((name) => name !== present) ?? present;
  const value = Number(present);
  const { min, max, whole } = range!;
  if (whole) return value < max ? value + 1 : value - 1;
  if (field === 'training.learning_rate') return value / 10;
  if (field === 'start.nudge') return value === 0 ? 1e-4 : 0;
  return Math.min(max, Math.max(min, value === 0 ? 0.1 : value / 2));
}

/** The fields in which two documents differ, dotted. */
export function differences(one: Experiment, other: Experiment): string[] {
  const fields = new Set<string>();
  for (const section of ['data', 'network', 'start', 'training'] as const) {
    const [a, b] = [one, other].map((it) => it[section] as unknown as Record<string, unknown>) as [
      Record<string, unknown>,
      Record<string, unknown>,
    ];
    for (const name of new Set([...Object.keys(a), ...Object.keys(b)])) {
      if (JSON.stringify(a[name]) !== JSON.stringify(b[name])) fields.add(`${section}.${name}`);
    }
  }
  return [...fields];
}

/** Whether a run can go on with a field changed, from where it stands. */
export function leavesStart(field: string): boolean {
  return field.startsWith('training.') || field === 'network.activation';
}
