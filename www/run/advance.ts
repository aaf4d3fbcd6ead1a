import type { Net } from './net.svelte';

/**
 * Trains on more examples, a second network in step with the first, and has each keep what the charts
 * want; on as many as some milliseconds of a frame have room for, where their number is given. How many
 * it did: fewer too when a network came to where it has diverged, or waits for a loss that takes more
 * than a frame.
 */
export function advance(
  [one, other]: readonly [Net, (Net | undefined)?],
  examples: number,
  milliseconds?: number,
): number {
  const isMoving = milliseconds !== undefined;
  const end = isMoving ? performance.now() + milliseconds : Infinity;
  let left = milliseconds;
  let done = 0;
  while (done < examples && (left ?? Infinity) > 0) {
    const toStop = Math.min(one.toStop, other?.toStop ?? Infinity);
    done += one.run.advance(Math.min(toStop, examples - done), left, other?.run);
    one.arrive(isMoving);
    other?.arrive(isMoving);
    if (isHeld(one) || (other && isHeld(other))) break;
    if (isMoving) left = end - performance.now();
  }
  return done;
}

/** The first network that is not yet at a moment ahead, or where the first network is, and by how much. */
export function firstBehind(
  nets: readonly Net[],
  target = 0,
): { net: Net; examples: number } | undefined {
  for (const net of nets) {
    const examples = Math.max(target, nets[0]!.run.examplesSeen) - net.run.examplesSeen;
    if (examples > 0 && !net.run.isStill) return { net, examples };
  }
  return undefined;
}

/** Whether a network cannot go on, or not before something is measured. */
function isHeld(net: Net): boolean {
  return net.isMeasuring || net.hasDiverged;
}
