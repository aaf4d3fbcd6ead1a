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

/** Whether a file is a document, and no table. */
export function isDocument(name: string, text: string): boolean {
  return /\.json$/i.test(name) || /^\s*\{/.test(text);
}

/** Has the browser keep a document as a file, which the page opens and the terminal reads. */
export function keepDocument(experiment: Experiment): void {
  handOver(documentFile(experiment), fileName({ experiment, step: 0 }, '', 'json'));
}
