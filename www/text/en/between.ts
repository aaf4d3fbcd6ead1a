import type { Format } from '../format';
import type { Like } from '../like';
import { counting } from './counting';

/** The words of the way between two starts, and of what decides who plays which part. */
export const between = (format: Format) => {
  const { count, field, figure, share, short, tick } = format;
  const { inWords } = counting(format);
  const two = (x: number) => short(x, 2);
  /** An agreement: 1 is the same. */
  const part = (x: number) =>
    x < 1 - 1e-4 && x >= 0.995 ? `> ${tick(0.99)}` : tick(Math.round(100 * x) / 100 + 0);
  return {
    line: {
      lead: 'Walk in a straight line from this network to another, every weight by itself. Where both lie in one valley the loss hardly rises on the way; a hill on it does not say that there is no way round.',
      other: 'Walk to',
      seed: (seed: number) => `seed ${field(seed)}`,
      order: 'With its units',
      asIs: 'as they stand',
      matched: 'in matched order',
      along: 'Along the line',
      at: (t: number) => `${share(t)} of the way`,
      loss: (loss: number) => `loss ${figure(loss)}`,
      measuring: 'Measuring the way …',
      label: (from: number, to: number) =>
        `The loss on the straight line from seed ${field(from)} to seed ${field(to)}, as the units stand and in matched order`,
      says: 'What the network says there',
      table: 'Loss along the line',
      names: { asIs: ['as they stand', 'as is'], matched: ['in matched order', 'matched'] },
      tick,
      figure,
      share,
      /** What the hill comes to; both are heights above the straight line between the two losses. */
      hills: (hill: number, matched: number) => {
        const rises = `On the way the loss rises by ${two(hill)} above the straight line between the two losses`;
        if (matched < hill) {
          return `${rises}, with partners in the same places by ${two(matched)}: ${share(Math.round((100 * (hill - matched)) / hill) / 100)} of the hill was only a matter of the units’ order and signs.`;
        }
        return `${rises}, with partners in the same places by ${two(matched)}: here the way in matched order is no lower.`;
      },
      flat: 'The loss hardly rises above the straight line between the two losses, in either order: the two lie in one valley.',
      only: 'That is said of these two networks alone.',
      cannot:
        'There is no way to be walked: one of the two networks diverged, or its units add nothing.',
      turned: (n: number) =>
        n === 0
          ? ''
          : `${n === 1 ? 'One unit is' : `${count(n)} units are`} turned in sign for it, which leaves what the network says as it was.`,
    },
    start: {
      lead: (epochs: number) =>
        `Change one thing about this page’s start, train it again for ${inWords(epochs, 'epoch')}, and see who plays which part then.`,
      cannot:
        'From this start there is nothing to compare: the run diverged, or its units add nothing.',
      alike:
        'Its units add the same as one another, so that who plays whose part has no answer: start them apart.',
      once: 'One draw each: another seed may show something else.',
      first: ['This start', 'This'],
      names: {
        shuffled: 'Shuffle its units',
        reordered: 'Another order of the examples',
        redrawn: 'Draw one unit again',
        nudged: 'Nudge one weight by 0.001',
      },
      rows: {
        shuffled: [['Shuffled'], ['units']],
        reordered: [['Order'], ['of examples']],
        redrawn: [['One unit'], ['drawn anew', 'anew']],
        nudged: [['Nudged'], ['by 0.001']],
      } as Record<string, readonly [readonly string[], readonly string[]]>,
      unit: 'Which unit',
      number: (unit: number) => `unit ${count(unit + 1)}`,
      label: (n: number) =>
        `What each unit adds to the answer from this start and from ${inWords(n, 'variation')} of it; partners stand in one column`,
      table: 'What decides',
      heads: ['changed', 'partners agree', 'untrained', 'shuffled', 'same number', 'loss'],
      part,
      figure,
      of: (same: number, of: number) => `${count(same)} of ${count(of)}`,
      /** What a variation shows; `most` is how many of the units that do the work kept their number. */
      shuffled: (r: number, kept: number, of: number) =>
        `Shuffled: partners add the same (agreement ${part(r)}), and ${kept === 0 ? 'none' : count(kept)} of ${count(of)} bears the same number: the roles went with the units’ starts, not with their numbers. It has to be so: the run is the same but for rounding.`,
      shuffledApart: (r: number) =>
        `Shuffled: partners agree by ${part(r)} only. The run is the same but for rounding, and here rounding has grown until other units came to play the parts.`,
      reordered: (r: number, kept: number, of: number) =>
        `Another order of the examples: partners agree by ${part(r)}, and ${count(kept)} of ${count(of)} bear the same number.`,
      redrawn: (unit: number, r: number, kept: number, of: number) =>
        `Unit ${count(unit + 1)} drawn again: of the ${count(of)} others ${count(kept)} play the part that they played; partners agree by ${part(r)}.`,
      nudged: (r: number, kept: number, of: number) =>
        `Nudged: partners agree by ${part(r)}, and ${count(kept)} of ${count(of)} bear the same number.`,
      beside: (r: number) => `Another seed altogether agrees by ${part(r)} on average.`,
      diverged: (name: string) => `${name}: the run diverged, so that there is nothing to compare.`,
    },
  };
};

export type BetweenWords = Like<ReturnType<typeof between>>;
