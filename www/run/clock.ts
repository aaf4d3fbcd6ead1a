// The page's only loop: advance the run within the frame's time, then paint what changed.

/** Milliseconds of a frame that the page may take, training and all: the rest of 16 is the browser's. */
const ROOM = 12;

/** Milliseconds of a frame that training gets at the least, and at the most. */
const LEAST = 2;
const MOST = 9;

/** Frames between two looks at how long one takes. */
const LOOK_EVERY = 8;

/** What the clock drives. */
interface Clocked {
  /** Does the frame's work; whether there is more to do in the next. */
  frame(now: number, elapsed: number): boolean;
}

/** Asks for frames while there is something to do, and for none when there is not. */
export class Clock {
  readonly #clocked: Clocked;
  readonly #budget: Budget;
  #request = 0;
  #last = 0;
  #frames = 0;
  #began = 0;
  /** Its messages arrive when a frame's styles, layout and painting are done too. */
  readonly #after = new MessageChannel();

  constructor(clocked: Clocked, budget: Budget) {
    this.#clocked = clocked;
    this.#budget = budget;
    this.#after.port1.onmessage = () => budget.fit(performance.now() - this.#began);
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
    this.#began = performance.now();
    this.#budget.begin();
    if (this.#clocked.frame(now, elapsed)) this.wake();
    else this.#last = 0;
    if (++this.#frames % LOOK_EVERY === 0) this.#after.port2.postMessage(undefined);
  };
}

/** Gives work the time that fits the frame, however fast the machine and however long painting takes. */
export class Budget {
  /** Milliseconds that work may take in a frame: what the rest of the page leaves. */
  milliseconds = (LEAST + MOST) / 2;
  /** Whether painting alone takes so long that there is hardly room for training. */
  isShort = false;
  /** Milliseconds that it took in this one. */
  #spent = 0;

  /** Another frame begins. */
  begin(): void {
    this.#spent = 0;
  }

  /** Learns how long the frame took as a whole, so that the next ones have room for the rest. */
  fit(whole: number): void {
    if (this.#spent === 0) return;
    const rest = whole - this.#spent;
    // Painting in turn takes half as long: it is not given up for that alone.
    this.isShort = rest > (this.isShort ? 0.4 : 1) * (ROOM - LEAST);
    const left = Math.min(MOST, Math.max(LEAST, ROOM - rest));
    // Gives way at once and takes again slowly: a frame that is late is seen, a spare one is not.
    this.milliseconds += (left - this.milliseconds) * (left < this.milliseconds ? 0.5 : 0.1);
  }

  /** Has work done that is told how many milliseconds it may take; gives what it gives. */
  spend<Result>(work: (milliseconds: number) => Result): Result {
    const start = performance.now();
    const done = work(this.milliseconds);
    this.#spent += performance.now() - start;
    return done;
  }
}
