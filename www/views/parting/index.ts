export { paintParting } from './paint';
export { default as Parting } from './View.svelte';
