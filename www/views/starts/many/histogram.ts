// How many numbers fall where: bars over an axis that is logarithmic when they span decades.

import { bin } from 'd3-array';
import { scaleLinear, scaleLog } from 'd3-scale';

interface Bar {
  from: number;
  to: number;
  count: number;
}

export interface Histogram {
  bars: readonly Bar[];
  most: number;
  /** Where a loss stands on the axis, 0 … 1. */
  place: (loss: number) => number;
  ticks: readonly number[];
  isLogarithmic: boolean;
}

/** The largest over the smallest from which on an axis is logarithmic. */
const DECADES = 30;

/** The axis is at least so wide, as a share of its losses: what hardly differs should look so. */
const NARROWEST = 0.1;

/** The ends of the axis that holds all these numbers. */
export function domainOf(losses: Iterable<number>, areWhole = false): [number, number] | undefined {
  let [low, high] = [Infinity, -Infinity];
  for (const loss of losses) {
    low = Math.min(low, loss);
    high = Math.max(high, loss);
  }
  if (low > high) return undefined;
  if (areWhole) return [low, high];
  const missing = NARROWEST * (Math.abs(high) || 1) - (high - low);
  return missing > 0 ? [low - missing / 2, high + missing / 2] : [low, high];
}

/** Whole numbers, a bar each as long as there is room for as many; none where there is not. */
function wholes([low, high]: readonly [number, number], bars: number): number | undefined {
  const count = high - low + 1;
  return count <= bars ? count : undefined;
}

/** The ticks of an axis that are whole. */
const isWhole = (x: number) => Number.isInteger(x);

/**
 * Numbers within the domain, in bars; whole ones have a bar each and a tick in its middle, where
 * there is room.
 */
export function histogram(
  numbers: readonly number[],
  domain: readonly [number, number],
  bars: number,
  areWhole = false,
): Histogram {
  const single = areWhole ? wholes(domain, bars) : undefined;
  if (single === undefined) return binned(numbers, domain, bars, areWhole);
  const [low, high] = domain;
  const around = binned(numbers, [low - 0.5, high + 0.5], single, true);
  const named = around.bars.map(({ count }, i) => ({ from: low + i, to: low + i, count }));
  return { ...around, bars: named };
}

function binned(
  losses: readonly number[],
  [low, high]: readonly [number, number],
  bars: number,
  areWhole: boolean,
): Histogram {
  const isLogarithmic = !areWhole && low > 0 && high / low > DECADES;
  const scale = (isLogarithmic ? scaleLog() : scaleLinear()).domain([low, high]).range([0, bars]);
  const edges = Array.from({ length: bars + 1 }, (_, i) => scale.invert(i));
  const bins = bin().domain([low, high]).thresholds(edges.slice(1, -1))(losses);
  const counted = bins.map((one) => ({ from: one.x0!, to: one.x1!, count: one.length }));
  return {
    bars: counted,
    most: Math.max(1, ...counted.map(({ count }) => count)),
    place: (loss) => scale(loss) / bars,
    ticks: isLogarithmic
      ? decades(low, high)
      : scale.ticks(5).filter((x) => !areWhole || isWhole(x)),
    isLogarithmic,
  };
}

/** The powers of ten in a range, and where there are few also twice and five times them. */
function decades(low: number, high: number): number[] {
  const all = [];
  for (let e = Math.floor(Math.log10(low)); e <= Math.ceil(Math.log10(high)); e++) {
    all.push(...[1, 2, 5].map((m) => Number(`${m}e${e}`)));
  }
  const within = all.filter((x) => x >= low && x <= high);
  const powers = within.filter((x) => Number.isInteger(Math.log10(x)));
  return powers.length > 2 ? powers : within;
}
