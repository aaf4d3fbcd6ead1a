import { catchPanics } from './catch';
import type { Session } from './session.svelte';
import { followTranslation } from './translated';
import { followVersion } from './version';

/** Has the address follow what is shown, and lives with what happens to pages; returns what ends it. */
export function follow({ address, notices }: Session): () => void {
  const ends = [
    address.follow(),
    catchPanics((thrown) => notices.thrown(thrown, '')),
    followTranslation(document.body),
    followVersion({ address, notices }),
  ];
  return () => ends.forEach((end) => end());
}
