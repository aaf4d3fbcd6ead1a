import type { Words } from '..';
import type { Format } from '../format';
import { counting, EPOCH, plural, START, UNIT, type Noun } from './counting';

/** Two starts that are compared. */
const PAIR: Noun = { gender: 'n', one: 'Paar', many: 'Paare', manyDative: 'Paaren' };

type Spread = Parameters<Words['roles']['agree']>[0];

/** The words of a few starts beside each other: who plays which part. */
export const roles = (format: Format): Words['roles'] => {
  const { count, field, figure, share, short, tick } = format;
  const { counted, inWords } = counting(format);
  const unitOf = (unit: number, start: string) => `Einheit ${count(unit + 1)} von ${start}`;
  const starts = (n: number) => counted(n, START, 'dative');
  /** No minus before a zero. */
  const two = (x: number) => tick(Math.round(100 * x) / 100 + 0);
  const about = ({ mean, least, most }: Spread, of: number) =>
    of > 1 ? `${two(mean)} (${two(least)} … ${two(most)})` : two(mean);
  return {
    title: 'Zufall oder Arbeitsteilung?',
    parts: 'Was betrachtet wird',
    part: {
      roles: 'Gleiche Rollen',
      line: 'Gleiches Tal',
      start: 'Was entscheidet',
      many: 'Viele Starts',
    },
    others: 'Vier andere Starts',
    training: (done, of) => `Start ${count(done + 1)} von ${count(of)} wird trainiert …`,
    stop: 'Anhalten',
    stopped: 'Angehalten, bevor alle Starts trainiert waren.',
    again: 'Trainieren',
    failed: (reason) => `Die Starts ließen sich nicht vergleichen: ${reason}`,
    none: 'Ohne verborgene Schicht gibt es keine Einheiten, die sich die Arbeit teilen könnten.',
    firstDiverged: (seed) =>
      `Vom Start dieser Seite, Seed ${field(seed)}, ist der Lauf divergiert: Es gibt nichts, womit die anderen zu vergleichen wären. Senke die Lernrate.`,
    diverged: (n, of) =>
      `${n === 1 ? 'Einer' : count(n)} von ${starts(of)} ${plural(n, 'ist', 'sind')} divergiert und ${plural(n, 'wird', 'werden')} weggelassen.`,
    idle: (n, of) =>
      `In ${count(n)} von ${starts(of)} trägt keine Einheit etwas zur Antwort bei: Was hier folgt, gilt für die anderen.`,
    allIdle:
      'In keinem dieser Starts trägt eine Einheit etwas zur Antwort bei: Niemand spielt eine Rolle.',
    oneUnit: 'Die Schicht hat eine Einheit: Sie ist ihr eigener Partner, was auch immer sie tut.',
    allSame:
      'Alle Einheiten eines Starts tragen dasselbe bei, also ist jede Zuordnung so gut wie die andere: Wer welche Rolle spielt, hat hier keine Antwort.',
    work: (least, most, of, starts, epochs) => {
      const who = least === most ? count(least) : `${count(least)} bis ${count(most)}`;
      const where = starts === 1 ? 'einem Start' : `jedem von ${counted(starts, START, 'dative')}`;
      return `Nach ${inWords(epochs, EPOCH, 'dative')} ${most === 1 ? 'tut' : 'tun'} in ${where} ${who} von ${inWords(of, UNIT, 'dative')} ${share(0.9)} der Arbeit.`;
    },
    index: (same, of, expected) =>
      `Dieselbe Nummer tragen sie in ${count(same)} von ${count(of)} Fällen, der Zufall gäbe ${tick(Math.round(expected * 10) / 10)}.`,
    agree: (trained, untrained, shuffled, pairs) =>
      `Partner stimmen zu ${about(trained, pairs)} überein; dieselben Netze untrainiert zu ${about(untrained, pairs)}, die trainierten gemischt zu ${two(shuffled.mean)}.`,
    uneven: (best, worst) =>
      `Ihre Verluste liegen zwischen ${best} und ${worst}: Manche sind weiter gekommen als andere, und Partner sind nicht zu erwarten, wo ein Netz tut, was ein anderes nicht tut.`,
    few: (starts) =>
      `${starts === 2 ? 'Zwei' : count(starts)} Starts sind wenige: Das ist, was sie tun, nicht mehr.`,
    label: (starts, epochs) =>
      `Was jede Einheit in ${counted(starts, START, 'dative')} nach ${counted(epochs, EPOCH, 'dative')} zur Antwort beiträgt; Partner stehen in einer Spalte`,
    most: ['in der ersten Reihe am meisten', 'am meisten'],
    least: ['am wenigsten', 'wenig'],
    together: ['zusammen', 'alle'],
    loss: ['Verlust'],
    seed: (seed) => [`Seed ${field(seed)}`, field(seed)],
    own: ['dieser Start', 'hier'],
    number: (unit) => count(unit + 1),
    fate: {
      diverged: 'divergiert: hat keine Einheiten zum Vergleichen',
      idle: 'keine Einheit trägt etwas zur Antwort bei',
      waiting: 'wird trainiert',
    },
    more: (n, work) =>
      `und ${count(n)} weitere ${plural(n, 'Einheit', 'Einheiten')}, zusammen ${work < 0.001 ? `weniger als ${share(0.001)}` : share(work)} der Arbeit`,
    pushes: (low, high) => [`drängt zu ${low}`, `drängt zu ${high}`],
    lower: 'niedriger',
    higher: 'höher',
    weights: ['negative Gewichte', 'positive Gewichte'],
    workScale: (full) => [
      `Anteil an der Arbeit, voll bei ${share(full)}; blass unter ${share(0.05)}`,
      `Anteil an der Arbeit, voll bei ${share(full)}`,
      'Anteil an der Arbeit',
      'Arbeit',
    ],
    matched: 'Je Spalte: Partner, einander zugeordnet nach dem, was sie zur Antwort beitragen.',
    openSeed: (seed, epochs) =>
      `Lauf von Seed ${field(seed)} nach ${counted(epochs, EPOCH, 'dative')} öffnen`,
    says: (unit, start, work) => `${unitOf(unit, start)} tut ${share(work)} der Arbeit.`,
    unitOf,
    standsFor: (partner, r) =>
      `Sie steht für Einheit ${count(partner + 1)} oben: Was die beiden beitragen, korreliert mit ${two(r)}.`,
    saysNothing: (unit, start) =>
      `${unitOf(unit, start)} oder ihr Partner trägt nichts bei, also ist ihr Platz hier beliebig.`,
    unitDoes: (unit, work) => `Einheit ${count(unit + 1)}, ${share(work)} der Arbeit`,
    lossIn: (loss) => [figure(loss), short(loss, 2), short(loss, 1)],
    lossOf: (loss) => `Verlust ${loss}`,
    agreement: 'Wie gut Partner übereinstimmen',
    rows: { trained: ['trainiert'], untrained: ['untrainiert'], shuffled: ['gemischt'] },
    agreementLabel: (pairs) =>
      `Wie gut die Einheiten des ersten Starts und ihre Partner übereinstimmen, für ${inWords(pairs, PAIR, 'accusative')} von Starts: trainiert, untrainiert, gemischt`,
    ends: { nothing: '0: nichts gemeinsam', same: '1: gleich' },
    agreementHint:
      'Für den Start dieser Seite mit jedem anderen, die Paare sind also nicht unabhängig: die Summe der Produkte dessen, was Partner beitragen, über alle Beispiele, als Teil dessen, was sie wäre, wenn sie dasselbe beitrügen. 1 ist dasselbe, 0 ist nichts gemeinsam. Untrainiert sind dieselben beiden Netze vor dem Training, in ihrer eigenen besten Zuordnung; gemischt ist der Mittelwert der trainierten über alle Zuordnungen.',
    two,
    figure,
    tick,
    table: 'Partner nach Start',
    hints: 'Was die Wörter heißen',
    meanings: [
      [
        'was eine Einheit beiträgt',
        'Die Summen der Ausgaben, wie sie sind, abzüglich derselben, wenn das, was die Einheit sendet, auf seinem Mittelwert über die Trainingsbeispiele bleibt.',
      ],
      [
        'Arbeit',
        'Der Anteil einer Einheit an den Quadraten dessen, was alle Einheiten der Schicht beitragen, über alle Trainingsbeispiele.',
      ],
      [
        'Partner',
        'Die Zuordnung der Einheiten zweier Netze, die das, was Partner beitragen, so nahe zusammenbringt, wie es geht.',
      ],
    ],
  };
};
