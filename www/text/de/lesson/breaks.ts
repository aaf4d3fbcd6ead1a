import type { ChapterWords } from '../../chapter';
import type { Format } from '../../format';
import { plural } from '../counting';

export const breaks = (format: Format): ChapterWords => {
  const { count, figure, tick } = format;
  return {
    question: 'Was würde sie verschieden machen, und was nicht?',
    body: 'Alle acht Einheiten beginnen gleich, und jedes Mal ändert sich eines. Viele Seiten sagen, dies oder jenes davon mache Einheiten verschieden: Versuch es.',
    asks: `Nach ${count(5000)} Beispielen sind die acht …`,
    choices: ['Noch gleich, Bit für Bit', 'Verschieden'],
    presses: {
      activation: 'Eine andere Krümmung: ReLU',
      optimiser: 'Ein anderer Optimierer: Adam',
      batch: 'Batches von 10',
      order: 'Eine andere Reihenfolge',
      rate: `Größere Schritte: Lernrate ${tick(0.5)}`,
      layers: 'Zwei Schichten von acht',
      data: 'Andere Daten: Spiralen',
      penalty: `Ein Zug zur Null: L2 von ${tick(0.01)}`,
      nudge: `Ein Stups: ${tick(0.01)} auf ein Gewicht`,
      dropout: `Dropout von ${tick(0.5)}`,
      outgoing: 'Ausgehende Gewichte zufällig',
      rounding: '17 Einheiten, Ziffern, Batches von 10',
    },
    says: {
      stayed: ({ a }) =>
        `Gleich: ${count(a.distinct)} von ${count(a.units)} verschieden, der Abstand genau 0. Die Änderung hat alle Einheiten gleich behandelt.`,
      parted: ({ a }) =>
        `Verschieden: ${count(a.distinct)} von ${count(a.units)} verschieden, der Abstand ${figure(a.gap)}. Diese Änderung hat eine Einheit von der anderen unterschieden.`,
      all: ({ found }) => {
        const alike = Object.values(found).filter(([distinct]) => distinct === 1).length;
        const others = Object.keys(found).length - alike;
        return `${count(alike)} ${plural(alike, 'Änderung hat', 'Änderungen haben')} alle Einheiten gleich gelassen, ${count(others)} nicht. Was jede Einheit gleich behandelt, lässt sie gleich; nur was eine von der anderen unterscheidet, kann sie trennen.`;
      },
      rounding: ({ a }) =>
        `Noch immer eine: Nach ${count(a.seen)} Beispielen ist ${count(a.distinct)} von ${count(a.units)} verschieden und der Abstand genau ${figure(a.gap)}.`,
    },
    table: {
      columns: ['Geändert', 'Verschieden', 'Abstand'],
      rows: {
        activation: 'ReLU',
        optimiser: 'Adam',
        batch: 'Batches von 10',
        order: 'Reihenfolge',
        rate: `Lernrate ${tick(0.5)}`,
        layers: 'Zwei Schichten',
        data: 'Spiralen',
        penalty: 'Zug zur Null',
        nudge: `Stups ${tick(0.01)}`,
        dropout: 'Dropout',
        outgoing: 'Ausgehend zufällig',
      },
      cells: ([distinct, units, gap]) => [
        `${count(distinct!)} von ${count(units!)}`,
        gap === 0 ? 'genau 0' : figure(gap!),
      ],
    },
    breaks: 'Anderswo hat Rundung allein identische Einheiten getrennt. Hier ist dieses Netz.',
    aside: () => [
      `Anderswo gemessen, nicht hier: In einem float32-Programm mit numpy lagen identische Einheiten dieses Netzes (17 Einheiten, Ziffern, Batches von 10) nach 200 Schritten ${tick(4e-6)} auseinander, nach 500 ${tick(0.017)} und nach 750 ${tick(1.4)}, mit einer Genauigkeit von ${tick(0.998)}. Mit 16 Einheiten trennten sie sich nie: ${tick(0.583)}.`,
      'Seine Rechenkerne nehmen Einheiten in Blöcken und addieren die übrigen Zeilen in einer anderen Reihenfolge, so dass gleiche Einheiten verschieden gerundet werden. Hier werden die Summen jeder Einheit in derselben Reihenfolge addiert, welche Einheit es auch ist.',
    ],
  };
};
