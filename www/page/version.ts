import type { Address } from './address.svelte';
import type { Notices } from './notices.svelte';

/** What is needed of the page around. */
interface Around {
  readonly address: Pick<Address, 'write'>;
  readonly notices: Pick<Notices, 'tell'>;
}

/** What keeps the page's files in the browser; beside the page, whatever folder that is in. */
const KEEPER = './sw.js';

/** A frame is its page's guest and keeps nothing there; and no browser keeps what came unsafely. */
function mayKeep(): boolean {
  const isFramed = window !== window.top;
  return !isFramed && isSecureContext && origin !== 'null' && 'serviceWorker' in navigator;
}

/**
 * Has the page's files kept, so that the next visit needs no network, and tells of a new version:
 * that is taken when the person says so. Begins when the page has nothing else to do; returns what
 * ends it.
 */
export function followVersion(around: Around): () => void {
  if (!import.meta.env.PROD || !mayKeep()) return () => undefined;
  const end = new AbortController();
  const begin = () => {
    // Where a browser refuses, the page works as it is.
    if (!end.signal.aborted) keep(around, end.signal).catch(() => undefined);
  };
  // Safari has no such thing.
  if ('requestIdleCallback' in window) requestIdleCallback(begin);
  else setTimeout(begin, 1000);
  return () => end.abort();
}

async function keep({ address, notices }: Around, signal: AbortSignal): Promise<void> {
  const { Workbox } = await import('workbox-window');
  const workbox = new Workbox(KEEPER);
  let isTaken = false;
  const reload = () => {
    // What is on the page comes again by its address.
    address.write();
    location.reload();
  };
  const take = () => {
    isTaken = true;
    workbox.messageSkipWaiting();
  };
  workbox.addEventListener('waiting', () => notices.tell({ kind: 'newVersion', take }));
  workbox.addEventListener('controlling', ({ isUpdate }) => {
    if (isTaken) reload();
    // Taken in another window: this one goes on as it is.
    else if (isUpdate) notices.tell({ kind: 'newVersion', take: reload });
  });
  await workbox.register({ immediate: true });
  // A page may stay open for weeks.
  const look = () => {
    if (!document.hidden) workbox.update().catch(() => undefined);
  };
  if (!signal.aborted) document.addEventListener('visibilitychange', look, { signal });
}
