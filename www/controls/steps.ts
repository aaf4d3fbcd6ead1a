// How far the buttons beside a number go.

export type Step = (value: number, up: boolean) => number;

const TRIED = [0, 0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10];

/** To the next of … 0.01, 0.03, 0.1, 0.3, 1 …: as learning rates are tried. From 0 to the first. */
export function oneThreeTen(value: number, up: boolean): number {
  const next = up ? TRIED.find((step) => step > value) : TRIED.findLast((step) => step < value);
  return next ?? value;
}

/** By a tenth, without the rounding of sums of tenths. */
function byTenths(value: number, up: boolean): number {
  return Math.round(10 * value + (up ? 1 : -1)) / 10;
}

function byTwentieths(value: number, up: boolean): number {
  return Math.round(20 * value + (up ? 1 : -1)) / 20;
}

function byOne(value: number, up: boolean): number {
  return up ? value + 1 : value - 1;
}

const STEPS: Readonly<Record<string, Step>> = {
  'data.noise': byTwentieths,
  'training.learning_rate': oneThreeTen,
  'training.l1': oneThreeTen,
  'training.l2': oneThreeTen,
};

/** The step of a field: of one that has none of its own by what it may be. */
export function stepOf(field: string, whole: boolean): Step {
  return STEPS[field] ?? (whole ? byOne : byTenths);
}
