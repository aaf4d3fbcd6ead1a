// What a film shows: pictures at the places that they have at its end, and what is said below them.

import type { Size } from '../../paint/canvas';
import type { Picture } from '../../page/pictures';
import type { Session } from '../../page/session.svelte';
import { captionHeight, captionOf } from '../caption';
import { headsOf } from '../nets';
import { sheetOf, type Sheet } from '../sheet';

/** The pictures, and the room with what is said below: no number is longer than at the end. */
export interface Scenery extends Size {
  sheet: Sheet;
  under: number;
}

/** The scenery of some pictures on the page, as it is at the end of the film. */
export function sceneryOf(session: Session, pictures: readonly Picture[], link?: string): Scenery {
  const { theme } = session.frame;
  const sheet = sheetOf(pictures, theme, headsOf(session), true);
  const under = captionHeight(theme, captionOf(session, pictures, link), sheet.width);
  return { sheet, under, width: sheet.width, height: sheet.height + under };
}
