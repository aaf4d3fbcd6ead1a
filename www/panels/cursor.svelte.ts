import type { Session } from '../run/session.svelte';
import type { Stretch } from '../views/charts';

/** The shortest stretch of time that can be looked at, in examples. */
const CLOSEST = 4;

/** What is looked at in the charts: the same moment and the same stretch of time in each. */
export class Cursor {
  /** The moment that is pointed at, in examples seen. */
  at = $state<number>();
  /** The stretch of time that is looked at; the whole without. */
  zoom = $state.raw<Stretch>();

  /** Looks at a stretch of a time that ends at `end`: at all of it when that is no less. */
  show(from: number, to: number, end: number): void {
    const length = Math.max(CLOSEST, to - from);
    const first = Math.max(0, Math.min(from, end - length));
    this.zoom = length >= end ? undefined : [first, first + length];
  }

  showAll(): void {
    this.zoom = undefined;
  }

  /** Another run came, with less time in it: what lies beyond can not be looked at. */
  keepWithin(end: number): void {
    if (this.at !== undefined && this.at > end) this.at = undefined;
    if (this.zoom && this.zoom[0] >= end) this.zoom = undefined;
  }
}

const cursors = new WeakMap<Session, Cursor>();

/** The charts' cursor, one for all charts of a session, wherever they stand. */
export function cursorOf(session: Session): Cursor {
  let cursor = cursors.get(session);
  if (!cursor) cursors.set(session, (cursor = new Cursor()));
  return cursor;
}
