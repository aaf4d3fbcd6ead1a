// The one sentence about a layer's units that is true of this run, at this moment.

/** What is known of the layer and its run. */
export interface Situation {
  examplesSeen: number;
  /** Hidden layers; the first is layer 0. */
  layers: number;
  layer: number;
  units: number;
  distinct: number;
  isDiverged: boolean;
  isFrozen: boolean;
  /** Units that answer no training example and get no error back. */
  dead: number;
  /** How the run began; `file` where its weights are those of a file. */
  symmetry: string;
  scheme: string;
  nudge: number;
  /** Whether examples are split among the units, on purpose. */
  isSplit: boolean;
  /** Whether units were left out of examples up to now. */
  hasDropped: boolean;
  /** The largest gap in what comes in. */
  gap: number;
  /** Whether weights were set or units held by hand on the way. */
  isEdited: boolean;
}

type Verdict =
  | 'diverged'
  | 'none'
  | 'frozen'
  | 'dead'
  | 'single'
  | 'startIdentical'
  | 'startNudged'
  | 'startPairsNudged'
  | 'startIncoming'
  | 'startOutgoing'
  | 'startTwins'
  | 'startMirrored'
  | 'start'
  | 'startFile'
  | 'split'
  | 'identical'
  | 'identicalSoFar'
  | 'some'
  | 'twins'
  | 'mirrored'
  | 'mirroredNoLonger'
  | 'partedIdentical'
  | 'partedByDropout'
  | 'partedIncoming'
  | 'partedOutgoing'
  | 'partedTwins'
  | 'edited'
  | 'leftOut'
  | 'apart'
  | 'apartFile';

/** Which sentence it is; the catalogue has the words. */
export function verdictOf(now: Situation): Verdict {
  if (now.isDiverged) return 'diverged';
  if (now.layers === 0) return 'none';
  if (now.isFrozen) return 'frozen';
  if (now.dead === now.units) return 'dead';
  if (now.units === 1) return 'single';
  if (now.isSplit) return 'split';
  return now.examplesSeen === 0 ? startOf(now) : laterOf(now);
}

/** How units were meant to begin: one number for all of them is a symmetry too. */
function symmetryOf({ symmetry, scheme }: Situation): string {
  if (symmetry === 'file') return symmetry;
  const isOne = scheme === 'zeros' || (scheme === 'constant' && symmetry !== 'mirrored');
  return isOne ? 'identical' : symmetry;
}

function startOf(now: Situation): Verdict {
  if (now.isEdited) return now.distinct === 1 ? 'startIdentical' : 'edited';
  if (now.distinct === 1) return 'startIdentical';
  const symmetry = symmetryOf(now);
  const isNudged = now.nudge !== 0 && now.layer === 0;
  switch (symmetry) {
    case 'identical':
      return isNudged ? 'startNudged' : 'some';
    case 'incoming_only':
      return isNudged ? 'startNudged' : 'startIncoming';
    case 'outgoing_only':
      return 'startOutgoing';
    case 'twins':
      return isNudged ? 'startPairsNudged' : 'startTwins';
    case 'mirrored':
      return isNudged ? 'startPairsNudged' : 'startMirrored';
    default:
      if (now.distinct < now.units) return 'some';
      return symmetry === 'file' ? 'startFile' : 'start';
  }
}

function laterOf(now: Situation): Verdict {
  const { distinct, units } = now;
  if (distinct === 1) return now.hasDropped || now.isEdited ? 'identicalSoFar' : 'identical';
  const symmetry = symmetryOf(now);
  const isTold = now.nudge !== 0 || now.hasDropped || now.isEdited;
  if (symmetry === 'twins' && !isTold && distinct === Math.ceil(units / 2)) return 'twins';
  if (distinct < units) return 'some';
  if (now.isEdited) return 'edited';
  switch (symmetry) {
    case 'identical':
      return now.hasDropped ? 'partedByDropout' : 'partedIdentical';
    case 'incoming_only':
      // Until the weights move nothing has told them apart.
      return now.gap === 0 ? 'startIncoming' : 'partedIncoming';
    case 'outgoing_only':
      return 'partedOutgoing';
    case 'twins':
      return 'partedTwins';
    case 'mirrored':
      return isTold ? 'mirroredNoLonger' : 'mirrored';
    case 'file':
      return 'apartFile';
    default:
      return now.hasDropped ? 'leftOut' : 'apart';
  }
}
