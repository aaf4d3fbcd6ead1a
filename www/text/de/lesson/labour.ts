import type { ChapterWords } from '../../chapter';
import type { NetFacts } from '../../facts';
import type { Format } from '../../format';

export const labour = ({ count, figure }: Format): ChapterWords => {
  const pictures = (a: NetFacts) =>
    `Jede Karte zeigt die ${count(a.inputs)} Gewichte einer Einheit als Bild. Auf einer Skala, auf der 0 Rauschen und 1 glatt ist, begannen sie bei ${figure(a.smoothnessAtStart)} und sind jetzt bei ${figure(a.smoothness)}`;
  return {
    question: 'Ist es Arbeitsteilung?',
    body: 'Mit denselben Beispielen trainiert, antworten die Einheiten inzwischen Verschiedenes. Eine Einheit wird weggenommen, indem das Gewicht von ihr zur Ausgabe auf 0 gesetzt wird.',
    asks: 'Was, wenn eine Einheit weggenommen wird?',
    choices: [
      'Alle sind etwa gleich wichtig',
      'Manche sind sehr wichtig, manche kaum',
      'Keine ist wichtig: Die anderen springen ein',
    ],
    presses: {
      most: 'Die wegnehmen, die am weitesten kam',
      least: 'Die wegnehmen, die sich kaum bewegte',
      noise: 'Ziffern: 100 Beispiele',
      strokes: `Ziffern: alle ${count(1797)}, und ein Zug zur Null`,
      mnist: 'Ziffern aus 28 × 28 Pixeln',
    },
    says: {
      worth: ({ found }) => {
        const [[most, whole, without], [least, , still]] = [found['most']!, found['least']!];
        return `Ohne Einheit ${count(most! + 1)} ist der Verlust ${figure(without!)} statt ${figure(whole!)}; ohne Einheit ${count(least! + 1)} ist er ${figure(still!)}. Die eine tut viel von der Arbeit und die andere kaum etwas, und niemand hat es ihnen gesagt.`;
      },
      equal: ({ found }) => {
        const [[most, whole, without], [least, , still]] = [found['most']!, found['least']!];
        return `Der Verlust ist ${figure(whole!)} mit allen Einheiten, ${figure(without!)} ohne Einheit ${count(most! + 1)} und ${figure(still!)} ohne Einheit ${count(least! + 1)}.`;
      },
      strokes: ({ a }) =>
        `${pictures(a)}: Flecken und Striche haben sich gebildet. Keiner Einheit wurde gesagt, danach zu suchen.`,
      patches: ({ a }) =>
        `${pictures(a)}: Flächen beginnen sich zu zeigen, und vieles ist noch rau.`,
      grain: ({ a }) => `${pictures(a)}: Das meiste davon sieht noch wie Rauschen aus.`,
    },
    table: {
      columns: ['Weggenommen', 'Einheit', 'Verlust mit', 'ohne'],
      rows: { most: 'Kam am weitesten', least: 'Am wenigsten weit' },
      cells: ([unit, before, after]) => [count(unit! + 1), figure(before!), figure(after!)],
    },
    breaks:
      'Mit zwei Zahlen kann eine Einheit nur eine Linie ziehen. Wonach suchen Einheiten in Bildern?',
  };
};
