/** Seconds that a run is watched for until it has come to a moment. */
const WATCHED = 3;

/** Playing that ends by itself at a moment, after about as long as one likes to watch. */
export class Film {
  readonly #to: number;
  /** Examples a second. */
  readonly pace: number;

  /** Both moments in examples seen. */
  constructor(from: number, to: number) {
    this.#to = to;
    this.pace = (to - from) / WATCHED;
  }

  /** How many examples of it are to come. */
  left(seen: number): number {
    return Math.max(0, this.#to - seen);
  }
}
