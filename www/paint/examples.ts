import { shade, type Theme } from './theme';

/** The examples of a run: views of the engine's memory, good for one frame. */
export interface Examples {
  /** How many, those held out included. */
  count: number;
  features: number;
  /** Whether each is an image, as wide as high. */
  images: boolean;
  /** Whether each is a point of the plane. */
  plane: boolean;
  inputs: Float32Array;
  /** Where each lies on the plane −1 … 1, x and y an example; empty where there is no plane. */
  places: Float32Array;
  /** The classes' names; none where the target is a number. */
  classNames: readonly string[];
  /** Each example's class, or nothing where the target is a number. */
  labels: Uint8Array;
  /** Each example's target where it is a number. */
  numbers: Float32Array;
  /** An answer or a target, as the loss sees it, in the unit that the rows have it in. */
  inOwnUnit: (answer: number) => number;
  /** Whether that is another than the loss sees. */
  isStandardised: boolean;
  /** The examples that are never trained on. */
  heldOut: Uint32Array;
}

/**
 * Two classes are the two ends of the scale, numbers lie between them: the output says one or the
 * other in the same colours. More classes have no order, and no colour.
 */
export function exampleColour(examples: Examples, theme: Theme, example: number): string {
  const { classNames, labels, numbers } = examples;
  if (classNames.length === 0) return theme.shades[shade(numbers[example]!)]!;
  if (classNames.length > 2) return theme.ink;
  return theme.shades[shade(labels[example] === 1 ? 0.9 : -0.9)]!;
}
