/**
 * What the page may load and run: its own files, and the engine. It is in every built page as a
 * `<meta>`, and in `_headers` for hosts that read those; who may frame the page is left open.
 */
const POLICY: Readonly<Record<string, readonly string[]>> = {
  'default-src': ["'none'"],
  // Compiling the engine counts as running code; nothing else is ever made into code.
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'style-src': ["'self'"],
  'font-src': ["'self'"],
  // Pictures within a picture that is saved as SVG.
  'img-src': ["'self'", 'data:'],
  'connect-src': ["'self'"],
  'worker-src': ["'self'"],
  'manifest-src': ["'self'"],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
};

/** The policy as a header says it. */
export const policy = Object.entries(POLICY)
  .map(([what, where]) => [what, ...where].join(' '))
  .join('; ');
