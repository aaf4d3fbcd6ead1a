// `<unalike-run>`: a run in anybody's page. It stands in a frame of its own, with the page beside
// this file in it, so that neither page's style or script touches the other's.

import type { Asked, RunState, Told } from './messages';

/** What the element says of itself and lets be changed. */
const ATTRIBUTES = ['run', 'view', 'theme', 'height', 'title'] as const;

/** CSS pixels, where no height is given. */
const HEIGHT = 400;

/** Made by script, so that a page with a strict policy of contents has it too. */
const STYLE = new CSSStyleSheet();
STYLE.replaceSync(
  ':host { display: block } :host([hidden]) { display: none }' +
    'iframe { display: block; width: 100%; border: 0; border-radius: inherit }',
);

/** Where the page lies: beside this file. */
const PAGE = new URL('.', import.meta.url.split(/[?#]/)[0]);

/** An element in a frame that is kept from its origin: so is the frame that it makes. */
const isKept = globalThis.origin === 'null' && location.protocol.startsWith('http');

/** What the page in the frame says its origin is, and who may hear what it is asked. */
const FROM = isKept ? 'null' : PAGE.origin;
const TO = isKept ? '*' : PAGE.origin;

/**
 * Attributes, each a property too, all of them changeable at any time: `run`, what a link has after
 * its `#`; `view`, a view's name; `theme`, `light` or `dark`, else the system's; `height` in pixels;
 * `title`, what the frame is called. Events, their `detail` a `RunState`: `unalike-ready`, once the
 * run stands; `unalike-step`, at each moment after, at most some seven times a second while it plays.
 */
export class UnalikeRun extends HTMLElement {
  static readonly observedAttributes = ATTRIBUTES;

  readonly #frame = document.createElement('iframe');
  #state: RunState | undefined;
  /** What is asked before the run stands. */
  #waiting: Asked[] = [];
  /** Whether the frame has its address. */
  #isMade = false;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [STYLE];
    root.append(this.#frame);
  }

  connectedCallback(): void {
    addEventListener('message', this.#heard);
    this.#make();
  }

  disconnectedCallback(): void {
    removeEventListener('message', this.#heard);
    // Its frame is gone with it: another is made where it is put.
    this.#isMade = false;
    this.#state = undefined;
  }

  attributeChangedCallback(name: (typeof ATTRIBUTES)[number], before: string, now: string): void {
    if (before === now || !this.#isMade) return;
    if (name === 'height' || name === 'title') return this.#dress();
    if (name === 'run') this.#ask({ unalike: 'run', run: this.#link });
    else if (name === 'view') this.#ask({ unalike: 'view', view: this.view || 'network' });
    else this.#ask({ unalike: 'theme', theme: this.theme });
  }

  get run(): string {
    return this.getAttribute('run') ?? '';
  }

  set run(run: string) {
    this.setAttribute('run', run);
  }

  get view(): string {
    return this.getAttribute('view') ?? '';
  }

  set view(view: string) {
    this.setAttribute('view', view);
  }

  get theme(): string {
    return this.getAttribute('theme') ?? '';
  }

  set theme(theme: string) {
    this.setAttribute('theme', theme);
  }

  get height(): number {
    return Number(this.getAttribute('height')) || HEIGHT;
  }

  set height(height: number) {
    this.setAttribute('height', String(height));
  }

  /** How the run stands; nothing before it does. */
  get state(): RunState | undefined {
    return this.#state;
  }

  /** The present run as a link says it, without its `#`. */
  get fragment(): string {
    return this.#state?.fragment ?? this.#link;
  }

  play(): void {
    this.#ask({ unalike: 'play' });
  }

  pause(): void {
    this.#ask({ unalike: 'pause' });
  }

  /** One example. */
  step(): void {
    this.#ask({ unalike: 'step' });
  }

  /** Back to the same start. */
  reset(): void {
    this.#ask({ unalike: 'reset' });
  }

  /** What the frame is to open: the run, in the view that is asked for. */
  get #link(): string {
    const run = this.run.replace(/^#/, '');
    if (this.view === '') return run;
    const parts = run.split('&').filter((part) => part !== '' && !part.startsWith('look.view='));
    return [...parts, `look.view=${this.view}`].join('&');
  }

  #make(): void {
    const url = new URL(PAGE);
    url.search = `embed&theme=${encodeURIComponent(this.theme)}&host=${encodeURIComponent(globalThis.origin)}`;
    url.hash = this.#link;
    this.#frame.loading = 'lazy';
    this.#frame.allow = 'clipboard-write; fullscreen';
    this.#frame.src = url.href;
    this.#isMade = true;
    this.#dress();
  }

  #dress(): void {
    this.#frame.height = String(this.height);
    this.#frame.title = this.title || 'Unalike';
  }

  #ask(asked: Asked): void {
    if (this.#state) this.#frame.contentWindow?.postMessage(asked, TO);
    else this.#waiting.push(asked);
    // What is asked of it is not put off until somebody scrolls there.
    this.#frame.loading = 'eager';
  }

  readonly #heard = ({ source, origin, data }: MessageEvent<Told>): void => {
    if (source === null || source !== this.#frame.contentWindow || origin !== FROM) return;
    if (data?.unalike !== 'ready' && data?.unalike !== 'step') return;
    this.#state = data.state;
    if (data.unalike === 'ready') {
      for (const asked of this.#waiting.splice(0)) this.#ask(asked);
    }
    this.dispatchEvent(new CustomEvent(`unalike-${data.unalike}`, { detail: data.state }));
  };
}

// A page may have this file twice.
if (!customElements.get('unalike-run')) customElements.define('unalike-run', UnalikeRun);
