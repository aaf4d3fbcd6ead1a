import { mount } from 'svelte';

import './style.css';
import './first.css';
import engine from './engine/pkg/unalike_bg.wasm?url';
import { modeOf } from './page/mode';
import { language } from './shell/language.svelte';

const target = document.getElementById('app')!;

/** Milliseconds after which it is not waited for longer: a page that nobody sees paints nothing. */
const SOON = 1000;

/** What stands in the page already is seen before all else is begun. */
const seen = new Promise<void>((done) => {
  requestAnimationFrame(() => setTimeout(done));
  setTimeout(done, SOON);
});

/** Has the engine on its way while the page is: it is the largest part, and nothing is seen of it. */
function preloadEngine(): void {
  const link = document.createElement('link');
  Object.assign(link, { rel: 'preload', as: 'fetch', href: engine, crossOrigin: 'anonymous' });
  document.head.append(link);
}

async function begin(): Promise<void> {
  await seen;
  preloadEngine();
  const mode = modeOf(location.search);
  const [{ default: App }, { default: Root }] = await Promise.all([
    import('./shell/App.svelte'),
    // In another page nothing of the laboratory is fetched.
    mode.isEmbedded ? import('./shell/Embed.svelte') : import('./shell/Laboratory.svelte'),
    language.begin(),
  ]);
  // What `boot.js` said for the meantime.
  target.querySelector('.boot')?.remove();
  const first = target.querySelector('.first');
  mount(App, { target, props: { Root, mode, isAlone: !first, stands: () => first?.remove() } });
}

// Where the browser cannot run the page, what `boot.js` said stays.
if (!target.hasAttribute('data-cannot')) begin().catch(reportError);
