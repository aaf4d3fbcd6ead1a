import { describe, expect, test } from 'vitest';

import { Fate, type Cast, type Experiment, type ToldStart } from '../../www/engine';
import { FewStarts } from '../../www/run/few.svelte';

const experiment = (seed: number, rate = 0.1) =>
  ({ start: { seed }, training: { learning_rate: rate } }) as unknown as Experiment;

const wanted = (seed: number, rate = 0.1, seeds?: readonly number[]) => ({
  experiment: experiment(seed, rate),
  layer: 0,
  epochs: 5,
  ...(seeds && { seeds }),
});

const told = (loss: number): ToldStart => ({
  fate: Fate.Sound,
  loss,
  accuracy: 1,
  work: [1],
  workers: 1,
  pair: null,
});

/** Casts that tell each seed as its loss, and whether they were let go. */
function troupes() {
  const ended: number[] = [];
  const asked: string[] = [];
  let count = 0;
  const make = async (): Promise<Cast> => {
    const nth = count++;
    return {
      train: async (seed: number) => (asked.push(`${seed}`), told(seed)),
      vary: async (what: string, unit: number) => (asked.push(`${what} ${unit}`), told(0)),
      pictures: async () => (asked.push('pictures'), {}),
      line: async (to: number) => (asked.push(`line ${to}`), { barrier: to }),
      roles: async () => ({ starts: 5 }),
      end: () => void ended.push(nth),
    } as unknown as Cast;
  };
  return { few: new FewStarts(make), ended, asked };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('a few starts', () => {
  test('are the page’s own and those of the seeds after it; four others follow on', async () => {
    const { few } = troupes();
    few.begin(wanted(7));
    await settled();
    expect(few.of(wanted(7))!.players.map(({ told }) => told.loss)).toEqual([7, 8, 9, 10, 11]);
    expect(few.of(wanted(7))!.roles).toEqual({ starts: 5 });
    few.drawOthers();
    expect(few.of(wanted(7))).toBeUndefined();
    few.begin(wanted(7));
    expect(few.of(wanted(7))!.seeds).toEqual([7, 12, 13, 14, 15]);
    // Seeds are u32: they go round.
    few.begin(wanted(2 ** 32 - 1));
    expect(few.of(wanted(2 ** 32 - 1))!.seeds[1]).toBe(4);
  });

  test('are kept for those who come back, and the oldest let go', async () => {
    const { few, ended } = troupes();
    for (let seed = 0; seed < 5; seed++) {
      few.begin(wanted(seed));
      await settled();
    }
    expect(few.of(wanted(0))).toBeUndefined();
    expect(few.of(wanted(1))!.isDone).toBe(true);
    expect(ended).toEqual([0]);
    few.clear();
    await settled();
    expect(ended).toHaveLength(5);
  });

  test('of seeds of their own have no pictures, and stay whatever the page’s seed is', async () => {
    const { few, asked } = troupes();
    few.begin(wanted(1, 0.1, [1, 2, 3]));
    const mine = few.of(wanted(1, 0.1, [1, 2, 3]))!;
    few.follow([{ experiment: experiment(99) }]);
    await settled();
    expect(mine.isDone).toBe(true);
    expect(asked).toEqual(['1', '2', '3']);
    few.begin(wanted(1, 0.1, [4, 5]));
    few.follow([{ experiment: experiment(1, 0.5) }]);
    await settled();
    expect(few.of(wanted(1, 0.1, [4, 5]))).toBeUndefined();
  });

  test('what is asked once is kept; another unit is drawn again', async () => {
    const { few, asked } = troupes();
    few.begin(wanted(1));
    await settled();
    const mine = few.of(wanted(1))!;
    asked.length = 0;
    await mine.walk(2);
    await mine.walk(2);
    await mine.vary('redrawn', 0);
    await mine.vary('redrawn', 0);
    await mine.vary('redrawn', 3);
    await mine.vary('nudged', 3);
    expect(asked.filter((one) => one !== 'pictures')).toEqual([
      'line 2',
      'redrawn 0',
      'redrawn 3',
      'nudged 3',
    ]);
    expect(mine.redrawn).toBe(3);
  });

  test('a worker that fails is told, and one that was let go is not', async () => {
    const failing = new FewStarts(async () => {
      throw new Error('out of memory');
    });
    failing.begin(wanted(1));
    await settled();
    expect(failing.of(wanted(1))!.failed).toBe('out of memory');
    const { few } = troupes();
    few.begin(wanted(1));
    const mine = few.of(wanted(1))!;
    mine.stop();
    await settled();
    expect([mine.failed, mine.isTraining]).toEqual([undefined, false]);
  });
});
