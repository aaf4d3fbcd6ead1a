import { writePermalink, type Experiment } from '../engine';

/** Puts a run at a moment into the address bar, without a new entry in the history; the address. */
export function showAddress(experiment: Experiment, step: number): string {
  const fragment = writePermalink(experiment, step);
  const address = new URL(location.href);
  address.hash = fragment;
  history.replaceState(null, '', address);
  return address.href;
}

/** Copies a text; whether the browser allowed it. */
export async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
