import type { Session } from './session.svelte';

/** The keys of the page. None does anything while a person types or a dialogue is open. */
export function keysOf(session: Session, showKeys: () => void): (event: KeyboardEvent) => void {
  const actions: Record<string, () => void> = {
    ' ': () => session.toggle(),
    ArrowRight: () => session.stepExample(),
    'Shift+ArrowRight': () => session.stepBatch(),
    e: () => session.stepEpoch(),
    ArrowLeft: () => session.stepBack(),
    r: () => session.reset(),
    s: () => session.setSymmetric(session.experiment.start.symmetry === 'none'),
    c: () => session.compare(),
    '?': showKeys,
    Escape: () => session.select(undefined),
  };
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (takesKey(event.target, event.key)) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const action = actions[event.shiftKey && key !== '?' ? `Shift+${key}` : key];
    if (!action) return;
    event.preventDefault();
    action();
  };
}

/** Whether what has the focus needs the key itself: to type, to move a slider, to be pressed. */
function takesKey(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (document.querySelector('dialog[open]')) return true;
  if (target.isContentEditable || target.matches('textarea, select')) return true;
  if (target.matches('input[type="range"]')) return key.startsWith('Arrow');
  if (target.matches('input:not([type="checkbox"])')) return true;
  // Who came to a button by keyboard presses it with Space; who clicked it has done with it.
  return key === ' ' && target.matches(':focus-visible');
}
