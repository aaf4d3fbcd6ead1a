import { Phase } from '../engine';

/** How far an example is on its way through the network, for the painters. */
export interface Motion {
  phase: Phase;
  /** 0 … 1 within the phase. */
  along: number;
}

/** What share of a whole step each phase takes. */
const SHARES: readonly (readonly [Phase, number])[] = [
  [Phase.Forward, 0.5],
  [Phase.Loss, 0.08],
  [Phase.Backward, 0.3],
  [Phase.Update, 0.12],
];

/** The way of the last step's example: forward, its loss, the error back, the update. */
export class Pulse {
  #start = -Infinity;
  #length = 1;
  #phase: Phase | undefined;

  /** Begins to show a whole step, or one phase of it. */
  begin(now: number, length: number, phase?: Phase): void {
    [this.#start, this.#length, this.#phase] = [now, length, phase];
  }

  stop(): void {
    this.#start = -Infinity;
  }

  /** Where it is; nothing when it is not under way. */
  at(now: number): Motion | undefined {
    let along = Math.max(0, (now - this.#start) / this.#length);
    if (along >= 1) return undefined;
    if (this.#phase !== undefined) return { phase: this.#phase, along };
    for (const [phase, share] of SHARES) {
      if (along < share) return { phase, along: along / share };
      along -= share;
    }
    return undefined;
  }
}
