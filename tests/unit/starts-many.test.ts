import { describe, expect, test } from 'vitest';

import { Fate, type Ends, type Experiment } from '../../www/engine';
import { ManyStarts } from '../../www/run/many.svelte';

const subject = (seed: number, rate = 0.1) => ({
  experiment: {
    network: { hidden: [5, 3] },
    start: { seed },
    training: { learning_rate: rate },
  } as unknown as Experiment,
});

type Train = ConstructorParameters<typeof ManyStarts>[0];

/** Seeds that follow one another end each at its own number; some diverge. */
const endsOf = (first: number, count: number): Ends => {
  const seeds = Array.from({ length: count }, (_, i) => first + i);
  return {
    losses: Float32Array.from(seeds),
    deadUnits: Uint32Array.from(seeds, (seed) => seed % 3),
    distinctUnits: Uint32Array.from(seeds, () => 8),
    ranks: Float32Array.from(seeds, () => 2.5),
    workers: Uint32Array.from(seeds, (seed) => seed % 4),
    fates: Uint8Array.from(seeds, (seed) => (seed % 10 === 0 ? Fate.Diverged : Fate.Sound)),
  };
};
const atOnce: Train = async (experiment, count, _epochs, _signal, learn) => {
  const { seed } = experiment.start;
  learn(seed, endsOf(seed, count));
};

/** Never ends by itself. */
const forever: Train = (_experiment, _count, _epochs, signal, learn) => {
  learn(1, endsOf(1, 1));
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error));
  });
};

describe('many starts', () => {
  test('are kept in order, by the document that they are of', async () => {
    const many = new ManyStarts(atOnce);
    many.count = 100;
    await many.train([subject(53)]);
    const outcome = many.outcomeOf(subject(7))!;
    expect(outcome.ranked).toHaveLength(90);
    expect(outcome.diverged).toEqual([10, 20, 30, 40, 50, 60, 70, 80, 90, 100]);
    expect(outcome.units).toBe(8);
    expect(many.ownOf(subject(53))).toEqual({
      seed: 53,
      loss: 53,
      dead: 2,
      distinct: 8,
      rank: 2.5,
      workers: 1,
      fate: Fate.Sound,
    });
    // Its own run diverged, and that is known.
    await many.train([subject(20)]);
    expect(many.ownOf(subject(20))).toMatchObject({ seed: 20, fate: Fate.Diverged });

    expect(many.outcomeOf(subject(53, 0.3))).toBeUndefined();
    expect(many.isOutdated(subject(53, 0.3))).toBe(true);
    await many.train([subject(53, 0.3)]);
    expect(many.outcomeOf(subject(53, 0.3))).toBeDefined();
    // Going back shows what was found before.
    expect(many.outcomeOf(subject(53))).toBeDefined();
  });

  test('a start that is not among them is trained alone', async () => {
    const many = new ManyStarts(atOnce);
    many.count = 100;
    await many.train([subject(5)]);
    expect(many.ownOf(subject(4001))).toBeUndefined();
    await many.trainOwn(subject(4001));
    expect(many.ownOf(subject(4001))).toMatchObject({ seed: 4001, loss: 4001 });
  });

  test('training ends when the experiment is another, not when its seed is', async () => {
    const many = new ManyStarts(forever);
    const training = many.train([subject(1)]);
    expect(many.isTraining).toBe(true);
    many.follow([subject(2)]);
    expect(many.isTraining).toBe(true);
    many.follow([subject(2), subject(2, 0.5)]);
    expect(many.isTraining).toBe(true);
    many.follow([subject(1, 0.5)]);
    expect(many.isTraining).toBe(false);
    await training;
    expect(many.failed).toBeUndefined();
    // What was found until then stays.
    expect(many.outcomeOf(subject(1))?.ranked).toEqual([
      { seed: 1, loss: 1, dead: 1, distinct: 8, rank: 2.5, workers: 1, fate: Fate.Sound },
    ]);
  });

  test('what was stopped is not begun again by itself', async () => {
    const many = new ManyStarts(forever);
    const training = many.train([subject(7)]);
    many.stop();
    await training;
    await many.trainOwn(subject(7));
    expect(many.isTraining).toBe(false);
  });

  test('what is trained is the document of the press', async () => {
    const seen: unknown[] = [];
    const many = new ManyStarts(async (experiment) => void seen.push(experiment));
    const changing = subject(3);
    const training = many.train([changing]);
    changing.experiment.training.learning_rate = 9;
    await training;
    expect(JSON.stringify(seen)).not.toContain('9');
  });

  test('a failure is told, and the next try forgets it', async () => {
    let fails = true;
    const many = new ManyStarts((...given) =>
      fails ? Promise.reject(new Error('out of memory')) : atOnce(...given),
    );
    await many.train([subject(1)]);
    expect(many.failed).toBe('out of memory');
    expect(many.isTraining).toBe(false);
    fails = false;
    await many.train([subject(1)]);
    expect(many.failed).toBeUndefined();
  });
});
