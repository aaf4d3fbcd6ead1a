// Where the small pictures of starts that train stand.

import type { Box, Size } from '../../../../paint/canvas';

/** Room below a picture for its seed and its loss. */
const LINE = 16;
const GAP = 8;

/** So many squares in as large cells as fit, each with a line below. */
export function layLive(size: Size, scale: number, count: number): readonly Box[] {
  const line = LINE * scale;
  const gap = GAP * scale;
  const sideFor = (columns: number) => {
    const rows = Math.ceil(count / columns);
    const wide = (size.width - (columns - 1) * gap) / columns;
    return Math.min(wide, (size.height - (rows - 1) * gap) / rows - line);
  };
  let best = 1;
  for (let columns = 2; columns <= count; columns++) {
    if (sideFor(columns) > sideFor(best)) best = columns;
  }
  const side = Math.max(1, sideFor(best));
  return Array.from({ length: count }, (_, i) => ({
    x: (i % best) * (side + gap),
    y: Math.floor(i / best) * (side + line + gap),
    width: side,
    height: side,
  }));
}
