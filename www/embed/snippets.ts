// The code that puts a run into other people's pages: strings alone, as each host wants them.

/** The hosts that there is code for, the first to begin with. */
export const HOSTS = ['page', 'element', 'course', 'slides', 'notebook'] as const;

export type Host = (typeof HOSTS)[number];

/** What is put there. */
export interface Placed {
  /** The address of the embedded page, its colours included, and its fragment. */
  address: string;
  /** The address of the page of its own that shows the same run. */
  alone: string;
  /** What the frame is called. */
  title: string;
  /** CSS pixels; as wide as there is room without. */
  width: number | undefined;
  height: number;
  /** The words of the link that stands where the element's script does not run. */
  link: string;
}

/** The code for a host. */
export function codeFor(host: Host, placed: Placed): string {
  return CODES[host](placed);
}

const CODES: Record<Host, (placed: Placed) => string> = {
  page: frame,
  course: frame,
  element,
  slides,
  notebook,
};

function frame({ address, title, width, height }: Placed): string {
  return tag('iframe', {
    src: address,
    title,
    width: String(width ?? '100%'),
    height: String(height),
    loading: 'lazy',
    allow: 'clipboard-write',
    style: 'border: 0',
  });
}

/** A slide of its own; reveal.js loads `data-src` when the slide comes near. */
function slides({ address, title, width, height }: Placed): string {
  const inside = tag('iframe', {
    'data-src': address,
    'data-preload': '',
    title,
    width: String(width ?? '100%'),
    height: String(height),
    allow: 'clipboard-write',
  });
  return `<section>\n  ${inside}\n</section>`;
}

function element({ address, alone, title, width, height, link }: Placed): string {
  const { hash, searchParams, href } = new URL(address);
  const script = new URL('unalike-run.js', href.split(/[?#]/)[0]).href;
  const theme = searchParams.get('theme');
  const inside = tag('a', { href: alone }, escaped(link));
  const attributes = {
    run: hash.slice(1),
    ...(theme !== null && { theme }),
    height: String(height),
    title,
    ...(width !== undefined && { style: `width: ${width}px` }),
  };
  return [
    tag('script', { type: 'module', src: script }),
    tag('unalike-run', attributes, inside),
  ].join('\n');
}

/** IPython writes what stands in `extras` into the frame as it is. */
function notebook({ address, title, width, height }: Placed): string {
  // What JSON escapes Python reads the same.
  const quoted = JSON.stringify;
  const extras = [
    attribute('title', title),
    attribute('loading', 'lazy'),
    attribute('allow', 'clipboard-write'),
  ];
  return [
    'from IPython.display import IFrame',
    'IFrame(',
    `    ${quoted(address)},`,
    `    width=${width ?? quoted('100%')},`,
    `    height=${height},`,
    `    extras=[${extras.map((one) => quoted(one)).join(', ')}],`,
    ')',
  ].join('\n');
}

function tag(name: string, attributes: Readonly<Record<string, string>>, inside = ''): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${attribute(key, value)}`);
  return `<${name}${written.join('')}>${inside}</${name}>`;
}

function attribute(name: string, value: string): string {
  return value === '' ? name : `${name}="${escaped(value)}"`;
}

function escaped(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
