import {
  fetchImages,
  lacksImages,
  readLink,
  writeLink,
  type ExperimentError,
  type Link,
} from '../engine';
import type { ChapterScene } from './lesson.svelte';
import { withKeptRows } from './rows';
import type { Scene } from './scene';

/** What the page shows while it waits for what its address says. */
export const MEANWHILE = 'start.seed=53';

/** Milliseconds that the page waits for the images of its address before it shows another run. */
const SOON = 600;

/** What an address opens. What it says of the look is read when it is known which units there are. */
interface Opened {
  scene: Omit<Scene, 'look'>;
  look: Link['look'];
  /** What of it cannot be read. */
  faults: readonly ExperimentError[];
  /** Whether it only names rows of one's own, and this browser has none by that name. */
  lacksRows: boolean;
}

/**
 * What an address says. A chapter of the lesson and nothing else is that chapter's own scene, and no
 * word is the chapter that a reader comes to next.
 */
export function opened(text: string, chapters: readonly ChapterScene[], next = 1): Opened {
  if (text === '') return opened(`lesson=${next}`, chapters);
  const { link: whole, isLacking: lacksRows } = withKeptRows(text);
  const { link, faults } = readLink(whole);
  const { look, compare, lesson, ...run } = link;
  const chapter = chapters[(lesson ?? 0) - 1];
  if (chapter && writeLink({ ...link, lesson: null }) === '') {
    const own = opened(chapter.scene, []);
    return { ...own, scene: { ...own.scene, lesson: lesson ?? undefined }, faults, lacksRows };
  }
  return {
    scene: { ...run, compare: compare ?? undefined, lesson: lesson ?? undefined },
    look,
    faults,
    lacksRows,
  };
}

/**
 * Fetches the images that an address needs, for as long as nobody minds the wait: whoever comes by a
 * link then sees its run first. What does not arrive is the session's to tell.
 */
export async function fetchedSoon(text: string, chapters: readonly ChapterScene[]): Promise<void> {
  const { set } = opened(text, chapters).scene.experiment.data;
  if (!lacksImages(set)) return;
  const wait = new Promise<void>((done) => setTimeout(done, SOON));
  await Promise.race([wait, fetchImages(set).catch(() => undefined)]);
}
