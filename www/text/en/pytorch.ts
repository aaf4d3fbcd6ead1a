import type { Format } from '../format';

/** The words of the run as a script for PyTorch. */
export const pytorch = ({ count }: Format) => ({
  title: 'In PyTorch',
  save: 'Save the same run as a script',
  hint: 'Python that trains it in PyTorch: the same examples in the same order from the same random start, up to this moment, and says how far both curves agree.',
  long: (updates: number, most: number) =>
    `Up to here the weights have moved ${count(updates)} times, and PyTorch would be at it for more than half an hour. A script has at most ${count(most)} updates: go back to an earlier moment.`,
});
