import type { Format } from '../../format';
import type { ChapterWords } from '../../chapter';

export const learn = ({ count, figure }: Format): ChapterWords => ({
  question: 'How does a unit learn?',
  body: 'The network says something and is told what it should have said. What it was off by goes back along the links, and each unit gets its share.',
  asks: 'Which units will change?',
  choices: [
    'The one that was most wrong',
    'All, by the same step',
    'All, each by a step of its own',
  ],
  presses: {
    ask: 'Let it say something',
    back: 'Send the error back',
    move: 'Move the weights',
    noRate: 'Set the learning rate to 0',
    same: 'Start all units alike',
  },
  says: {
    own: ({ a }) =>
      `What a unit got back is what the output was off by, times the weight by which it had spoken, times how steep its own curve was there: from ${figure(Math.min(...a.errors))} to ${figure(Math.max(...a.errors))}. So ${count(a.units)} units took ${count(a.steps)} different steps, unit ${count(a.largest + 1)} the largest.`,
    alike: ({ a }) =>
      `All ${count(a.units)} units took one and the same step: what came in was the same, and so was the error that came back.`,
    some: ({ a }) =>
      `${count(a.moved)} of ${count(a.units)} units moved, in ${count(a.steps)} different steps.`,
    nothing: ({ a }) =>
      a.rate === 0
        ? 'Nothing moved: the error came back, but a learning rate of 0 makes every step 0 long.'
        : 'No unit moved in this step.',
  },
  breaks:
    'A step is the learning rate times what the error asks for. Take the rate away, or what tells units apart.',
  aside: () => [
    'A step is made for its own example alone: on the others the network may even get a little worse. Over many examples it gets better.',
  ],
});
