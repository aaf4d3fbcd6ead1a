import type { Format } from '../format';
import type { Like } from '../like';
import { counting, plural } from './counting';

/** A number with the least and the most of those that it is the mean of. */
interface Spread {
  mean: number;
  least: number;
  most: number;
}

/** The words of a few starts beside each other: who plays which part. */
export const roles = (format: Format) => {
  const { count, field, figure, share, short, tick } = format;
  const { counted, inWords } = counting(format);
  const lower = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);
  /** No minus before a zero. */
  const two = (x: number) => tick(Math.round(100 * x) / 100 + 0);
  const about = ({ mean, least, most }: Spread, of: number) =>
    of > 1 ? `${two(mean)} (${two(least)} … ${two(most)})` : two(mean);
  return {
    title: 'Chance, or division of labour?',
    parts: 'What to look at',
    part: {
      roles: 'Same roles',
      line: 'Same valley',
      start: 'What decides',
      many: 'Many starts',
    },
    others: 'Four other starts',
    training: (done: number, of: number) => `Training start ${count(done + 1)} of ${count(of)} …`,
    stop: 'Stop',
    stopped: 'Stopped before all starts were trained.',
    again: 'Train them',
    failed: (reason: string) => `The starts could not be compared: ${reason}`,
    none: 'Without a hidden layer there are no units that could share the work.',
    /** Where nothing can be compared. */
    firstDiverged: (seed: number) =>
      `From this page’s start, seed ${field(seed)}, the run diverged: there is nothing to compare the others with. Lower the learning rate.`,
    diverged: (n: number, of: number) =>
      `${n === 1 ? 'One' : count(n)} of ${counted(of, 'start')} diverged and ${plural(n, 'is', 'are')} left out.`,
    idle: (n: number, of: number) =>
      `In ${count(n)} of ${counted(of, 'start')} no unit adds anything to the answer: what is said below is of the others.`,
    allIdle:
      'In none of these starts does any unit add anything to the answer: nobody plays a part.',
    oneUnit: 'The layer has one unit: it is its own partner, whatever it does.',
    allSame:
      'All units of a start add the same, so that every matching is as good: who plays which part has no answer here.',
    /** Who does the work. */
    work: (least: number, most: number, of: number, starts: number, epochs: number) => {
      const who = least === most ? count(least) : `${count(least)} to ${count(most)}`;
      const where = starts === 1 ? 'one start' : `each of ${counted(starts, 'start')}`;
      return `After ${inWords(epochs, 'epoch')}, in ${where}, ${who} of ${inWords(of, 'unit')} ${most === 1 ? 'does' : 'do'} 90 % of the work.`;
    },
    index: (same: number, of: number, expected: number) =>
      `They bear the same number in ${count(same)} of ${count(of)} cases, where chance gives ${tick(Math.round(expected * 10) / 10)}.`,
    agree: (trained: Spread, untrained: Spread, shuffled: Spread, pairs: number) =>
      `Partners agree by ${about(trained, pairs)}; the same networks untrained by ${about(untrained, pairs)}, the trained ones shuffled by ${two(shuffled.mean)}.`,
    /** Their losses are far apart: some have come further than others. */
    uneven: (best: string, worst: string) =>
      `Their losses lie between ${best} and ${worst}: some have come further than others, and partners cannot be expected where one network does what another does not.`,
    few: (starts: number) =>
      `${starts === 2 ? 'Two' : count(starts)} starts are few: this is what they do, no more.`,
    /** The picture. */
    label: (starts: number, epochs: number) =>
      `What each unit adds to the answer in ${counted(starts, 'start')} after ${counted(epochs, 'epoch')}; partners stand in one column`,
    most: ['the first row’s most', 'the most', 'most'],
    least: ['its least', 'least'],
    together: ['together', 'all'],
    loss: ['loss'],
    seed: (seed: number) => [`Seed ${field(seed)}`, field(seed)],
    own: ['this start', 'here'],
    number: (unit: number) => count(unit + 1),
    fate: {
      diverged: 'diverged: it has no units to be compared',
      idle: 'no unit adds anything to the answer',
      waiting: 'is being trained',
    },
    more: (n: number, work: number) =>
      `and ${counted(n, 'unit')} more, together ${work < 0.001 ? 'less than 0.1 %' : share(work)} of the work`,
    pushes: (low: string, high: string) => [`pushes to ${low}`, `pushes to ${high}`] as const,
    lower: 'lower',
    higher: 'higher',
    weights: ['negative weights', 'positive weights'] as const,
    workScale: (full: number) => [
      `share of the work, full at ${share(full)}; faded under 5 %`,
      `share of the work, full at ${share(full)}`,
      'share of the work',
      'work',
    ],
    matched: 'Each column: partners, matched by what they add to the answer.',
    openSeed: (seed: number, epochs: number) =>
      `Open the run of seed ${field(seed)} after ${counted(epochs, 'epoch')}`,
    /** What is said of a unit that is tapped. */
    says: (unit: number, start: string, work: number) =>
      `Unit ${count(unit + 1)} of ${lower(start)} does ${share(work)} of the work.`,
    unitOf: (unit: number, start: string) => `Unit ${count(unit + 1)} of ${lower(start)}`,
    standsFor: (partner: number, r: number) =>
      `It stands for unit ${count(partner + 1)} above: what the two add correlates by ${two(r)}.`,
    saysNothing: (unit: number, start: string) =>
      `Unit ${count(unit + 1)} of ${lower(start)} or its partner adds nothing, so that its place here is arbitrary.`,
    unitDoes: (unit: number, work: number) => `unit ${count(unit + 1)}, ${share(work)} of the work`,
    /** A loss in as few digits as fit. */
    lossIn: (loss: number) => [figure(loss), short(loss, 2), short(loss, 1)],
    lossOf: (loss: string) => `loss ${loss}`,
    /** The three agreements. */
    agreement: 'How well partners agree',
    rows: { trained: ['trained'], untrained: ['untrained'], shuffled: ['shuffled'] },
    agreementLabel: (pairs: number) =>
      `How well the units of the first start and their partners agree, for ${counted(pairs, 'pair')} of starts: trained, untrained, shuffled`,
    /** What the ends of the scale mean, as its marks. */
    ends: { nothing: '0: nothing in common', same: '1: the same' },
    agreementHint:
      'For this page’s start with each other, so that the pairs are not independent: the sum of what partners add times each other, over all examples, as a part of what it would be if they added the same. 1 is the same, 0 is nothing in common. Untrained is the same two networks before training, in their own best match; shuffled is the average of the trained ones over all matchings.',
    two,
    figure,
    tick,
    table: 'Partners by start',
    hints: 'What the words mean',
    meanings: [
      [
        'what a unit adds',
        'The outputs’ sums as they are, less the same with what the unit sends held at its mean over the training examples.',
      ],
      [
        'work',
        'A unit’s share of the squares of what all units of the layer add, over all training examples.',
      ],
      [
        'partners',
        'The matching of the units of two networks that brings what partners add as close together as it can be.',
      ],
    ] as readonly (readonly [string, string])[],
  };
};

export type RolesWords = Like<ReturnType<typeof roles>>;
