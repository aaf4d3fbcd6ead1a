/** How alike the units of a layer are. */
export const alike = { name: 'alike', load: () => import('./View.svelte') } as const;
