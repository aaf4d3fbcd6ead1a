/** What is said of an experiment in a line: so much of its document. */
export interface Told {
  data: { set: string };
  network: { hidden: readonly number[]; activation: string };
  start: { symmetry: string };
}
