// How the page is asked to stand: what its address says before the hash.

/** As a page of its own, or inside another page. */
export interface Mode {
  isEmbedded: boolean;
  /** The colours that the page around it asks for. */
  theme: 'system' | 'light' | 'dark';
  /** The origin of a page around it that speaks with it. */
  host: string | undefined;
}

/** What of a query is about being embedded. */
const NAMES = ['embed', 'theme', 'host'] as const;

/** Reads the mode from a query: `?embed`, `?embed&theme=dark`. */
export function modeOf(search: string): Mode {
  const query = new URLSearchParams(search);
  const theme = query.get('theme');
  return {
    isEmbedded: query.has('embed'),
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    host: query.get('host') ?? undefined,
  };
}

/** The address of the page of its own, for that of an embedded one or its own. */
export function standing(address: string): string {
  const url = new URL(address);
  for (const name of NAMES) url.searchParams.delete(name);
  return url.href;
}

/** The address of the embedded page, for that of either; the fragment stays. */
export function embedded(address: string, theme: Mode['theme'] = 'system'): string {
  const url = new URL(standing(address));
  const others = url.search.slice(1);
  const ours = theme === 'system' ? 'embed' : `embed&theme=${theme}`;
  url.search = others === '' ? ours : `${ours}&${others}`;
  return url.href;
}
