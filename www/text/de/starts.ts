import type { Words } from '..';
import type { Format } from '../format';
import { counting, EPOCH, plural, START } from './counting';
import { recurring } from './recurring';

const NTH = [
  '',
  '',
  'zweit',
  'dritt',
  'viert',
  'fünft',
  'sechst',
  'siebt',
  'acht',
  'neunt',
  'zehnt',
];

/** So many seeds are named one by one. */
const NAMED = 5;

/** The words of the same experiment from many random starts. */
export const starts = (format: Format): Words['starts'] => {
  const { apart, count, field, share, short } = format;
  const { counted, inWords } = counting(format);
  const many = (n: number) => inWords(n, START);
  const of = (n: number) => inWords(n, START, 'dative');
  const after = (n: number) => `nach ${inWords(n, EPOCH, 'dative')}`;
  /** After *bei*. */
  const part = (n: number, all: number) => {
    if (n < all) return `${n === 1 ? 'einem' : count(n)} von ${of(all)}`;
    return all === 1 ? 'dem einen Start' : `allen ${of(all)}`;
  };
  const nth = (n: number) => NTH[n] ?? `${count(n)}.-`;
  const own = (seed: number) => `Der Start dieser Seite, Seed ${field(seed)},`;
  const work = share(0.9);
  return {
    lead: 'Dasselbe Experiment von vielen zufälligen Starts aus: dieselben Beispiele in derselben Reihenfolge, derselbe Optimierer. Sieh, wie weit auseinander sie enden, und öffne einen, um seine Einheiten zu sehen.',
    starts: 'Starts',
    epochs: 'Epochen',
    count,
    apart,
    train: (n, both) => (both ? 'Beide trainieren' : `${counted(n, START)} trainieren`),
    stop: 'Anhalten',
    rate: (rate, seconds) => {
      const left =
        seconds < 90
          ? `${count(Math.ceil(seconds))}\u00a0s`
          : `${count(Math.ceil(seconds / 60))}\u00a0min`;
      return `${short(rate, 2)} pro Sekunde, noch ${left}`;
    },
    measure: 'Gezeigt wird',
    measures: {
      loss: ['Verlust im Training'],
      distinct: ['verschiedene Einheiten', 'verschiedene'],
      rank: ['effektiver Rang der letzten verborgenen Schicht', 'effektiver Rang', 'Rang'],
      dead: ['tote Einheiten', 'tote'],
      workers: [
        `Einheiten, die ${work} der Arbeit der letzten verborgenen Schicht tun`,
        `Einheiten, die ${work} der Arbeit tun`,
        'arbeitende Einheiten',
      ],
    },
    labelOf: (measure, n, epochs) => {
      const what =
        {
          distinct: 'wie viele verschiedene Einheiten',
          rank: 'welchen effektiven Rang',
          dead: 'wie viele tote Einheiten',
          workers: `wie viele Einheiten, die ${work} der Arbeit tun,`,
        }[measure] ?? measure;
      return `Wie viele von ${of(n)} ${after(epochs)} ${what} haben`;
    },
    barAt: (n, at) => `${many(n)} mit ${at}`,
    live: 'Sieh ihnen beim Training zu',
    watch: (n) => `${counted(n, START)} zusehen`,
    pauseLive: 'Diese anhalten',
    goOn: 'Weiter',
    watched: 'Wie viele',
    standsOut: 'Hervorgehoben',
    allUnits: 'alle Einheiten',
    epochOf: (epoch, of) => `Epoche ${count(epoch)} von ${count(of)}`,
    liveCell: (seed, loss) => {
      const name = `Seed ${field(seed)}`;
      if (loss === undefined) return [`${name}: divergiert`, 'divergiert', field(seed)];
      if (Number.isNaN(loss)) return [name, field(seed)];
      return [
        `${name}: Verlust ${short(loss, 2)}`,
        `${field(seed)}: ${short(loss, 2)}`,
        field(seed),
      ];
    },
    liveLabel: (n) => `${counted(n, START)} beim Training: wo jede Einheit begann und wo sie ist`,
    liveWays:
      'Jedes Bild ist ein Start: die ersten beiden eingehenden Gewichte jeder Einheit, hohl, wo sie begann, voll, wo sie ist. Alle haben einen Maßstab. Ein Tippen öffnet den Start.',
    liveBars:
      'Jedes Bild ist ein Start: wie weit jede Einheit von dort ist, wo sie begann. Alle haben einen Maßstab. Ein Tippen öffnet den Start.',
    ...recurring(format),
    progress: 'Trainierte Starts',
    failed: (reason) => `Die Starts ließen sich nicht trainieren: ${reason}`,
    outdated:
      'Das Experiment ist jetzt ein anderes: Trainiere seine Starts, um zu sehen, wo sie enden.',
    allDiverged: 'Von jedem dieser Starts aus ist der Lauf divergiert: Die Lernrate ist zu hoch.',
    caption: (done, asked, epochs) => {
      const told = done < asked ? `${count(done)} von ${of(asked)}` : many(asked);
      return `${told}, Seeds 1 bis ${count(asked)}, je ${inWords(epochs, EPOCH, 'accusative')} trainiert`;
    },
    some: 'Einige der Starts',
    places: [
      [0, 'der beste'],
      [0.1, 'ein Zehntel ist besser'],
      [0.5, 'nahe der Mitte'],
      [0.9, 'ein Zehntel ist schlechter'],
      [1, 'der schlechteste'],
    ],
    seed: (seed) => `Seed ${field(seed)}`,
    fate: { frozen: 'eingefroren', dead: (n, of) => `${count(n)} von ${count(of)} tot` },
    open: (seed, epochs) => `Lauf von Seed ${field(seed)} ${after(epochs)} öffnen`,
    label: (n, epochs) => `Wie viele von ${of(n)} ${after(epochs)} bei welchem Verlust enden`,
    table: 'Starts nach ihrem Verlust am Ende',
    from: 'von',
    to: 'bis',
    axis: (isLogarithmic) =>
      isLogarithmic
        ? ['Trainingsverlust am Ende, logarithmisch', 'Verlust am Ende, log.', 'Verlust, log.']
        : ['Trainingsverlust am Ende', 'Verlust am Ende', 'Verlust'],
    most: (n) => [many(n), count(n)],
    here: ['Start dieser Seite', 'dieser Start', 'hier'],
    bar: (n, from, to) => `${many(n)} von ${from} bis ${to}`,
    diverged: (seeds, of) => {
      const told = seeds.slice(0, NAMED).map(field);
      const others = seeds.length > NAMED ? [...told, 'andere'] : told;
      const named = [others.slice(0, -1).join(', '), others.at(-1)].filter(Boolean).join(' und ');
      return `Bei ${part(seeds.length, of)} ist der Lauf divergiert, ${plural(seeds.length, 'Seed', 'Seeds')} ${named}: getrennt gezählt.`;
    },
    dead: (n, of, isWhole) =>
      `Bei ${part(n, of)} sind alle Einheiten${isWhole ? '' : ' einer Schicht'} gestorben: Jede sendet zu jedem Beispiel 0.`,
    frozen: (n, of) => `Eingefroren: Bei ${part(n, of)} hat sich keine verborgene Einheit bewegt.`,
    someDead: (n, of) => `Bei ${part(n, of)} sind einige Einheiten gestorben.`,
    one: (loss) => `Ein Start endet bei einem Verlust von ${loss}.`,
    allEqual: (n, loss) =>
      `Alle ${count(n)} enden bei einem Verlust von ${loss}, ohne jeden Unterschied: Der zufällige Start spielt hier keine Rolle.`,
    equal: (n, of, isIdle, loss) => {
      const who = n < of ? `Die anderen ${count(n)}` : `Alle ${count(n)}`;
      const which = isIdle ? '; über den zufälligen Start sagt das nichts' : '';
      return `${who} enden bei einem Verlust von ${loss}${which}.`;
    },
    spread: (isNarrow, at, n, of) => {
      const who = n < of ? `der anderen ${count(n)}` : 'der Starts';
      const spread = `Die Hälfte ${who} endet zwischen ${at.low} und ${at.high}, die Mitte ist ${at.middle}, der beste ${at.best}, der schlechteste ${at.worst}.`;
      return isNarrow
        ? `Alle enden fast gleich, und der zufällige Start macht hier kaum etwas aus: ${spread}`
        : `Verschieden ist nichts als der zufällige Start. ${spread}`;
    },
    ownDiverged: (seed) =>
      `Vom Start dieser Seite aus, Seed ${field(seed)}, ist der Lauf divergiert.`,
    own: (seed, better, equal, all) => {
      if (equal > 1) {
        return better === 0
          ? `${own(seed)} ist einer der ${count(equal)} besten von ${count(all)}.`
          : `${own(seed)} und ${count(equal - 1)} ${plural(equal - 1, 'weiterer', 'weitere')} teilen sich einen Platz: ${count(better)} von ${count(all)} ${plural(better, 'ist', 'sind')} besser.`;
      }
      if (better === all - 1) return `${own(seed)} ist der schlechteste von ${count(all)}.`;
      return `${own(seed)} ist der ${nth(better + 1)}beste von ${count(all)}.`;
    },
    beside: (seed, worse, all) => {
      const name = `${own(seed)} ist nicht darunter`;
      if (worse === 0) return `${name}: Keiner der ${count(all)} endet schlechter.`;
      if (worse === all) return `${name}: Er endet besser als sie alle.`;
      return `${name}: Er endet besser als ${count(worse)} von ${count(all)}.`;
    },
  };
};
