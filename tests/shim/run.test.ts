import { beforeAll, describe, expect, test } from 'vitest';

import { Run } from '../../www/engine/run';
import { alike, errorBack, largestTerms, product, readLayer } from '../../www/run/reading';
import {
  fields,
  complete,
  fit,
  read_link,
  write_link,
  type Experiment,
} from '../../www/engine/pkg/unalike.js';

import { startEngine } from '../engine';
import fingerprints from '../fingerprints.json';
import { refusal } from './refusal';

beforeAll(() => {
  startEngine();
});

const run = (document: Experiment = {}) => new Run(complete(document));

describe('the same bits as natively', () => {
  test.each(fingerprints)('$link', ({ link, start, end, steps }) => {
    const { experiment, step } = read_link(link);
    const run = new Run(experiment);
    expect(run.fingerprint()).toBe(start);
    for (let i = 0; i < steps.length / 4; i++) {
      run.advance(1);
      const digits = run.fingerprint().slice(0, 4);
      expect(digits, `step ${i + 1}`).toBe(steps.slice(4 * i, 4 * i + 4));
    }
    run.advance(step - run.examplesSeen);
    expect(run.fingerprint()).toBe(end);
    run.seek(0);
    expect(run.fingerprint()).toBe(start);
  });
});

describe('views', () => {
  test('show the engine’s own memory, whose numbers anybody can recompute', () => {
    const { experiment } = read_link('network.hidden=3');
    const run = new Run(experiment);
    const weights = [...run.weights(0)];
    const biases = [...run.biases(0)];
    const output = [...run.weights(1)];
    run.advance(1);
    const [x1, x2] = run.exampleInputs() as unknown as [number, number];
    for (let unit = 0; unit < 3; unit++) {
      const z = weights[unit]! * x1 + weights[3 + unit]! * x2 + biases[unit]!;
      expect(run.sums(0)[unit]).toBeCloseTo(z, 6);
      expect(run.activations(0)[unit]).toBeCloseTo(Math.tanh(z), 6);
    }
    const y = run.activations(1)[0]!;
    const target = run.target()[0]!;
    expect(run.deltas(1)[0]).toBeCloseTo(y - target, 6);
    expect(run.exampleLoss).toBeCloseTo(-Math.log(target === 1 ? y : 1 - y), 5);
    for (let unit = 0; unit < 3; unit++) {
      const delta = (y - target) * output[unit]! * (1 - run.activations(0)[unit]! ** 2);
      expect(run.deltas(0)[unit]).toBeCloseTo(delta, 6);
      expect(run.weights(0)[unit]).toBeCloseTo(weights[unit]! - 0.1 * delta * x1, 6);
    }
  });

  test('are good after memory has grown', () => {
    const small = run();
    const before = [...small.weights(0)];
    const large = run({ network: { hidden: [128, 128, 128] }, data: { set: 'digits' } });
    large.advance(300);
    expect([...small.weights(0)]).toEqual(before);
    expect(large.weights(1)).toHaveLength(128 * 128);
  });

  test('the order is that of the steps', () => {
    const one = run();
    const order = [...one.orderOf(0)];
    const seen = order.map(() => {
      one.advance(1);
      return one.example;
    });
    expect(seen).toEqual(order);
    expect([...order].sort((a, b) => a - b)).toEqual(order.map((_, i) => i));
  });

  test('the surface is what the network says at those points', () => {
    const one = run({ network: { hidden: [] } });
    const side = 24;
    const [w1, w2] = [one.weights(0)[0]!, one.weights(0)[1]!];
    const surface = one.surfaces(0, side);
    // The top left cell's middle: x near −1, y near 1.
    const [x, y] = [1 / side - 1, 1 - 1 / side];
    expect(surface[0]).toBeCloseTo(1 / (1 + Math.exp(-(w1 * x + w2 * y))), 5);
    expect(run({ data: { set: 'digits' } }).surfaces(0, side)).toHaveLength(0);
  });
});

describe('identical units', () => {
  test.each([1, 3, 4, 5, 7, 8, 15, 16, 17, 33, 64, 67, 100, 128])('%i stay one', (width) => {
    const identical = run({
      data: { set: 'digits', examples: 40 },
      network: { hidden: [width] },
      start: { symmetry: 'identical' },
      training: { batch: 3 },
    });
    identical.advance(400);
    expect(identical.distinctUnits(0)).toBe(1);
    expect(identical.largestGap(0)).toBe(0);
    expect([...identical.sameAs(0)]).toEqual(Array<number>(width).fill(0));
  });
});

describe('a run that is changed on its way', () => {
  const slower = (run: Run) => ({
    kind: 'experiment' as const,
    experiment: {
      ...run.origin,
      training: { ...run.origin.training, learning_rate: 0.01 },
    },
  });

  test('goes by the document of the moment, however often it is gone through', () => {
    const one = run();
    one.advance(150);
    const before = one.branch();
    one.change(slower(one));
    one.advance(100);
    const end = one.fingerprint();
    one.seek(149);
    before.seek(149);
    expect(one.fingerprint()).toBe(before.fingerprint());
    one.seek(250);
    expect(one.fingerprint()).toBe(end);
    before.seek(250);
    expect(before.fingerprint(), 'the run that was left is as it was').not.toBe(end);
  });

  test('can be planned', () => {
    const [one, two] = [run(), run()];
    two.plan(150, slower(two));
    one.advance(150);
    one.change(slower(one));
    one.advance(100);
    two.advance(250);
    expect(two.fingerprint()).toBe(one.fingerprint());
  });

  test('refuses what there is not, and stays what it was', () => {
    const one = run();
    one.advance(5);
    const before = one.fingerprint();
    const weight = { kind: 'weight' as const, layer: 0, unit: 8, input: 0, value: 1 };
    expect(refusal(() => one.change(weight))).toEqual({
      field: 'unit',
      value: '8',
      allowed: 'a whole number, 0 … 7',
    });
    expect(one.fingerprint()).toBe(before);
  });
});

describe('what is looked at', () => {
  test('a step’s arithmetic can be recomputed from the numbers beside it', () => {
    const one = run({
      data: { set: 'iris' },
      network: { hidden: [6, 5], activation: 'sigmoid' },
      training: { dropout: 0.4, optimiser: 'momentum' },
    });
    one.advance(37);
    for (const layer of [0, 1, 2]) {
      const reading = readLayer(one, layer);
      for (let unit = 0; unit < reading.units; unit++) {
        let sum = reading.met!.biases[unit]!;
        for (let input = 0; input < reading.inputs; input++) {
          sum += product(reading.met!.weights[input * reading.units + unit]!, reading.x[input]!);
        }
        expect(reading.z[unit]).toBeCloseTo(sum, 5);
        const now = reading.met!.biases[unit]! + reading.moved!.biases[unit]!;
        expect(reading.now.biases[unit]).toBeCloseTo(now, 6);
        if (reading.isOutput) continue;
        const delta = errorBack(reading, unit) * reading.slopes[unit]! * reading.mask[unit]!;
        expect(reading.deltas[unit]).toBeCloseTo(delta, 6);
      }
    }
  });

  test('the largest terms are the largest', () => {
    const one = run({ data: { set: 'digits' } });
    one.advance(1);
    const reading = readLayer(one, 0);
    const size = (input: number) => Math.abs(reading.met!.weights[input * 8]! * reading.x[input]!);
    const terms = largestTerms(reading, 5, 0);
    const least = Math.min(...terms.map(size));
    const others = [...reading.x.keys()].filter((input) => !terms.includes(input));
    expect(Math.max(...others.map(size))).toBeLessThanOrEqual(least);
  });

  test('the same bits are told from equal numbers', () => {
    expect([...alike([1, 0, 2, -0, 1, 0])]).toEqual([0, 1, -1, -1, 0, 1]);
    expect([...alike([NaN, NaN])]).toEqual([0, 0]);
  });

  test('views have a number for each unit and place', () => {
    const one = run({ network: { hidden: [7] } });
    one.advance(321);
    expect(one.surfaces(0, 9)).toHaveLength(7 * 81);
    const { points, moments } = one.paths(0);
    expect(points).toHaveLength((moments.length + 1) * 7 * 3);
    expect([...points.slice(-3, -1)]).toEqual([one.weights(0)[6], one.weights(0)[13]]);
    const { gaps, cosines } = one.pairs(0);
    expect(Math.max(...gaps)).toBe(one.largestGap(0));
    expect(cosines).toHaveLength(49);
    expect(one.readResponses(0, 1000)).toBe(100);
    const counts = one.histogram(3, 10, one.responseRange(3));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(100);
    expect(one.strongest(3, 4)).toHaveLength(4);
    expect(one.shares(0).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  });
});

describe('the document', () => {
  test('errors say where, what and what is allowed', () => {
    const error = refusal(() => complete({ training: { learning_rate: 11 } }));
    expect(error).toEqual({
      field: 'training.learning_rate',
      value: '11',
      allowed: 'a number, 0 … 10',
    });
    const unknown = { start: { sead: 1 } } as Experiment;
    expect(refusal(() => complete(unknown)).field).toBe('start.sead');
    expect(refusal(() => complete(7 as unknown as Experiment)).field).toBe('the document');
    expect(read_link('#data.examples=0').faults[0]?.field).toBe('data.examples');
  });

  test('every limit is allowed, and what is beyond it is not', () => {
    const whole = complete({});
    for (const { field, kind, min, max } of fields(whole)) {
      const [section, name] = field.split('.') as [keyof Experiment, string];
      if (kind !== 'number' || name === undefined || min === undefined || max === undefined)
        continue;
      const at = (value: number) =>
        complete({ ...whole, [section]: { ...(whole[section] as object), [name]: value } });
      expect(() => at(min)).not.toThrow();
      expect(() => at(max)).not.toThrow();
      expect(refusal(() => at(max + 1)).field).toBe(field);
      expect(refusal(() => at(min - 1)).field).toBe(field);
    }
  });

  test('every choice can be chosen', () => {
    for (const { field, names = [] } of fields(complete({}))) {
      const [section, name] = field.split('.') as [string, string];
      for (const choice of names) {
        const rows = [-1, 1].map((x) => ({ inputs: [x], target: x }));
        const own = choice === 'custom' ? { rows } : {};
        const document = fit({ [section]: { [name]: choice, ...own } });
        expect(new Run(document).advance(3)).toBe(3);
      }
    }
  });

  test('permalinks name what differs', () => {
    const link = read_link('');
    expect(write_link(link)).toBe('');
    const fragment = 'network.hidden=4,4&start.symmetry=identical&start.seed=9&step=12';
    expect(write_link(read_link(`#${fragment}`))).toBe(fragment);
  });
});
