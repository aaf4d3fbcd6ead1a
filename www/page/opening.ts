import { completed, readLink, type ExperimentError, type Link } from '../engine';

/** The run that a newcomer finds: its units' ways spread well. All else is the document's default. */
const FIRST_SEED = 53;

/** What a link opens, and what of it cannot be read. Without any: what a newcomer finds. */
export function opened(text: string): { link: Link; faults: readonly ExperimentError[] } {
  if (text !== '') return readLink(text);
  const experiment = completed({ start: { seed: FIRST_SEED } });
  const link = { experiment, step: 0, changes: [], compare: null, look: [], lesson: null };
  return { link, faults: [] };
}
