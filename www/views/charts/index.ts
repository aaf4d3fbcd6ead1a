// The charts: what each draws, and uPlot as it is told to draw it.

export { gapChart, lossChart, unlikeChart, type ChartKind, type Subject } from './kinds';
export { growthOf, type Growth } from './growth';
export { colourOf, momentBeside, nearestMoment, writtenAt, type Line } from './line';
export { Plot, span, type Stretch } from './plot';
