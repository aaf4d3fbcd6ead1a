import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig(({ mode }) => ({
  // Relative addresses, so that the page works from any folder of any server.
  base: './',
  publicDir: 'www/public',
  plugins: [svelte()],
  build: { target: 'es2022', assetsInlineLimit: 0 },
  // The page's state is tested as the browser runs it, not as a server would.
  ...(mode === 'test' && { resolve: { conditions: ['browser'] } }),
  test: { include: ['tests/shim/**/*.test.ts', 'tests/unit/**/*.test.ts'] },
}));
