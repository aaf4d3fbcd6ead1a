import { policy } from './policy.ts';

/**
 * What Netlify and Cloudflare Pages read from `_headers`, for a page in a folder of its host: `/`, or
 * `/lectures/unalike/`. A rule says nothing that another says too, for some hosts add the two up.
 */
export function headers(folder: string): string {
  const rules = {
    [`${folder}*`]: {
      'Content-Security-Policy': policy,
      // A frame with `sandbox="allow-scripts"` has no origin of its own.
      'Access-Control-Allow-Origin': '*',
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
    },
    // Their names say what is in them.
    [`${folder}assets/*`]: { 'Cache-Control': 'public, max-age=31536000, immutable' },
  };
  return Object.entries(rules)
    .map(([where, said]) =>
      [where, ...Object.entries(said).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n'),
    )
    .join('');
}
