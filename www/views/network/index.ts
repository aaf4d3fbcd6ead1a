// The network on a canvas: the examples, the present one, every link, every unit, the output.

import type { Theme } from '../theme';
import { paintCards } from './cards';
import { paintExamples } from './examples';
import type { NetworkFrame } from './frame';
import { paintInputs } from './inputs';
import type { Layout } from './layout';
import { paintLinks } from './links';
import { paintOutput } from './output';
import { paintPulse } from './pulse';

export { readFrame } from './frame';
export { layOut, unitAt, type Layout } from './layout';

/** Paints one moment of one run. `surface` is a canvas to compose the output's image on. */
export function paintNetwork(
  context: CanvasRenderingContext2D,
  frame: NetworkFrame,
  theme: Theme,
  layout: Layout,
  surface: OffscreenCanvas,
): void {
  context.clearRect(0, 0, layout.size.width, layout.size.height);
  paintLinks(context, frame, theme, layout);
  paintExamples(context, frame, theme, layout);
  paintInputs(context, frame, theme, layout);
  paintCards(context, frame, theme, layout);
  paintOutput(context, frame, theme, layout, surface);
  paintPulse(context, frame, theme, layout);
}
