import type { Words } from '..';
import { superscript, type Format } from '../format';
import { counting, EXAMPLE } from './counting';

/** The words of the strip and of the enlarged charts. */
export const charts = (format: Format): Words['charts'] => {
  const { count, figure, short, tick } = format;
  const { counted } = counting(format);
  const examples = (n: number) => counted(n, EXAMPLE);
  return {
    count,
    figure,
    short,
    tick,
    examples,
    loss: 'Verlust',
    gap: 'Abstand',
    lossIs: (loss) => `Verlust ${figure(loss)}`,
    seen: (n) => `${count(n)} gesehen`,
    timeline: 'Zeitachse',
    timelineAt: (now, end) => `${count(now)} von ${counted(end, EXAMPLE, 'dative')} gesehen`,
    strip: (now, values) =>
      `Verlust und Abstand über den gesehenen Beispielen, bei ${counted(now, EXAMPLE, 'dative')}: ${values.join('; ')}`,
    larger: 'Größer',
    panel: 'Diagramme, vergrößert',
    levelledOff: ['Verlust hat sich hier eingependelt', 'hier eingependelt', 'eingependelt'],
    ln2: `ln 2 = ${figure(Math.LN2)}`,
    identical: 'identisch',
    decade: (exponent) =>
      Math.abs(exponent) < 3 ? tick(10 ** exponent) : `10${superscript(exponent)}`,
    titles: {
      loss: 'Verlust',
      gap: 'Größter Abstand',
      unlike: 'Verschiedene Einheiten und effektiver Rang',
    },
    hints: {
      cross_entropy: 'Mittel über die Beispiele, in Nats',
      squared_error: 'Mittel über die Beispiele, ½ quadrierter Fehler',
      gap: 'der größte Unterschied zweier Einheiten in einem eingehenden Gewicht oder Bias',
      unlike: (layer) => `der verborgenen Schicht ${count(layer + 1)}`,
    },
    units: { cross_entropy: 'Nats', squared_error: '½ Fehler²', gap: '', unlike: 'Einheiten' },
    training: 'Training',
    heldOut: 'zurückgehalten',
    gapLine: 'größter Abstand',
    layer: (layer) => `Schicht ${count(layer + 1)}`,
    distinct: 'verschiedene Einheiten',
    rank: 'effektiver Rang',
    none: '–',
    ofNet: (id, name) => `${id.toUpperCase()} ${name}`,
    setting: (field, value) => `${field} ${value}`,
    before: (settings) =>
      settings.length === 0
        ? 'vor einer Änderung von Hand'
        : `vorher: ${settings.slice(0, 2).join(', ')}${settings.length > 2 ? ' …' : ''}`,
    at: (moment) => `bei Beispiel ${count(moment)}`,
    showAll: 'Alles zeigen',
    legend: (title) => `Linien: ${title}`,
    only: 'Nur diese Linie zeigen',
    pointer: (title) => `Moment im Diagramm: ${title}`,
    value: (name, value) => `${name} ${value}`,
    valueOf: (value, moment) => `${value} (bei ${count(moment)})`,
    describe: (name, points, values) =>
      `${name} über den gesehenen Beispielen: ${count(points)} ${points === 1 ? 'Moment' : 'Momente'} gespeichert. Jetzt: ${values.join('; ') || '–'}.`,
    growth: {
      grows: (every) => `wächst alle ${every} auf das e-Fache`,
      shrinks: (every) => `schrumpft alle ${every} auf ein e-tel`,
      level: 'hat sich eingependelt',
      zero: 'genau null: nichts, das wachsen könnte',
      zeroShort: 'genau null',
      every: (n) => (n < 10 ? `${figure(n)} Beispiele` : examples(Math.round(n))),
      ofLayer: (layer, says) => `Schicht ${count(layer + 1)}: ${says}`,
    },
  };
};
