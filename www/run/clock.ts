// The page's only loop: advance the run within the frame's time, then paint what changed.

/** Milliseconds of a frame that training may take, so that painting keeps up 60 a second. */
export const BUDGET = 7;

/** Milliseconds of training between two looks at the time. */
const SLICE = 1;

/** What the clock drives. */
export interface Clocked {
  /** Does the frame's work; whether there is more to do in the next. */
  frame(now: number, elapsed: number): boolean;
}

/** Asks for frames while there is something to do, and for none when there is not. */
export class Clock {
  readonly #clocked: Clocked;
  #request = 0;
  #last = 0;

  constructor(clocked: Clocked) {
    this.#clocked = clocked;
  }

  /** Sees to it that there is a next frame. */
  wake(): void {
    if (this.#request === 0) this.#request = requestAnimationFrame(this.#frame);
  }

  stop(): void {
    cancelAnimationFrame(this.#request);
    this.#request = 0;
    this.#last = 0;
  }

  readonly #frame = (now: number): void => {
    this.#request = 0;
    // A page that was hidden comes back with a long gap; time did not pass for the run.
    const elapsed = this.#last === 0 ? 0 : Math.min(now - this.#last, 250);
    this.#last = now;
    if (this.#clocked.frame(now, elapsed)) this.wake();
    else this.#last = 0;
  };
}

/** Does work in slices that fit the frame, however fast the machine and however large the step. */
export class Budget {
  /** Examples that take about a slice, as measured so far. */
  #perSlice = 1;

  /** Calls `advance` until `examples` are done, it does fewer than asked, or the time is up. */
  spend(examples: number, advance: (examples: number) => number): number {
    const start = performance.now();
    let now = start;
    let done = 0;
    while (done < examples && now - start < BUDGET) {
      const wanted = Math.min(this.#perSlice, examples - done);
      const advanced = advance(wanted);
      done += advanced;
      if (advanced < wanted) break;
      const after = performance.now();
      if (after - now < SLICE / 2 && wanted === this.#perSlice) this.#perSlice *= 2;
      else if (after - now > 2 * SLICE) this.#perSlice = Math.max(1, this.#perSlice >> 1);
      now = after;
    }
    return done;
  }
}
