import { beforeAll, describe, expect, test } from 'vitest';

import { Phase, Run } from '../../www/engine';
import { complete, type Experiment } from '../../www/engine/pkg/unalike.js';
import { alike, errorBack, largestTerms, product, readLayer } from '../../www/run/reading';
import { inspector } from '../../www/text/en/inspector';
import { numbers } from '../../www/text/en/numbers';
import { formatFor } from '../../www/text/format';
import { columnsOf } from '../../www/views/numbers/columns';
import { movesOf, readNumbers } from '../../www/views/numbers/read';
import { asText } from '../../www/inspector/copy';
import { startEngine } from '../engine';

beforeAll(() => {
  startEngine();
});

const run = (document: Experiment = {}) => new Run(complete(document));
const words = numbers(formatFor(['en']));

describe('the arithmetic of a step', () => {
  test('a column’s numbers are those of the engine, and add up', () => {
    const one = run({ network: { hidden: [4, 3] } });
    one.advance(9);
    const { reading, terms } = readNumbers(one, 1, true);
    const columns = columnsOf(reading, false, terms, words);
    const named = (head: string) => columns.find((column) => column.head === head)!.values!;
    const products = columns.slice(0, 4).map(({ values }) => values!);
    for (let unit = 0; unit < 3; unit++) {
      const sum = products.reduce((sum, values) => sum + values[unit]!, named(words.bias)[unit]!);
      expect(sum).toBeCloseTo(named(words.sum)[unit]!, 5);
      const back = errorBack(reading, unit);
      expect(back * reading.slopes[unit]!).toBeCloseTo(named(words.delta)[unit]!, 5);
      const delta = columns.find(({ head }) => head === words.delta)!;
      expect(delta.part!(unit)).toBe(words.factors(back, reading.slopes[unit]!));
    }
    expect(columns.map(({ head }) => head)).toContain('error δ');
    one.free();
  });

  test('what a phase has not reached has no numbers', () => {
    const one = run();
    const known = () => {
      const { reading, terms } = readNumbers(one, 0, false);
      return columnsOf(reading, true, terms, words).map(({ phase, values }) => [
        phase,
        values !== undefined,
      ]);
    };
    expect(known().every(([, has]) => !has)).toBe(true);
    one.stepPhase();
    expect(known().every(([phase, has]) => has === (phase === Phase.Forward))).toBe(true);
    while (one.phase !== Phase.Update) one.stepPhase();
    expect(known().every(([, has]) => has)).toBe(true);
    one.free();
  });

  test('inputs without a column of their own share one', () => {
    const one = run({ data: { set: 'digits' } });
    one.advance(1);
    const { reading, terms } = readNumbers(one, 0, false);
    expect(terms).toEqual(largestTerms(reading, 5));
    const columns = columnsOf(reading, true, terms, words);
    const rest = columns.find(({ head }) => head === words.rest(reading.inputs - 5))!;
    const all = Array.from({ length: reading.inputs }, (_, input) =>
      product(reading.met!.weights[input * reading.units]!, reading.x[input]!),
    );
    const own = terms.reduce((sum, input) => sum + all[input]!, 0);
    expect(rest.values![0]).toBeCloseTo(all.reduce((sum, x) => sum + x, 0) - own, 5);
    one.free();
  });

  test('what is said of the weights is what they did', () => {
    const zero = run({ start: { scheme: 'zeros' } });
    expect(movesOf(readLayer(zero, 0))).toBeUndefined();
    zero.advance(3);
    // No hidden unit can ever move.
    expect(movesOf(readLayer(zero, 0))).toBe('still');
    zero.free();
    const batch = run({ training: { batch: 4 } });
    batch.advance(3);
    expect(movesOf(readLayer(batch, 0))).toBe('waits');
    batch.advance(1);
    expect(movesOf(readLayer(batch, 0))).toBe('moved');
    batch.stepPhase();
    expect(movesOf(readLayer(batch, 0))).toBe('yet');
    batch.free();
  });

  test('numbers of the same bits are found, and no others', () => {
    expect([...alike([1, 2, 1, -0, 0, 2])]).toEqual([0, 1, 0, -1, -1, 1]);
  });
});

describe('dropout’s mask', () => {
  test('is the last step’s, whatever the knob says now', () => {
    const document = { training: { dropout: 0.5 }, network: { hidden: [12] } };
    const one = run(document);
    one.advance(5);
    const { mask, a } = readLayer(one, 0);
    expect(mask).toHaveLength(12);
    mask.forEach((factor, unit) => expect(factor === 0).toBe(a[unit] === 0));
    const experiment = complete({ ...document, training: { dropout: 0.25 } });
    one.change({ kind: 'experiment', experiment });
    expect(readLayer(one, 0).mask).toEqual(mask);
    one.free();
  });
});

describe('a unit’s numbers as text', () => {
  test('have all figures, and a line for each weight', () => {
    const one = run();
    one.advance(4);
    const reading = readLayer(one, 0);
    const given = { title: 'Unit 2', examplesSeen: 4, unit: 1, reading, inputName: String };
    const text = asText(given, inspector(formatFor(['de'])));
    expect(text.split('\n')[0]).toBe('Unit 2');
    for (const number of [reading.z[1], reading.deltas[1], reading.now.weights[1]]) {
      expect(text).toContain(String(number));
    }
    one.free();
  });
});
