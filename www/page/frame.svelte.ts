import { readTheme, type Theme } from '../paint/theme';
import { Budget, Clock } from '../run/clock';

/** Paints one picture; `now` is the frame's time, for motion. */
type Painter = (now: number) => void;

/** Milliseconds between two looks of the tables while the run moves on: nobody reads faster. */
const TABLES_EVERY = 150;

/** What moves the run on within a frame. */
interface Driver {
  /** Advances; whether there is more to do in the next frame, and whether the run moves on. */
  advance(now: number, elapsed: number): { more: boolean; moving: boolean };
  /** Whether a step's motion is shown, so that pictures change though nothing else does. */
  isInMotion(now: number): boolean;
}

/** The page's one frame loop: advances the run, then paints what changed; and the colours it paints with. */
export class Frame {
  /** The time of a frame that training may take. */
  readonly budget = new Budget();
  readonly #clock: Clock;
  /** Aborted when the page that it paints is gone. */
  readonly #gone = new AbortController();
  readonly #fault: (thrown: unknown, part: string) => void;
  // Painters are called, not shown: nothing on the page depends on which there are.
  // eslint-disable-next-line svelte/prefer-svelte-reactivity
  readonly #painters = new Map<Painter, string>();
  /** Those that failed: not called again until something about them is another. */
  // eslint-disable-next-line svelte/prefer-svelte-reactivity
  readonly #failed = new Set<Painter>();
  #isStopped = false;
  #driver: Driver | undefined;
  #theme = $state.raw(readTheme(document.documentElement));
  #tables = $state(0);
  #mended = $state(0);
  #isChanged = true;
  /** Which half is painted where painting takes turns. */
  #odd = false;
  #tabled = -Infinity;

  /** `fault` is told what a painter, or the run, threw, and in which part. */
  constructor(fault: (thrown: unknown, part: string) => void) {
    this.#fault = fault;
    this.#clock = new Clock(this, this.budget);
    this.#followStyle();
  }

  /** What the pictures are painted with; another when the style is. */
  get theme(): Theme {
    return this.#theme;
  }

  /** Grows when tables are to be read anew: at every change, but not at every frame of playing. */
  get tables(): number {
    return this.#tables;
  }

  /** Grows when what failed is to be shown again. */
  get mended(): number {
    return this.#mended;
  }

  drive(driver: Driver): void {
    this.#driver = driver;
  }

  /** Adds a painter, called in each frame in which something changed; returns its removal. */
  onPaint(part: string, painter: Painter): () => void {
    this.#painters.set(painter, part);
    this.repaint();
    return () => {
      this.#painters.delete(painter);
      this.#failed.delete(painter);
    };
  }

  /** Paints all pictures in the next frame. */
  repaint(): void {
    this.#isChanged = true;
    if (!this.#isStopped) this.#clock.wake();
  }

  /** Calls painters again that failed: their size is another. */
  retry(): void {
    this.#failed.clear();
    this.repaint();
  }

  /** Shows again all that failed. */
  mend(): void {
    // Another theme has all canvases begin anew: who fails may leave one clipped or turned.
    this.#theme = readTheme(document.documentElement);
    this.#mended++;
    this.retry();
  }

  /** Has the tables read anew, and paints. */
  refresh(): void {
    this.#tabled = -Infinity;
    this.#tables++;
    this.repaint();
  }

  /** No more frames: the engine is dead. */
  stop(): void {
    this.#isStopped = true;
    this.#clock.stop();
  }

  /** The page that it paints is gone. */
  end(): void {
    this.stop();
    this.#gone.abort();
  }

  /** There is an engine again. */
  start(): void {
    this.#isStopped = false;
    this.mend();
    this.refresh();
  }

  frame(now: number, elapsed: number): boolean {
    const driver = this.#driver;
    if (!driver) return false;
    let done;
    try {
      done = driver.advance(now, elapsed);
    } catch (thrown) {
      this.#fault(thrown, 'training');
      return false;
    }
    if (done.moving) {
      this.#isChanged = true;
      if (now - this.#tabled > TABLES_EVERY) {
        this.#tabled = now;
        this.#tables++;
      }
    }
    const inMotion = driver.isInMotion(now);
    if (this.#isChanged || inMotion) {
      this.#isChanged = false;
      this.#paint(now, done.moving);
    }
    return !this.#isStopped && (done.more || inMotion || this.#isChanged);
  }

  /** Paints all that is seen; where that takes too long while playing, every second of it in turn. */
  #paint(now: number, isMoving: boolean): void {
    const inTurn = isMoving && this.budget.isShort;
    this.#odd = !this.#odd;
    let odd = false;
    for (const [painter, part] of this.#painters) {
      odd = !odd;
      if ((inTurn && odd !== this.#odd) || this.#failed.has(painter)) continue;
      try {
        painter(now);
      } catch (thrown) {
        // One picture's fault is not the others'.
        this.#failed.add(painter);
        this.#fault(thrown, part);
        if (this.#isStopped) return;
      }
    }
  }

  /** Reads the colours and letters again whenever they may be others. */
  #followStyle(): void {
    const { signal } = this.#gone;
    const read = () => {
      this.#theme = readTheme(document.documentElement);
      this.repaint();
    };
    for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)', 'print']) {
      globalThis.matchMedia?.(query)?.addEventListener?.('change', read, { signal });
    }
    const restyled = new MutationObserver(read);
    signal.addEventListener('abort', () => restyled.disconnect());
    restyled.observe(document.documentElement, {
      attributes: true,
      attributeFilter: ['data-theme', 'data-size', 'style', 'class', 'lang', 'dir'],
    });
    // The font arrives after the first picture.
    void document.fonts?.ready.then(read);
    // A reader's own size of letters has no event of its own; the window changes with it.
    const resized = () => {
      const scale = parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
      if (scale !== this.#theme.scale) read();
    };
    addEventListener('resize', resized, { signal });
  }
}
