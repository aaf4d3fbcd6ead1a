/** The arithmetic of every unit, in columns. */
export const numbers = { name: 'numbers', load: () => import('./View.svelte') } as const;
