import { VIEWS, type Session } from './session.svelte';

/** The keys of the page. None does anything while a person types or a dialogue is open. */
export class Keys {
  readonly #actions: Record<string, () => void>;
  /** The button that was clicked last and still has the focus: its owner has done with it. */
  #clicked: Element | null = null;

  constructor(session: Session, showKeys: () => void) {
    this.#actions = {
      ' ': () => session.toggle(),
      ArrowRight: () => session.stepExample(),
      'Alt+ArrowRight': () => session.stepExample(true),
      'Shift+ArrowRight': () => session.stepBatch(),
      e: () => session.stepEpoch(),
      ArrowLeft: () => session.stepBack(),
      r: () => session.reset(),
      s: () => session.setSymmetric(session.experiment.start.symmetry === 'none'),
      c: () => session.compare(),
      p: () => session.setSlow(!session.slow),
      z: () => session.undo(),
      ...Object.fromEntries(VIEWS.map((view, i) => [String(i + 1), () => session.show(view)])),
      '?': showKeys,
      Escape: () => session.select(undefined),
    };
  }

  readonly onpointerdown = ({ target }: PointerEvent): void => {
    this.#clicked = target instanceof Element ? target.closest(PRESSED) : null;
  };

  readonly onfocusout = (): void => {
    this.#clicked = null;
  };

  readonly onkeydown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.defaultPrevented) return;
    if (this.#isTaken(event.target, event.key)) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const shift = event.shiftKey && key !== '?' ? 'Shift+' : '';
    const action = this.#actions[`${event.altKey ? 'Alt+' : ''}${shift}${key}`];
    if (!action) return;
    event.preventDefault();
    action();
  };

  /** Firefox presses a button as Space comes up again. */
  readonly onkeyup = (event: KeyboardEvent): void => {
    if (event.key === ' ' && event.target === this.#clicked) event.preventDefault();
  };

  /** Whether what has the focus needs the key itself: to type, to move a slider, to be pressed. */
  #isTaken(target: EventTarget | null, key: string): boolean {
    if (!(target instanceof HTMLElement)) return false;
    if (document.querySelector('dialog[open]')) return true;
    if (target.isContentEditable || target.matches('textarea, select')) return true;
    if (target.matches('input[type="range"], input[type="radio"]')) return key.startsWith('Arrow');
    if (target.matches('input:not([type="checkbox"])')) return true;
    return key === ' ' && target.matches(PRESSED) && target !== this.#clicked;
  }
}

/** What Space presses. */
const PRESSED = 'button, a[href], input[type="checkbox"], summary';
