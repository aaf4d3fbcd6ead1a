// The page's own modules ask the browser for its languages; older Nodes have none to tell.

if (!('navigator' in globalThis)) {
  Object.defineProperty(globalThis, 'navigator', { value: { languages: ['en-GB'] } });
}
