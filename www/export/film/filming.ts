// The run once more, from its start, on a page of its own that nobody sees: each of its moments can
// be painted, and the run on the page goes its own way.

import { flushSync, mount, unmount, type ComponentProps } from 'svelte';

import type { Picture } from '../../page/pictures';
import { Session } from '../../page/session.svelte';
import { freeAll } from '../../run/past.svelte';
import Main from '../../shell/Main.svelte';
import { captionOf, type Caption } from '../caption';
import { breathe, type Job } from '../saving.svelte';
import { sceneryOf, type Scenery } from './scenery';

/** How the page lays itself out: what it was given beside its session. */
export type Layout = Omit<ComponentProps<typeof Main>, 'session'>;

/** Milliseconds of training between two breaths. */
const SLICE = 12;

/** Times to look whether the pictures have come: a view is fetched, and then it is laid out. */
const LOOKS = 200;

/** Times that a plane which is sought among many numbers is sought on for one picture. */
const SOUGHT = 60;

/** The same run beside the page, and some of its pictures. */
export class Filming {
  readonly scenery: Scenery;
  readonly #session: Session;
  readonly #pictures: readonly Picture[];
  /** Where the run is found: on the page, whose own address stays. */
  readonly #link: string;
  readonly #remove: () => void;

  private constructor(
    session: Session,
    pictures: readonly Picture[],
    link: string,
    remove: () => void,
  ) {
    this.#session = session;
    this.#pictures = pictures;
    this.#link = link;
    this.scenery = sceneryOf(session, pictures, link);
    this.#remove = remove;
  }

  /**
   * Opens the page's scene once more, with the same room, trains it to the end of the film and finds
   * the same pictures in it: what they are scaled by, and the room that they have, is what it is at
   * the end, in each of the moments that are gone to afterwards. Rejects where they do not come, and
   * where the job is cancelled.
   */
  static async of(
    page: Session,
    layout: Layout,
    pictures: readonly Picture[],
    job: Job,
  ): Promise<Filming> {
    const session = new Session('version=1', page.look.views, page.lesson.chapters);
    // It is driven by hand: a page that nobody sees has no frames.
    session.frame.stop();
    const room = roomLike(document.querySelector('main')!);
    let remove = () => {
      room.remove();
      session.frame.end();
      freeAll(session.runs.nets);
    };
    try {
      session.open({ ...page.scene, step: 0, lesson: undefined });
      const main = mount(Main, { target: room.firstElementChild!, props: { session, ...layout } });
      const free = remove;
      remove = () => {
        void unmount(main);
        free();
      };
      await trainTo(session, page.runs.a.run.examplesSeen, job);
      const places = placesOf(pictures, page.pictures.shown);
      for (let looks = 0; looks < LOOKS; looks++) {
        flushSync();
        const own = places.map((place) => at(place, session.pictures.shown));
        if (own.every((one) => one !== undefined)) {
          const filming = new Filming(session, own, page.address.alone, remove);
          own.forEach(hold);
          return filming;
        }
        await breathe(job);
      }
      throw new Error('the pictures did not come');
    } catch (thrown) {
      remove();
      throw thrown;
    }
  }

  /** Goes on to a moment, in examples seen. */
  async goTo(moment: number, job: Job): Promise<void> {
    const { runs, look } = this.#session;
    await trainTo(this.#session, moment, job);
    for (const { run } of runs.nets) {
      if (look.layer >= run.hiddenLayers) continue;
      for (let i = 0; i < SOUGHT && !run.pathIsSettled(look.layer); i++) run.paths(look.layer);
    }
    flushSync();
  }

  /** What the pictures are painted with. */
  get theme() {
    return this.#session.frame.theme;
  }

  /** What is said below the pictures of the present moment. */
  get caption(): Caption {
    return captionOf(this.#session, this.#pictures, this.#link);
  }

  /** The page is given up. */
  end(): void {
    this.#remove();
  }
}

/** Goes to a moment of a session's run, trained in slices where it is ahead. */
async function trainTo(
  { player, frame, notices }: Session,
  moment: number,
  job: Job,
): Promise<void> {
  player.seek(moment);
  while (player.target !== undefined) {
    const end = performance.now() + SLICE;
    while (player.target !== undefined && performance.now() < end) {
      frame.frame(performance.now(), SLICE);
    }
    const fault = notices.list.find(({ kind }) => kind === 'panicked' || kind === 'fault');
    if (fault && 'reason' in fault) throw new Error(fault.reason);
    await breathe(job);
  }
}

/** Keeps a picture as large as it is, whatever the words around it come to. */
function hold({ canvas, size: { width, height } }: Picture): void {
  Object.assign(canvas.parentElement!.style, {
    position: 'fixed',
    width: `${width}px`,
    height: `${height}px`,
  });
}

/** A box as large as another, within one as wide as the page, out of sight and out of reach. */
function roomLike(main: Element): HTMLElement {
  const { width, height } = main.getBoundingClientRect();
  const [page, box] = [document.createElement('div'), document.createElement('div')];
  Object.assign(page.style, {
    container: 'page / inline-size',
    position: 'fixed',
    insetBlockStart: '200vh',
    insetInlineStart: '0',
    width: '100vw',
  });
  Object.assign(box.style, {
    display: 'grid',
    gridTemplate: "'main' minmax(0, 1fr) / minmax(0, 1fr)",
    width: `${width}px`,
    height: `${height}px`,
  });
  page.inert = true;
  page.ariaHidden = 'true';
  page.append(box);
  document.body.append(page);
  return page;
}

/** Where a picture is among all: the how manieth of its kind. */
interface Place {
  kind: string;
  nth: number;
}

function placesOf(pictures: readonly Picture[], all: readonly Picture[]): Place[] {
  return pictures.map((picture) => ({
    kind: picture.kind,
    nth: all.filter(({ kind }) => kind === picture.kind).indexOf(picture),
  }));
}

function at({ kind, nth }: Place, all: readonly Picture[]): Picture | undefined {
  return all.filter((one) => one.kind === kind)[nth];
}
