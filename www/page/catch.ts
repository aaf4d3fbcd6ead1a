import { isPanic } from '../engine';

/**
 * Tells a panic of the engine that nobody has caught, wherever it was called from. Other faults, of
 * which some are not the page's at all but an extension's, are left to the browser. Returns what
 * ends it.
 */
export function catchPanics(tell: (thrown: unknown) => void): () => void {
  const take = (event: Event, thrown: unknown): void => {
    if (!isPanic(thrown)) return;
    event.preventDefault();
    tell(thrown);
  };
  const failed = (event: ErrorEvent) => take(event, event.error);
  const rejected = (event: PromiseRejectionEvent) => take(event, event.reason);
  addEventListener('error', failed);
  addEventListener('unhandledrejection', rejected);
  return () => {
    removeEventListener('error', failed);
    removeEventListener('unhandledrejection', rejected);
  };
}
