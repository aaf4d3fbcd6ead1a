// Writes each file of a folder compressed beside it, as hosts serve it: `.br` and `.gz`.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** What is compressed in itself, as fonts and pictures, is left as it is. */
const KINDS = new Set(['.bin', '.css', '.html', '.js', '.svg', '.txt', '.wasm', '.webmanifest']);

/** By the ends of their names; each as small as it can be. */
const FORMS = {
  br: (bytes) =>
    brotliCompressSync(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gz: (bytes) => gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION }),
};

const [, , folder] = process.argv;
const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
  (entry) => entry.isFile() && KINDS.has(extname(entry.name)),
);
let plain = 0;
let sent = 0;
for (const { parentPath, name } of files) {
  const path = join(parentPath, name);
  const bytes = readFileSync(path);
  plain += bytes.length;
  for (const [end, compress] of Object.entries(FORMS)) {
    const compressed = compress(bytes);
    if (end === 'br') sent += compressed.length;
    writeFileSync(`${path}.${end}`, compressed);
  }
}
const kilobytes = (bytes) => `${Math.round(bytes / 1000)} KB`;
console.log(`${files.length} files of ${kilobytes(plain)} are ${kilobytes(sent)} by Brotli`);
