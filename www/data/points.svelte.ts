/** A point of the plane −1 … 1, and its class, from 0. */
export interface Point {
  x: number;
  y: number;
  of: number;
}

/** How many classes can be drawn. */
export const CLASSES = 6;

/** The most points: as many examples as a run may have. */
export const MOST = 5000;

/** The most steps that can be taken back. */
const STEPS = 200;

type List = readonly Point[];

/** Into the plane, and to a hundredth: finer than is seen, and as short in a link as can be. */
export function round(x: number): number {
  // The zero that is added takes the sign from one below nothing.
  return Math.round(Math.min(1, Math.max(-1, x)) * 100) / 100 + 0;
}

/** Points that are drawn: the only one that changes them, and takes changes back. */
export class Points {
  #list = $state.raw<List>([]);
  #before = $state.raw<readonly List[]>([]);
  #after = $state.raw<readonly List[]>([]);
  /** While a stroke is drawn: what it began with. */
  #stroke: List | undefined;

  get list(): List {
    return this.#list;
  }

  get canUndo(): boolean {
    return this.#before.length > 0;
  }

  get canRedo(): boolean {
    return this.#after.length > 0;
  }

  /** Until `end` all changes are one, to be taken back at once. */
  begin(): void {
    this.#stroke = this.#list;
  }

  end(): void {
    const from = this.#stroke;
    this.#stroke = undefined;
    if (from && from !== this.#list) this.#remember(from);
  }

  /** Adds a point, as far as it lies apart from all others. Whether there is one more. */
  add(x: number, y: number, of: number, apart = 0): boolean {
    const point = { x: round(x), y: round(y), of };
    const isTaken = this.#list.some(
      (one) => Math.hypot(one.x - point.x, one.y - point.y) < apart || isSame(one, point),
    );
    if (isTaken || this.#list.length >= MOST) return false;
    this.#change([...this.#list, point]);
    return true;
  }

  /** Erases all points within a distance of a place; how many. */
  erase(x: number, y: number, within: number): number {
    const rest = this.#list.filter((one) => Math.hypot(one.x - x, one.y - y) > within);
    const count = this.#list.length - rest.length;
    if (count > 0) this.#change(rest);
    return count;
  }

  clear(): void {
    if (this.#list.length > 0) this.#change([]);
  }

  /** Takes other points in place of these. */
  take(points: List): void {
    this.#change(points.map(({ x, y, of }) => ({ x: round(x), y: round(y), of })));
  }

  /** What was kept from before: nothing to be taken back. */
  restore(points: List): void {
    this.#list = points;
    this.#before = this.#after = [];
  }

  undo(): void {
    const list = this.#before.at(-1);
    if (!list) return;
    this.#after = [...this.#after, this.#list];
    this.#before = this.#before.slice(0, -1);
    this.#list = list;
  }

  redo(): void {
    const list = this.#after.at(-1);
    if (!list) return;
    this.#before = [...this.#before, this.#list];
    this.#after = this.#after.slice(0, -1);
    this.#list = list;
  }

  #change(list: List): void {
    const from = this.#list;
    this.#list = list;
    if (!this.#stroke) this.#remember(from);
  }

  #remember(list: List): void {
    this.#before = [...this.#before, list].slice(-STEPS);
    this.#after = [];
  }
}

function isSame(one: Point, other: Point): boolean {
  return one.x === other.x && one.y === other.y && one.of === other.of;
}
