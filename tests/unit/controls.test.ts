import { describe, expect, test } from 'vitest';

import { sectionOf, SECTIONS } from '../../www/controls/sections';
import { startFields, startOf } from '../../www/controls/startPicture';
import { oneThreeTen, stepOf } from '../../www/controls/steps';
import { NUDGES, positionOf } from '../../www/controls/nudge';
import type { Field } from '../../www/engine';
import { formatFor } from '../../www/text/format';
import { readTyped, within } from '../../www/ui/typed';

const field = (name: string, applies = true): Field => ({
  field: name,
  section: name.split('.')[0]!,
  kind: 'number',
  applies,
  default: 0,
  comparable: true,
  on_the_way: true,
});

describe('sections', () => {
  test('stand in the order data, network, start, training', () => {
    expect(SECTIONS).toEqual(['data', 'network', 'start', 'training']);
  });

  test('show what applies, and tuck away what is seldom wanted', () => {
    const fields = ['start.scheme', 'start.bias', 'start.symmetry', 'start.seed'].map((name) =>
      field(name),
    );
    const { main, rare } = sectionOf('start', [...fields, field('start.scale', false)]);
    expect(main.map((one) => one.field)).toEqual(['start.symmetry', 'start.scheme', 'start.seed']);
    expect(rare.map((one) => one.field)).toEqual(['start.bias']);
  });

  test('show a field that nobody has heard of yet, after the others', () => {
    const { main } = sectionOf('training', [field('training.warmth'), field('training.batch')]);
    expect(main.map((one) => one.field)).toEqual(['training.batch', 'training.warmth']);
  });
});

describe('steps', () => {
  test('try learning rates by 1, 3, 10', () => {
    expect([oneThreeTen(0.1, true), oneThreeTen(0.1, false)]).toEqual([0.3, 0.03]);
    expect([oneThreeTen(10, true), oneThreeTen(0, false)]).toEqual([10, 0]);
  });

  test('of whole numbers are whole, of others tenths without rounding', () => {
    expect(stepOf('training.batch', true)(7, true)).toBe(8);
    expect(stepOf('training.dropout', false)(0.2, true)).toBe(0.3);
    expect(stepOf('data.noise', false)(0.1, true)).toBe(0.15);
  });
});

describe('what is typed into a field', () => {
  const { parse } = formatFor(['en-GB']);
  const range = { min: 0, max: 10, whole: false };

  test('is read with a comma for the decimal mark', () => {
    expect(readTyped('0,03', range, parse)).toEqual({ kind: 'number', value: 0.03 });
  });

  test.each(['', 'abc', '1..2', '3 apples'])('is refused where it is no number: %j', (typed) => {
    expect(readTyped(typed, range, parse)).toEqual({ kind: 'unreadable' });
  });

  test('is refused beyond its range, and where it must be whole', () => {
    expect(readTyped('11', range, parse)).toEqual({ kind: 'outside' });
    expect(readTyped('1.5', { ...range, whole: true }, parse)).toEqual({ kind: 'outside' });
  });

  test('comes within its range by the buttons', () => {
    expect([within(12, range), within(-1, range), within(3, range)]).toEqual([10, 0, 3]);
  });
});

describe('starts', () => {
  test('all zero is a scheme, and is left by drawing again', () => {
    expect(startOf({ scheme: 'zeros', symmetry: 'none' })).toBe('zeros');
    expect(startFields('zeros', 'he_normal')).toMatchObject({ scheme: 'zeros', symmetry: 'none' });
    expect(startFields('twins', 'zeros')).toMatchObject({
      scheme: 'xavier_uniform',
      symmetry: 'twins',
    });
    expect(startFields('twins', 'he_normal')).toEqual({ symmetry: 'twins' });
  });
});

describe('the dial of the nudge', () => {
  test('comes to each of its values and back', () => {
    NUDGES.forEach((nudge, position) => expect(positionOf(nudge)).toBe(position));
  });

  test('shows a nudge beyond its ends at the end', () => {
    expect(positionOf(1e-30)).toBe(1);
    expect(positionOf(50)).toBe(NUDGES.length - 1);
  });
});
