// Where the numbers of dots stand that are too near to one another to hold them: a dot is where its
// unit is, so what makes room is the number.

import type { Box } from '../../paint/canvas';

export interface Point {
  x: number;
  y: number;
}

/** A dot, and its number's place where it has one of its own. */
interface Labelled extends Point {
  label: Point | undefined;
}

/** Half the height of a dot that has its number beside it. */
export const MARK = 4;

/** Two dots nearer than this, in parts of their radius, would cover each other's number. */
const NEAR = 1.5;

/** How far and in which direction from the best place a number is tried: the least change first. */
const TRIED = Array.from({ length: 18 }, (_, further) =>
  Array.from({ length: 24 }, (_, i) => {
    const turn = Math.ceil(i / 2) * (i % 2 === 0 ? 1 : -1) * (Math.PI / 12);
    return { further: further / 2, turn, cost: further / 2 + 1.2 * Math.abs(turn) };
  }),
)
  .flat()
  .sort((a, b) => a.cost - b.cost);

/** Gives dots that crowd a number beside them; the same every time. */
export function label(dots: readonly Labelled[], radius: number, within: Box): void {
  const crowds = crowdsOf(dots, NEAR * radius);
  const placing = new Placing(dots, crowds.flat(), radius, within);
  for (const crowd of crowds) placing.around(crowd);
}

/** The dots of which each is near to another, group by group. */
function crowdsOf(dots: readonly Labelled[], near: number): Labelled[][] {
  const left = new Set(dots);
  const crowds: Labelled[][] = [];
  for (const first of dots) {
    if (!left.delete(first)) continue;
    const crowd = [first];
    for (const one of crowd) {
      for (const other of left) {
        if (apart(one, other) >= near) continue;
        left.delete(other);
        crowd.push(other);
      }
    }
    if (crowd.length > 1) crowds.push(crowd);
  }
  return crowds;
}

/** Finds places one by one. */
class Placing {
  readonly #dots: readonly Labelled[];
  /** Those that have their number beside them, or will have. */
  readonly #crowded: ReadonlySet<Labelled>;
  readonly #radius: number;
  readonly #within: Box;
  readonly #placed: Labelled[] = [];

  constructor(
    dots: readonly Labelled[],
    crowded: readonly Labelled[],
    radius: number,
    within: Box,
  ) {
    this.#dots = dots;
    this.#crowded = new Set(crowded);
    this.#radius = radius;
    this.#within = within;
  }

  /** The numbers of one crowd, in a ring around it, in the order in which the dots lie. */
  around(crowd: readonly Labelled[]): void {
    const n = crowd.length;
    const middle = {
      x: crowd.reduce((sum, { x }) => sum + x, 0) / n,
      y: crowd.reduce((sum, { y }) => sum + y, 0) / n,
    };
    const turned = crowd
      .map((dot, i) => {
        const dx = dot.x - middle.x;
        const dy = dot.y - middle.y;
        // In one place: each goes another way, by its number.
        const isOne = Math.hypot(dx, dy) < 1e-6;
        return { dot, angle: isOne ? -Math.PI + (2 * Math.PI * i) / n : Math.atan2(dy, dx) };
      })
      .sort((a, b) => a.angle - b.angle);
    // Evenly all around, turned as a whole to where the dots are.
    let sine = 0;
    let cosine = 0;
    turned.forEach(({ angle }, i) => {
      sine += Math.sin(angle - (2 * Math.PI * i) / n);
      cosine += Math.cos(angle - (2 * Math.PI * i) / n);
    });
    const first = Math.atan2(sine, cosine);
    const ring = (n * (2 * this.#radius + 2)) / (2 * Math.PI);
    turned.forEach(({ dot }, i) => {
      const least = Math.max(this.#radius + MARK + 4, ring - apart(dot, middle));
      dot.label = this.#placeFor(dot, first + (2 * Math.PI * i) / n, least);
      this.#placed.push(dot);
    });
  }

  #placeFor(dot: Labelled, angle: number, least: number): Point {
    let inside = undefined as Point | undefined;
    let free = undefined as Point | undefined;
    for (const { further, turn } of TRIED) {
      const length = least + further * this.#radius;
      const place = {
        x: dot.x + length * Math.cos(angle + turn),
        y: dot.y + length * Math.sin(angle + turn),
      };
      if (!this.#isInside(place)) continue;
      inside ??= place;
      if (!this.#isFree(place)) continue;
      free ??= place;
      if (this.#isSeen(dot, place)) return place;
    }
    // In a corner not every line finds a way; that numbers can be read comes first.
    return free ?? inside ?? { x: dot.x, y: dot.y };
  }

  #isInside({ x, y }: Point): boolean {
    const { x: left, y: top, width, height } = this.#within;
    const by = this.#radius;
    return x >= left + by && x <= left + width - by && y >= top + by && y <= top + height - by;
  }

  /** Whether a number covers nothing there. */
  #isFree(place: Point): boolean {
    const dots = this.#dots;
    const radius = this.#radius;
    const near = (other: Labelled) => (this.#crowded.has(other) ? MARK : radius) + radius + 1;
    return (
      dots.every((other) => apart(other, place) >= near(other)) &&
      this.#placed.every(({ label }) => apart(label!, place) >= 2 * radius + 1) &&
      this.#placed.every((other) => fromLine(place, other, other.label!) > radius)
    );
  }

  /** Whether nothing would cover the line from a dot to its number. */
  #isSeen(dot: Labelled, place: Point): boolean {
    const radius = this.#radius;
    return (
      this.#placed.every(({ label }) => fromLine(label!, dot, place) > radius) &&
      this.#dots.every(
        (other) => this.#crowded.has(other) || fromLine(other, dot, place) > radius + 1,
      )
    );
  }
}

function apart(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** How far a point is from a line between two. */
function fromLine({ x, y }: Point, from: Point, to: Point): number {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = dx * dx + dy * dy || 1;
  const along = Math.min(1, Math.max(0, ((x - from.x) * dx + (y - from.y) * dy) / length));
  return Math.hypot(x - from.x - along * dx, y - from.y - along * dy);
}
