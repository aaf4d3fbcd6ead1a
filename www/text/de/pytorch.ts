import type { Words } from '..';
import type { Format } from '../format';

/** The words of the run as a script for PyTorch. */
export const pytorch = ({ count }: Format): Words['pytorch'] => ({
  title: 'In PyTorch',
  save: 'Denselben Lauf als Skript speichern',
  hint: 'Python, das ihn in PyTorch trainiert: dieselben Beispiele in derselben Reihenfolge vom selben zufälligen Start aus, bis zu diesem Moment. Es sagt, wie weit beide Kurven übereinstimmen.',
  long: (updates, most) =>
    `Bis hierher haben sich die Gewichte ${count(updates)}-mal bewegt, und PyTorch bräuchte dafür mehr als eine halbe Stunde. Ein Skript hat höchstens ${count(most)} Updates: Geh zu einem früheren Moment zurück.`,
});
