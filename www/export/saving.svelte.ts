import { SvelteSet } from 'svelte/reactivity';

import { isPanic } from '../engine';
import type { Notices } from '../page/notices.svelte';
import { handOver } from './files';

/** What makes a file: it may tell how far it is, and stops when it is told to. */
export interface Job {
  signal: AbortSignal;
  /** The share of it that is done, from 0 to 1. */
  progress(share: number): void;
}

/** What became of the last press of a part. */
export type Outcome =
  | { kind: 'saved'; name: string; bytes: number }
  | { kind: 'cancelled' }
  | { kind: 'failed'; reason: string };

/** One part's files: one is made at a time. */
export class Saving {
  #outcome = $state.raw<Outcome>();
  #share = $state<number>();
  #abort: AbortController | undefined;
  readonly #notices: Notices;

  constructor(notices: Notices) {
    this.#notices = notices;
  }

  get outcome(): Outcome | undefined {
    return this.#outcome;
  }

  /** The share that is done of the file that is made; nothing while none is. */
  get share(): number | undefined {
    return this.#share;
  }

  /** Makes a file and hands it over. */
  async save(name: string, make: (job: Job) => Blob | Promise<Blob>): Promise<void> {
    if (this.#share !== undefined) return;
    const abort = (this.#abort = new AbortController());
    this.#share = 0;
    this.#outcome = undefined;
    try {
      const file = await make({
        signal: abort.signal,
        progress: (share) => (this.#share = share),
      });
      abort.signal.throwIfAborted();
      handOver(file, name);
      this.#outcome = { kind: 'saved', name, bytes: file.size };
    } catch (thrown) {
      this.#outcome = abort.signal.aborted ? { kind: 'cancelled' } : this.#failed(thrown);
    } finally {
      this.#share = undefined;
    }
  }

  cancel(): void {
    this.#abort?.abort();
  }

  #failed(thrown: unknown): Outcome {
    // A dead engine is the whole page's concern.
    if (isPanic(thrown)) this.#notices.thrown(thrown, '');
    return { kind: 'failed', reason: thrown instanceof Error ? thrown.message : String(thrown) };
  }
}

/** All that is made in a dialog, by what its parts ask of it: `getContext(SAVINGS)`. */
export class Savings {
  readonly #all = new SvelteSet<Saving>();

  /** Adds one that has come; returns its removal. */
  add(saving: Saving): () => void {
    this.#all.add(saving);
    return () => void this.#all.delete(saving);
  }

  /** Whether a file is being made that leaving would give up. */
  get isBusy(): boolean {
    return [...this.#all].some(({ share }) => share !== undefined);
  }
}

export const SAVINGS = Symbol('savings');

/** Gives the browser room to answer; rejects where the job was cancelled meanwhile. */
export async function breathe({ signal }: Pick<Job, 'signal'>): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  signal.throwIfAborted();
}
