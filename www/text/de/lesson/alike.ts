import type { ChapterWords } from '../../chapter';
import type { Format } from '../../format';

export const alike = ({ count, figure }: Format): ChapterWords => ({
  question: 'Alle acht beginnen gleich. Können sie sich trennen?',
  body: 'Die Beispiele liegen jetzt in zwei Monden. Jede Einheit wird mit denselben Gewichten beginnen, ein- und ausgehend; alles andere bleibt.',
  asks: `Nach ${count(4900)} Beispielen:`,
  choices: [
    'Sie trennen sich, nur später',
    'Sie trennen sich ein wenig',
    'Sie bleiben gleich, Bit für Bit',
  ],
  presses: {
    same: 'Alle acht gleich beginnen lassen',
    train: `Mit ${count(4900)} Beispielen trainieren`,
    outgoing: 'Eingehend gleich, ausgehend frei',
    zeros: 'Alle Gewichte bei null beginnen',
    within: 'In eine Einheit hineinsehen',
    long: 'Freie Starts, lange trainiert',
    single: 'Eine Einheit allein',
  },
  says: {
    one: ({ a }) =>
      `Nach ${count(a.seen)} Beispielen ist nicht ein Bit verschieden. Dieselben Zahlen hinein, derselbe Fehler zurück, dieselbe Änderung. Der Verlust fiel von ${figure(a.lossAtStart)} auf ${figure(a.loss)}, für ${count(a.units)} Einheiten, die wie eine arbeiten.`,
    single: ({ a }) =>
      `Eine Einheit allein kommt nach ${count(a.seen)} Beispielen auf ${figure(a.loss)}. Sie kann eine Linie ziehen, und acht gleiche können nicht mehr ziehen.`,
    frozen: ({ a }) =>
      `Keine Einheit der Schicht hat sich in ${count(a.seen)} Beispielen bewegt: Durch ausgehende Gewichte von null kommt kein Fehler zurück. Das ist eingefroren, und etwas anderes als gleich.`,
    parted: ({ a }) =>
      `Sie haben sich getrennt: ${count(a.distinct)} von ${count(a.units)} sind verschieden, um bis zu ${figure(a.gap)}. Was aus ihnen hinausführt, war verschieden, also bekam jede vom ersten Schritt an ihren eigenen Fehler.`,
    within: ({ a }) =>
      `Die ${count(a.opened!.weights)} Gewichte von Einheit ${count(a.opened!.unit + 1)} sind alle verschieden, denn sie treffen auf verschiedene Eingaben. Nur von Einheit zu Einheit ist nichts verschieden: Alle ${count(a.units)} haben eben diese Gewichte.`,
    long: ({ a }) =>
      `Sie treffen sich nicht: Der Verlust ist auf ${figure(a.loss)} gesunken, und nach ${count(a.seen)} Beispielen sind noch immer alle ${count(a.units)} verschieden, um bis zu ${figure(a.gap)}. Dafür brauchten keine zwei dieselben Gewichte.`,
  },
  breaks:
    'Gleich heißt: ein- und ausgehend. Versuch das eine ohne das andere, oder nichts als Nullen, oder eine Einheit allein. Und würden verschiedene Starts nicht alle bei denselben besten Gewichten enden?',
});
