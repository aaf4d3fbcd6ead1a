import type { Format } from '../format';
import type { Like } from '../like';
import { counting, plural } from './counting';

const NTH = [
  '',
  '',
  'second ',
  'third ',
  'fourth ',
  'fifth ',
  'sixth ',
  'seventh ',
  'eighth ',
  'ninth ',
  'tenth ',
];

const ENDINGS: Record<Intl.LDMLPluralRule, string> = {
  one: 'st',
  two: 'nd',
  few: 'rd',
  zero: 'th',
  many: 'th',
  other: 'th',
};

/** So many seeds are named one by one. */
const NAMED = 5;

const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });

/** The words of the same experiment from many random starts. */
export const starts = (format: Format) => {
  const { apart, count, field, share: percent, short, tick } = format;
  const { counted, inWords } = counting(format);
  const many = (n: number) => inWords(n, 'start');
  const epochsOf = (n: number) => inWords(n, 'epoch');
  const part = (n: number, of: number) =>
    n === of ? `all ${many(of)}` : `${n === 1 ? 'one' : count(n)} of ${many(of)}`;
  const nth = (n: number) => NTH[n] ?? `${count(n)}${ENDINGS[ordinals.select(n)]} `;
  return {
    lead: 'The same experiment from many random starts: the same examples in the same order, the same optimiser. See how far apart they end, and open one to see its units.',
    starts: 'Starts',
    epochs: 'Epochs',
    count,
    apart,
    train: (n: number, both: boolean) => (both ? 'Train both' : `Train ${counted(n, 'start')}`),
    stop: 'Stop',
    /** How many a second, and how many seconds are left. */
    rate: (rate: number, seconds: number) => {
      const left =
        seconds < 90 ? `${count(Math.ceil(seconds))} s` : `${count(Math.ceil(seconds / 60))} min`;
      return `${short(rate, 2)} a second, ${left} left`;
    },
    measure: 'Count by',
    /** What is counted; the first wording that fits names the axis. */
    measures: {
      loss: ['training loss'],
      distinct: ['distinct units', 'distinct'],
      rank: ['effective rank of the last hidden layer', 'effective rank', 'rank'],
      dead: ['dead units', 'dead'],
      workers: [
        'units that do 90 % of the last hidden layer’s work',
        'units that do 90 % of the work',
        'working units',
      ],
    } as const,
    labelOf: (measure: string, n: number, epochs: number) => {
      const what =
        {
          distinct: 'how many distinct units',
          rank: 'which effective rank',
          dead: 'how many dead units',
          workers: 'how many units that do 90 % of the work',
        }[measure] ?? measure;
      return `How many of ${many(n)} have ${what} after ${epochsOf(epochs)}`;
    },
    barAt: (n: number, at: string) => `${many(n)} with ${at}`,
    /** Starts that train while they are watched. */
    live: 'Watch them train',
    watch: (n: number) => `Watch ${counted(n, 'start')}`,
    pauseLive: 'Pause these',
    goOn: 'Go on',
    watched: 'How many',
    standsOut: 'Stands out',
    allUnits: 'all units',
    epochOf: (epoch: number, of: number) => `epoch ${count(epoch)} of ${count(of)}`,
    /** A start and its loss: none where it diverged, no number before it was measured. */
    liveCell: (seed: number, loss: number | undefined) => {
      const name = `seed ${field(seed)}`;
      if (loss === undefined) return [`${name}: diverged`, 'diverged', field(seed)];
      if (Number.isNaN(loss)) return [name, field(seed)];
      return [`${name}: loss ${short(loss, 2)}`, `${field(seed)}: ${short(loss, 2)}`, field(seed)];
    },
    liveLabel: (n: number) =>
      `${counted(n, 'start')} as they train: where each unit began, and where it is`,
    liveWays:
      'Each picture is a start: every unit’s first two incoming weights, hollow where it began, full where it is. All have one scale. A tap opens the start.',
    liveBars:
      'Each picture is a start: how far each unit is from where it began. All have one scale. A tap opens the start.',
    /** Roles over many starts. */
    roles: (n: number) => `Compare the roles in ${counted(n, 'start')}`,
    rolesOf: (done: number, of: number) => `Comparing start ${count(done + 1)} of ${count(of)} …`,
    recurring: 'Roles that recur',
    recur: (recurring: number, before: number, starts: number, single: number) => {
      const who =
        recurring === 0
          ? 'No role recurs'
          : `${counted(recurring, 'role')} ${plural(recurring, 'recurs', 'recur')}`;
      const untrained =
        before === 0 ? 'none does' : `${count(before)} ${plural(before, 'does', 'do')}`;
      const alone = single === 0 ? 'none is' : `${count(single)} ${plural(single, 'is', 'are')}`;
      return `${who} in at least half of ${counted(starts, 'start')}; before training ${untrained}. ${alone.charAt(0).toUpperCase()}${alone.slice(1)} played in one start alone.`;
    },
    index: (same: number, of: number, expected: number, p: number) => {
      const told = p < 0.001 ? 'p < 0.001' : `p = ${short(p, 2)}`;
      const says =
        p < 0.05 ? 'that is more than chance would have' : 'that is what chance would have';
      return `Partners of the first start’s units bear the same number in ${count(same)} of ${count(of)} cases, where numbers that fall at random give ${tick(Math.round(expected * 10) / 10)}: ${says} (as many or more with ${told}, counted exactly over all ways in which numbers can fall).`;
    },
    foretold: (hits: number, of: number, share: number, error: number, chance: number) =>
      `The unit that added, at its start, what is the most like what others who play a role add in the end came to play it in ${count(hits)} of ${count(of)} cases, ${percent(share)} of a start’s roles on average${Number.isFinite(error) ? `, standard error ${percent(error)}` : ''}; chance would have ${percent(chance)}.`,
    noMore: 'Training makes no more of them recur here.',
    noIndex: 'No unit can be told from another of its network, so that numbers say nothing.',
    noRoles:
      'From none of these starts can roles be told: they diverged, or no unit adds anything.',
    roleTable: 'Roles, and in how many starts each unit plays them',
    role: (role: number) => `role ${count(role + 1)}`,
    inStarts: 'starts',
    byUnit: (unit: number) => `unit ${count(unit + 1)}`,
    rolesHint:
      'A role is what units add to the answer that do a twentieth of their network’s work or more and add alike by 0.7 on average (the cosine; groups are joined by average linkage). It recurs where it is played in at least half of the starts; in some starts two units may play one.',
    progress: 'Starts trained',
    failed: (reason: string) => `The starts could not be trained: ${reason}`,
    outdated: 'The experiment is another now: train its starts to see where they end.',
    allDiverged: 'From every one of these starts the run diverged: the learning rate is too high.',
    caption: (done: number, asked: number, epochs: number) => {
      const of = done < asked ? `${count(done)} of ${many(asked)}` : many(asked);
      return `${of}, seeds 1 to ${count(asked)}, each trained for ${epochsOf(epochs)}`;
    },
    some: 'Some of the starts',
    /** Their place in the order of losses, 0 the smallest and 1 the largest. */
    places: [
      [0, 'best'],
      [0.1, 'a tenth is better'],
      [0.5, 'near the middle'],
      [0.9, 'a tenth is worse'],
      [1, 'worst'],
    ] as readonly (readonly [number, string])[],
    seed: (seed: number) => `seed ${field(seed)}`,
    /** What is to be known of one start beside its loss. */
    fate: { frozen: 'frozen', dead: (n: number, of: number) => `${count(n)} of ${count(of)} dead` },
    open: (seed: number, epochs: number) =>
      `Open the run of seed ${field(seed)} after ${epochsOf(epochs)}`,
    label: (n: number, epochs: number) =>
      `How many of ${many(n)} end at which loss after ${epochsOf(epochs)}`,
    table: 'Starts by their loss at the end',
    from: 'from',
    to: 'to',
    axis: (isLogarithmic: boolean) =>
      isLogarithmic
        ? ['training loss at the end, logarithmic', 'loss at the end, logarithmic', 'loss, log']
        : ['training loss at the end', 'loss at the end', 'loss'],
    most: (n: number) => [many(n), count(n)],
    here: ['this page’s start', 'this start', 'here'],
    bar: (n: number, from: string, to: string) => `${many(n)} from ${from} to ${to}`,
    diverged: (seeds: readonly number[], of: number) => {
      const told = seeds.slice(0, NAMED).map(field);
      const others = seeds.length > NAMED ? [...told, 'others'] : told;
      const named = [others.slice(0, -1).join(', '), others.at(-1)].filter(Boolean).join(' and ');
      const noun = seeds.length === 1 ? 'seed' : 'seeds';
      return `From ${part(seeds.length, of)} the run diverged, ${noun} ${named}: counted apart.`;
    },
    /** In so many starts a whole layer died; `isWhole` where it was all hidden units. */
    dead: (n: number, of: number, isWhole: boolean) => {
      const who = isWhole ? 'All units' : 'All units of a layer';
      return `${who} died in ${part(n, of)}: each sends 0 to every example.`;
    },
    frozen: (n: number, of: number) => `Frozen: in ${part(n, of)} no hidden unit moved.`,
    someDead: (n: number, of: number) => `Some units died in ${part(n, of)}.`,
    one: (loss: string) => `One start ends at a loss of ${loss}.`,
    allEqual: (n: number, loss: string) =>
      `All ${count(n)} end at a loss of ${loss}, without any difference: the random start does not matter here.`,
    /** The same where it is not the start that makes them equal; `isIdle` where none has learnt. */
    equal: (n: number, of: number, isIdle: boolean, loss: string) => {
      const who = n < of ? `The other ${count(n)}` : `All ${count(n)}`;
      const which = isIdle ? ', which says nothing about the random start' : '';
      return `${who} end at a loss of ${loss}${which}.`;
    },
    spread: (
      isNarrow: boolean,
      at: { low: string; middle: string; high: string; best: string; worst: string },
      n: number,
      of: number,
    ) => {
      const who = n < of ? `the other ${count(n)}` : 'the starts';
      const spread = `half of ${who} end between ${at.low} and ${at.high}, the middle is ${at.middle}, the best ${at.best}, the worst ${at.worst}.`;
      return isNarrow
        ? `All end nearly alike, and the random start hardly matters here: ${spread}`
        : `Nothing differs but the random start, and ${spread}`;
    },
    ownDiverged: (seed: number) => `From this page’s start, seed ${field(seed)}, the run diverged.`,
    /** Its place among the many: `better` are before it, `equal` share it. */
    own: (seed: number, better: number, equal: number, all: number) => {
      const name = `This page’s start, seed ${field(seed)},`;
      if (equal > 1) {
        return better === 0
          ? `${name} is one of the ${count(equal)} best of ${count(all)}.`
          : `${name} and ${count(equal - 1)} more share one place: ${count(better)} of ${count(all)} are better.`;
      }
      if (better === all - 1) return `${name} is the worst of ${count(all)}.`;
      return `${name} is the ${nth(better + 1)}best of ${count(all)}.`;
    },
    beside: (seed: number, worse: number, all: number) => {
      const name = `This page’s start, seed ${field(seed)}, is not among them`;
      if (worse === 0) return `${name}: none of the ${count(all)} ends worse.`;
      if (worse === all) return `${name}: it ends better than all of them.`;
      return `${name}: it ends better than ${count(worse)} of ${count(all)}.`;
    },
  };
};

export type StartsWords = Like<ReturnType<typeof starts>>;
