import type { Format } from '../../format';
import type { ChapterWords } from '../../chapter';

export const alike = ({ count, figure }: Format): ChapterWords => ({
  question: 'Start all eight alike. Can they part?',
  body: 'The examples lie in two moons now. Every unit will begin with the same weights, coming in and going out; all else stays.',
  asks: 'After 4,900 examples:',
  choices: ['They part, only later', 'They part a little', 'They stay alike, to the bit'],
  presses: {
    same: 'Start all eight alike',
    train: 'Train on 4,900 examples',
    outgoing: 'Alike coming in, free going out',
    zeros: 'Start all weights at zero',
    within: 'Look within one unit',
    long: 'Free starts, trained for long',
    single: 'One unit alone',
  },
  says: {
    one: ({ a }) =>
      `After ${count(a.seen)} examples not one bit differs. Same numbers in, same error back, same change. The loss fell from ${figure(a.lossAtStart)} to ${figure(a.loss)}, for ${count(a.units)} units that work as one.`,
    single: ({ a }) =>
      `One unit alone comes to ${figure(a.loss)} after ${count(a.seen)} examples. It can draw one line, and eight alike can draw no more.`,
    frozen: ({ a }) =>
      `No unit of the layer moved in ${count(a.seen)} examples: through outgoing weights of zero no error comes back. That is frozen, and another thing than alike.`,
    parted: ({ a }) =>
      `They parted: ${count(a.distinct)} of ${count(a.units)} differ, by up to ${figure(a.gap)}. What goes out of them differed, so each got an error of its own from the first step on.`,
    within: ({ a }) =>
      `Unit ${count(a.opened!.unit + 1)}’s own ${count(a.opened!.weights)} weights all differ, for they meet different inputs. It is from unit to unit that nothing differs: all ${count(a.units)} have these same weights.`,
    long: ({ a }) =>
      `They do not meet: the loss has come down to ${figure(a.loss)}, and after ${count(a.seen)} examples all ${count(a.units)} still differ, by up to ${figure(a.gap)}. No two needed the same weights for that.`,
  },
  breaks:
    'Alike means in and out. Try one without the other, or nothing but zeros, or one unit alone. And would different starts not all end at the same best weights?',
});
