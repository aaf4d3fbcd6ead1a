import { Phase } from '../engine';

/** How far an example is on its way through the network, for the painters. */
export interface Motion {
  phase: Phase;
  /** 0 … 1 within the phase. */
  along: number;
  /** Whether nothing may move: the phase's finished picture stands for its time. */
  still: boolean;
}

/** How long each phase of a step is shown, in milliseconds. */
const LENGTHS: readonly (readonly [Phase, number])[] = [
  [Phase.Forward, 500],
  [Phase.Loss, 250],
  [Phase.Backward, 450],
  [Phase.Update, 400],
];

const WHOLE = LENGTHS.reduce((sum, [, length]) => sum + length, 0);

/** Whether the person asked for nothing to move. */
export function isMotionReduced(): boolean {
  return globalThis.matchMedia?.('(prefers-reduced-motion: reduce)')?.matches ?? false;
}

/** The way of the last step's example: forward, its loss, the error back, the update. */
export class Pulse {
  #start = -Infinity;
  /** Times as fast as a person can follow. */
  #pace = 1;
  #phase: Phase | undefined;
  #still = false;

  /** Begins to show a whole step within so many milliseconds, 1.6 seconds at the most. */
  begin(now: number, most: number, still: boolean): void {
    this.#start = now;
    this.#pace = Math.max(1, WHOLE / most);
    this.#phase = undefined;
    this.#still = still;
  }

  /** Begins to show one phase. */
  beginPhase(now: number, phase: Phase, still: boolean): void {
    this.#start = now;
    this.#pace = 1;
    this.#phase = phase;
    this.#still = still;
  }

  stop(): void {
    this.#start = -Infinity;
  }

  /** Where it is; nothing when it is not under way. */
  at(now: number): Motion | undefined {
    let gone = Math.max(0, now - this.#start) * this.#pace;
    for (const [phase, length] of LENGTHS) {
      if (this.#phase !== undefined && phase !== this.#phase) continue;
      if (gone < length) {
        return { phase, along: this.#still ? 1 : gone / length, still: this.#still };
      }
      gone -= length;
    }
    return undefined;
  }
}
