import type { Session } from '../page/session.svelte';
import type { Stretch } from './frame';
import { stretchOf } from './time';

/** What is looked at in the charts: the same moment and the same stretch of time in each. */
export class Cursor {
  readonly #session: Session;
  #at = $state<number>();

  constructor(session: Session) {
    this.#session = session;
  }

  /** The moment that is pointed at, in examples seen. */
  get at(): number | undefined {
    return this.#at;
  }

  /** The stretch of time that is looked at; the whole without. */
  get zoom(): Stretch | undefined {
    return this.#session.look.zoom;
  }

  point(at: number | undefined): void {
    this.#at = at;
  }

  /** Looks at a stretch of a time that ends at `end`: at all of it when that is no less. */
  show(from: number, to: number, end: number): void {
    this.#session.look.setZoom(stretchOf(from, to, end));
  }

  showAll(): void {
    this.#session.look.setZoom(undefined);
  }
}
