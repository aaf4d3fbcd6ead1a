import type { Run } from '../engine';
import type { Examples } from '../paint/examples';

/** Reads the examples of a run: views of the engine's memory, good for one frame. */
export function readExamples(run: Run): Examples {
  return {
    count: run.examples,
    features: run.widths[0]!,
    images: run.isImage,
    plane: run.isPlane,
    inputs: run.inputs(),
    places: run.places(),
    classNames: run.classNames,
    labels: run.labels(),
    numbers: run.numbers(),
    inOwnUnit: run.inOwnUnit,
    isStandardised: run.isStandardised,
    heldOut: run.heldOut(),
  };
}
