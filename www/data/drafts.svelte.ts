import type { TableOptions } from '../engine/files';
import { CLASSES, MOST, Points, type Point } from './points.svelte';

const STORED = 'unalike.own';

/** Milliseconds between a change and its being kept. */
const KEEP_AFTER = 400;

/** In what way examples are made. */
export type Way = 'points' | 'table';

/** A table, and how it is to be read. */
interface Table {
  text: string;
  options: TableOptions;
}

/** What is kept of it: points as x, y and class one after the other. */
interface Kept {
  way: Way;
  points: readonly number[];
  text: string;
  options: TableOptions;
}

/** What a person has drawn and pasted, whether or not it is trained on: kept in this browser alone. */
class Drafts {
  readonly points = new Points();
  way = $state<Way>('points');
  text = $state('');
  options = $state.raw<TableOptions>({});
  /** Whether the browser lets it be kept for another visit. */
  isKept = $state(true);
  /** The table that another took the place of. */
  #before = $state.raw<Table>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    const kept = read();
    if (!kept) return;
    this.way = kept.way;
    this.text = kept.text;
    this.options = kept.options;
    this.points.restore(pointsIn(kept.points));
  }

  /** Whether nothing is drawn and nothing pasted. */
  get isEmpty(): boolean {
    return this.points.list.length === 0 && this.text.trim() === '';
  }

  /** Whether a table was taken in place of another, which can be brought back. */
  get hasBefore(): boolean {
    return this.#before !== undefined;
  }

  /** Takes a table in place of the one that is there: what was chosen of that is said of this no more. */
  takeTable(text: string, options: TableOptions = {}): void {
    const { text: old, options: chosen } = this;
    if (old.trim() !== '' && old !== text) this.#before = { text: old, options: chosen };
    this.way = 'table';
    this.text = text;
    this.options = options;
  }

  /** Brings the table before back; the one that is there can be brought back then. */
  bringBack(): void {
    if (this.#before) this.takeTable(this.#before.text, this.#before.options);
  }

  /** Keeps all of it from now on, until what is returned is called; to be called in an effect. */
  follow(): () => void {
    $effect(() => {
      void [this.way, this.text, this.options, this.points.list];
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.keep(), KEEP_AFTER);
    });
    return () => this.keep();
  }

  /** Keeps it now. */
  keep(): void {
    clearTimeout(this.#timer);
    const { way, text, options } = this;
    const points = this.points.list.flatMap(({ x, y, of }) => [x, y, of]);
    try {
      localStorage.setItem(STORED, JSON.stringify({ way, text, options, points } satisfies Kept));
      this.isKept = true;
    } catch {
      this.isKept = false;
    }
  }
}

function pointsIn(numbers: readonly number[]): Point[] {
  const points = Array.from({ length: Math.floor(numbers.length / 3) }, (_, i) => ({
    x: numbers[3 * i]!,
    y: numbers[3 * i + 1]!,
    of: numbers[3 * i + 2]!,
  }));
  const isPoint = ({ x, y, of }: Point) =>
    Math.abs(x) <= 1 && Math.abs(y) <= 1 && Number.isInteger(of) && of >= 0 && of < CLASSES;
  return points.filter(isPoint).slice(0, MOST);
}

/** What was kept; nothing where there is none, or another version wrote it otherwise. */
function read(): Kept | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(STORED) ?? 'null') as Partial<Kept> | null;
    if (!kept || typeof kept !== 'object') return undefined;
    const { way, points, text, options } = kept;
    return {
      way: way === 'table' ? 'table' : 'points',
      points: Array.isArray(points) ? points : [],
      text: typeof text === 'string' ? text : '',
      options: typeof options === 'object' && options !== null ? options : {},
    };
  } catch {
    return undefined;
  }
}

/** One for the page: dialogs come and go. */
export const drafts = new Drafts();
