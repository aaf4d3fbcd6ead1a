import type { Words } from '..';
import type { Format } from '../format';
import { plural } from './counting';
import { named } from './names';

const FIELDS: Record<string, string> = {
  'data.set': 'Datensatz',
  'data.examples': 'Anzahl',
  'data.noise': 'Rauschen',
  'data.test_fraction': 'Zurückgehalten',
  'data.seed': 'Daten-Seed',
  'data.rows': 'Eigene Zeilen',
  'network.hidden': 'Verborgen',
  'network.activation': 'Aktivierung',
  'start.scheme': 'Schema',
  'start.scale': 'Skala',
  'start.bias': 'Bias',
  'start.symmetry': 'Einheiten',
  'start.nudge': 'Stups',
  'start.shuffle_units': 'Einheiten mischen',
  'start.seed': 'Seed',
  'training.loss': 'Verlust',
  'training.optimiser': 'Optimierer',
  'training.learning_rate': 'Lernrate',
  'training.momentum': 'Momentum',
  'training.batch': 'Batch',
  'training.order': 'Reihenfolge',
  'training.seed': 'Misch-Seed',
  'training.l1': 'L1-Strafe',
  'training.l2': 'L2-Strafe',
  'training.dropout': 'Dropout',
};

const SECTIONS: Record<string, string> = {
  data: 'Daten',
  network: 'Netz',
  start: 'Start',
  training: 'Training',
};

const FROZEN = 'Durch eine Null kommt kein Fehler zurück, also kann sich keine Einheit je bewegen.';

/** What each start is, and what of it stays for ever. */
const STARTS: Words['controls']['starts']['list'] = {
  none: {
    says: 'Jede Einheit zieht eigene Gewichte. Von Anfang an verschieden, antworten und lernen sie verschieden.',
  },
  identical: {
    says: 'Jede Einheit beginnt mit denselben Gewichten, ein- und ausgehend.',
    stays:
      'Sie bleiben für immer eine: dieselben Zahlen hinein, derselbe Fehler zurück, dieselbe Änderung.',
  },
  incoming_only: {
    says: 'Eingehende Gewichte gleich, ausgehende verschieden: Jede bekommt einen anderen Fehler zurück, und das unterscheidet sie.',
  },
  outgoing_only: {
    says: 'Eingehende Gewichte verschieden, ausgehende gleich: Sie antworten vom ersten Beispiel an verschieden.',
  },
  twins: {
    says: 'Die Einheiten beginnen als Paare mit denselben Gewichten, ein- und ausgehend; eine übrige ist frei.',
    stays: 'Jedes Paar bleibt für immer eine.',
  },
  mirrored: {
    says: 'In jedem Paar hat die zweite die Gewichte der ersten mit umgekehrtem Vorzeichen; eine übrige ist frei.',
    stays: 'Sie bleiben für immer Spiegelbilder: Was die eine bekommt, bekommt die andere negiert.',
  },
  zeros: {
    says: 'Jedes Gewicht beginnt bei null.',
    stays: 'So sind alle Einheiten eine und bleiben es für immer.',
  },
};

/** The words of the controls. */
export const controls = (format: Format): Words['controls'] => ({
  label: 'Einstellungen',
  sections: SECTIONS,
  field: (field) => FIELDS[field] ?? field,
  name: named,
  value: (value) => {
    if (value === null) return 'aus';
    if (typeof value === 'number') return format.field(value);
    if (typeof value === 'string') return named(value);
    return value.length === 0 ? 'keine' : value.map(format.count).join(', ');
  },
  more: 'Mehr',
  moreOf: (section) => `Mehr: ${SECTIONS[section] ?? section}`,
  lower: (name) => `${name}: weniger`,
  raise: (name) => `${name}: mehr`,
  unreadable: 'Das ist keine Zahl.',
  allowed: (min, max, whole) => {
    const kind = whole ? 'Eine ganze Zahl' : 'Eine Zahl';
    return max > 1e30 ? `${kind}.` : `${kind}, ${format.tick(min)} … ${format.tick(max)}.`;
  },
  rows: (n) => `${format.count(n)} ${plural(n, 'eigene Zeile', 'eigene Zeilen')}`,
  layers: {
    units: (layer) => `Einheiten in verborgener Schicht ${format.count(layer + 1)}`,
    short: (layer) => `Schicht ${format.count(layer + 1)}`,
    add: 'Schicht hinzufügen',
    remove: 'Letzte Schicht entfernen',
    label: 'Schichten',
  },
  shuffleSeed: 'Misch-Seed',
  newSeed: 'Neuer Seed',
  newSeedHint:
    'Zieht mit einer anderen Startzahl (Seed) einen anderen Start; Daten und Reihenfolge bleiben.',
  starts: {
    label: 'Wie die Einheiten beginnen',
    oneOf: 'eine von sieben',
    key: 'Vier Einheiten, je eine Zeile: Gewichte hinein, Bias, Gewicht hinaus.',
    list: STARTS,
    constant:
      'Jedes Gewicht wird als dieselbe Zahl gezogen, also beginnen alle Einheiten als eine, was auch immer hier gewählt ist.',
    frozen: FROZEN,
    butNudge: 'Das hält für immer, außer der Stups unterscheidet Einheiten.',
    butDropout: 'Das hielte für immer, aber Dropout unterscheidet Einheiten.',
    notMirrored:
      'Nur mit tanh oder Linear: Sie antworten auf ein umgekehrtes Vorzeichen mit einem umgekehrten.',
  },
  nudge: {
    size: (x) => (x === 0 ? 'aus' : format.exact(x)),
    what: 'Kommt zum ersten Gewicht der ersten Einheit hinzu.',
    alone: 'Es gibt keine zwei Einheiten, die er unterscheiden könnte.',
    rounded: 'Zu klein für ein Gewicht dieser Größe: weggerundet.',
    roundedSame:
      'Zu klein für ein Gewicht dieser Größe: weggerundet, die Einheiten bleiben identisch.',
    never: 'Die erste Eingabe ist in jedem Beispiel 0, also wirkt dieses Gewicht nie.',
    neverSame:
      'Die erste Eingabe ist in jedem Beispiel 0, also wirkt dieses Gewicht nie: Der Abstand bleibt, wie er ist.',
    hair: 'Eine Haaresbreite auseinander. Achte auf den Abstand: Das Training entscheidet, ob er wächst.',
    apart:
      'Durch ihn unterschieden. Achte auf den Abstand: Das Training entscheidet, ob er wächst.',
    pair: 'Er unterscheidet eine Einheit von ihrem Zwilling: Das Training entscheidet, ob das wächst.',
    mirrored: 'Ein Paar ist kein exaktes Spiegelbild mehr.',
    little: 'Die Einheiten sind auch ohne ihn verschieden, also ändert er wenig.',
  },
});
