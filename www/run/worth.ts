import type { Phase, Run, ToldWorth } from '../engine';

/** Multiplications that what units are worth may cost each time that tables are read. */
const AFFORDABLE = 20_000_000;

/** How many multiplications it takes to do without each unit of a layer, at 0 and at its mean. */
function costOf({ widths, epochLength }: Run, layer: number): number {
  const after = widths.slice(layer + 1);
  const weights = after.slice(1).reduce((sum, units, i) => sum + units * after[i]!, 0);
  return 2 * widths[layer + 1]! * epochLength * weights;
}

interface Known {
  layer: number;
  seen: number;
  phase: Phase;
  worth: ToldWorth;
}

/** What was told last: two networks beside each other ask for each other's too. */
const known = new WeakMap<Run, Known>();

/** What a layer's units are worth at the present moment. */
export function worthOf(run: Run, layer: number): ToldWorth {
  const { examplesSeen: seen, phase } = run;
  const last = known.get(run);
  const isSame = last?.layer === layer && last.seen === seen && last.phase === phase;
  if (last && isSame) return last.worth;
  const worth = run.worth(layer);
  known.set(run, { layer, seen, phase, worth });
  return worth;
}

/** Whether what a layer's units are worth can be told while one waits for nothing. */
export function isWorthAffordable(run: Run, layer: number): boolean {
  return costOf(run, layer) <= AFFORDABLE;
}

/** By how much the loss rises without each unit, as a part of the most; 0 where it does not. */
export function worthShares({ units }: ToldWorth): Float64Array {
  const most = Math.max(...units.map(({ damage }) => damage));
  const share = (damage: number) => (most > 0 && damage > 0 ? damage / most : 0);
  return Float64Array.from(units, ({ damage }) => share(damage));
}
