import type { Run } from '../../engine';
import { cellOf, type AlikeFrame, type Pair } from './frame';
import { gapRange } from './layout';

/** A hidden layer's units beside each other, copied. */
export interface Alike extends Omit<AlikeFrame, 'pair' | 'selected'> {
  distinct: number;
  rank: number;
  /** How far each unit is from its start. */
  distances: Float64Array;
  /** The units that hardly move. */
  still: ReadonlySet<number>;
  /** The next layer's weights, all of its units for the first unit here, then for the second, … */
  outgoing: Float32Array;
}

/** Reads a hidden layer; `beside` are those of networks with which it shares its greys. */
export function readAlike(
  run: Run,
  layer: number,
  beside: readonly (readonly [run: Run, layer: number])[] = [],
): Alike {
  const { gaps, cosines } = run.pairs(layer);
  // Arrays are views that the next call may end: each is copied at once.
  const copied = { gaps: gaps.slice(), cosines: cosines.slice() };
  const others = beside.map(([other, of]) => other.pairs(of).gaps.slice());
  return {
    units: run.widths[layer + 1]!,
    ...copied,
    range: gapRange(copied.gaps, ...others),
    sameAs: run.sameAs(layer).slice(),
    distinct: run.distinctUnits(layer),
    rank: run.effectiveRank(layer),
    distances: run.distances(layer).slice(),
    still: new Set(run.hardlyMoving(layer)),
    outgoing: run.weights(layer + 1).slice(),
  };
}

/** What the gap of two units says, where it is no more than a number. */
type Zero = 'same' | 'outgoing' | 'signs' | undefined;

/** Why a gap is 0: the gap leaves outgoing weights out, so it is not all that can differ. */
export function zeroOf(alike: Alike, pair: Pair): Zero {
  const { units, gaps, sameAs, outgoing } = alike;
  if (gaps[cellOf(units, pair)] !== 0) return undefined;
  const [one, other] = pair;
  if (sameAs[one] === sameAs[other]) return 'same';
  const next = outgoing.length / units;
  for (let to = 0; to < next; to++) {
    if (outgoing[one * next + to] !== outgoing[other * next + to]) return 'outgoing';
  }
  return 'signs';
}
