// Parts of the page that come when they are first shown.

/** Fetches a part's module: one function, by which the part is known. */
export type Load<Part> = () => Promise<{ default: Part }>;

/** What is here: another time it is shown at once. */
const arrived = new Map<Load<unknown>, unknown>();

/** Has a part here. */
export async function fetchPart(load: Load<unknown>): Promise<void> {
  arrived.set(load, (await load()).default);
}

/** A part that is here. */
export function partHere<Part>(load: Load<Part>): Part | undefined {
  return arrived.get(load) as Part | undefined;
}
