// The dial of the nudge, and what a nudge does to a run.

import { Run, type Experiment } from '../engine';

/** Four steps a decade, evenly apart on the dial, in two figures to be read out. */
const STEPS = [1, 1.8, 3.2, 5.6];
const [LEAST, MOST] = [-9, 0];

/** The nudge at each position of the dial; the first is off. */
export const NUDGES: readonly number[] = [
  0,
  // Read as they are written, so that the address has no rounding of a product.
  ...Array.from({ length: MOST - LEAST }, (_, i) =>
    STEPS.map((step) => Number(`${step}e${LEAST + i}`)),
  ).flat(),
  1,
];

/** The position next to a document's own nudge, which may lie between two or beyond the last. */
export function positionOf(nudge: number): number {
  if (nudge === 0) return 0;
  const decades = Math.log10(Math.abs(nudge)) - LEAST;
  return Math.min(NUDGES.length - 1, Math.max(1, 1 + Math.round(STEPS.length * decades)));
}

/** What a nudge does: the catalogue has the words. */
type Effect =
  | 'alone'
  | 'rounded'
  | 'roundedSame'
  | 'never'
  | 'neverSame'
  | 'hair'
  | 'apart'
  | 'pair'
  | 'mirrored'
  | 'little';

/** Up to here it is a hair's breadth. */
const HAIR = 0.01;

/** What the nudge does to this run, found by beginning it with and without. */
export function effectOf(experiment: Experiment): Effect | undefined {
  const { start, training, network } = experiment;
  if (start.nudge === 0) return undefined;
  if ((network.hidden[0] ?? 0) < 2) return 'alone';
  const nudged = new Run(experiment);
  const plain = new Run({ ...experiment, start: { ...start, nudge: 0 } });
  const [before, after] = [plain.distinctUnits(0), nudged.distinctUnits(0)];
  const isRounded = plain.fingerprint() === nudged.fingerprint();
  const never = isFirstInputZero(nudged);
  plain.free();
  nudged.free();

  const wasOne = before === 1;
  const nothingElse = training.dropout === 0 && training.l1 === 0 && training.l2 === 0;
  if (isRounded) return wasOne && training.dropout === 0 ? 'roundedSame' : 'rounded';
  if (after === before) return start.symmetry === 'mirrored' ? 'mirrored' : 'little';
  if (never) return wasOne && nothingElse ? 'neverSame' : 'never';
  if (!wasOne) return 'pair';
  return Math.abs(start.nudge) <= HAIR ? 'hair' : 'apart';
}

/** Whether the first number of every example is 0. */
function isFirstInputZero(run: Run): boolean {
  const [inputs, features] = [run.inputs(), run.widths[0]!];
  for (let at = 0; at < inputs.length; at += features) if (inputs[at] !== 0) return false;
  return true;
}
