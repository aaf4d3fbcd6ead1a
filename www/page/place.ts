// Where in an address its link stands: behind the hash, or where a program on its way has put it.

/** A part of a query that says something of ours. */
const OURS =
  /^[#?/!]*(?:amp;)*(?:(?:data|network|start|training|compare|look)\.\w|(?:step|changes|lesson)=)/;

/** A hash or a question mark that was encoded into the path, and what stands behind it. */
const BURIED = /%(?:25)*(?:23|3f).*$/i;

/** What an address says: its fragment; or all of it, where a link stands elsewhere. */
export function linkIn({ hash, href, pathname, search }: Location): string {
  const isElsewhere = BURIED.test(pathname) || parts(search).some(isOurs);
  return isElsewhere ? href : hash.slice(1);
}

/** An address without its link, wherever that stands. What another program says in it stays. */
export function baseOf({ href, pathname, search }: Location): string {
  const site = href.slice(0, href.indexOf(pathname, href.indexOf('://') + 3));
  const others = parts(search).filter((part) => !isOurs(part));
  const query = others.length > 0 ? `?${others.join('&')}` : '';
  return `${site}${pathname.replace(BURIED, '')}${query}`;
}

function parts(search: string): string[] {
  return search.slice(1).split('&').filter(Boolean);
}

function isOurs(part: string): boolean {
  try {
    return OURS.test(decodeURIComponent(part));
  } catch {
    return OURS.test(part);
  }
}
