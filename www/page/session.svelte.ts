import { restart } from '../engine';
import { ManyStarts } from '../run/many.svelte';
import { Player } from '../run/player.svelte';
import { Runs } from '../run/runs.svelte';
import { Address, copied } from './address.svelte';
import { catchPanics } from './catch';
import { Frame } from './frame.svelte';
import { Happenings } from './happenings';
import { Keys } from './keys.svelte';
import { Look, readLook } from './look.svelte';
import { Notices } from './notices.svelte';
import { opened } from './opening';
import type { Scene } from './scene';

/** The root of the page's state: each part has one owner, and a scene says all of them. */
export class Session {
  readonly notices = new Notices();
  readonly frame = new Frame((thrown, part) => this.notices.thrown(thrown, part));
  readonly look: Look;
  readonly runs: Runs;
  readonly player: Player;
  readonly keys: Keys;
  /** What many random starts of each network come to. */
  readonly many = new ManyStarts();
  readonly #address = new Address(this);
  readonly #happenings = new Happenings(this.notices);

  /** Opens what an address says; `views` are the names of the views there are. */
  constructor(link: string, views: readonly string[]) {
    const failed = (thrown: unknown) => this.notices.thrown(thrown, 'training');
    const arrived = () => this.#happenings.look(this.runs.nets);
    const settled = (step: number, goesOn: boolean) => this.#settle(step, goesOn);
    this.look = new Look(views);
    this.runs = new Runs({ failed, settled });
    this.player = new Player(this.runs, this.frame, { failed, arrived, look: this.look });
    this.keys = new Keys(this);
    this.notices.onpanic = () => this.frame.stop();
    this.openLink(link);
    this.frame.drive(this.player);
  }

  /** All that there is to say about the page, as plain data. */
  get scene(): Scene {
    const { state } = this.runs;
    const step = this.player.target ?? state.step;
    return { ...state, step, look: this.look.state, lesson: undefined };
  }

  /** Opens a scene. Throws an `ExperimentError`, with nothing changed. */
  open(scene: Scene): void {
    this.runs.open(scene);
    this.look.open(scene.look);
    this.look.fit(this.runs.a.run.widths.slice(1));
  }

  /** Opens what an address says: what can be read of it, and the rest is told. */
  openLink(text: string): void {
    const { link, faults } = opened(text);
    const { look, runs } = this;
    const isLeft = runs.isWorkedOn;
    this.open({
      ...link,
      compare: link.compare ?? undefined,
      look: look.state,
      lesson: link.lesson ?? undefined,
    });
    // Which units there are is known of the run.
    const read = readLook(link.look, look.views, runs.a.run.widths.slice(1));
    look.open(read.state);
    const errors = [...faults, ...read.faults];
    if (errors.length > 0) this.notices.tell({ kind: 'link', errors });
    if (isLeft) this.notices.tell({ kind: 'left' });
    this.#address.settle();
  }

  /** Has the address follow what is shown, and tells panics; returns what ends both. */
  follow(): () => void {
    const ends = [this.#address.follow(), catchPanics((thrown) => this.notices.thrown(thrown, ''))];
    return () => ends.forEach((end) => end());
  }

  /** Copies the address; where the browser does not allow that, shows it to be copied by hand. */
  async share(): Promise<void> {
    const address = this.#address.write();
    this.notices.clear('copied', 'address');
    if (await copied(address)) this.notices.tell({ kind: 'copied' });
    else this.notices.tell({ kind: 'address', address });
  }

  /** After a panic: a fresh engine and the same run; from its start where its moment panics again. */
  recover(): void {
    const { state } = this.runs;
    this.many.stop();
    for (const step of [state.step, 0]) {
      restart();
      this.notices.clear('panicked', 'fault');
      try {
        this.runs.revive({ ...state, step });
      } catch (thrown) {
        this.notices.thrown(thrown, 'training');
      }
      if (!this.notices.isPanicked) return this.frame.start();
    }
  }

  /** Shows again what a fault of the page has left out. */
  mend(): void {
    this.notices.clear('fault');
    this.frame.mend();
  }

  #settle(step: number, goesOn: boolean): void {
    this.notices.clear('refused', 'link', 'left');
    this.#happenings.forget();
    this.look.fit(this.runs.a.run.widths.slice(1));
    this.many.follow(this.runs.nets);
    this.player.settle(step, goesOn);
  }
}
