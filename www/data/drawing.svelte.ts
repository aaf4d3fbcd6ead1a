import type { Place } from './paintInk';

/** A digit that is drawn, for this visit: it can be sent through again when the network was trained. */
class Drawing {
  #lines = $state.raw<readonly (readonly Place[])[]>([]);

  /** Its lines, point by point. */
  get lines(): readonly (readonly Place[])[] {
    return this.#lines;
  }

  draw(lines: readonly (readonly Place[])[]): void {
    this.#lines = lines;
  }
}

export const drawing = new Drawing();
