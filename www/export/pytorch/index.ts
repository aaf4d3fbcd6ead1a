// The same run in PyTorch: a script that stands alone, for who wants to see how it is written there.

import { text } from '../../text';
import { Plan } from './plan';
import { record, updatesOf, type RunTo } from './recording';
import { FILE, scriptOf } from './script';

export type { RunTo };

/** What the script's file is called. */
export const NAME = FILE;

/** Why there is no script, in words. */
export interface Refusal {
  why: string;
}

/** Updates of the weights at the most: PyTorch makes some thousand a second. */
const UPDATES = 5_000_000;

/**
 * The script that trains a run to a moment. The run is trained once more for it, in slices, so that
 * the page goes on meanwhile; an aborted signal rejects.
 */
export async function pytorch(run: RunTo, signal?: AbortSignal): Promise<string | Refusal> {
  const updates = updatesOf(run);
  if (updates > UPDATES) return { why: text.pytorch.long(updates, UPDATES) };
  return scriptOf(new Plan(await record(run, signal)), updates);
}
