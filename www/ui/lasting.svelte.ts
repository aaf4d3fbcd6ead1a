/** Milliseconds: what is over sooner needs no word. */
const SOON = 500;

/** Whether something has been so for longer than a person waits before a word on it; in a component. */
export function lasting(isSo: () => boolean): () => boolean {
  let isLong = $state(false);
  $effect(() => {
    if (!isSo()) return;
    const timer = setTimeout(() => (isLong = true), SOON);
    return () => {
      clearTimeout(timer);
      isLong = false;
    };
  });
  return () => isLong;
}
