// What of the page comes when it is first shown.

import { loadControls } from '../controls';
import { fetchPart } from '../ui/fetched';
import { VIEWS } from '../views';

export const loadLesson = () => import('../lesson/LessonPanel.svelte');
export const loadSettings = () => import('./Settings.svelte');
export const loadExport = () => import('../export/ExportDialog.svelte');

/**
 * Has those parts here that a link shows first, so that the page stands at once and nothing in it is
 * moved. Which they are is not read as strictly as the engine does, which is not here yet; what is
 * missing, or does not arrive, comes or is told in its own place.
 */
export async function fetchFirst(link: string, isEmbedded: boolean): Promise<void> {
  const view = VIEWS.find(({ name }) => link.includes(`look.view=${name}`)) ?? VIEWS[0]!;
  const isTaught = link === '' || link.includes('lesson=');
  const beside = isTaught ? loadLesson : loadControls;
  await Promise.allSettled([view.load, ...(isEmbedded ? [] : [beside])].map(fetchPart));
}
