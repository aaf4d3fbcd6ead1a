/** The moments that a film shows, in examples seen: evenly from the start to the end. */
export function momentsOf(end: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => Math.round((end * i) / (count - 1)));
}
