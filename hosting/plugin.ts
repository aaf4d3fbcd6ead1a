// What a host and other programs need of the built page: its policy, the headers that go with its
// files, and what it is.

import type { Plugin, Rolldown } from 'vite';

import { head } from './head.ts';
import { headers } from './headers.ts';
import { policy } from './policy.ts';

/** What names the letters stands first; the policy holds for all that comes behind it. */
const FIRST = '<meta charset="utf-8" />';

/** What programs read stands last: a browser has no use for it. */
const LAST = '</head>';

/** The page itself, which its first script asks for once something is seen. */
const PAGE = 'www/shell/App.svelte';

/** Has the page and its style on their way before they are asked for. */
function preloads(bundle: Rolldown.OutputBundle = {}): string {
  const page = Object.values(bundle).find(
    (file) => file.type === 'chunk' && file.facadeModuleId?.endsWith(PAGE),
  );
  if (page?.type !== 'chunk') throw new Error(`${PAGE} is no chunk of its own`);
  const scripts = [page.fileName, ...page.imports];
  const links = [
    ...scripts.map((name) => `<link rel="modulepreload" crossorigin href="./${name}" />`),
    ...[...(page.viteMetadata?.importedCss ?? [])].map(
      (name) => `<link rel="preload" as="style" crossorigin href="./${name}" />`,
    ),
  ];
  return links.map((link) => `  ${link}\n  `).join('');
}

/** `address` is where the page will be, with a slash at its end, where that is known. */
export function hosting(address: string | undefined): Plugin {
  return {
    name: 'unalike-hosting',
    // While it is developed, Vite's own scripts and styles stand in the page.
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle }) => {
        const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;
        return html
          .replace(FIRST, `${FIRST}\n    ${meta}`)
          .replace(LAST, `${preloads(bundle)}${LAST}`)
          .replace(LAST, `  ${head(address)}\n  ${LAST}`);
      },
    },
    generateBundle() {
      const folder = address === undefined ? '/' : new URL(address).pathname;
      this.emitFile({ type: 'asset', fileName: '_headers', source: headers(folder) });
      // GitHub Pages would leave out what begins with `_`.
      this.emitFile({ type: 'asset', fileName: '.nojekyll', source: '' });
    },
  };
}
