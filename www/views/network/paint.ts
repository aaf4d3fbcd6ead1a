// The stage on a canvas: the examples, the present one, every link, every unit, the output.

import type { Paint } from '../../paint/canvas';
import { HeatMap } from '../../paint/plane';
import { HeatSheet, ImageSheet } from '../../paint/sheets';
import type { NetworkWords } from '../../text/en/network';
import type { Layout } from './boxes';
import { paintCards } from './cards';
import { paintExamples } from './examples';
import type { NetworkFrame } from './frame';
import { paintInputs } from './inputs';
import { paintLegend } from './legend';
import { paintLinks } from './links';
import { paintOutput } from './output';
import { paintTravel } from './travel';

/** Pictures that are kept from one frame to the next. */
export class Kept {
  readonly images = new ImageSheet();
  readonly output = new HeatMap();
  /** One for each hidden layer. */
  readonly heats: HeatSheet[] = [];

  fit(layers: number): void {
    while (this.heats.length < layers) this.heats.push(new HeatSheet());
  }
}

/** Paints one moment of one run. */
export function paintNetwork(
  context: CanvasRenderingContext2D,
  frame: NetworkFrame,
  paint: Paint<NetworkWords>,
  layout: Layout,
  kept: Kept,
): void {
  kept.fit(layout.layers.length);
  paintLinks(context, frame, paint, layout);
  paintExamples(context, frame, paint, layout, kept.images);
  paintInputs(context, frame, paint, layout, kept.images);
  paintCards(context, frame, paint, layout, kept.heats);
  paintOutput(context, frame, paint, layout, kept.output);
  paintTravel(context, frame, paint.theme, layout);
  paintLegend(context, frame, paint, layout);
}
