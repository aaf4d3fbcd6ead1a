/** The same experiment from many other random starts. */
export const starts = { name: 'starts', load: () => import('./View.svelte') } as const;
