// Several starts of one experiment and who plays which part in each, in a worker of their own.

import type { ToldLine, ToldRoles, ToldStart } from './pkg/starts.js';
import type { Engine, Hand } from './starts';
import type { Experiment } from './types';

export type { ToldLine, ToldPair, ToldRoles, ToldStart } from './pkg/starts.js';

/** What a worker makes a cast of. */
export interface CastOrder extends Engine {
  experiment: Experiment;
  layer: number;
}

/** One thing about a start that is changed. */
export type Variation = 'shuffled' | 'reordered' | 'redrawn' | 'nudged';

/** What a worker is asked. */
export type Asked = { id: number } & (
  | { kind: 'train'; seed: number; epochs: number }
  | { kind: 'vary'; what: Variation; unit: number; epochs: number }
  | { kind: 'pictures'; nth: number; side: number }
  | { kind: 'line'; nth: number }
  | { kind: 'between'; nth: number; t: number; isMatched: boolean; side: number }
  | { kind: 'roles' }
);

/** What can be asked, without the number by which it is answered. */
type Question = Asked extends infer One ? (One extends Asked ? Omit<One, 'id'> : never) : never;

/** What is drawn of a start. */
export interface Pictures {
  /** What each unit adds over the plane, unit by unit; empty where examples are no points of it. */
  added: Float32Array;
  /** What the network says there. */
  says: Float32Array;
  /** The incoming weights of the layer's units: all units' for the first input, and so on. */
  weights: Float32Array;
  biases: Float32Array;
}

interface Answer {
  id: number;
  answer?: unknown;
  refused?: unknown;
}

interface Waiting {
  resolve: (answer: unknown) => void;
  reject: (reason: unknown) => void;
}

const hired = (): Hand =>
  new Worker(new URL('./cast.worker.ts', import.meta.url), { type: 'module' });

/**
 * Several starts, trained one after the other and compared with the first. All that is asked is
 * answered in order; when the worker dies or is ended, whatever is asked rejects.
 */
export class Cast {
  readonly #hand: Hand;
  readonly #waiting = new Map<number, Waiting>();
  #asked = 0;
  /** Why no more is answered. */
  #ended: Error | undefined;

  constructor(order: CastOrder, hire: () => Hand = hired) {
    this.#hand = hire();
    this.#hand.onmessage = ({ data }: MessageEvent<Answer>) => this.#hear(data);
    this.#hand.onerror = (event) => {
      // It is told to who asked.
      event.preventDefault?.();
      this.#end(new Error(event.message || 'a worker did not start'));
    };
    this.#hand.onmessageerror = () => this.#end(new Error('a worker’s answer was unreadable'));
    this.#hand.postMessage(order);
  }

  /** Trains the start of a seed for some epochs: the first is the one that all others are compared with. */
  train(seed: number, epochs: number): Promise<ToldStart> {
    return this.#ask({ kind: 'train', seed, epochs });
  }

  /** Trains the first start with one thing changed; `unit` is the one that is drawn again. */
  vary(what: Variation, unit: number, epochs: number): Promise<ToldStart> {
    return this.#ask({ kind: 'vary', what, unit, epochs });
  }

  /** What is drawn of the `nth` that was trained, `side` points a row. */
  pictures(nth: number, side: number): Promise<Pictures> {
    return this.#ask({ kind: 'pictures', nth, side });
  }

  /** The straight line from the first network to the `nth`. */
  line(nth: number): Promise<ToldLine> {
    return this.#ask({ kind: 'line', nth });
  }

  /** What the network says at a share `t` of that line, and at the end its mean loss. */
  between(nth: number, t: number, isMatched: boolean, side: number): Promise<Float32Array> {
    return this.#ask({ kind: 'between', nth, t, isMatched, side });
  }

  /** The roles that all starts play. */
  roles(): Promise<ToldRoles> {
    return this.#ask({ kind: 'roles' });
  }

  /** Lets the worker go; what is still asked rejects. */
  end(): void {
    this.#end(new Error('the starts were let go'));
  }

  #ask<T>(question: Question): Promise<T> {
    return new Promise((resolve, reject) => {
      if (this.#ended) return reject(this.#ended);
      const id = this.#asked++;
      this.#waiting.set(id, { resolve: (answer) => resolve(answer as T), reject });
      this.#hand.postMessage({ id, ...question });
    });
  }

  #hear({ id, answer, refused }: Answer): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (refused === undefined) waiting?.resolve(answer);
    else waiting?.reject(refused);
  }

  #end(reason: Error): void {
    if (this.#ended) return;
    this.#ended = reason;
    this.#hand.onmessage = this.#hand.onerror = this.#hand.onmessageerror = null;
    this.#hand.terminate();
    for (const { reject } of this.#waiting.values()) reject(reason);
    this.#waiting.clear();
  }
}
