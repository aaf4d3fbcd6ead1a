export const network = { name: 'network', load: () => import('./View.svelte') } as const;
