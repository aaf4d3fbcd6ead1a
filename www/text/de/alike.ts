import type { Words } from '..';
import type { Format } from '../format';
import { counting, plural, UNIT } from './counting';

/** The words of how alike the units of a layer are. */
export const alike = (format: Format): Words['alike'] => {
  const { count, figure, short, tick } = format;
  const { inWords } = counting(format);
  return {
    none: 'Ohne verborgene Schicht gibt es keine Einheiten zu vergleichen.',
    single: 'In dieser Schicht ist eine Einheit: Zum Vergleichen braucht es zwei.',
    first: 'Eine Einheit',
    second: 'Eine andere Einheit',
    unit: (unit) => `Einheit ${count(unit + 1)}`,
    number: (unit) => count(unit + 1),
    digits: short,
    tick,
    figure,
    gap: [
      'Abstand: der größte Unterschied in einem eingehenden Gewicht oder Bias',
      'Abstand in einem eingehenden Gewicht oder Bias',
      'Abstand in einem Gewicht',
      'Abstand',
    ],
    cosine: [
      'Kosinus der eingehenden Gewichte der beiden Einheiten',
      'Kosinus der eingehenden Gewichte',
      'Kosinus',
      'cos',
    ],
    same: ['exakt dieselben', 'dieselben', 'gleich'],
    says: (a, b, gap, cosine) =>
      `Einheit ${count(a + 1)} und Einheit ${count(b + 1)}: Abstand ${gap}, Kosinus ${cosine}`,
    gapOf: {
      same: 'genau 0: Sie sind dieselben',
      outgoing: '0 in den eingehenden Gewichten; die ausgehenden sind verschieden',
      signs: '0, obwohl die Vorzeichen ihrer Nullen verschieden sind',
    },
    noCosine: 'keiner',
    label: (n) =>
      `Wie weit je zwei von ${inWords(n, UNIT, 'dative')} auseinanderliegen: ihr Abstand und ihr Kosinus`,
    distinct: (distinct, of) => `${inWords(of, UNIT)}, ${count(distinct)} verschieden`,
    rank: (rank) => `effektiver Rang ${short(rank, 3)}`,
    rankHint: 'Wie viele Richtungen die eingehenden Gewichte und Biases der Einheiten füllen.',
    still: (n, of) =>
      n === of
        ? of === 1
          ? 'Sie bewegt sich kaum.'
          : `Keine der ${count(of)} bewegt sich viel.`
        : `${count(n)} von ${count(of)} ${plural(n, 'bewegt', 'bewegen')} sich kaum.`,
    distances: 'Entfernung von ihrem Start',
    distancesIn: (id) => `Entfernung von ihrem Start, Netz ${id.toUpperCase()}`,
    hardly: 'bewegt sich kaum',
    openUnit: (unit) => `Einheit ${count(unit + 1)}`,
  };
};
