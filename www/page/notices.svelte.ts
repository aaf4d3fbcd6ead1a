import { causeOfPanic, faultsOf, isPanic, NoChance, type ExperimentError } from '../engine';

/** What the page has to tell; the catalogue has the words. */
export type Notice =
  /** A value that was refused: nothing has been changed. */
  | { kind: 'refused'; errors: readonly ExperimentError[] }
  /** What a link says and cannot be; all else of it is shown. */
  | { kind: 'link'; errors: readonly ExperimentError[] }
  /** The engine stopped; the experiment is safe. */
  | { kind: 'panicked'; reason: string }
  /** A part of the page failed; the run is safe. */
  | { kind: 'fault'; part: string; reason: string }
  /** No seed could be drawn: nothing has been changed. */
  | { kind: 'noChance' }
  | { kind: 'copied' }
  /** The same of one that some programs would cut. */
  | { kind: 'copiedLong'; length: number }
  /** The address only names the run's own rows: it was copied so. */
  | { kind: 'rowsLeftOut' }
  /** The same where this browser does not keep them: they are gone with the page. */
  | { kind: 'rowsUnkept' }
  /** What was opened only names rows, and this browser has none by that name. */
  | { kind: 'rowsMissing' }
  | { kind: 'address'; address: string }
  /** Another version of the page is here, to be taken or not; taking it loads the page again. */
  | { kind: 'newVersion'; take: () => void }
  /** A run that was worked on was left for another, and can be gone back to. */
  | { kind: 'left' }
  /** What happened in the run. */
  | { kind: 'alike'; net: 'a' | 'b'; units: readonly number[] }
  | { kind: 'still'; net: 'a' | 'b'; count: number; of: number }
  | { kind: 'levelled'; net: 'a' | 'b' };

/** What went well, or merely happened, goes by itself after so many milliseconds. */
const FLEETING: Readonly<Partial<Record<Notice['kind'], number>>> = {
  copied: 4000,
  left: 8000,
  alike: 8000,
  still: 8000,
  levelled: 8000,
};

/** What the page tells: one of a kind at a time of each network, each for as long as it is true. */
export class Notices {
  #list = $state.raw<readonly Notice[]>([]);
  /** Called when the engine stopped, once. */
  onpanic: (() => void) | undefined;

  get list(): readonly Notice[] {
    return this.#list;
  }

  /** Whether the engine stopped, and nobody has gone on yet. */
  get isPanicked(): boolean {
    return this.#list.some(({ kind }) => kind === 'panicked');
  }

  tell(notice: Notice): void {
    this.#list = [...this.#list.filter((one) => !isOfSameKind(one, notice)), notice];
    const after = FLEETING[notice.kind];
    if (after !== undefined) setTimeout(() => this.close(notice), after);
  }

  close(notice: Notice): void {
    this.#list = this.#list.filter((one) => one !== notice);
  }

  /** What these were about is over. */
  clear(...kinds: readonly Notice['kind'][]): void {
    if (this.#list.some(({ kind }) => kinds.includes(kind))) {
      this.#list = this.#list.filter(({ kind }) => !kinds.includes(kind));
    }
  }

  /** What these were about is over in one network. */
  clearOf(net: 'a' | 'b', ...kinds: readonly Notice['kind'][]): void {
    const isOver = (one: Notice) => kinds.includes(one.kind) && 'net' in one && one.net === net;
    if (this.#list.some(isOver)) this.#list = this.#list.filter((one) => !isOver(one));
  }

  /** Tells what was thrown: a refused document, a panic of the engine, or a fault of the page. */
  thrown(thrown: unknown, part: string): void {
    const errors = faultsOf(thrown);
    if (errors) return this.tell({ kind: 'refused', errors });
    if (thrown instanceof NoChance) return this.tell({ kind: 'noChance' });
    if (isPanic(thrown)) {
      // What follows from a panic is not told beside its cause.
      if (this.isPanicked) return;
      this.tell({ kind: 'panicked', reason: causeOfPanic() ?? reasonOf(thrown) });
      this.onpanic?.();
      return;
    }
    this.tell({ kind: 'fault', part, reason: reasonOf(thrown) });
  }
}

function isOfSameKind(one: Notice, other: Notice): boolean {
  if (one.kind !== other.kind) return false;
  return !('net' in one && 'net' in other) || one.net === other.net;
}

function reasonOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
