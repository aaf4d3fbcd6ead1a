// What a verdict may speak of. The lesson reads it from the engine; a language turns it into sentences.

/** What the largest gap does of late; `every` is in how many examples it changes e-fold. */
export interface Growth {
  kind: 'zero' | 'level' | 'grows' | 'shrinks';
  every: number;
}

/** One network at the moment that the page shows; units and layers are counted from 0. */
export interface NetFacts {
  /** The whole document in force, as JSON; how often something was changed by hand on the way. */
  document: string;
  byHand: number;
  seed: number;
  rate: number;
  symmetry: string;
  dropout: number;
  nudge: number;
  batch: number;

  /** Examples seen, and those that make an epoch. */
  seen: number;
  epochLength: number;
  /** How often the weights have moved. */
  updates: number;
  /** The numbers of an example. */
  inputs: number;
  /** Units of the first hidden layer, and how many of them differ in a bit. */
  units: number;
  distinct: number;
  gap: number;
  growth: Growth | undefined;
  outputs: number;
  /** No hidden unit can ever move. */
  frozen: boolean;

  /** The mean loss over the training examples: now, at the start, and when it had levelled off. */
  loss: number;
  lossAtStart: number;
  levelledOff: { seen: number; loss: number } | undefined;
  /** The mean loss over the examples held out, and the least that it has been. */
  testLoss: number | undefined;
  leastTest: { seen: number; loss: number } | undefined;

  /** Whether examples are split among the units, on purpose. */
  isSplit: boolean;
  /** How many of the epoch's examples have reached each unit of the first hidden layer. */
  reachedBy: readonly number[];
  /** Units of the first hidden layer that got the last example's numbers and were not left out. */
  reached: number;
  /** The least and the most that those units sent on. */
  answers: readonly [least: number, most: number];
  /** How far the last example has come on its way. */
  phase: 'forward' | 'loss' | 'backward' | 'update';
  /** How many units the last step moved, and how many different steps those were. */
  moved: number;
  steps: number;
  /** The unit whose step was the largest, in length. */
  largest: number;
  /** The error δ that came back to each unit. */
  errors: readonly number[];

  /** The unit that is opened: its last sum and what it sent on, where there was one and it was not left out. */
  opened:
    | {
        unit: number;
        sum: number;
        sent: number;
        isSum: boolean;
        weights: number;
        distinctWeights: number;
      }
    | undefined;

  /** The units of the first hidden layer, the one that came furthest from its start first. */
  furthest: readonly number[];
  /** How far each unit has come. */
  distances: readonly number[];
  /** Units whose outgoing weights were set to 0 by hand. */
  takenAway: readonly number[];

  /** How much alike the weights of neighbouring pixels are, over all units: now and at the start. */
  smoothness: number;
  smoothnessAtStart: number;
}

/** What both networks on the page, and those before, come to. */
export interface Facts {
  a: NetFacts;
  b: NetFacts | undefined;
  /** The run before the last change. */
  before: NetFacts | undefined;
  /** Whether both are given the same examples in the same order. */
  sameOrder: boolean;
  /** For each unit of the first network the one of the second with the nearest weights. */
  nearest: { units: readonly number[]; gap: number };
  /** What was found in a chapter's table, by the names of its rows. */
  found: Readonly<Record<string, readonly number[]>>;
}
