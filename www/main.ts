import { mount } from 'svelte';

import './style.css';
import App from './shell/App.svelte';

declare global {
  interface Window {
    /** Takes down what `boot.js` would say if this module did not come. */
    unalikeStarts?: () => void;
  }
}

window.unalikeStarts?.();
const target = document.getElementById('app')!;
target.replaceChildren();
mount(App, { target });
