import { untrack } from 'svelte';

import type { Session } from '../page/session.svelte';
import { text } from '../text';
import type { ChapterWords } from '../text/chapter';
import type { Chapter, Press, Row } from './chapter';
import { readFacts } from './facts';

/** What a run says: the sentence with its numbers, and what was predicted of it. */
export interface Said {
  claim: string;
  /** The row of the table that it is of, where each has a prediction of its own. */
  of: string | undefined;
  sentence: string;
  /** The units that it speaks of. */
  points: readonly number[];
  /** What else there is to be known, with this run's numbers. */
  aside: readonly string[];
  prediction: { choice: string; isBorneOut: boolean } | undefined;
}

/** A reader's way through a chapter: what is to be done next, and what the runs have said. */
export class Walk {
  readonly session: Session;
  readonly chapter: Chapter;
  readonly words: ChapterWords;
  #last: Said | undefined;
  #pressed: Press | undefined;

  constructor(session: Session, chapter: Chapter) {
    this.session = session;
    this.chapter = chapter;
    this.#pressed = chapter.presses[0];
    this.words = text.lesson.chapters[chapter.name]!;
  }

  /** Whether every press has a prediction of its own. */
  get isEach(): boolean {
    return this.chapter.predictsEach === true;
  }

  /** Whether the runs move on: what they say is read when they rest. */
  get isMoving(): boolean {
    const { player } = this.session;
    return player.playing || player.isShowing || player.target !== undefined;
  }

  readonly #facts = $derived.by(() => {
    const { runs, look, lesson } = this.session;
    if (this.isMoving) return undefined;
    return readFacts(runs, look.selected, lesson.found(this.chapter.name));
  });

  /** Whether the runs are those of something that was tried to refute what was said. */
  get #isTried(): boolean {
    const facts = this.#facts!;
    return this.chapter.breaks.some(({ isDone }) => isDone(facts));
  }

  /** The press that is next; none when all have been done, or one that tries to refute them. */
  readonly press = $derived.by(() => {
    const facts = this.#facts;
    // While the runs move on it is the one that has just been pressed.
    if (facts) {
      const next = this.chapter.presses.find(({ isDone }) => !isDone(facts));
      this.#pressed = this.#isTried ? undefined : next;
    }
    return this.#pressed;
  });

  /** What the runs said when they rested last; nothing before the first press. */
  readonly said = $derived.by(() => {
    if (this.#facts) this.#last = this.#verdict();
    return this.#last;
  });

  /** Whether the chapter has come to its verdict. */
  get isThrough(): boolean {
    return this.said !== undefined && this.press === undefined;
  }

  /** Whether anything has been done yet. */
  get isBegun(): boolean {
    return this.press !== this.chapter.presses[0] || this.said !== undefined;
  }

  #verdict(): Said | undefined {
    const facts = this.#facts!;
    const { chapter, words } = this;
    const isPressed = chapter.presses.some(({ isDone }) => isDone(facts)) || this.#isTried;
    // Of numbers that are none there is nothing to be said.
    if (!isPressed || this.session.runs.diverged) return undefined;
    const claim = chapter.claims.find(({ holds }) => holds(facts));
    if (!claim) return undefined;
    const row = this.isEach ? this.#shown : undefined;
    const choice = this.#isTried ? undefined : this.#prediction(row);
    return {
      claim: claim.name,
      of: row && words.table!.rows[row.name],
      sentence: words.says[claim.name]!(facts),
      points: claim.points?.(facts) ?? [],
      aside: words.aside?.(facts) ?? [],
      prediction:
        choice === undefined || claim.bears === undefined
          ? undefined
          : { choice: words.choices[choice]!, isBorneOut: choice === claim.bears },
    };
  }

  /** The row of the table whose run the page shows. */
  get #shown(): Row | undefined {
    return this.chapter.table?.find((row) => row.find(this.#facts!) !== undefined);
  }

  /** What of the chapter's table has been found. */
  get found(): Readonly<Record<string, readonly number[]>> {
    return this.session.lesson.found(this.chapter.name);
  }

  /** Writes what the runs on the page show into the table, and what has been reached. */
  keep(): void {
    const { lesson } = this.session;
    if (this.#facts) {
      for (const row of this.chapter.table ?? []) {
        const cells = row.find(this.#facts);
        if (cells) lesson.find(this.chapter.name, row.name, cells);
      }
    }
    lesson.setQuiet(this.said === undefined);
    const points = this.said?.points ?? [];
    // What a pointer marks meanwhile is the pointer's.
    untrack(() => this.session.look.mark(points.map((unit) => ({ layer: 0, unit }))));
    if (this.isThrough) lesson.reach(this.chapter.name);
  }

  /** What was predicted of the next press, from 0. */
  get prediction(): number | undefined {
    return this.#prediction(this.press);
  }

  predict(choice: number): void {
    this.session.lesson.predict(this.#asked(this.press), choice);
  }

  /** Whether what the page shows is what a press leads to. */
  isDone(press: Press): boolean {
    return this.#facts !== undefined && press.isDone(this.#facts);
  }

  do(press: Press): void {
    press.act({
      runs: this.session.runs,
      player: this.session.player,
      show: (scene, isAfresh) => this.session.openScene(scene, isAfresh),
    });
  }

  /** What a prediction is kept under: a chapter's, or that of one of its presses. */
  #asked(of: { name: string } | undefined): string {
    const { name } = this.chapter;
    return this.isEach && of ? `${name}.${of.name}` : name;
  }

  #prediction(of: { name: string } | undefined): number | undefined {
    return this.session.lesson.prediction(this.#asked(of));
  }
}
