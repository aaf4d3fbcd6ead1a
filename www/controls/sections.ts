// In what order the document's fields stand on the page, and which of them are tucked away.

import type { Field } from '../engine';

/** The sections of the controls, from the data to what is done with it. */
export const SECTIONS = ['data', 'network', 'start', 'training'] as const;

/** What stands first in its section; the rest follows in the document's order. */
const FIRST: readonly string[] = [
  'start.symmetry',
  'start.nudge',
  'start.scheme',
  'start.scale',
  'start.seed',
  'training.optimiser',
  'training.learning_rate',
  'training.momentum',
  'training.batch',
  'training.loss',
];

/** What is seldom wanted. */
const RARE: ReadonlySet<string> = new Set([
  'data.seed',
  'start.bias',
  'start.shuffle_units',
  'training.order',
  'training.seed',
  'training.l1',
  'training.l2',
  'training.dropout',
]);

/** A section's fields that mean something now. */
interface Section {
  main: Field[];
  rare: Field[];
}

/** What a section shows, from the table of fields. */
export function sectionOf(section: string, fields: Iterable<Field>): Section {
  const place = ({ field }: Field) => {
    const at = FIRST.indexOf(field);
    return at < 0 ? FIRST.length : at;
  };
  const shown = [...fields]
    .filter((field) => field.section === section && field.applies)
    .sort((one, other) => place(one) - place(other));
  return {
    main: shown.filter(({ field }) => !RARE.has(field)),
    rare: shown.filter(({ field }) => RARE.has(field)),
  };
}
