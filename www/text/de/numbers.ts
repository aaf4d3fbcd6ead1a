import type { Words } from '..';
import { subscript, type Format } from '../format';
import { counting, EXAMPLE } from './counting';

/** The words of the arithmetic of every unit. */
export const numbers = (format: Format): Words['numbers'] => {
  const { count, exact, figure, short } = format;
  const { inWords } = counting(format);
  return {
    label: 'Die Rechnung jeder Einheit',
    layer: 'Schicht',
    hiddenLayer: (layer) => `verborgene Schicht ${count(layer + 1)}`,
    onlyLayer: 'verborgene Schicht',
    outputLayer: 'Ausgabe',
    unit: 'Einheit',
    select: (unit) => `Einheit ${count(unit + 1)}`,
    selectOutput: (unit, name) =>
      name === undefined ? `Ausgabe ${count(unit + 1)}` : `Ausgabe für ${name}`,
    number: (unit) => count(unit + 1),
    input: (input) => `x${subscript(input + 1)}`,
    activation: (unit) => `a${subscript(unit + 1)}`,
    figure,
    brief: (x) => short(x, Math.abs(x) < 0.1 ? 2 : 3),
    exact,
    none: '·',
    phases: ['', 'vorwärts: w · x', '', 'rückwärts: der Fehler', 'Update: Änderung von'],
    bias: 'Bias',
    rest: (n) => `${count(n)} weitere`,
    sum: 'Summe z',
    sends: 'sendet a',
    says: 'sagt',
    backBySlope: 'Σ w·δ × Steigung',
    factors: (back, slope) => `${figure(back)} × ${figure(slope)}`,
    gap: 'sagt − soll',
    slope: 'Steigung',
    delta: 'Fehler δ',
    enters: (x) => `= ${x}`,
    product: (w, x, product) => `${w} × ${x} = ${product}`,
    dropped: 'ausgelassen: Sie sendet 0',
    same: (unit) => `dieselben Bits wie Einheit ${count(unit + 1)}`,
    allTerms: (n) => `Alle ${count(n)} Summanden`,
    fewTerms: 'Die größten Summanden',
    allUnits: (n) => `Alle ${count(n)} Einheiten`,
    nothing:
      'Noch ist kein Beispiel durchgelaufen: Geh eines weiter, dann steht jede seiner Zahlen hier.',
    unknown:
      'Die Rechnung des letzten Beispiels ist nicht gespeichert: Geh eines weiter, dann steht sie hier.',
    seenSome: (n) =>
      `Nach ${inWords(n, EXAMPLE, 'dative')}: Das letzte blieb einigen der Einheiten vorenthalten.`,
    seen: (n) =>
      n === 1
        ? 'Jede Einheit hat dasselbe eine Beispiel gesehen.'
        : `Jede Einheit hat dieselben ${count(n)} Beispiele gesehen.`,
    moves: {
      waits: (n, of) => `${count(n)} von ${count(of)} im Batch, dann bewegen sie sich.`,
      yet: 'Die Gewichte müssen sich noch bewegen.',
      moved: 'Die Gewichte haben sich bewegt.',
      still: 'Der Schritt hat keines dieser Gewichte bewegt.',
    },
    standardised:
      'Jede Eingabe geht standardisiert ein: um ihren Mittelwert vermindert und durch ihre Standardabweichung geteilt.',
    answers: (mean, deviation) =>
      `Die Antworten sind standardisiert: 0 steht für ${figure(mean)}, und 1 für σ = ${figure(deviation)} mehr; δ ist in σ, der Verlust in σ².`,
    whole: 'Ein Batch ist hier ein Beispiel, also zeigen beide Schritte dieselben Zahlen.',
    equal: 'Markierte Felder einer Farbe haben dieselben Bits.',
  };
};
