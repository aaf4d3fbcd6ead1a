/** A chapter as the page's state knows it. */
export interface ChapterScene {
  name: string;
  /** What the page shows first, as a link says it. */
  scene: string;
}

/** What a reader has done, kept in this browser and nowhere else. */
interface Kept {
  /** The choice that was predicted, from 0, by the chapters' names. */
  predictions: Readonly<Record<string, number>>;
  /** Names of the chapters whose verdict was reached. */
  reached: readonly string[];
}

/** Numbers by the rows of a chapter's table. */
type Found = Readonly<Record<string, readonly number[]>>;
const NONE: Found = {};

const STORED = 'unalike.lesson';
const NOTHING: Kept = { predictions: {}, reached: [] };

/** Which chapter is open, and what its reader predicted: the only one that changes either. */
export class Lesson {
  readonly chapters: readonly ChapterScene[];
  /** What the runs of this visit have shown, by chapters and by the rows of their tables. */
  #found = $state.raw<Readonly<Record<string, Found>>>({});
  #chapter = $state<number>();
  #isPresented = $state(false);
  #isQuiet = $state(true);
  #last = 1;
  #kept = $state.raw<Kept>(read());

  constructor(chapters: readonly ChapterScene[]) {
    this.chapters = chapters;
  }

  /** The chapter that is open, from 1; nothing in the laboratory. */
  get chapter(): number | undefined {
    return this.#chapter;
  }

  /** The chapter that was open last. */
  get last(): number {
    return this.#last;
  }

  /** Opens a chapter that there is; nothing is the laboratory. */
  open(chapter: number | undefined): void {
    this.#chapter = this.chapters[(chapter ?? 0) - 1] && chapter;
    if (this.#chapter !== undefined) this.#last = this.#chapter;
  }

  /** Whether a chapter's question is open: what the page shows beside it does not answer it. */
  get isQuiet(): boolean {
    return this.#chapter !== undefined && this.#isQuiet;
  }

  setQuiet(isQuiet: boolean): void {
    this.#isQuiet = isQuiet;
  }

  /** Whether the chapter is shown to a room. */
  get isPresented(): boolean {
    return this.#isPresented;
  }

  present(isPresented: boolean): void {
    this.#isPresented = isPresented;
  }

  /** The first chapter whose verdict has not been reached; of all that have been, the first. */
  get next(): number {
    return this.chapters.findIndex(({ name }) => !this.isReached(name)) + 1 || 1;
  }

  /** What the runs of this visit have shown in a chapter, by the rows of its table. */
  found(chapter: string): Found {
    return this.#found[chapter] ?? NONE;
  }

  /** Keeps what a run has shown. */
  find(chapter: string, row: string, cells: readonly number[]): void {
    const found = this.found(chapter);
    if (found[row]?.every((cell, i) => Object.is(cell, cells[i]))) return;
    this.#found = { ...this.#found, [chapter]: { ...found, [row]: cells } };
  }

  /** As if a chapter's runs had not been made; what was predicted stays. */
  clear(chapter: string): void {
    this.#found = { ...this.#found, [chapter]: NONE };
  }

  /** What was predicted, from 0, by the name of a chapter, or of one of its presses. */
  prediction(name: string): number | undefined {
    return this.#kept.predictions[name];
  }

  predict(name: string, choice: number): void {
    this.#keep({ ...this.#kept, predictions: { ...this.#kept.predictions, [name]: choice } });
  }

  isReached(name: string): boolean {
    return this.#kept.reached.includes(name);
  }

  reach(name: string): void {
    if (!this.isReached(name)) {
      this.#keep({ ...this.#kept, reached: [...this.#kept.reached, name] });
    }
  }

  /** As if nobody had read here. */
  forget(): void {
    this.#found = {};
    this.#keep(NOTHING);
  }

  get hasKept(): boolean {
    return this.#kept !== NOTHING;
  }

  #keep(kept: Kept): void {
    this.#kept = kept;
    try {
      if (kept === NOTHING) localStorage.removeItem(STORED);
      else localStorage.setItem(STORED, JSON.stringify(kept));
    } catch {
      // Where nothing may be kept it holds for this visit.
    }
  }
}

/** What was kept, as far as it is what is written here. */
function read(): Kept {
  try {
    const kept = JSON.parse(localStorage.getItem(STORED) ?? '') as Partial<Kept> | null;
    const predictions = Object.entries(kept?.predictions ?? {}).filter(([, choice]) =>
      Number.isInteger(choice),
    );
    const reached = [kept?.reached ?? []].flat().filter((name) => typeof name === 'string');
    return { predictions: Object.fromEntries(predictions), reached };
  } catch {
    return NOTHING;
  }
}
