import { SvelteSet } from 'svelte/reactivity';

/** What is unfolded in the controls, by name: it stays so when they are put away and come back. */
export const opened = new SvelteSet<string>();

export function toggle(name: string): void {
  if (!opened.delete(name)) opened.add(name);
}
