// The shape of a chapter's words.

import type { Facts } from './facts';

/** A work to read on in. */
export interface Work {
  /** Who, when and where, as one cites it. */
  cite: string;
  href: string;
  /** What it adds. */
  adds: string;
}

export interface ChapterWords {
  /** The heading: a question in the learner's words. */
  question: string;
  /** Two sentences. */
  body: string;
  /** What is to be predicted, and the choices. */
  asks: string;
  choices: readonly string[];
  /** The names of the presses. */
  presses: Readonly<Record<string, string>>;
  /** What the verdict says, by the claims' names. */
  says: Readonly<Record<string, (facts: Facts) => string>>;
  /** What is found, row by row. */
  table?: {
    columns: readonly string[];
    rows: Readonly<Record<string, string>>;
    cells(found: readonly number[]): readonly string[];
  };
  /** What would refute it, before it is tried. */
  breaks: string;
  /** What was measured elsewhere, or is beside the verdict. */
  aside?(facts: Facts): readonly string[];
  reading?: readonly Work[];
}
