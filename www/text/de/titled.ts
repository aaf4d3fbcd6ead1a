// What is trained, as a title and a caption have it.

import { plural } from './counting';

/** *tanh-Einheiten*, *Leaky-ReLU-Einheiten*: of one layer or of several. */
export function unitsOf(hidden: readonly number[], activation: string): string {
  const units = plural(hidden.length === 1 ? hidden[0]! : 2, 'Einheit', 'Einheiten');
  return `${activation.replace(' ', '-')}-${units}`;
}

/** How a start is called in the middle of a sentence, where it differs from a free one. */
const STARTS: Record<string, string> = {
  identical: 'symmetrischer Start',
  incoming_only: 'eingehend gleich am Start',
  outgoing_only: 'ausgehend gleich am Start',
  twins: 'Zwillinge am Start',
  mirrored: 'Spiegelpaare am Start',
};

/** In what a start differs from a free one. */
export function startOf(symmetry: string): string[] {
  const start = STARTS[symmetry];
  return start === undefined ? [] : [start];
}
