import type { ChapterWords } from '../../chapter';
import type { Format } from '../../format';
import { plural } from '../counting';

export const where = ({ count, figure }: Format): ChapterWords => {
  const between = (least: number, most: number) =>
    least === most ? count(least) : `${count(least)} bis ${count(most)}`;
  const got = (counts: readonly number[]) => between(Math.min(...counts), Math.max(...counts));
  return {
    question: '100 Beispiele, acht Einheiten: Wer bekommt welches?',
    body: 'Acht Einheiten begannen mit zufälligen Gewichten. Nach 49 Runden mit denselben 100 Beispielen ist jede ihren eigenen Weg gegangen.',
    asks: 'Wohin geht das nächste Beispiel?',
    choices: [
      'Zu der einen Einheit, zu der es am besten passt',
      'Zu den Einheiten auf seiner Seite',
      'Zu allen acht, mit denselben Zahlen',
    ],
    presses: {
      send: 'Ein Beispiel schicken',
      epoch: 'Die anderen 99 schicken',
      dropout: 'Die Hälfte zufällig auslassen',
      split: 'Absichtlich aufteilen',
    },
    says: {
      all: ({ a }) =>
        `Alle ${count(a.units)} Einheiten bekamen jedes Mal dieselben ${count(a.inputs)} Zahlen: ${count(a.reachedBy[0]!)} von den ${count(a.epochLength)} Beispielen dieser Runde ${plural(a.reachedBy[0]!, 'hat', 'haben')} jede von ihnen erreicht. Auf das letzte antworteten sie mit ${figure(a.answers[0])} bis ${figure(a.answers[1])}.`,
      leftOut: ({ a }) =>
        `Dropout lässt Einheiten zufällig aus: Von den ${count(a.epochLength)} Beispielen dieser Runde kamen ${got(a.reachedBy)} bei jeder an. Das macht der Zufall, keine Einheit sucht sich etwas aus, und die nächste Runde lässt andere aus.`,
      split: ({ a }) =>
        `Ein erdachtes Netz: Jedes Beispiel erreichte nur eine Einheit, ${got(a.reachedBy)} von ${count(a.epochLength)} jede. Nach ${count(a.seen)} Beispielen ist sein Verlust – wie falsch es im Mittel liegt – noch immer ${figure(a.loss)}. Einheiten, die kein Beispiel teilen, haben hier nicht gelernt, gemeinsam zu antworten.`,
    },
    table: {
      columns: ['Beispiele', 'Eine bekam', 'Verlust'],
      rows: { all: 'Wie immer', leftOut: 'Dropout', split: 'Aufgeteilt' },
      cells: ([least, most, loss]) => [between(least!, most!), figure(loss!)],
    },
    breaks: 'Kann ein Beispiel eine Einheit auch verfehlen? Nur mit Gewalt.',
  };
};
