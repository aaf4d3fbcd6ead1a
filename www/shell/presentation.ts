// A chapter shown to a room: large letters, and the whole screen where the browser gives it.

import { appearance } from './appearance.svelte';

/** Begins it; returns what ends it. `over` is called when the browser ends it, as with Escape. */
export function present(over: () => void): () => void {
  let isWhole = false;
  const changed = () => {
    if (document.fullscreenElement) isWhole = true;
    else if (isWhole) over();
  };
  // Where it may not have the whole screen it has the window.
  const asked = document.documentElement.requestFullscreen?.().catch(() => undefined);
  document.addEventListener('fullscreenchange', changed);
  appearance.present(true);
  return () => {
    document.removeEventListener('fullscreenchange', changed);
    appearance.present(false);
    void asked?.then(() => document.fullscreenElement && document.exitFullscreen());
  };
}
