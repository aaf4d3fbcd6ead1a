export { default as Strip } from './Strip.svelte';
export { paintChart } from './paintChart';
export { paintStrip } from './paintStrip';
