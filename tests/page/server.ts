// A small server of files, as other people's are: another origin, another folder, with or without CORS.

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.bin': 'application/octet-stream',
};

interface Site {
  /** Its address, with no slash at the end. */
  address: string;
  close: () => Promise<void>;
}

/**
 * Serves a folder, and pages that are given whole, at a port that is free; `isOpen` lets every other
 * origin have its files.
 */
export async function serve(
  folder: string | undefined,
  pages: Readonly<Record<string, string>> = {},
  isOpen = false,
): Promise<Site> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    if (isOpen) response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Content-Type', TYPES[extname(path)] ?? 'text/plain');
    const page = pages[path];
    if (page !== undefined) return void response.end(page);
    const file = folder === undefined ? Promise.reject(new Error()) : readFile(join(folder, path));
    file.then(
      (bytes) => response.end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
