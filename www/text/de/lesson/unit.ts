import type { ChapterWords } from '../../chapter';
import type { Format } from '../../format';

export const unit = ({ count, figure }: Format): ChapterWords => ({
  question: 'Was macht eine Einheit mit einem Beispiel?',
  body: 'Einheit 1 ist geöffnet. Sie hat ein Gewicht für jede Zahl eines Beispiels, und noch eine Zahl dazu, ihren Bias.',
  asks: 'Was wird sie mit dem nächsten Beispiel machen?',
  choices: [
    'Es behalten, wenn es eines der ihren ist',
    'Malnehmen, addieren, eine Zahl weitersenden',
    'Seine Zahlen weitersenden, wie sie kamen',
  ],
  presses: {
    send: 'Ein Beispiel schicken',
    digit: 'Jetzt eine Ziffer aus 64 Pixeln',
    linear: 'Die Krümmung wegnehmen',
  },
  says: {
    bent: ({ a }) =>
      `Sie nahm die ${count(a.inputs)} Zahlen mit ihren ${count(a.inputs)} Gewichten mal und zählte ihren Bias dazu: ${figure(a.opened!.sum)}. Ihre Aktivierung, eine Kurve, die große Summen krümmt, macht daraus ${figure(a.opened!.sent)}, und das geht weiter an die Ausgabe.`,
    digit: ({ a }) =>
      `Dasselbe mit ${count(a.inputs)} Pixeln: ${count(a.inputs)} Produkte und ein Bias ergeben ${figure(a.opened!.sum)}, gekrümmt zu ${figure(a.opened!.sent)}. Alle ${count(a.units)} Einheiten bekommen alle Pixel, und jede sendet ihre eine Zahl an alle ${count(a.outputs)} Ausgaben.`,
    straight: ({ a }) =>
      `Ohne die Krümmung sendet sie ihre Summe, wie sie ist: ${figure(a.opened!.sent)}. So viele solche Einheiten es auch sind, zusammen ziehen sie eine gerade Linie durch die Monde, und der Verlust ist ${figure(a.loss)}.`,
    closed: () => 'Keine Einheit ist geöffnet: Wähle eine im Bild, um ihre Summe zu sehen.',
  },
  breaks: 'Und wenn eine Einheit ihre Summe sendete, wie sie ist?',
});
