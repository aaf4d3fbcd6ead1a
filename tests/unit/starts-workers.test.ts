import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import type { Experiment } from '../../www/engine';
import {
  trainStarts,
  type Answer,
  type Crew,
  type Hand,
  type Order,
  type Share,
} from '../../www/engine/starts';

/** A worker of the test's: it does what its plan says with each share. */
class FakeHand implements Hand {
  onmessage: Hand['onmessage'] = null;
  onerror: Hand['onerror'] = null;
  onmessageerror: Hand['onmessageerror'] = null;
  isGone = false;
  readonly #plan: (share: Share | undefined, hand: FakeHand) => void;

  constructor(plan: (share: Share | undefined, hand: FakeHand) => void) {
    this.#plan = plan;
  }

  postMessage(message: Order | Share): void {
    const share = 'module' in message ? undefined : message;
    setTimeout(() => this.#plan(share, this), 5);
  }

  terminate(): void {
    this.isGone = true;
  }

  answer(data: Answer): void {
    this.onmessage?.call(this as unknown as Worker, { data } as MessageEvent);
  }

  /** What a good worker does. */
  work(share: Share | undefined): void {
    if (!share) return this.answer(undefined);
    const { first, count } = share;
    this.answer({
      losses: Float32Array.from({ length: count }, (_, i) => first + i),
      deadUnits: new Uint32Array(count),
      distinctUnits: new Uint32Array(count),
      ranks: new Float32Array(count),
      workers: new Uint32Array(count),
      fates: new Uint8Array(count),
    });
  }

  die(message: string): void {
    const event = { message, preventDefault: () => undefined } as unknown as ErrorEvent;
    this.onerror?.call(this as unknown as Worker, event);
  }
}

type Plan = (share: Share | undefined, hand: FakeHand) => void;

const good: Plan = (share, hand) => hand.work(share);
const silent: Plan = () => undefined;
const dying: Plan = (_, hand) => hand.die('out of memory');

/** Hires workers with these plans, in order; then good ones. */
function crewOf(cores: number, plans: readonly Plan[]): Crew & { hired: FakeHand[] } {
  const hired: FakeHand[] = [];
  return {
    cores,
    hired,
    hire: () => {
      const hand = new FakeHand(plans[hired.length] ?? good);
      hired.push(hand);
      return hand;
    },
  };
}

const experiment = { start: { seed: 1 } } as Experiment;

function train(crew: Crew, count: number, signal = new AbortController().signal) {
  const losses = new Map<number, number>();
  const training = trainStarts(
    { module: {} as WebAssembly.Module, images: undefined },
    experiment,
    count,
    10,
    signal,
    (first, ends) => {
      ends.losses.forEach((loss, i) => {
        expect(losses.has(first + i)).toBe(false);
        losses.set(first + i, loss);
      });
    },
    crew,
  );
  return { losses, training };
}

function isWhole(losses: Map<number, number>, count: number): boolean {
  return (
    losses.size === count &&
    Array.from({ length: count }, (_, i) => losses.get(i + 1) === i + 1).every(Boolean)
  );
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('training many starts', () => {
  test('every seed is trained once, and all workers go when it is done', async () => {
    const crew = crewOf(3, []);
    const { losses, training } = train(crew, 100);
    await vi.runAllTimersAsync();
    await training;
    expect(isWhole(losses, 100)).toBe(true);
    expect(crew.hired).toHaveLength(3);
    expect(crew.hired.every(({ isGone }) => isGone)).toBe(true);
  });

  test('a worker that dies at its share is gone round', async () => {
    const later: Plan = (share, hand) =>
      share && share.first > 1 ? hand.die('lost') : hand.work(share);
    const crew = crewOf(2, [later]);
    const { losses, training } = train(crew, 50);
    await vi.runAllTimersAsync();
    await training;
    expect(isWhole(losses, 50)).toBe(true);
    // One more was tried in its place.
    expect(crew.hired).toHaveLength(3);
  });

  test('a replacement is tried once, then the others do the work', async () => {
    const crew = crewOf(2, [dying, good, dying]);
    const { losses, training } = train(crew, 50);
    await vi.runAllTimersAsync();
    await training;
    expect(isWhole(losses, 50)).toBe(true);
    expect(crew.hired).toHaveLength(3);
  });

  test('a worker that no longer answers is gone round', async () => {
    const deaf: Plan = (share, hand) => (share ? silent(share, hand) : hand.work(share));
    const crew = crewOf(2, [deaf]);
    const { losses, training } = train(crew, 20);
    await vi.advanceTimersByTimeAsync(60_000);
    await training;
    expect(isWhole(losses, 20)).toBe(true);
    expect(crew.hired[0]!.isGone).toBe(true);
  });

  test('an answer that cannot be read is a death too', async () => {
    const garbled: Plan = (share, hand) =>
      share
        ? hand.onmessageerror?.call(hand as unknown as Worker, {} as MessageEvent)
        : hand.work(share);
    const { losses, training } = train(crewOf(2, [garbled]), 20);
    await vi.runAllTimersAsync();
    await training;
    expect(isWhole(losses, 20)).toBe(true);
  });

  test('where all die, the error is told', async () => {
    const crew = crewOf(2, [dying, dying, dying, dying]);
    const { training } = train(crew, 20);
    const told = expect(training).rejects.toThrow('out of memory');
    await vi.runAllTimersAsync();
    await told;
    expect(crew.hired).toHaveLength(4);
  });

  test('where no worker ever becomes ready, that is told', async () => {
    const { training } = train(crewOf(2, [silent, silent, silent, silent]), 20);
    const told = expect(training).rejects.toThrow('did not start');
    await vi.advanceTimersByTimeAsync(120_000);
    await told;
  });

  test('a browser that gives no workers is told of', async () => {
    const crew = {
      cores: 2,
      hire: () => {
        throw new Error('not allowed');
      },
    };
    await expect(train(crew, 20).training).rejects.toThrow('not allowed');
  });

  test('an aborted training ends at once, and learns nothing more', async () => {
    const crew = crewOf(2, []);
    const abort = new AbortController();
    const { losses, training } = train(crew, 1000, abort.signal);
    const told = expect(training).rejects.toThrow();
    await vi.advanceTimersByTimeAsync(30);
    const before = losses.size;
    abort.abort();
    await told;
    await vi.runAllTimersAsync();
    expect(losses.size).toBe(before);
    expect(crew.hired.every(({ isGone }) => isGone)).toBe(true);
  });

  test('one that was aborted before begins nothing', async () => {
    const crew = crewOf(2, []);
    await expect(train(crew, 10, AbortSignal.abort()).training).rejects.toThrow();
    expect(crew.hired).toHaveLength(0);
  });
});
