import { mount } from 'svelte';

import './style.css';
import { modeOf } from './page/mode';
import App from './shell/App.svelte';
import { language } from './shell/language.svelte';

const target = document.getElementById('app')!;
// What `boot.js` said stands where the browser cannot run the page; else it was for the meantime.
if (!target.hasAttribute('data-cannot')) {
  await language.begin();
  target.replaceChildren();
  mount(App, { target, props: { mode: modeOf(location.search) } });
}
