import {
  completed,
  fetchImages,
  lacksImages,
  readLink,
  type ExperimentError,
  type Link,
} from '../engine';
import type { Scene } from './scene';

/** The run that a newcomer finds: its units' ways spread well. All else is the document's default. */
const FIRST_SEED = 53;

/** Milliseconds that the page waits for the images of its address before it shows another run. */
const SOON = 600;

/** What an address opens. What it says of the look is read when it is known which units there are. */
interface Opened {
  scene: Omit<Scene, 'look'>;
  look: Link['look'];
  /** What of it cannot be read. */
  faults: readonly ExperimentError[];
}

/** What an address says; without a word, what a newcomer finds. */
export function opened(text: string): Opened {
  if (text === '') {
    const experiment = completed({ start: { seed: FIRST_SEED } });
    const scene = { experiment, changes: [], step: 0, compare: undefined, lesson: undefined };
    return { scene, look: [], faults: [] };
  }
  const { link, faults } = readLink(text);
  const { look, compare, lesson, ...run } = link;
  return {
    scene: { ...run, compare: compare ?? undefined, lesson: lesson ?? undefined },
    look,
    faults,
  };
}

/**
 * Fetches the images that an address needs, for as long as nobody minds the wait: whoever comes by a
 * link then sees its run first. What does not arrive is the session's to tell.
 */
export async function fetchedSoon(text: string): Promise<void> {
  const { set } = opened(text).scene.experiment.data;
  if (!lacksImages(set)) return;
  const wait = new Promise<void>((done) => setTimeout(done, SOON));
  await Promise.race([wait, fetchImages(set).catch(() => undefined)]);
}
