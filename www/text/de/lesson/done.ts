import type { ChapterWords } from '../../chapter';
import type { Format } from '../../format';

export const done = ({ count, figure, share, tick }: Format): ChapterWords => ({
  question: 'Wann ist es fertig?',
  body: 'Der Verlust (englisch: Loss) ist, wie falsch das Netz im Mittel über die Beispiele liegt. Unter dem Bild ist er über den gesehenen Beispielen gezeichnet.',
  asks: 'In 100 Epochen wird der Verlust:',
  choices: ['Stetig fallen', 'Fallen, dann sich einpendeln', '0 erreichen und dort bleiben'],
  presses: {
    train: '100 Epochen trainieren',
    slower: `Eine Lernrate von ${tick(0.01)}`,
    heldOut: 'Wenige, verrauscht, halb zurückgehalten',
  },
  says: {
    levelled: ({ a }) =>
      `Die ersten ${count(a.levelledOff!.seen)} Beispiele senkten den Verlust um ${figure(a.lossAtStart - a.levelledOff!.loss)}, die ${count(a.seen - a.levelledOff!.seen)} seitdem um ${figure(a.levelledOff!.loss - a.loss)}: Bis dahin war das Fallen vorbei, sagt die Marke. Hör viel früher auf, und das meiste fehlt; mach weiter, und jede Runde gewinnt weniger.`,
    falling: ({ a }) =>
      `Es ist nicht fertig: Nach ${count(a.seen)} Beispielen ist der Verlust ${figure(a.loss)}, und er hat sich nicht eingependelt. Wie lange zu trainieren ist, hängt auch von der Lernrate ab.`,
    heldOut: ({ a }) =>
      `Bei den Beispielen, mit denen es trainiert, ist der Verlust ${figure(a.loss)}. Bei den zurückgehaltenen war er nach ${count(a.leastTest!.seen)} Beispielen am kleinsten, ${figure(a.leastTest!.loss)}, und ist jetzt ${figure(a.testLoss!)}: Es lernte weiter, was nur für diese Beispiele stimmt. Fertig war es früher.`,
  },
  breaks:
    'Ist eingependelt immer fertig, und fertig immer eingependelt? Mach kleinere Schritte, oder halte Beispiele zurück.',
  aside: () => [
    `Die Regel: Ein Verlust heißt eingependelt, wenn er sich in der letzten Hälfte des Laufs, mindestens zwanzig Epochen, um höchstens ${share(0.03)} seines ganzen Falls geändert hat, oder um nicht mehr, als er ohnehin zittert; die Marke steht, wo er diesem Niveau nahe gekommen war. Gemessen wird am ganzen Lauf, also wandert die Marke mit dem Lauf weiter, und eine lange Pause vor einem Fall sieht eingependelt aus, solange sie dauert.`,
  ],
});
