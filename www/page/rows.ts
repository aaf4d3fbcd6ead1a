// Rows of one's own that are too long for an address: they are kept in this browser, and the address
// names them. Whoever is to open such a run elsewhere needs its file.

/**
 * The most characters of an address that has its rows in it. Browsers keep far longer ones, but
 * mail programs and logs begin to cut there.
 */
export const LONGEST = 8000;

/** Up to so many an address passes through every messenger, and is one message in it. */
export const CAREFUL = 2000;

const STORED = 'unalike.rows.';
const ORDER = 'unalike.rows';

/** How many sets of rows are kept: the present one and those that the history goes back to. */
const MOST = 8;

/** A fragment whose rows are named where it would be too long with them. */
export function namingRows(fragment: string, rest: number): string {
  if (fragment.length + rest <= LONGEST) return fragment;
  const pairs = fragment.split('&');
  const rows = pairs.find((pair) => pair.startsWith('data.rows='));
  if (rows === undefined) return fragment;
  const name = nameOf(rows);
  keep(name, rows);
  return [...pairs.filter((pair) => pair !== rows), `look.rows=${name}`].join('&');
}

/** Whether an address only names its rows. */
export function namesRows(address: string): boolean {
  return NAMED.test(address);
}

const NAMED = /(^|[&#])look\.rows=([0-9a-z]+)/;

/**
 * A link with the rows that it names; without its set, and `isLacking`, where this browser does not
 * have them.
 */
export function withKeptRows(link: string): { link: string; isLacking: boolean } {
  const [, , name] = NAMED.exec(link) ?? [];
  if (name === undefined) return { link, isLacking: false };
  const rows = kept(name);
  if (rows !== undefined) {
    return { link: link.replace(NAMED, (_, before: string) => before + rows), isLacking: false };
  }
  const rest = link.replace(NAMED, '$1').replace(/data\.set=custom&?/, '');
  return { link: rest.replace(/([#&])&+/g, '$1').replace(/&$/, ''), isLacking: true };
}

/** What this visit has kept: there is nothing to be written again, and it is here where nothing may be. */
const here = new Map<string, string>();

function kept(name: string): string | undefined {
  try {
    return here.get(name) ?? localStorage.getItem(STORED + name) ?? undefined;
  } catch {
    return undefined;
  }
}

function keep(name: string, rows: string): void {
  if (here.has(name)) return;
  here.set(name, rows);
  const order = [...orderOf().filter((one) => one !== name), name];
  const forget = () => localStorage.removeItem(STORED + order.shift()!);
  try {
    while (order.length > MOST) forget();
    for (;;) {
      try {
        localStorage.setItem(STORED + name, rows);
        break;
      } catch (full) {
        // Room for these, at the cost of the oldest.
        if (order.length <= 1) throw full;
        forget();
      }
    }
    localStorage.setItem(ORDER, JSON.stringify(order));
    unkept.delete(name);
  } catch {
    unkept.add(name);
  }
}

const unkept = new Set<string>();

/** Whether rows that an address names are gone with this visit: the browser would not keep them. */
export function areLostOnReload(address: string): boolean {
  const [, , name] = NAMED.exec(address) ?? [];
  return name !== undefined && unkept.has(name);
}

function orderOf(): string[] {
  try {
    const order: unknown = JSON.parse(localStorage.getItem(ORDER) ?? '[]');
    return Array.isArray(order) ? order.filter((one) => typeof one === 'string') : [];
  } catch {
    return [];
  }
}

/**
 * A name for a text that another text hardly has: 53 bits, as bryc's cyrb53 makes them
 * (github.com/bryc/code, jshash). Made at once, which the browser's own digests are not.
 */
function nameOf(text: string): string {
  let [one, other] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    one = Math.imul(one ^ code, 2654435761);
    other = Math.imul(other ^ code, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909);
  other = Math.imul(other ^ (other >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return ((other & 0x1fffff) * 0x100000000 + (one >>> 0)).toString(36);
}
