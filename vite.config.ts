import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

import { boot } from './hosting/boot.ts';
import { offline } from './hosting/offline.ts';
import { hosting } from './hosting/plugin.ts';

/** The element for other people's pages, which they name: no hash, and from the sources too. */
const ELEMENT = { name: 'unalike-run', source: 'www/embed/element.ts' };

/** The server of the sources has the element where the folder that is built has it. */
function elementInPlace(): Plugin {
  return {
    name: 'element-in-place',
    configureServer({ middlewares }) {
      middlewares.use((request, _, next) => {
        if (request.url?.split('?')[0] === `/${ELEMENT.name}.js`)
          request.url = `/${ELEMENT.source}`;
        next();
      });
    },
  };
}

export default defineConfig(({ mode }) => ({
  // Relative addresses, so that the page works from any folder of any server.
  base: './',
  publicDir: 'www/public',
  plugins: [svelte(), boot(), elementInPlace(), hosting(process.env['UNALIKE_URL']), offline()],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    rollupOptions: {
      input: { index: 'index.html', [ELEMENT.name]: ELEMENT.source },
      output: {
        // What several parts share comes as one file: each of a dozen small ones would have to be asked for.
        codeSplitting: { groups: [{ name: 'shared', minShareCount: 2 }] },
        entryFileNames: ({ name }) =>
          name === ELEMENT.name ? '[name].js' : 'assets/[name]-[hash].js',
      },
    },
  },
  // The page's state is tested as the browser runs it, not as a server would.
  ...(mode === 'test' && { resolve: { conditions: ['browser'] } }),
  test: {
    include: ['tests/shim/**/*.test.ts', 'tests/unit/**/*.test.ts'],
    // A machine may have other work.
    testTimeout: 60_000,
  },
}));
