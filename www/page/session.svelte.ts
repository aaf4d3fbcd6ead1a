import { lacksImages } from '../engine';
import { FewStarts } from '../run/few.svelte';
import { ManyStarts } from '../run/many.svelte';
import { LiveStarts } from '../run/live.svelte';
import type { Net } from '../run/net.svelte';
import { Player } from '../run/player.svelte';
import { Runs } from '../run/runs.svelte';
import { Address } from './address.svelte';
import { Frame } from './frame.svelte';
import { Happenings } from './happenings';
import { Keys } from './keys.svelte';
import { AwaitedImages } from './images.svelte';
import { Lesson, type ChapterScene } from './lesson.svelte';
import { Look, readLook } from './look.svelte';
import { Notices } from './notices.svelte';
import { MEANWHILE, opened } from './opening';
import { revive } from './recovery';
import { Pictures } from './pictures';
import type { Scene } from './scene';

/** The root of the page's state: each part has one owner, and a scene says all of them. */
export class Session {
  readonly notices = new Notices();
  readonly frame = new Frame((thrown, part) => this.notices.thrown(thrown, part));
  /** The canvases that are on the page. */
  readonly pictures = new Pictures();
  readonly look: Look;
  readonly lesson: Lesson;
  readonly runs: Runs;
  readonly player: Player;
  readonly keys: Keys;
  /** What many random starts of each network come to. */
  readonly many = new ManyStarts();
  /** A few of them beside each other, and who plays which part in each. */
  readonly few = new FewStarts();
  /** Some that train while they are watched. */
  readonly live = new LiveStarts();
  readonly address: Address;
  /** Whether it stands in a frame inside another page. */
  readonly isFramed: boolean;
  /** The run that waits for images to be fetched. */
  readonly images = new AwaitedImages({
    isStopped: () => this.notices.isPanicked,
    failed: (thrown) => this.notices.thrown(thrown, 'training'),
  });
  /** The network that was on the page when the lesson was left. */
  #left: Net | undefined;
  readonly #happenings = new Happenings(this.notices);

  /**
   * Opens what an address says; `views` are the names of the views, `chapters` the lesson's. In a
   * frame inside another page nothing is told that merely happened: there is no room beside the run.
   */
  constructor(
    link: string,
    views: readonly string[],
    chapters: readonly ChapterScene[],
    isFramed = false,
  ) {
    this.isFramed = isFramed;
    const failed = (thrown: unknown) => this.notices.thrown(thrown, 'training');
    const arrived = () => {
      // A chapter says itself what has happened.
      if (!isFramed && this.lesson.chapter === undefined) this.#happenings.look(this.runs.nets);
    };
    const settled = (step: number, goesOn: boolean) => this.#settle(step, goesOn);
    const missing = (set: string, then: () => void) => this.#want(set, false, then);
    this.look = new Look(views);
    this.lesson = new Lesson(chapters);
    this.runs = new Runs({ failed, missing, settled });
    this.player = new Player(this.runs, this.frame, { failed, arrived, look: this.look });
    this.keys = new Keys(this);
    this.address = new Address(this, isFramed);
    this.notices.onpanic = () => this.frame.stop();
    this.openLink(link);
    this.frame.drive(this.player);
  }

  /** All that there is to say about the page, as plain data. */
  get scene(): Scene {
    const { state } = this.runs;
    const step = this.player.target ?? state.step;
    return { ...state, step, look: this.look.state, lesson: this.lesson.chapter };
  }

  /** Opens a scene. Throws a list of `ExperimentError`s, with nothing changed. */
  open(scene: Scene): void {
    this.runs.open(scene);
    this.look.open(scene.look);
    this.lesson.open(scene.lesson);
    this.look.fit(this.runs.a.run.widths.slice(1));
  }

  /**
   * Opens what an address says: what can be read of it, and the rest is told. Where it has to wait
   * for images, the page shows the run that is there, or another, until they are here. That the run
   * before is kept is told, unless it is the lesson's `own` doing.
   */
  openLink(text: string, isOwn = false): void {
    const { look, runs } = this;
    const { chapters, next } = this.lesson;
    // In another page no word is the document of defaults: nobody is taught there.
    const link = text === '' && this.isFramed ? 'version=1' : text;
    const { scene, look: said, faults, lacksRows } = opened(link, chapters, next);
    const { set } = scene.experiment.data;
    if (lacksImages(set)) {
      if (runs.nets.length === 0) this.openLink(MEANWHILE);
      this.address.hold();
      this.#want(set, true, () => this.openLink(text, isOwn));
      return;
    }
    this.images.forget();
    const isLeft = runs.isWorkedOn && !isOwn;
    this.open({ ...scene, look: look.state });
    const read = readLook(said, look.views, runs.a.run.widths.slice(1));
    look.open(read.state);
    const errors = [...faults, ...read.faults];
    if (errors.length > 0) this.notices.tell({ kind: 'link', errors });
    if (lacksRows) this.notices.tell({ kind: 'rowsMissing' });
    if (isLeft) this.notices.tell({ kind: 'left' });
    this.address.settle(text);
  }

  /** Opens a chapter of the lesson with its own scene; the run before can be gone back to. */
  openChapter(chapter: number): void {
    const { name } = this.lesson.chapters[chapter - 1] ?? {};
    if (name !== undefined) this.lesson.clear(name);
    this.runs.drawAfresh();
    this.openLink(`lesson=${chapter}`, true);
  }

  /** Copies the link of what is shown, once a step that is on its way is at its end. */
  share(): Promise<void> {
    this.player.finish();
    return this.address.share(this.notices);
  }

  /**
   * Back to the lesson: to where it was left if the run is still that one, else to the beginning of
   * the chapter that was open last.
   */
  learn(): void {
    if (this.lesson.chapter !== undefined) return;
    if (this.#left === this.runs.a) this.lesson.open(this.lesson.last);
    else this.openChapter(this.lesson.last);
  }

  /** To the laboratory, with everything kept. */
  leave(): void {
    this.#left = this.runs.a;
    this.look.mark([]);
    this.lesson.open(undefined);
  }

  /** Opens another scene, as a link says it, beside the chapter that is open. */
  openScene(scene: string, isAfresh = false): void {
    if (isAfresh) this.runs.drawAfresh();
    this.openLink(`${scene}&lesson=${this.lesson.chapter}`, true);
  }

  /** After a panic: goes on with the same run in a fresh engine. */
  recover(): void {
    this.many.stop();
    this.few.clear();
    this.live.forget();
    if (!revive(this.runs, this.notices)) return;
    this.frame.start();
    this.images.again();
  }

  /** Waits no longer for images: the page stays with the run that it shows. */
  stay(): void {
    this.images.forget();
    this.address.release();
  }

  /** Shows again what a fault of the page has left out. */
  mend(): void {
    this.notices.clear('fault');
    this.frame.mend();
  }

  #want(set: string, isLink: boolean, begin: () => void): void {
    this.images.want({ set, isLink, beside: this.runs.experiment.data.set, begin });
  }

  #settle(step: number, goesOn: boolean): void {
    this.notices.clear('refused', 'link', 'left', 'noChance');
    this.#happenings.forget();
    this.images.settled(this.runs.experiment.data.set);
    this.look.fit(this.runs.a.run.widths.slice(1));
    this.many.follow(this.runs.nets);
    this.few.follow(this.runs.nets);
    this.player.settle(step, goesOn);
  }
}
