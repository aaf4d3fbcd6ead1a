import type { Format } from '../../format';
import type { ChapterWords } from '../../chapter';

export const done = ({ count, figure }: Format): ChapterWords => ({
  question: 'When is it done?',
  body: 'The loss is how wrong the network is, on average over the examples. Below the picture it is drawn against the examples seen.',
  asks: 'In 100 epochs the loss will:',
  choices: ['Fall steadily', 'Fall, then level off', 'Reach 0 and stay there'],
  presses: {
    train: 'Train 100 epochs',
    slower: 'A learning rate of 0.01',
    heldOut: 'Few, noisy ones, half held out',
  },
  says: {
    levelled: ({ a }) =>
      `The first ${count(a.levelledOff!.seen)} examples took ${figure(a.lossAtStart - a.levelledOff!.loss)} off the loss, the ${count(a.seen - a.levelledOff!.seen)} since then ${figure(a.levelledOff!.loss - a.loss)}: by then the fall was over, says the mark. Stop much sooner, and most is missed; go on, and each round wins less.`,
    falling: ({ a }) =>
      `It is not done: after ${count(a.seen)} examples the loss is ${figure(a.loss)}, and it has not levelled off. How long to train depends on the learning rate too.`,
    heldOut: ({ a }) =>
      `On the examples it trains on the loss is ${figure(a.loss)}. On those held out it was least, ${figure(a.leastTest!.loss)}, after ${count(a.leastTest!.seen)} examples, and is ${figure(a.testLoss!)} now: it went on learning what is so of these examples alone. Done was earlier.`,
  },
  breaks: 'Is level always done, and done always level? Take smaller steps, or hold examples out.',
  aside: () => [
    'The rule: a loss is called level when in the last half of the run, twenty epochs at least, it changed by no more than 3 % of its whole fall, or than it jitters anyway; the mark stands where it had come near that level. It is measured against the whole run, so the mark moves on as the run does, and a long pause before a fall looks level while it lasts.',
  ],
});
