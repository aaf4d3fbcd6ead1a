/** Where it is kept that a person turned the keys off. */
const KEPT = 'unalike.keys';

/** What Space presses. */
const PRESSED =
  'button, a[href], input[type="checkbox"], input[type="radio"], summary, [role="tab"]';

/** What arrows move in. */
const ARROWED = 'input[type="range"], input[type="radio"], [role="tab"], [role="slider"]';

/** What the keys do. */
interface Keyed {
  readonly look: {
    readonly views: readonly string[];
    readonly slow: boolean;
    show(view: string): void;
    select(unit: undefined): void;
    setSlow(slow: boolean): void;
  };
  readonly player: {
    toggle(): void;
    stepExample(slow?: boolean): void;
    stepBatch(): void;
    stepEpoch(): void;
    stepBack(): void;
  };
  readonly runs: {
    readonly experiment: { start: { symmetry: string; scheme: string } };
    reset(): void;
    undo(): void;
    redo(): void;
    compare(): void;
    setSymmetric(symmetric: boolean): void;
  };
}

/** The keys of the page. None does anything while a person types or a dialogue is open. */
export class Keys {
  #isListed = $state(false);
  #enabled = $state(read());
  readonly #actions: Readonly<Record<string, () => void>>;
  /** The button that was clicked last and still has the focus: its owner has done with it. */
  #clicked: Element | null = null;

  constructor({ look, player, runs }: Keyed) {
    this.#actions = {
      ' ': () => player.toggle(),
      ArrowRight: () => player.stepExample(),
      'Alt+ArrowRight': () => player.stepExample(true),
      'Shift+ArrowRight': () => player.stepBatch(),
      e: () => player.stepEpoch(),
      ArrowLeft: () => player.stepBack(),
      r: () => runs.reset(),
      s: () => runs.setSymmetric(runs.experiment.start.symmetry !== 'identical'),
      c: () => runs.compare(),
      p: () => look.setSlow(!look.slow),
      z: () => runs.undo(),
      'Shift+z': () => runs.redo(),
      ...Object.fromEntries(
        look.views.map((view, i) => [String(i + 1), () => look.show(view)] as const),
      ),
      '?': () => this.list(),
      Escape: () => look.select(undefined),
    };
  }

  /** Whether the list of keys is shown. */
  get isListed(): boolean {
    return this.#isListed;
  }

  list(): void {
    this.#isListed = true;
  }

  unlist(): void {
    this.#isListed = false;
  }

  /** Whether keys do anything. */
  get enabled(): boolean {
    return this.#enabled;
  }

  setEnabled(enabled: boolean): void {
    this.#enabled = enabled;
    try {
      localStorage.setItem(KEPT, enabled ? 'on' : 'off');
    } catch {
      // Where nothing may be kept it holds for this visit.
    }
  }

  readonly onpointerdown = ({ target }: PointerEvent): void => {
    this.#clicked = target instanceof Element ? target.closest(PRESSED) : null;
  };

  /** Whether what has the focus was only clicked: keys are the page's, until it is reached by keyboard. */
  isDoneWith(target: EventTarget | null): boolean {
    return target !== null && target === this.#clicked;
  }

  readonly onfocusout = ({ target }: FocusEvent): void => {
    // What had the focus before loses it after the next has been pressed.
    if (this.isDoneWith(target)) this.#clicked = null;
  };

  readonly onkeydown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.defaultPrevented || event.isComposing) return;
    const key = keyOf(event);
    if (!this.#enabled && key !== '?' && key !== 'Escape') return;
    if (this.#isTaken(event.target, key)) return;
    const shift = event.shiftKey && key !== '?' ? 'Shift+' : '';
    const name = `${event.altKey ? 'Alt+' : ''}${shift}${key}`;
    const action = Object.hasOwn(this.#actions, name) ? this.#actions[name] : undefined;
    if (!action) return;
    event.preventDefault();
    action();
  };

  /** Firefox presses a button as Space comes up again. */
  readonly onkeyup = (event: KeyboardEvent): void => {
    if (event.key === ' ' && this.isDoneWith(event.target)) event.preventDefault();
  };

  /** Whether what has the focus needs the key itself: to type, to move a slider, to be pressed. */
  #isTaken(target: EventTarget | null, key: string): boolean {
    if (document.querySelector('dialog[open]')) return true;
    if (!(target instanceof HTMLElement)) return false;
    if (target.isContentEditable || target.matches('textarea, select')) return true;
    if (key.startsWith('Arrow') && target.matches(ARROWED)) return !this.isDoneWith(target);
    if (target.matches(`input:not([type="checkbox"], ${ARROWED})`)) return true;
    return key === ' ' && target.matches(PRESSED) && !this.isDoneWith(target);
  }
}

/** The key by its letter; on a layout without Latin letters by its place. */
function keyOf({ key, code, shiftKey }: KeyboardEvent): string {
  if (key.length !== 1) return key;
  if (key === '?' || (code === 'Slash' && shiftKey)) return '?';
  if (/^[\x20-\x7e]$/.test(key)) return key.toLowerCase();
  const place = /^(?:Key|Digit)(.)$/.exec(code);
  return place ? place[1]!.toLowerCase() : key;
}

function read(): boolean {
  try {
    return localStorage.getItem(KEPT) !== 'off';
  } catch {
    return true;
  }
}
