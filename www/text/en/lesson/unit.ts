import type { Format } from '../../format';
import type { ChapterWords } from '../../chapter';

export const unit = ({ count, figure }: Format): ChapterWords => ({
  question: 'What does one unit do with an example?',
  body: 'Unit 1 is opened. It has a weight for each number of an example, and one number more, its bias.',
  asks: 'What will it do with the next example?',
  choices: [
    'Keep it, if it is one of its own',
    'Multiply, add up, send on one number',
    'Send its numbers on as they came',
  ],
  presses: {
    send: 'Send one example',
    digit: 'Now a digit of 64 pixels',
    linear: 'Take the bend away',
  },
  says: {
    bent: ({ a }) =>
      `It multiplied the ${count(a.inputs)} numbers by its ${count(a.inputs)} weights and added its bias: ${figure(a.opened!.sum)}. Its activation, a curve that bends large sums, makes that ${figure(a.opened!.sent)}, which goes on to the output.`,
    digit: ({ a }) =>
      `The same with ${count(a.inputs)} pixels: ${count(a.inputs)} products and a bias make ${figure(a.opened!.sum)}, bent to ${figure(a.opened!.sent)}. All ${count(a.units)} units get all pixels, and each sends its one number to all ${count(a.outputs)} outputs.`,
    straight: ({ a }) =>
      `Without the bend it sends its sum as it is: ${figure(a.opened!.sent)}. However many such units there are, together they draw one straight line through the moons, and the loss is ${figure(a.loss)}.`,
    closed: () => 'No unit is opened: choose one in the picture to see its sum.',
  },
  breaks: 'What if a unit sent its sum as it is?',
});
