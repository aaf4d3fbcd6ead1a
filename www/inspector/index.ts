/** Fetches the inspector, when a unit is first opened. */
export const loadInspector = () => import('./Inspector.svelte');
