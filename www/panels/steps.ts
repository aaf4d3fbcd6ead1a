// How far the buttons beside a number go.

/** To the next of … 0.01, 0.03, 0.1, 0.3, 1 …: as learning rates are tried. From 0 to the first. */
export function oneThreeTen(value: number, up: boolean): number {
  const steps = [0, 0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10];
  return up
    ? (steps.find((step) => step > value) ?? value)
    : (steps.findLast((step) => step < value) ?? value);
}

/** By a tenth, without the rounding of sums of tenths. */
export function byTenths(value: number, up: boolean): number {
  return Math.round(10 * value + (up ? 1 : -1)) / 10;
}
