import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Relative addresses, so that the page works from any folder of any server.
  base: './',
  publicDir: 'www/public',
  plugins: [svelte()],
  build: { target: 'es2022', assetsInlineLimit: 0 },
  test: { include: ['tests/shim/**/*.test.ts'] },
});
