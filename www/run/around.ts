// What the player needs of the page around it.

import type { Budget } from './clock';

/** What shows the run. */
export interface Screen {
  readonly budget: Budget;
  /** Paints in the next frame. */
  repaint(): void;
  /** Has the tables read anew, and paints. */
  refresh(): void;
}

/** What the player asks of the page, and tells it. */
export interface Surroundings {
  /** Whether a step stops after each of its phases. */
  readonly look: { readonly slow: boolean };
  /** Something of the engine's failed. */
  failed(thrown: unknown): void;
  /** The readouts were read. */
  arrived(): void;
}
