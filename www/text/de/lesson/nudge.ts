import type { ChapterWords } from '../../chapter';
import type { Format } from '../../format';

export const nudge = ({ count, figure, tick }: Format): ChapterWords => ({
  question: 'Wie klein darf ein Unterschied sein?',
  body: `Acht gleiche Einheiten, bis auf ein Gewicht von Einheit 1: Zu ihm kommt ein Millionstel hinzu. Die Lernrate ist niedrig, ${tick(0.03)}.`,
  asks: 'Was wird aus dem Millionstel?',
  choices: [
    'Es wird ausgebügelt',
    'Es bleibt etwa ein Millionstel',
    'Es wächst, bis die Einheiten verschieden sind',
  ],
  presses: {
    train: `Mit ${count(12_000)} Beispielen trainieren`,
    on: `Weiter bis ${count(40_000)}`,
    faster: `Eine Lernrate von ${tick(0.1)}`,
  },
  says: {
    grows: ({ a }) =>
      `Es wächst: Der Abstand ist ${figure(a.gap)}, das ${count(a.gap / a.nudge)}-Fache des Stupses. Auf einer Skala von Zehnerpotenzen ist das zuletzt fast eine gerade Linie: Alle ${count(a.growth!.every * Math.LN10)} Beispiele wächst er auf das Zehnfache. Der Verlust ist ${figure(a.loss)}.`,
    grown: ({ a }) =>
      `Von ${figure(a.nudge)} ist der Abstand auf ${figure(a.gap)} gewachsen, und dort hat er sich so gut wie eingependelt. Einheit 1 hat sich von den übrigen getrennt: ${count(a.distinct)} von ${count(a.units)} sind verschieden, und der Verlust fiel von ${figure(a.lossAtStart)} auf ${figure(a.loss)}.`,
    shrank: ({ a }) =>
      `Hier hielt er nicht: Nach ${count(a.seen)} Beispielen ist der Abstand ${figure(a.gap)}, weniger als der Stups von ${figure(a.nudge)}. Bei dieser Lernrate kamen die Einheiten wieder zusammen: Ein kleiner Unterschied muss nicht wachsen.`,
    stands: ({ a }) =>
      `Nach ${count(a.seen)} Beispielen ist der Abstand ${figure(a.gap)}, aus einem Stups von ${figure(a.nudge)}.`,
    none: () => 'Es gibt gar keinen Abstand: Nichts wurde angestupst, oder es wurde weggerundet.',
  },
  breaks: 'Wächst ein kleiner Unterschied immer? Lass diese Einheiten größere Schritte gehen.',
});
