import type { Words } from '..';
import type { Format } from '../format';
import { counting, EPOCH, type Noun } from './counting';

/** A start with one thing changed. */
const VARIATION: Noun = {
  gender: 'f',
  one: 'Abwandlung',
  many: 'Abwandlungen',
  manyDative: 'Abwandlungen',
};

/** The words of the way between two starts, and of what decides who plays which part. */
export const between = (format: Format): Words['between'] => {
  const { count, field, figure, share, short, tick } = format;
  const { inWords } = counting(format);
  const two = (x: number) => short(x, 2);
  /** An agreement: 1 is the same. */
  const part = (x: number) =>
    x < 1 - 1e-4 && x >= 0.995 ? `> ${tick(0.99)}` : tick(Math.round(100 * x) / 100 + 0);
  /** How many of the units that do the work kept their number. */
  const kept = (same: number, of: number) =>
    `${same === 0 ? 'keine' : count(same)} von ${count(of)} ${same > 1 ? 'tragen' : 'trägt'} dieselbe Nummer`;
  const nudge = tick(0.001);
  return {
    line: {
      lead: 'Geh auf gerader Linie von diesem Netz zu einem anderen, jedes Gewicht für sich. Liegen beide in einem Tal, so steigt der Verlust unterwegs kaum; ein Hügel auf der Linie sagt nicht, dass kein Weg herumführt.',
      other: 'Geh zu',
      seed: (seed) => `Seed ${field(seed)}`,
      order: 'Die Einheiten',
      asIs: 'wie sie stehen',
      matched: 'einander zugeordnet',
      along: 'Entlang der Linie',
      at: (t) => `${share(t)} des Wegs`,
      loss: (loss) => `Verlust ${figure(loss)}`,
      measuring: 'Der Weg wird gemessen …',
      label: (from, to) =>
        `Der Verlust auf der geraden Linie von Seed ${field(from)} zu Seed ${field(to)}, die Einheiten wie sie stehen und einander zugeordnet`,
      says: 'Was das Netz dort sagt',
      table: 'Verlust entlang der Linie',
      names: {
        asIs: ['wie sie stehen', 'wie sie sind'],
        matched: ['einander zugeordnet', 'zugeordnet'],
      },
      tick,
      figure,
      share,
      hills: (hill, matched) => {
        const rises = `Unterwegs steigt der Verlust um ${two(hill)} über die gerade Linie zwischen den beiden Verlusten`;
        const beside = `mit Partnern an denselben Plätzen um ${two(matched)}`;
        if (matched < hill) {
          return `${rises}, ${beside}: ${share(Math.round((100 * (hill - matched)) / hill) / 100)} des Hügels waren nur eine Frage der Reihenfolge und der Vorzeichen der Einheiten.`;
        }
        return `${rises}, ${beside}: Hier ist der Weg mit zugeordneten Einheiten nicht niedriger.`;
      },
      flat: 'Der Verlust steigt kaum über die gerade Linie zwischen den beiden Verlusten, in beiden Reihenfolgen: Die zwei liegen in einem Tal.',
      only: 'Das gilt nur für diese beiden Netze.',
      cannot:
        'Hier ist kein Weg zu gehen: Eines der beiden Netze ist divergiert, oder seine Einheiten tragen nichts bei.',
      turned: (n) =>
        n === 0
          ? ''
          : `Bei ${n === 1 ? 'einer Einheit' : `${count(n)} Einheiten`} ist dafür das Vorzeichen umgekehrt; was das Netz sagt, bleibt dabei, wie es war.`,
    },
    start: {
      lead: (epochs) =>
        `Ändere eines am Start dieser Seite, trainiere ihn noch einmal für ${inWords(epochs, EPOCH, 'accusative')} und sieh, wer dann welche Rolle spielt.`,
      cannot:
        'Von diesem Start aus gibt es nichts zu vergleichen: Der Lauf ist divergiert, oder seine Einheiten tragen nichts bei.',
      alike:
        'Seine Einheiten tragen alle dasselbe bei; wer wessen Rolle spielt, hat also keine Antwort: Lass sie verschieden beginnen.',
      once: 'Je ein Zug: Ein anderer Seed kann anderes zeigen.',
      first: ['Dieser Start', 'Dieser'],
      names: {
        shuffled: 'Einheiten mischen',
        reordered: 'Andere Reihenfolge der Beispiele',
        redrawn: 'Eine Einheit neu ziehen',
        nudged: `Ein Gewicht um ${nudge} anstupsen`,
      },
      rows: {
        shuffled: [['Gemischt'], ['Einheiten']],
        reordered: [['Folge'], ['der Beispiele']],
        redrawn: [['Eine neu'], ['gezogen']],
        nudged: [['Stups'], [`um ${nudge}`]],
      },
      unit: 'Welche Einheit',
      number: (unit) => `Einheit ${count(unit + 1)}`,
      label: (n) =>
        `Was jede Einheit von diesem Start aus und von ${inWords(n, VARIATION, 'dative')} davon zur Antwort beiträgt; Partner stehen in einer Spalte`,
      table: 'Was entscheidet',
      heads: ['geändert', 'Übereinstimmung', 'untrainiert', 'gemischt', 'gleiche Nr.', 'Verlust'],
      part,
      figure,
      of: (same, of) => `${count(same)} von ${count(of)}`,
      shuffled: (r, same, of) =>
        `Gemischt: Partner tragen dasselbe bei (Übereinstimmung ${part(r)}), und ${kept(same, of)}: Die Rollen gingen mit den Starts der Einheiten, nicht mit ihren Nummern. Es muss so sein: Bis auf Rundung ist der Lauf derselbe.`,
      shuffledApart: (r) =>
        `Gemischt: Partner stimmen nur zu ${part(r)} überein. Bis auf Rundung ist der Lauf derselbe, und hier ist die Rundung gewachsen, bis andere Einheiten die Rollen spielten.`,
      reordered: (r, same, of) =>
        `Andere Reihenfolge der Beispiele: Partner stimmen zu ${part(r)} überein, und ${kept(same, of)}.`,
      redrawn: (unit, r, same, of) =>
        `Einheit ${count(unit + 1)} neu gezogen: Von den ${count(of)} anderen ${same === 1 ? 'spielt' : 'spielen'} ${count(same)} die Rolle von vorher; Partner stimmen zu ${part(r)} überein.`,
      nudged: (r, same, of) =>
        `Angestupst: Partner stimmen zu ${part(r)} überein, und ${kept(same, of)}.`,
      beside: (r) => `Ein ganz anderer Seed stimmt im Mittel zu ${part(r)} überein.`,
      diverged: (name) => `${name}: Der Lauf ist divergiert, also gibt es nichts zu vergleichen.`,
    },
  };
};
