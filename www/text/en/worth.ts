import type { Format } from '../format';

/** The words of what a unit is worth. */
export const worth = (format: Format) => {
  const { count, figure, share, short } = format;
  return {
    title: 'What each unit is worth',
    titleIn: (id: string) => `What each unit is worth, network ${id.toUpperCase()}`,
    lead: (loss: number, right: number | undefined) =>
      `With all of them the training loss is ${figure(loss)}${right === undefined ? '' : `, and ${share(right)} are right`}. Without one of them:`,
    held: 'What it sends is held',
    atMean: 'at its mean',
    atZero: 'at 0',
    unit: 'unit',
    number: (unit: number) => count(unit + 1),
    rises: 'loss rises by',
    right: 'right',
    off: 'off',
    kind: 'What it is',
    offUnit: (unit: number) => `Unit ${count(unit + 1)} switched off`,
    change: (rise: number) => `${rise > 0 ? '+' : ''}${short(rise, 2)}`,
    share,
    /** Points of a class's accuracy that are lost; below 0 they are won. */
    points: (lost: number) => `${lost < 0 ? '+' : ''}${count(Math.round(-100 * lost))}`,
    classes:
      'Columns of classes: how the share of their examples that is right changes, in points.',
    noExamples: 'There is no training example of this class.',
    dead: 'dead',
    same: (unit: number) => `the same as unit ${count(unit + 1)}, or its opposite`,
    harmful: 'better without',
    redundant: 'hardly needed',
    long: 'In a network of this size this takes a while.',
    measure: 'Measure it now',
    diverged: 'The run diverged, so that no unit is worth anything.',
    hints: 'What the words mean',
    meanings: [
      [
        'at its mean',
        'It sends as much as it did on average over the training examples, whatever it is told: what is lost is what it told.',
      ],
      ['at 0', 'As if it were cut out.'],
      ['dead', 'It sends 0 to every training example.'],
      [
        'the same as another, or its opposite',
        'What the two send to the training examples correlates by 0.99 or more, or by −0.99 or less.',
      ],
      [
        'better without',
        'With what it sends held at its mean the loss falls by more than a hundredth of itself.',
      ],
      [
        'hardly needed',
        'With what it sends held at its mean the loss changes by no more than a hundredth of itself.',
      ],
    ] as readonly (readonly [string, string])[],
  };
};
