import { untrack } from 'svelte';

import { causeOfPanic, readLink, writeLink, type Link } from '../engine';
import { copied } from './clipboard';
import { writeLook } from './look.svelte';
import type { ChapterScene } from './lesson.svelte';
import type { Notices } from './notices.svelte';
import { standing } from './mode';
import { baseOf, linkIn } from './place';
import { areLostOnReload, CAREFUL, namesRows, namingRows } from './rows';
import type { Scene } from './scene';

/** Milliseconds between two writings of the address: browsers refuse more than some hundred in half a minute. */
const WRITE_EVERY = 600;

/** As many times as long as it took is waited at least: many rows of one's own make a long link. */
const REST = 20;

/** Milliseconds after which one that was refused is tried again. */
const TRY_AGAIN = 3000;

/** A link that says a scene; `first` is the view that the page begins with. */
function linkOf(scene: Scene, first: string): Link {
  return {
    experiment: scene.experiment,
    step: scene.step,
    changes: scene.changes,
    compare: scene.compare ?? null,
    look: writeLook(scene.look, first),
    lesson: scene.lesson ?? null,
  };
}

/**
 * The fragment that says a scene: never empty, which would be the page as a newcomer finds it. A
 * chapter of the lesson that stands as it begins is only named.
 */
function fragmentOf(scene: Scene, first: string, chapters: readonly ChapterScene[]): string {
  const fragment = writeLink(linkOf(scene, first)) || 'version=1';
  const chapter = chapters[(scene.lesson ?? 0) - 1];
  if (!chapter) return fragment;
  const own = writeLink({ ...readLink(chapter.scene).link, lesson: scene.lesson ?? null });
  return own === fragment ? `lesson=${scene.lesson}` : fragment;
}

/** What the address needs of the page. */
interface Addressed {
  /** Read in an effect, so that a change of it is noticed. */
  readonly scene: Scene;
  readonly look: { readonly views: readonly string[] };
  readonly lesson: { readonly chapters: readonly ChapterScene[] };
  openLink(link: string): void;
  /** Waits no longer for what a link needs. */
  stay(): void;
}

/** The address bar: follows what is shown, and has the page follow it. */
export class Address {
  readonly #page: Addressed;
  /** What the address stands for, as the page would write it. */
  #written: string | undefined;
  /** The run that it stands for: another one is another entry of the browser's history. */
  #run: string | undefined;
  /** The run that is shown while the address stands for a link that is waited for. */
  #held: string | undefined;
  /** The whole address, as it was last looked at or written. */
  #seen = location.href;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Milliseconds that the last writing took. */
  #took = 0;
  #isStopped = false;
  readonly #isFramed: boolean;

  /** In a frame another run is no other entry of the history, which is that of the page around. */
  constructor(page: Addressed, isFramed = false) {
    this.#page = page;
    this.#isFramed = isFramed;
  }

  /** The address of a page of its own that shows this. */
  get alone(): string {
    return `${standing(baseOf(location))}#${this.fragment}`;
  }

  /** What is shown now, as a link says it. */
  get fragment(): string {
    return this.#fragment() ?? linkIn(location);
  }

  /** Begins to follow; returns what ends it. */
  follow(): () => void {
    this.#isStopped = false;
    // What has been opened is what the address stands for: it stays as it came.
    untrack(() => {
      if (this.#held === undefined) this.settle(linkIn(location));
    });
    const moved = () => {
      // One move has two events.
      if (location.href === this.#seen) return;
      this.#seen = location.href;
      const link = linkIn(location);
      if (link !== this.#written) return this.#page.openLink(link);
      // Back at what is shown.
      this.#held = undefined;
      this.#page.stay();
    };
    addEventListener('hashchange', moved);
    addEventListener('popstate', moved);
    const stop = $effect.root(() => {
      $effect(() => {
        void this.#page.scene;
        untrack(() => this.#schedule(WRITE_EVERY));
      });
    });
    return () => {
      this.#isStopped = true;
      clearTimeout(this.#timer);
      removeEventListener('hashchange', moved);
      removeEventListener('popstate', moved);
      stop();
    };
  }

  /**
   * What a link said has been opened, and is what the address stands for, however it is written;
   * unless that has become another's while the link was waited for.
   */
  settle(link: string): void {
    this.#held = undefined;
    if (link !== linkIn(location)) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#written = this.#fragment();
    this.#run = this.#runOf();
  }

  /** The address stands for a link that is waited for: it stays as it came while this run is shown. */
  hold(): void {
    this.#held = this.#runOf();
  }

  /** That link is no longer waited for: what is shown is another entry of the history. */
  release(): void {
    if (this.#held === undefined) return;
    this.#held = undefined;
    this.#written = undefined;
    this.#run = undefined;
    this.write();
  }

  /** Writes what is due at once; the whole address. */
  write(): string {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const fragment = this.#fragment();
    if (fragment === undefined) return location.href;
    const address = `${baseOf(location)}#${fragment}`;
    // What came may be written otherwise: it stays, though the page's own is what is given away.
    if (fragment === this.#written) return address;
    const run = this.#runOf();
    if (run === this.#held) return address;
    this.#held = undefined;
    try {
      if (run === this.#run || this.#isFramed) history.replaceState(null, '', address);
      else history.pushState(null, '', address);
      this.#seen = location.href;
      this.#written = fragment;
      this.#run = run;
    } catch {
      // Browsers allow only so many in a time: the last state is written when they do again.
      this.#schedule(TRY_AGAIN);
    }
    return address;
  }

  /** Copies the address, or has it shown to be copied by hand. */
  async share(notices: Notices): Promise<void> {
    const address = this.write();
    const { length } = address;
    notices.clear('copied', 'copiedLong', 'address');
    if (!(await copied(address))) notices.tell({ kind: 'address', address });
    else if (length > CAREFUL) notices.tell({ kind: 'copiedLong', length });
    else if (!namesRows(address)) notices.tell({ kind: 'copied' });
    this.tellOfRows(notices);
  }

  /** Tells of rows that the address only names: where they are, and whether they will be. */
  tellOfRows(notices: Notices): void {
    const address = this.write();
    notices.clear('rowsLeftOut', 'rowsUnkept');
    if (!namesRows(address)) return;
    notices.tell({ kind: areLostOnReload(address) ? 'rowsUnkept' : 'rowsLeftOut' });
  }

  #schedule(after: number): void {
    if (this.#isStopped) return;
    this.#timer ??= setTimeout(
      () => {
        this.#timer = undefined;
        const begun = performance.now();
        this.write();
        this.#took = performance.now() - begun;
      },
      Math.max(after, REST * this.#took),
    );
  }

  #fragment(): string | undefined {
    // An engine that stopped writes no links.
    if (causeOfPanic() !== undefined) return this.#written;
    const { scene, look, lesson } = this.#page;
    const fragment = fragmentOf(scene, look.views[0]!, lesson.chapters);
    return namingRows(fragment, baseOf(location).length + 1);
  }

  /** What makes the run another one, whatever its moment and what is shown of it. */
  #runOf(): string {
    const { experiment, compare } = this.#page.scene;
    return JSON.stringify([experiment, compare]);
  }
}
