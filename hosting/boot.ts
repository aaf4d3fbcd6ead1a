// What `boot.js` says, in every language, while there is no catalogue of words yet.

import { readdirSync, readFileSync } from 'node:fs';

import type { Plugin } from 'vite';

/** A folder a language. */
const LANGUAGES = 'www/text';

/** What is said first where a reader's language is not known. */
const FALLBACK = 'en';

/** What a browser shows where it may run nothing. */
const NOSCRIPT = '<noscript>';

interface Words {
  direction: string;
  noScript: string;
}

function wordsOf(): [code: string, words: Words][] {
  return readdirSync(LANGUAGES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }): [string, Words] => [
      name,
      JSON.parse(readFileSync(`${LANGUAGES}/${name}/boot.json`, 'utf8')) as Words,
    ])
    .sort(([a], [b]) => Number(b === FALLBACK) - Number(a === FALLBACK));
}

/** Puts the words into the page: a browser runs nothing of them. */
export function boot(): Plugin {
  return {
    name: 'unalike-boot',
    transformIndexHtml(html) {
      const all = wordsOf();
      const data = JSON.stringify(Object.fromEntries(all)).replaceAll('<', '\\u003c');
      const paragraphs = all.map(
        ([code, { direction, noScript }]) => `<p lang="${code}" dir="${direction}">${noScript}</p>`,
      );
      return html.replace(
        NOSCRIPT,
        `<script type="application/json" id="boot-words">${data}</script>\n    ${NOSCRIPT}` +
          `<div role="alert" class="boot">${paragraphs.join('')}</div>`,
      );
    },
  };
}
