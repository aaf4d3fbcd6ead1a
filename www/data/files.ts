// Files that are opened and kept, in the encodings that people's programs write.

import type { Experiment } from '../engine';
import { documentFile, fileName, handOver } from '../export/files';

/** A text, and what it was written in. */
interface Text {
  text: string;
  encoding: string;
}

/** Reads a file's text: by its mark, else as UTF-8, else as Windows wrote it. */
export function decoded(bytes: Uint8Array): Text {
  const [first, second] = bytes;
  const isLittle = (first === 0xff && second === 0xfe) || (first !== 0 && second === 0);
  const isBig = (first === 0xfe && second === 0xff) || (first === 0 && second !== 0);
  for (const encoding of isLittle ? ['utf-16le'] : isBig ? ['utf-16be'] : ['utf-8']) {
    try {
      return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
    } catch {
      // Another one then: in this every byte is a letter.
    }
  }
  const encoding = 'windows-1252';
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

/** How files begin that have no table in them as text: archives and workbooks, pictures, papers. */
const SIGNATURES = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x25, 0x50, 0x44, 0x46],
  [0x1f, 0x8b],
];

/** Whether a file is text: it begins as no other kind does, and no byte of its text is zero. */
export function isText(bytes: Uint8Array, text: string): boolean {
  const isOther = SIGNATURES.some((signature) => signature.every((byte, i) => bytes[i] === byte));
  return !isOther && !text.includes('\0');
}

/** Whether a file is a document, and no table. */
export function isDocument(name: string, text: string): boolean {
  return /\.json$/i.test(name) || /^\s*\{/.test(text);
}

/** Has the browser keep a document as a file, which the page opens and the terminal reads. */
export function keepDocument(experiment: Experiment): void {
  handOver(documentFile(experiment), fileName({ experiment, step: 0 }, '', 'json'));
}
