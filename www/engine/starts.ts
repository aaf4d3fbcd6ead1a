// The same experiment from many random starts, trained in workers on all cores.

import type { Ends, Experiment, Images } from './types';

/** What a worker makes an engine of its own from. */
export interface Engine {
  module: WebAssembly.Module;
  /** The images of the set that it is to train on, where the set has any. */
  images: Images | undefined;
}

/** What a worker is to train. */
export interface Order extends Engine {
  experiment: Experiment;
  epochs: number;
}

/** Starts that a worker trains at a time. */
export interface Share {
  first: number;
  count: number;
}

/** What a worker sends: first nothing, when it is ready; then what a share came to. */
export type Answer = Ends | undefined;

/** The part of a `Worker` that is used. */
export type Hand = Pick<
  Worker,
  'postMessage' | 'terminate' | 'onmessage' | 'onerror' | 'onmessageerror'
>;

/** Who does the work. */
export interface Crew {
  cores: number;
  /** A new worker; throws where the browser gives none. */
  hire(): Hand;
}

/** Milliseconds that a share should take: long beside a message, short for who waits. */
const SHARE = 40;

/** How many seeds there are. */
const SEEDS = 2 ** 32;

/** Workers where the browser does not say how many cores there are. */
const UNKNOWN_CORES = 2;

/** Milliseconds that a worker may take to become ready. */
const READY_WITHIN = 30_000;

/** How many times as long as others take, and how many milliseconds at least, is too long. */
const TOO_LONG = { times: 25, least: 10_000 } as const;

/** Milliseconds between two looks for workers that no longer answer. */
const LOOK_EVERY = 2000;

const browser: Crew = {
  get cores() {
    return globalThis.navigator?.hardwareConcurrency || UNKNOWN_CORES;
  },
  hire: () => new Worker(new URL('./starts.worker.ts', import.meta.url), { type: 'module' }),
};

/**
 * Trains `count` starts for so many epochs, `start.seed` and those after it, and resolves when all
 * are done. `learn` is told what some seeds that follow one another came to, and the first of them. An
 * aborted signal stops the workers and rejects. The share of a worker that dies, or no longer answers, is given to the others, and
 * another worker is tried in its place, once; when none is left, the last one's error is told.
 *
 * What a seed comes to does not depend on the number of workers or on who trained it.
 */
export function trainStarts(
  engine: Engine,
  experiment: Experiment,
  count: number,
  epochs: number,
  signal: AbortSignal,
  learn: (first: number, ends: Ends) => void,
  crew: Crew = browser,
): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    new Training({ ...engine, experiment, epochs }, count, crew, learn, resolve, reject).begin(
      signal,
    );
  });
}

/** A worker's place: who is in it, and what they are at. */
interface Place {
  hand: Hand | undefined;
  isReady: boolean;
  share: Share | undefined;
  since: number;
  /** Whether another may still be tried after this one. */
  isFirst: boolean;
  /** How many starts the next share has. */
  size: number;
}

class Training {
  readonly #order: Order;
  readonly #count: number;
  readonly #crew: Crew;
  readonly #learn: (first: number, ends: Ends) => void;
  readonly #resolve: () => void;
  readonly #reject: (reason: unknown) => void;
  readonly #cores: number;
  #places: Place[] = [];
  /** Shares of workers that died. */
  readonly #left: Share[] = [];
  #given = 0;
  #done = 0;
  /** Milliseconds that the slowest start has taken so far. */
  #slowest = 0;
  #isOver = false;
  #look: ReturnType<typeof setInterval> | undefined;

  constructor(
    order: Order,
    count: number,
    crew: Crew,
    learn: (first: number, ends: Ends) => void,
    resolve: () => void,
    reject: (reason: unknown) => void,
  ) {
    this.#order = order;
    this.#count = count;
    this.#crew = crew;
    this.#learn = learn;
    this.#resolve = resolve;
    this.#reject = reject;
    this.#cores = Math.max(1, Math.min(crew.cores, count));
  }

  begin(signal: AbortSignal): void {
    const give = () => this.#end(() => this.#reject(signal.reason));
    if (signal.aborted) return give();
    signal.addEventListener('abort', give, { once: true });
    this.#look = setInterval(() => this.#lookForDead(), LOOK_EVERY);
    this.#places = Array.from({ length: this.#cores }, () => ({
      hand: undefined,
      isReady: false,
      share: undefined,
      since: 0,
      isFirst: true,
      size: 1,
    }));
    for (const place of [...this.#places]) this.#hire(place);
  }

  #hire(place: Place): void {
    if (this.#isOver) return;
    place.isReady = false;
    place.since = performance.now();
    try {
      const hand = this.#crew.hire();
      place.hand = hand;
      hand.onmessage = ({ data }: MessageEvent<Answer>) => this.#hear(place, data);
      hand.onerror = (event) => {
        // It is told here, where it is not gone round.
        event.preventDefault?.();
        // A worker whose program does not arrive has no message.
        this.#lose(place, new Error(event.message || 'a worker did not start'));
      };
      hand.onmessageerror = () => this.#lose(place, new Error('a worker’s answer was unreadable'));
      hand.postMessage(this.#order);
    } catch (thrown) {
      this.#lose(place, thrown);
    }
  }

  /** A worker is ready, or has done its share. */
  #hear(place: Place, ends: Answer): void {
    if (this.#isOver) return;
    const { share } = place;
    place.isReady = true;
    place.share = undefined;
    if (ends && share) {
      const took = performance.now() - place.since;
      this.#slowest = Math.max(this.#slowest, took / share.count);
      const faster = SHARE / Math.max(took, SHARE / 8);
      place.size = Math.max(1, Math.round(share.count * faster));
      this.#done += share.count;
      this.#learn(share.first, ends);
      if (this.#done === this.#count) return this.#end(this.#resolve);
    }
    this.#give(place);
  }

  #give(place: Place): void {
    const share = this.#left.pop() ?? this.#next(place.size);
    if (!share) return;
    place.share = share;
    place.since = performance.now();
    try {
      place.hand!.postMessage(share);
    } catch (thrown) {
      this.#lose(place, thrown);
    }
  }

  #next(size: number): Share | undefined {
    // The last shares are small, so that no core waits long for another.
    const count = Math.min(size, Math.ceil((this.#count - this.#given) / (2 * this.#cores)));
    if (count === 0) return undefined;
    const first = (this.#order.experiment.start.seed + this.#given) % SEEDS;
    this.#given += count;
    return { first, count };
  }

  /** Goes on without a worker: its share is another's, and one more is tried in its place. */
  #lose(place: Place, reason: unknown): void {
    if (this.#isOver || !this.#places.includes(place)) return;
    this.#dismiss(place);
    if (place.share) this.#left.push(place.share);
    place.share = undefined;
    if (place.isFirst) {
      place.isFirst = false;
      this.#hire(place);
    } else {
      this.#places = this.#places.filter((other) => other !== place);
      if (this.#places.length === 0) return this.#end(() => this.#reject(reason));
    }
    // Somebody may already be without work.
    const idle = this.#places.find((other) => other.hand && other.isReady && !other.share);
    if (idle && this.#left.length > 0) this.#give(idle);
  }

  /** A worker that is far behind what others take is dead, though nobody said so. */
  #lookForDead(): void {
    const now = performance.now();
    for (const place of [...this.#places]) {
      const waits = now - place.since;
      if (!place.isReady && waits > READY_WITHIN) {
        this.#lose(place, new Error('a worker did not start'));
      } else if (place.share && this.#slowest > 0) {
        const most = TOO_LONG.times * this.#slowest * place.share.count;
        if (waits > Math.max(TOO_LONG.least, most)) {
          this.#lose(place, new Error('a worker no longer answered'));
        }
      }
    }
  }

  #dismiss({ hand }: Place): void {
    if (!hand) return;
    hand.onmessage = hand.onerror = hand.onmessageerror = null;
    hand.terminate();
  }

  #end(settle: () => void): void {
    if (this.#isOver) return;
    this.#isOver = true;
    clearInterval(this.#look);
    for (const place of this.#places) this.#dismiss(place);
    settle();
  }
}
