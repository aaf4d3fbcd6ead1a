// What the starts look like, made small: four units as the engine begins them, cell for cell.

import { completed, Run, type Experiment } from '../engine';

type Start = Experiment['start'];

/** A start that a person chooses: a symmetry of what is drawn, or no drawing at all. */
export type StartName = Start['symmetry'] | 'zeros';

/** What the pictures are made by. */
export interface Drawn extends Pick<Start, 'scheme' | 'scale' | 'bias' | 'seed'> {
  activation: Experiment['network']['activation'];
}

/** One unit of a picture. */
export interface Row {
  /** Its incoming weights, then its bias. */
  incoming: number[];
  outgoing: number;
  /** The first unit that has the same bits. */
  first: number;
}

/** A start in four units. */
export interface Miniature {
  rows: Row[];
  /** Whether no unit of it can ever move. */
  isFrozen: boolean;
}

const UNITS = 4;

/** The start that a document has. */
export function startOf({ scheme, symmetry }: Pick<Start, 'scheme' | 'symmetry'>): StartName {
  return scheme === 'zeros' ? 'zeros' : symmetry;
}

/** The fields that a start is chosen by. Where all was zero, weights are drawn again. */
export function startFields(name: StartName, scheme: Start['scheme']): Partial<Start> {
  if (name === 'zeros') return { scheme: 'zeros', symmetry: 'none', scale: 1 };
  if (scheme === 'zeros') return { scheme: 'xavier_uniform', symmetry: name, scale: 1 };
  return { symmetry: name };
}

/** Begins a run of four units from one start, and reads it. */
export function readMiniature(name: StartName, drawn: Drawn, isOpen: boolean): Miniature {
  const { activation, ...start } = drawn;
  const run = new Run(
    completed({
      // Only the weights are read: two examples are enough.
      data: { examples: 2 },
      // A start that is closed to this activation is shown as it would be with one that is odd.
      network: { hidden: [UNITS], activation: isOpen ? activation : 'tanh' },
      start: { ...start, ...startFields(name, drawn.scheme) },
    }),
  );
  const sameAs = run.sameAs(0);
  const isFrozen = run.frozen;
  const [weights, biases, outgoing] = [run.weights(0), run.biases(0), run.weights(1)];
  const rows = Array.from({ length: UNITS }, (_, unit) => ({
    incoming: [weights[unit]!, weights[UNITS + unit]!, biases[unit]!],
    outgoing: outgoing[unit]!,
    first: sameAs[unit]!,
  }));
  run.free();
  return { rows, isFrozen };
}

/** The largest size of a number in some pictures: one scale for all, so that equal looks equal. */
export function largestOf(miniatures: Iterable<Miniature>): number {
  const sizes = [...miniatures].flatMap(({ rows }) =>
    rows.flatMap(({ incoming, outgoing }) => [...incoming, outgoing].map(Math.abs)),
  );
  return Math.max(...sizes);
}
