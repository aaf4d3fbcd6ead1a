import type { ChapterWords } from '../../chapter';
import type { Format } from '../../format';
import { plural } from '../counting';

export const learn = ({ count, figure }: Format): ChapterWords => ({
  question: 'Wie lernt eine Einheit?',
  body: 'Das Netz sagt etwas und erfährt, was es hätte sagen sollen. Um wie viel es danebenlag, geht entlang der Verbindungen zurück, und jede Einheit bekommt ihren Anteil.',
  asks: 'Welche Einheiten werden sich ändern?',
  choices: [
    'Die eine, die am falschesten lag',
    'Alle, um denselben Schritt',
    'Alle, jede um einen eigenen Schritt',
  ],
  presses: {
    ask: 'Lass es etwas sagen',
    back: 'Den Fehler zurückschicken',
    move: 'Die Gewichte bewegen',
    noRate: 'Die Lernrate auf 0 setzen',
    same: 'Alle Einheiten gleich beginnen lassen',
  },
  says: {
    own: ({ a }) =>
      `Was eine Einheit zurückbekam, ist, um wie viel die Ausgabe danebenlag, mal das Gewicht, mit dem die Einheit gesprochen hatte, mal wie steil ihre eigene Kurve dort war: von ${figure(Math.min(...a.errors))} bis ${figure(Math.max(...a.errors))}. So gingen ${count(a.units)} Einheiten ${count(a.steps)} verschiedene Schritte, Einheit ${count(a.largest + 1)} den größten.`,
    alike: ({ a }) =>
      `Alle ${count(a.units)} Einheiten gingen ein und denselben Schritt: Was hereinkam, war dasselbe, und der Fehler, der zurückkam, auch.`,
    some: ({ a }) =>
      `${count(a.moved)} von ${count(a.units)} Einheiten ${plural(a.moved, 'hat', 'haben')} sich bewegt, in ${count(a.steps)} ${plural(a.steps, 'Schritt', 'verschiedenen Schritten')}.`,
    nothing: ({ a }) =>
      a.rate === 0
        ? 'Nichts hat sich bewegt: Der Fehler kam zurück, aber mit einer Lernrate von 0 ist jeder Schritt 0 lang.'
        : 'Keine Einheit hat sich in diesem Schritt bewegt.',
  },
  breaks:
    'Ein Schritt ist die Lernrate mal das, was der Fehler verlangt. Nimm die Lernrate weg, oder das, was Einheiten unterscheidet.',
  aside: () => [
    'Ein Schritt ist für sein eigenes Beispiel allein gemacht: Bei den anderen kann das Netz sogar etwas schlechter werden. Über viele Beispiele wird es besser.',
  ],
});
