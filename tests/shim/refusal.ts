import type { ExperimentError } from '../../www/engine/pkg/unalike.js';

/** The one fault that an action is refused for. */
export function refusal(action: () => unknown): ExperimentError {
  try {
    action();
  } catch (thrown) {
    const [fault, ...others] = thrown as ExperimentError[];
    if (fault && others.length === 0) return fault;
    throw thrown;
  }
  throw new Error('nothing was refused');
}
