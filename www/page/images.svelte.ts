import { fetchImages, ImagesLost, type ImagesFault } from '../engine';

/** A run that cannot begin before the images of its set are here. */
interface Wish {
  set: string;
  /** Whether a link asks for it, and not a control. */
  isLink: boolean;
  /** The set of the run that is shown meanwhile. */
  beside: string;
  /** Begins it, once they are. */
  begin: () => void;
}

/** What the wait for images needs of the page around it. */
interface Around {
  /** Whether the engine has stopped, so that nothing can begin. */
  isStopped(): boolean;
  /** Something else failed than that they arrive. */
  failed(thrown: unknown): void;
}

/** The one run that is waited for: the present one goes on meanwhile, and nothing of it is lost. */
export class AwaitedImages {
  #wish = $state.raw<Wish>();
  #fault = $state.raw<ImagesFault>();
  readonly #around: Around;

  constructor(around: Around) {
    this.#around = around;
  }

  /** The set whose images are waited for. */
  get set(): string | undefined {
    return this.#wish?.set;
  }

  /** Whether a link is to be opened when they are here. */
  get isForLink(): boolean {
    return this.#wish?.isLink ?? false;
  }

  /** Why they did not arrive; nothing while they are on their way. */
  get fault(): ImagesFault | undefined {
    return this.#fault;
  }

  /** Fetches a set's images and then begins a run; what was waited for before is no longer. */
  want(wish: Wish): void {
    this.#wish = wish;
    void this.#fetch(wish);
  }

  /** Fetches again what did not arrive. */
  again(): void {
    if (this.#wish) void this.#fetch(this.#wish);
  }

  /** Waits no longer. */
  forget(): void {
    this.#wish = undefined;
    this.#fault = undefined;
  }

  /** The run that is shown is another: one of another set was chosen in place of what is waited for. */
  settled(set: string): void {
    if (this.#wish && this.#wish.beside !== set) this.forget();
  }

  async #fetch(wish: Wish): Promise<void> {
    this.#fault = undefined;
    try {
      await fetchImages(wish.set);
    } catch (thrown) {
      if (this.#wish !== wish || this.#around.isStopped()) return;
      if (thrown instanceof ImagesLost) {
        this.#fault = thrown.fault;
      } else {
        this.forget();
        this.#around.failed(thrown);
      }
      return;
    }
    // An engine that has stopped begins nothing: `again` is called when there is one.
    if (this.#wish !== wish || this.#around.isStopped()) return;
    this.forget();
    wish.begin();
  }
}
