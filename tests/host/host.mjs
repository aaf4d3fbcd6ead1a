// A plain host of static files: a folder, below any path, and nothing that knows of the page.

import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const KINDS = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** The file that an address below the path names; nothing where there is none. */
function fileOf(folder, under, url) {
  const { pathname } = new URL(url, 'http://host');
  if (!pathname.startsWith(under)) return undefined;
  const path = normalize(decodeURIComponent(pathname.slice(under.length)));
  if (path.startsWith('..')) return undefined;
  const file = join(folder, path.endsWith('/') || path === '.' ? `${path}/index.html` : path);
  return existsSync(file) && statSync(file).isFile() ? file : undefined;
}

/** The form of a file that is sent: compressed where it lies so beside it and the browser takes it. */
function formOf(file, accepts) {
  const forms = [
    ['br', '.br'],
    ['gzip', '.gz'],
  ];
  const form = forms.find(([name, end]) => accepts.includes(name) && existsSync(file + end));
  return form ? { path: file + form[1], encoding: form[0] } : { path: file };
}

/**
 * Serves a folder until `close` is called. `isCompressed` has it send what lies compressed beside a
 * file, and name hashed files as such; `change` may give another text in a file's place.
 */
export async function host({
  folder,
  under = '/',
  isCompressed = false,
  change = () => undefined,
}) {
  const server = createServer((request, response) => {
    const file = fileOf(folder, under, request.url);
    if (!file) return void response.writeHead(404).end();
    response.setHeader('Content-Type', KINDS[extname(file)] ?? 'application/octet-stream');
    const isHashed = isCompressed && file.includes('assets');
    response.setHeader('Cache-Control', isHashed ? 'max-age=31536000, immutable' : 'no-cache');
    const changed = change(file);
    if (changed !== undefined) return void response.end(changed);
    const accepts = isCompressed ? (request.headers['accept-encoding'] ?? '') : '';
    const { path, encoding } = formOf(file, accepts);
    if (encoding) response.setHeader('Content-Encoding', encoding);
    createReadStream(path).pipe(response);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    address: `http://127.0.0.1:${server.address().port}${under}`,
    close: () =>
      new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      }),
  };
}
