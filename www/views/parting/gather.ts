// When another run takes the place of one, dots go from where they were to where they are now.

import { clamp, ease } from '../../paint/canvas';
import { positionOf } from './dots';
import type { Gathering, PartingFrame } from './frame';

/** Milliseconds in which the dots go, and in which the trails are back. */
const GOES = 500;
const FADES = 200;

/** Watches which run is shown, and says how far its dots are on their way. */
export class Gatherer {
  #run: unknown;
  /** Where the units were drawn last: x and y, unit by unit. */
  #last: Float32Array | undefined;
  #from: Float32Array | undefined;
  #began = 0;

  /** `canGo`: whether the dots of the two are points of one plane, and motion is wanted. */
  at(run: unknown, units: number, now: number, canGo: boolean): Gathering | undefined {
    if (this.#run !== run) {
      const isFirst = this.#run === undefined;
      this.#run = run;
      this.#from = canGo && !isFirst && this.#last?.length === 2 * units ? this.#last : undefined;
      this.#last = undefined;
      this.#began = now;
    }
    const gone = clamp((now - this.#began) / GOES, 0, 1);
    if (!this.#from || gone >= 1) return (this.#from = undefined);
    return {
      from: this.#from,
      gone: ease(gone),
      trails: clamp((now - this.#began) / FADES, 0, 1),
    };
  }

  /** Keeps where the units are drawn, if it is a plane that another run may have too. */
  keep(frame: PartingFrame): undefined {
    if (frame.plane.kind === 'variance') return (this.#last = undefined);
    const { units } = frame.trails;
    const last = this.#last?.length === 2 * units ? this.#last : new Float32Array(2 * units);
    for (let unit = 0; unit < units; unit++) last.set(positionOf(frame, unit), 2 * unit);
    this.#last = last;
  }
}
