// The network on a canvas: the examples, the present one, every link, every unit, the output.

import type { HeatMap } from '../plane';
import type { Theme } from '../theme';
import { paintCards } from './cards';
import { paintExamples } from './examples';
import type { NetworkFrame } from './frame';
import { paintInputs } from './inputs';
import type { Layout } from './layout';
import { paintLinks } from './links';
import { paintOutput } from './output';
import { paintPulse } from './pulse';

export { gridSide, readFrame } from './frame';
export { layOut, unitAt, type Layout } from './layout';

/** Paints one moment of one run. `heat` paints what the output says over the plane. */
export function paintNetwork(
  context: CanvasRenderingContext2D,
  frame: NetworkFrame,
  theme: Theme,
  layout: Layout,
  heat: HeatMap,
): void {
  paintLinks(context, frame, theme, layout);
  paintExamples(context, frame, theme, layout);
  paintInputs(context, frame, theme, layout);
  paintCards(context, frame, theme, layout);
  paintOutput(context, frame, theme, layout, heat);
  paintPulse(context, frame, theme, layout);
}
