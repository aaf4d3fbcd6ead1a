// What the picture shows, read out of the engine.

import { Phase, type Run } from '../../engine';
import { clamp, ease } from '../../paint/canvas';
import { POINT, type Plane, type Step, type Trails } from './frame';

/** Where the shown example is on its way; `still` where nothing is to move. */
export interface Shown {
  phase: Phase;
  along: number;
  still: boolean;
}

/** When in the last phase the arrows are there, and when the dots begin to follow them. */
const DRAWN = 0.4;
const SETS_OUT = 0.35;

/**
 * The ways of several runs' units in one layer. Views: what may allocate comes first, because it
 * would end them.
 */
export function readTrails(runs: readonly Run[], layer: number): Trails[] {
  for (const run of runs) {
    // Of one alone the ways come last and end nothing; on a plane that is sought they cost much.
    if (runs.length > 1) run.paths(layer);
    run.sameAs(layer);
    run.pathMoves(layer);
  }
  return runs.map((run) => ({
    units: run.widths[layer + 1]!,
    now: run.examplesSeen,
    ...run.paths(layer),
    sameAs: run.sameAs(layer),
  }));
}

export function readPlane(run: Run, layer: number): Plane {
  if (!run.hasOwnPlane(layer)) return { kind: 'variance', share: run.pathShare(layer) };
  return { kind: run.widths[layer] === 1 ? 'weight-and-bias' : 'weights' };
}

/** Whether two runs' units are points of one plane. */
export function shareAPlane(a: Run, b: Run, layer: number): boolean {
  return (
    layer < Math.min(a.hiddenLayers, b.hiddenLayers) &&
    a.widths[layer] === b.widths[layer] &&
    a.hasOwnPlane(layer) &&
    b.hasOwnPlane(layer)
  );
}

/** The step that is shown, once the engine has made it; before that units are where they are. */
export function readStep(run: Run, layer: number, shown: Shown | undefined): Step | undefined {
  if (!shown || run.phase !== Phase.Update) return undefined;
  const moved = movedOf(run, layer);
  if (!moved) return undefined;
  const { phase, along, still } = shown;
  if (phase !== Phase.Update) return { moved, gone: 0, arrows: 0 };
  if (still) return { moved, gone: 1, arrows: 1 };
  return {
    moved,
    gone: ease(clamp((along - SETS_OUT) / (1 - SETS_OUT), 0, 1)),
    arrows: ease(clamp(along / DRAWN, 0, 1)),
  };
}

/** By how much the last step moved each unit on the plane; none where that is not known. */
function movedOf(run: Run, layer: number): Float32Array | undefined {
  const moved = run.pathMoves(layer);
  return moved.length > 0 ? moved.slice() : undefined;
}

/** At how many different points a layer's units are now. */
export function placesOf(run: Run, layer: number): number {
  const { points } = run.paths(layer);
  const places = new Set<string>();
  const units = run.widths[layer + 1]!;
  for (let i = points.length - units * POINT; i < points.length; i += POINT) {
    places.add(`${points[i]!} ${points[i + 1]!}`);
  }
  return places.size;
}
