import { restart } from '../engine';
import type { Runs } from '../run/runs.svelte';
import type { Notices } from './notices.svelte';

/**
 * After a panic: a fresh engine and the same run; from its start where its moment panics again.
 * Whether there is a run.
 */
export function revive(runs: Runs, notices: Notices): boolean {
  const { state } = runs;
  for (const step of [state.step, 0]) {
    restart();
    notices.clear('panicked', 'fault');
    try {
      runs.revive({ ...state, step });
    } catch (thrown) {
      notices.thrown(thrown, 'training');
    }
    if (!notices.isPanicked) return true;
  }
  return false;
}
