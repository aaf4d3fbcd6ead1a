/** Fetches the controls, when they are first shown. */
export const loadControls = () => import('./Controls.svelte');
