import type { Words } from '..';
import type { Format } from '../format';
import { counting, EXAMPLE, plural, UNIT } from './counting';
import { named } from './names';
import { startOf, unitsOf } from './titled';
import { verdict } from './verdict';

/** The words of what stands around the views. */
export const shell = (format: Format): Words['shell'] => {
  const { count, figure } = format;
  const { counted } = counting(format);
  const examples = (n: number) => counted(n, EXAMPLE);
  return {
    name: 'Unalike',
    experiment: ({ data, network: { hidden, activation }, start }) => {
      const layers =
        hidden.length === 0
          ? 'keine verborgenen Einheiten'
          : `${hidden.map(count).join(' + ')} ${unitsOf(hidden, named(activation))}`;
      return [named(data.set), layers, ...startOf(start.symmetry)].join(', ');
    },
    title: (experiment, isCompared) =>
      `${experiment}${isCompared ? ', im Vergleich' : ''} · Unalike`,
    question: 'Jede Einheit sieht jedes Beispiel. Warum werden sie trotzdem verschieden?',
    header: {
      parts: 'Teile von Unalike',
      lesson: 'Lektion',
      laboratory: 'Labor',
      compare: 'Vergleichen',
      compareHint: 'Stellt ein zweites Netz daneben, mit denselben Beispielen.',
      share: 'Teilen',
      shareHint: 'Kopiert die Adresse genau dieses Laufs in genau diesem Moment.',
      export: 'Exportieren',
      exportHint: 'Speichert Bilder, Zahlen, einen Film oder den Lauf selbst.',
      keys: 'Tasten',
      settings: 'Einstellungen',
      language: 'Sprache',
      presentation: 'Vorführgröße',
      theme: { system: 'Farben: wie das System', light: 'Farben: hell', dark: 'Farben: dunkel' },
    },
    views: {
      label: 'Ansicht',
      network: 'Netz',
      numbers: 'Zahlen',
      alike: 'Wie ähnlich',
      starts: 'Andere Starts',
    },
    viewKey: (key) => `Taste ${count(key)}`,
    loading: 'Wird geladen …',
    parting: 'Wie sie sich trennen',
    unit: 'Die geöffnete Einheit',
    strip: 'Verlust und Abstand im Verlauf',
    stepDiverged: (seen) => `${examples(seen)} gesehen, und der Lauf ist divergiert.`,
    step: (seen, loss, distinct) =>
      `${examples(seen)} gesehen, Verlust ${figure(loss)}${distinct === undefined ? '' : `, ${count(distinct)} verschieden`}.`,
    pages: 'Was gezeigt wird',
    transport: {
      label: 'Zeit',
      reset: 'Zurücksetzen',
      resetHint: 'Zurück zum selben Start (R)',
      back: 'Schritt zurück',
      undo: 'Rückgängig',
      undoHint: 'Zurück zum Lauf vor der letzten Änderung (Z)',
      redo: 'Wiederholen',
      redoHint: 'Wieder vor zu dem, was rückgängig gemacht wurde (Umschalt Z)',
      play: 'Abspielen',
      pause: 'Anhalten',
      example: 'Ein Beispiel weiter',
      batch: 'Einen Batch weiter',
      epoch: 'Eine Epoche weiter',
      exampleShort: 'Beispiel',
      batchShort: 'Batch',
      epochShort: 'Epoche',
      slow: 'Langsam',
      slowHint: 'Hält nach jeder Phase eines Schritts an.',
      speed: 'Tempo',
      speedOf: (pace) =>
        pace === Infinity ? 'so schnell es geht' : `${examples(pace)} pro Sekunde`,
      speedShort: (pace) => (pace === Infinity ? 'max.' : `${count(pace)}/s`),
      more: 'Mehr',
    },
    towards: {
      says: (to) => `Training bis Beispiel ${count(to)}:`,
      at: (now) => `bei ${count(now)}.`,
      stop: 'Hier anhalten',
    },
    symmetric: 'Symmetrischer Start',
    symmetricShort: 'Symmetrisch',
    symmetricHint:
      'Alle Einheiten einer Schicht beginnen mit denselben Gewichten, ein- und ausgehend.',
    symmetricFrozen: 'Alle Gewichte sind null: Die Einheiten sind schon gleich, und eingefroren.',
    net: (id) => `Netz ${id.toUpperCase()}`,
    netNamed: (id) => `${id.toUpperCase()} ·`,
    differsIn: (field) => `${field}:`,
    head: {
      units: (n) => `${counted(n, UNIT)},`,
      distinct: 'unterscheidbar',
      gap: 'Abstand',
      exactly: '(exakt)',
      gapIs: 'größter Unterschied zweier Einheiten in einer Zahl',
      gapNone: 'keine Zahl ist bei zweien verschieden',
      gapOutgoing: 'bei allem, was hineinführt; die ausgehenden Gewichte sind verschieden',
      gapSingle: 'eine Einheit allein kann sich von keiner unterscheiden',
      noHidden: 'Keine verborgenen Einheiten',
      none: '–',
      layers: 'Gezeigte verborgene Schicht',
      layer: (layer) => `Schicht ${count(layer + 1)}`,
    },
    metrics: {
      examplesSeen: 'Beispiele gesehen',
      epoch: 'Epoche',
      loss: 'Verlust',
      fingerprint: 'Fingerabdruck',
      fingerprintHint:
        'Steht für die genauen Bits aller Gewichte: dieselben Zeichen, dasselbe Netz.',
    },
    verdict: verdict(format),
    divergedAt: (n) =>
      n === 0
        ? 'Vor dem ersten Beispiel divergiert: Beginne mit kleineren Gewichten.'
        : `Bei Beispiel ${count(n)} divergiert: Senke die Lernrate.`,
    changes: {
      title: 'Unterwegs:',
      earlier: (n) => `${count(n)} ${plural(n, 'frühere Änderung', 'frühere Änderungen')}, dann`,
      field: (field, before, now) => `${field} ${before} → ${now}`,
      from: (at, parts) => `ab Beispiel ${count(at)}: ${parts}.`,
      weight: (at, layer, unit, input, value) =>
        `bei Beispiel ${count(at)}: ${input === undefined ? 'Bias' : `Gewicht ${count(input + 1)}`} von Einheit ${count(unit + 1)}, Schicht ${count(layer + 1)}, auf ${figure(value)} gesetzt.`,
      weights: (at) =>
        at === 0
          ? 'ab dem Start: alle Gewichte und Biases aus einer Datei.'
          : `bei Beispiel ${count(at)}: alle Gewichte und Biases aus einer Datei.`,
      freeze: (at, unit, frozen) =>
        `bei Beispiel ${count(at)}: Einheit ${count(unit + 1)} ${frozen ? 'eingefroren' : 'freigegeben'}.`,
      split: (at, split) =>
        `ab Beispiel ${count(at)}: ${split ? 'jedes Beispiel nur an eine Einheit' : 'jedes Beispiel an jede Einheit'}.`,
    },
    compare: {
      label: 'Vergleich',
      differ: 'Bei B ist anders',
      other: (field) => `${field} von B`,
      differences: (fields) =>
        fields.length < 2
          ? ''
          : `Verschieden sind ${fields.slice(0, -1).join(', ')} und ${fields.at(-1)}.`,
      allElse: 'Alles andere ist gleich: dieselben Beispiele in derselben Reihenfolge.',
      byHand: 'Außer dem, was von Hand geändert wurde.',
    },
    failed: (part) => `${part} ließ sich nicht zeigen. Der Lauf ist sicher.`,
    again: 'Noch einmal zeigen',
    close: 'Schließen',
    keys: {
      title: 'Tasten',
      on: 'Tasten an',
      list: [
        ['Leertaste', 'abspielen oder anhalten'],
        ['→', 'ein Beispiel weiter'],
        ['Alt →', 'eine Phase eines Beispiels'],
        ['Umschalt →', 'einen Batch weiter'],
        ['E', 'eine Epoche weiter'],
        ['←', 'ein Beispiel zurück'],
        ['R', 'zurück zum selben Start'],
        ['S', 'symmetrischer Start an oder aus'],
        ['C', 'vergleichen, oder nicht mehr'],
        ['P', 'langsam: eine Phase nach der anderen'],
        ['Z', 'letzte Änderung rückgängig machen'],
        ['Umschalt Z', 'wiederherstellen'],
        ['1 … 4', 'Netz, Zahlen, Wie ähnlich, Andere Starts'],
        ['?', 'diese Liste'],
        ['Esc', 'schließen oder eine Einheit loslassen'],
      ],
    },
  };
};
