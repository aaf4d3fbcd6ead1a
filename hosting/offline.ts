import { VitePWA } from 'vite-plugin-pwa';
import type { PluginOption } from 'vite';

/**
 * What has the page installed, and work without a network after the first visit: `sw.js` keeps every
 * file of the page, and the page itself registers it (`www/page/version.ts`).
 */
export function offline(): PluginOption {
  return VitePWA({
    injectRegister: false,
    // A new version waits until it is taken.
    registerType: 'prompt',
    manifest: {
      name: 'Unalike: why units differ',
      short_name: 'Unalike',
      description:
        'Train a small neural network one example at a time, and see why its units end up with different weights.',
      lang: 'en',
      start_url: './',
      scope: './',
      display: 'standalone',
      background_color: '#fbfaf7',
      theme_color: '#fbfaf7',
      categories: ['education', 'science'],
      icons: [
        { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
        { src: 'icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
        { src: 'icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
        { src: 'icon-maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      ],
    },
    workbox: {
      // And what the manifest names.
      globPatterns: ['**/*.{bin,css,html,js,wasm,woff2}'],
      // The largest are the images of MNIST.
      maximumFileSizeToCacheInBytes: 4_000_000,
      // What the first visit has is what is kept: it need not come again for that.
      clientsClaim: true,
      // Hashed names come out of the browser's own cache.
      dontCacheBustURLsMatching: /^assets\//,
      // Whatever a query says, the page is the same; but what is not of the page is the host's.
      ignoreURLParametersMatching: [/./],
      navigateFallback: null,
      inlineWorkboxRuntime: true,
    },
  });
}
