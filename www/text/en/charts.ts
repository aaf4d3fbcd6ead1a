import { superscript, type Format } from '../format';
import type { Like } from '../like';
import { counting } from './counting';

/** The words of the strip and of the enlarged charts. */
export const charts = (format: Format) => {
  const { count, figure, short, tick } = format;
  const examples = (n: number) => counting(format).counted(n, 'example');
  return {
    count,
    figure,
    short,
    tick,
    examples,
    loss: 'Loss',
    gap: 'Gap',
    /** On a telephone. */
    lossIs: (loss: number) => `loss ${figure(loss)}`,
    seen: (n: number) => `${count(n)} seen`,
    timeline: 'Timeline',
    timelineAt: (now: number, end: number) => `${count(now)} of ${count(end)} examples seen`,
    strip: (now: number, values: readonly string[]) =>
      `Loss and gap over the examples seen, at ${examples(now)}: ${values.join('; ')}`,
    larger: 'Larger',
    panel: 'Charts, enlarged',
    levelledOff: ['loss has levelled off here', 'levelled off here', 'levelled off'],
    ln2: `ln 2 = ${figure(Math.LN2)}`,
    identical: 'identical',
    decade: (exponent: number) =>
      Math.abs(exponent) < 3 ? tick(10 ** exponent) : `10${superscript(exponent)}`,
    titles: {
      loss: 'Loss',
      gap: 'Largest gap',
      unlike: 'Distinct units and effective rank',
    },
    hints: {
      cross_entropy: 'mean over the examples, in nats',
      squared_error: 'mean over the examples, ½ squared error',
      gap: 'the largest difference between two units in one incoming weight or bias',
      unlike: (layer: number) => `of hidden layer ${count(layer + 1)}`,
    },
    units: { cross_entropy: 'nats', squared_error: '½ error²', gap: '', unlike: 'units' },
    training: 'training',
    heldOut: 'held out',
    gapLine: 'largest gap',
    layer: (layer: number) => `layer ${count(layer + 1)}`,
    distinct: 'distinct units',
    rank: 'effective rank',
    none: '–',
    ofNet: (id: 'a' | 'b', name: string) => `${id.toUpperCase()} ${name}`,
    setting: (field: string, value: string) => `${field} ${value}`,
    before: (settings: readonly string[]) =>
      settings.length === 0
        ? 'before a change by hand'
        : `before: ${settings.slice(0, 2).join(', ')}${settings.length > 2 ? ' …' : ''}`,
    at: (moment: number) => `at example ${count(moment)}`,
    showAll: 'Show all',
    legend: (title: string) => `Lines: ${title}`,
    only: 'Show this line alone',
    pointer: (title: string) => `Moment in the chart: ${title}`,
    value: (name: string, value: string) => `${name} ${value}`,
    valueOf: (value: string, moment: number) => `${value} (at ${count(moment)})`,
    describe: (name: string, points: number, values: readonly string[]) =>
      `${name} over examples seen: ${count(points)} moments kept. Now: ${values.join('; ') || '–'}.`,
    growth: {
      grows: (every: string) => `grows e-fold every ${every}`,
      shrinks: (every: string) => `shrinks e-fold every ${every}`,
      level: 'has levelled off',
      zero: 'exactly zero: nothing to grow',
      zeroShort: 'exactly zero',
      every: (n: number) => (n < 10 ? `${figure(n)} examples` : examples(Math.round(n))),
      ofLayer: (layer: number, says: string) => `layer ${count(layer + 1)}: ${says}`,
    },
  };
};

export type ChartsWords = Like<ReturnType<typeof charts>>;
