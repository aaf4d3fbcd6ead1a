// What the charts draw, as uPlot takes it: loss, and the gap between units, over examples seen.

import uPlot from 'uplot';

import type { History } from '../run/history';
import type { Net } from '../run/net.svelte';
import { text } from '../text';
import type { Theme } from './theme';

/** One of the charts: its axes and lines, and the numbers at a moment. */
export interface ChartKind {
  options(nets: readonly Net[], theme: Theme): Omit<uPlot.Options, 'width' | 'height'>;
  data(nets: readonly Net[]): uPlot.AlignedData;
}

/** The width of what stands at the left of both charts, so that their times lie one over another. */
const AXIS = 92;

export const lossChart: ChartKind = {
  options: (nets, theme) => ({
    ...common(nets, theme, { y: { range: (_, low, high) => lossRange(low, high) } }),
    axes: [timeAxis(theme), { ...axis(theme), size: AXIS, space: 28, values: figures }],
    series: [{}, ...nets.map((net) => line(net, theme, 0))],
  }),
  data: (nets) => join(nets, (history) => [history.losses]),
};

/**
 * On a logarithmic scale zero is nowhere; here it has a line of its own below the decades, because
 * exactly zero is what the page is about. The scale is linear in what is drawn: the exponent.
 */
export const gapChart: ChartKind = {
  options: (nets, theme) => ({
    ...common(nets, theme, { y: { range: (_, low, high) => decades(low, high) } }),
    axes: [
      timeAxis(theme),
      {
        ...axis(theme),
        size: AXIS,
        splits: (plot) => decadeSplits(plot.scales['y']!.min!, plot.scales['y']!.max!),
        values: (_, splits) =>
          splits.map((exponent, i) =>
            i === 0 ? text.charts.identical : text.tick(10 ** exponent),
          ),
      },
    ],
    series: [
      {},
      ...nets.flatMap((net) =>
        net.history.gaps.map((_, layer) => ({ ...line(net, theme, layer), spanGaps: false })),
      ),
    ],
  }),
  data: (nets) => {
    const floor = floorOf(nets);
    return join(nets, (history) =>
      history.gaps.map((gaps) =>
        gaps.subarray(0, history.length).map((gap) => (gap === 0 ? floor : Math.log10(gap))),
      ),
    );
  },
};

/** The exponent at which the line *identical* lies: one decade below all that is shown. */
function floorOf(nets: readonly Net[]): number {
  let lowest = LOWEST;
  for (const { history } of nets) {
    for (const gaps of history.gaps) {
      for (let i = 0; i < history.length; i++) {
        if (gaps[i]! > 0) lowest = Math.min(lowest, Math.floor(Math.log10(gaps[i]!)));
      }
    }
  }
  return lowest - 1;
}

/** Decades that are always shown. */
const LOWEST = -3;
const HIGHEST = 1;

function decades(low: number | null, high: number | null): [number, number] {
  const floor = Math.min(LOWEST - 1, Math.floor(low ?? LOWEST - 1));
  return [floor - 0.35, Math.max(HIGHEST, Math.ceil(high ?? HIGHEST)) + 0.15];
}

/** The line *identical*, then whole decades, at most five of them. */
function decadeSplits(min: number, max: number): number[] {
  const floor = Math.round(min + 0.35);
  const step = Math.ceil((max - floor) / 5);
  const splits = [floor];
  for (let exponent = Math.floor(max); exponent > floor; exponent -= step) {
    splits.splice(1, 0, exponent);
  }
  return splits;
}

function lossRange(low: number | null, high: number | null): [number, number] {
  return [Math.min(0, low ?? 0), Math.max(0.1, (high ?? 1) * 1.08)];
}

function figures(_: uPlot, splits: number[]): string[] {
  return splits.map((split) => text.tick(split));
}

/** Lines of the same moments; nets that stand at other moments are joined on the time axis. */
function join(
  nets: readonly Net[],
  lines: (history: History) => readonly Float64Array[],
): uPlot.AlignedData {
  const tables = nets.map(({ history }) => [
    history.moments.subarray(0, history.length),
    ...lines(history).map((values) => values.subarray(0, history.length)),
  ]) as unknown as uPlot.AlignedData[];
  return tables.length === 1 ? tables[0]! : uPlot.join(tables);
}

function common(
  nets: readonly Net[],
  theme: Theme,
  scales: { y: uPlot.Scale },
): Pick<uPlot.Options, 'legend' | 'cursor' | 'padding' | 'scales' | 'hooks'> {
  return {
    legend: { show: false },
    cursor: { show: false },
    padding: [10, 34, 0, 0],
    scales: {
      x: { time: false, range: () => [0, end(nets)] },
      ...scales,
    },
    hooks: { draw: [(plot) => paintUnit(plot, theme), (plot) => paintNow(plot, nets, theme)] },
  };
}

/** An epoch at least, so that the first examples do not fill the whole width. */
function end(nets: readonly Net[]): number {
  return Math.max(...nets.map(({ run }) => Math.max(run.epochLength, run.furthest)));
}

/** What the time axis counts, in the corner that the two axes leave. */
function paintUnit({ ctx, bbox }: uPlot, theme: Theme): void {
  const density = devicePixelRatio;
  ctx.save();
  ctx.font = `${12 * density}px ${theme.font}`;
  ctx.fillStyle = theme.muted;
  ctx.textBaseline = 'top';
  ctx.textAlign = 'left';
  ctx.fillText(text.charts.examplesSeen, 0, bbox.top + bbox.height + 7 * density);
  ctx.restore();
}

/** When the page shows a past moment, where on the line that is. */
function paintNow(plot: uPlot, nets: readonly Net[], theme: Theme): void {
  const { run } = nets[0]!;
  if (run.examplesSeen >= run.furthest) return;
  const { ctx, bbox } = plot;
  const x = Math.round(plot.valToPos(run.examplesSeen, 'x', true)) + 0.5;
  ctx.save();
  ctx.strokeStyle = theme.ink;
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.moveTo(x, bbox.top);
  ctx.lineTo(x, bbox.top + bbox.height);
  ctx.stroke();
  ctx.restore();
}

function axis(theme: Theme): uPlot.Axis {
  return {
    stroke: theme.muted,
    font: `12px ${theme.font}`,
    grid: { stroke: theme.line, width: 1 },
    ticks: { show: false },
    gap: 6,
  };
}

function timeAxis(theme: Theme): uPlot.Axis {
  return {
    ...axis(theme),
    size: 34,
    space: 90,
    grid: { show: false },
    values: (_, splits) =>
      splits.map((split) => (Number.isInteger(split) ? text.count(split) : '')),
  };
}

/** A layer's line: the first run's in the accent colour, the second's dashed in another. */
function line({ id }: Net, theme: Theme, layer: number): uPlot.Series {
  return {
    stroke: id === 'a' ? theme.accent : theme.second,
    width: 2,
    alpha: 1 - 0.13 * layer,
    dash: id === 'a' ? [] : [6, 4],
    spanGaps: true,
    points: { show: (plot) => plot.data[0].length < 3, size: 6 },
  };
}
