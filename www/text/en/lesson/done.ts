import type { Format } from '../../format';
import type { ChapterWords } from './words';

export const done = ({ count, figure }: Format): ChapterWords => ({
  question: 'When is it done?',
  body: 'The loss is how wrong the network is, on average over the examples. Below the picture it is drawn against the examples seen.',
  asks: 'In 100 epochs the loss will:',
  choices: ['Fall steadily', 'Fall, then level off', 'Reach 0 and stay there'],
  presses: {
    train: 'Train 100 epochs',
    slower: 'A rate of a tenth',
    heldOut: 'Hold examples out',
  },
  says: {
    levelled: ({ a }) =>
      `From ${figure(a.lossAtStart)} the loss had fallen to ${figure(a.levelledOff!.loss)} by example ${count(a.levelledOff!.seen)}, where the strip says that it levelled off. All ${count(a.seen - a.levelledOff!.seen)} examples since took it to ${figure(a.loss)}: sooner, and much is missed; later, and little is won.`,
    falling: ({ a }) =>
      `It is not done: after ${count(a.seen)} examples the loss is ${figure(a.loss)}, and it has not levelled off. How long to train depends on the learning rate too.`,
    heldOut: ({ a }) =>
      `On the examples it trains on the loss is ${figure(a.loss)}. On those held out it was least, ${figure(a.leastTest!.loss)}, at example ${count(a.leastTest!.seen)}, and is ${figure(a.testLoss!)} now: it learnt these examples by heart. Done was earlier.`,
  },
  breaks: 'Is level always done, and done always level? Take smaller steps, or hold examples out.',
  aside: [
    'The rule of the mark: over the last half of the run, and twenty epochs at least, the middle loss of the earlier and of the later part differ by no more than 3 % of the whole fall, or than twice the usual jitter.',
  ],
});
