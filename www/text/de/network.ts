// The words of the stage.

import type { Words } from '..';
import { subscript, type Format } from '../format';
import { counting, EXAMPLE, plural, UNIT } from './counting';
import { phases } from './phases';
import { quantities } from './quantities';

export const network = (format: Format): Words['network'] => {
  const { count, figure, share, tick, short } = format;
  const { counted } = counting(format);
  const { all, same } = quantities(format);
  const units = (n: number) => counted(n, UNIT);
  const examples = (n: number) => counted(n, EXAMPLE);
  const unit = (u: number) => `Einheit ${count(u + 1)}`;

  return {
    figure,
    short,
    tick,
    none: '–',
    unit,
    number: (u) => count(u + 1),
    input: (i) => `x${subscript(i + 1)}`,
    sameAs: (u) => `= ${unit(u)}`,

    examples: (n, heldOut) =>
      heldOut === 0
        ? [examples(n), count(n)]
        : [
            `${count(n - heldOut)}, ${count(heldOut)} zurückgehalten`,
            `${count(n - heldOut)} + ${count(heldOut)}`,
          ],
    seen: (seen, of) => [`${count(seen)} von ${count(of)}`, count(seen)],
    thisEpoch: 'diese Epoche',
    example: (example) =>
      example === undefined
        ? ['noch kein Beispiel', 'noch keines', '–']
        : [`Beispiel ${count(example + 1)}`, `Nr. ${count(example + 1)}`, count(example + 1)],
    toEvery: (n) => [`${count(n)} Zahlen an jede Einheit`, `${count(n)} Zahlen`],
    toEveryLines: (n) => [
      [`${count(n)} Zahlen an`, `${count(n)} an`],
      ['jede Einheit', 'jede'],
    ],
    band: (inputs, n, who) =>
      who === 'one'
        ? ['jedes Beispiel nur an eine Einheit', 'nur an eine', 'an eine']
        : who === 'some'
          ? [`${same(inputs)}, manche ausgelassen`, 'manche ausgelassen']
          : [`${same(inputs)}, an ${all(n)}`, same(inputs), 'dieselben'],

    layer: (layer, n, isOnly, who) => {
      if (!isOnly) return [`Schicht ${count(layer + 1)}: ${units(n)}`, units(n), count(n)];
      const shorter = [units(n), count(n)];
      if (who === 'untold') return shorter;
      const gets = {
        all: ['jede bekommt dieselben Zahlen', 'dieselben Zahlen für jede'],
        some: ['Dropout lässt manche aus'],
        one: ['jedes Beispiel nur an eine'],
      }[who];
      if (n === 1) return ['1 Einheit: sie bekommt alle Zahlen', ...shorter];
      return [...gets.map((what) => `${units(n)}: ${what}`), ...shorter];
    },
    more: (n) => [`und ${count(n)} weitere`, `+ ${count(n)}`],
    deltas: ['Fehler δ jeder Einheit', 'Fehler δ', 'δ'],
    steps: ['Schritt jeder Einheit', 'Schritt'],

    output: ['Ausgabe'],
    offBy: (value) => [`um ${value} daneben`, value],
    says: (value) => `sagt ${value}`,
    shouldBe: (value) => `soll ${value} sein`,
    loss: (value) => `Verlust ${value}`,
    lossFigure: (loss, isStandardised) => (isStandardised ? `${figure(loss)} σ²` : figure(loss)),

    enlarge: 'Karten vergrößern',
    shrink: 'Netz zeigen',
    unitsLabel: 'Einheiten',
    without: (units, loss, before, right) => {
      const accuracy = right === undefined ? '' : `, ${share(right)} richtig`;
      return `Ohne ${units.join(', ')}: Verlust ${figure(loss)} statt ${figure(before)}${accuracy}.`;
    },
    switchOn: 'Wieder einschalten',
    worth: [
      'Strich: so steigt der Verlust ohne sie',
      'Strich: Mehrverlust ohne sie',
      'Strich: ihr Wert',
      'Strich: Wert',
    ],
    unitButton: (layer, u, layers) =>
      layers > 1 ? `${unit(u)}, Schicht ${count(layer + 1)}` : unit(u),
    outputButton: (name) => (name === undefined ? 'Ausgabe' : `Ausgabe für ${name}`),

    describe: (n, hidden, now, distinct) =>
      [
        `Das Netz. ${examples(n)}: ${plural(n, 'Es geht', 'Jedes geht')} in jede Einheit.`,
        hidden.length === 0
          ? 'Es gibt keine verborgene Schicht.'
          : hidden
              .map(
                (w, i) =>
                  `Verborgene Schicht ${count(i + 1)}: ${units(w)}, ${count(distinct[i] ?? 0)} verschieden.`,
              )
              .join(' '),
        now === undefined
          ? 'Noch wurde kein Beispiel gesehen.'
          : `Jetzt: Beispiel ${count(now + 1)}.`,
      ].join(' '),

    phases: phases(format),

    enlarged: {
      label: (layer, n) =>
        `Was ${n === 1 ? 'die eine Einheit' : `jede der ${units(n)}`} von Schicht ${count(layer + 1)} sagt`,
      own: 'Eine Farbskala für jede Einheit',
      decision: ['was das Netz sagt', 'Netz'],
      test: 'Ring: zurückgehalten',
      weights: 'Gewichte',
      activation: 'Aktivierung',
      histogram: (low, high) => `wie oft, nach Klasse (${low} … ${high})`,
      histogramPlain: (low, high) => `wie oft (${low} … ${high})`,
      extremes: 'Beispiele: oben am stärksten, unten am schwächsten',
      sample: (n, of) => `${count(n)} von ${counted(of, EXAMPLE, 'dative')} gefragt`,
      none: 'Ohne verborgene Schicht gibt es keine Einheit, durch die man sehen könnte.',
    },
  };
};
