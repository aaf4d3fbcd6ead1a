import type { Words } from '..';
import { subscript, type Format } from '../format';
import { counting, EXAMPLE } from './counting';
import { ACTIVATIONS } from './names';

/** The words of the opened unit. */
export const inspector = (format: Format): Words['inspector'] => {
  const { count, exact, field, figure, parse, share, tick } = format;
  const { inWords } = counting(format);
  const unit = (u: number) => `Einheit ${count(u + 1)}`;
  const activation = (name: string) => ACTIVATIONS[name] ?? name;
  return {
    figure,
    exact,
    field,
    parse,
    tick,
    unit,
    title: (u, layer) => `${unit(u)}${layer === undefined ? '' : `, Schicht ${count(layer + 1)}`}`,
    titleIn: (title, id) => `${title}, Netz ${id.toUpperCase()}`,
    select: unit,
    output: (name) => (name === undefined ? 'Ausgabe' : `Ausgabe für ${name}`),
    outputPill: (name) => (name === undefined ? 'Ausgabe' : `Ausgabe: ${name}`),
    input: (i) => `x${subscript(i + 1)}`,
    activation: (i) => `a${subscript(i + 1)}`,
    away: (distance) =>
      distance === 0 ? 'noch an ihrem Start' : `${figure(distance)} vom Start entfernt`,
    close: 'Schließen',
    previous: 'Vorige Einheit',
    next: 'Nächste Einheit',
    copy: 'Alle Zahlen kopieren',
    copied: 'Kopiert',
    examplesSeen: 'Beispiele gesehen',
    off: 'Ausgeschaltet',
    offHint:
      'Was sie sendet, bleibt auf seinem Mittelwert stehen, um zu sehen, was das Netz ohne sie sagt. Das Training geht mit ihr weiter.',
    frozen: 'Eingefroren',
    frozenHint: 'Ihre eingehenden Gewichte und ihr Bias bleiben, wie sie sind.',
    same: (u) => `Bit für Bit dasselbe wie ${unit(u)}.`,
    seen: (n) =>
      n === 0
        ? 'Noch hat keine Einheit ein Beispiel gesehen.'
        : `Sie hat ${inWords(n, EXAMPLE)} gesehen, wie jede andere Einheit auch.`,
    reached: (n, of) =>
      `${count(n)} von ${inWords(of, EXAMPLE, 'dative')} dieser Epoche ${n === 1 ? 'hat' : 'haben'} sie erreicht; bei den anderen wurde sie ausgelassen.`,
    over: 'was sie über der Ebene sagt',
    overExamples: 'ihre Gewichte, eines für jedes Pixel',
    overWeights: 'ihre Gewichte, der Bias zuletzt',
    map: (title) => `Was ${title} über der Ebene sagt`,
    weightsOf: (title) => `Die eingehenden Gewichte: ${title}`,
    from: 'von',
    to: 'an',
    x: 'x',
    w: 'w',
    product: 'w · x',
    bias: 'Bias',
    z: 'Summe',
    rest: (n) => `${count(n)} kleinere`,
    all: (n) => `Alle ${count(n)} zeigen`,
    fewer: 'Nur die größten zeigen',
    says: (name) => `sagt ${activation(name)}(Summe)`,
    outputSays: 'sagt',
    weightOut: 'ausgehend',
    delta: 'Fehler δ',
    dropped: 'Dropout hat sie bei diesem Beispiel ausgelassen: Sie sandte 0.',
    kept: (factor) => `Dropout hat sie behalten und mit ${factor} malgenommen.`,
    slope: 'Steigung dort',
    yetToCome: 'kommt noch',
    step: 'Geh ein Beispiel weiter, um ihre Rechnung zu sehen.',
    share: 'Ihr Anteil am Fehler',
    shareFormula: 'δ = Steigung × Σ w·δ der Einheiten, an die sie sendet',
    ownUnit: (mean, deviation, answer) =>
      [
        `Die Antworten, die vorherzusagen sind, sind standardisiert: 0 steht für ${figure(mean)}, und 1 für ${figure(deviation)} mehr.`,
        ...(answer === undefined ? [] : [`Diese hier sagt ${figure(answer)}.`]),
      ].join(' '),
    outputFormula: 'δ = was sie sagt − was sie sagen soll',
    wd: 'w · δ',
    sumBack: 'Σ w·δ',
    mask: (factor) => `× Dropout ${factor}`,
    part: (part) => `Vom Gradienten dieser Schicht gehören ihr ${share(part)}.`,
    update: 'Ihre Gewichte',
    updateFormula: 'Gradient = δ · x',
    waits: 'Der Batch ist nicht voll: Noch bewegt sich nichts.',
    start: 'Start',
    now: 'jetzt',
    gradient: 'Gradient',
    change: 'Änderung',
    edit: (name) => `${name} setzen`,
    weight: (name) => `Gewicht von ${name}`,
    refused: (typed) => `${typed} ist keine Zahl: Das Gewicht bleibt, wie es ist.`,
    none: '·',
    curveTitle: (name) => `Ihre Aktivierung, ${activation(name)}`,
    curve: (name, z, a) =>
      `Die Kurve von ${activation(name)}, mit dem Punkt der Einheit bei Summe ${z}, Aktivierung ${a}.`,
    startAndNow: 'Ihr Start neben ihrem Jetzt',
    sees: 'Was sie sieht',
    seesLabel: (u) => `Was ${unit(u)} auf die Beispiele antwortet: wie oft sie wie viel sagt`,
    histogram: ['wie oft, nach Klasse', 'wie oft'],
    histogramPlain: ['wie oft'],
    strongest: ['antwortet am stärksten', 'am stärksten'],
    weakest: ['antwortet am schwächsten', 'am schwächsten'],
    sample: (n, of) => {
      if (of === 1) return 'Das eine Beispiel wurde gefragt.';
      return n === of
        ? `Alle ${count(of)} Beispiele wurden gefragt.`
        : `${count(n)} von ${inWords(of, EXAMPLE, 'dative')} ${n === 1 ? 'wurde' : 'wurden'} gefragt.`;
    },
  };
};
