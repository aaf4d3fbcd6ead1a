// uPlot as the charts use it: it has the axes, the scales and the strokes. Runs stand at different
// moments, so every line draws from its history's own columns, and nothing is joined or copied.

import uPlot from 'uplot';

import { text } from '../../text';
import type { Theme } from '../theme';
import type { ChartKind, Extent, Subject } from './kinds';
import { colourOf, indexUpTo, measuredUpTo, type Line } from './line';

/** A stretch of time, in examples seen. */
export type Stretch = readonly [from: number, to: number];

/** What stands at the left of all charts, so that their times lie one over another. */
const AXIS = 92;

/** The height of the time axis. */
const TIME = 24;

/** At the right there is room for half a number of the time axis. */
const RIGHT = 34;

/** Moments that lie further apart than this, in pixels, are shown as dots. */
const SPARSE = 14;

/** The shortest time that the axis shows. */
const SHORTEST = 10;

/** One chart on the page. */
export class Plot {
  readonly #plot: uPlot;
  readonly #kind: ChartKind;
  readonly #theme: Theme;
  readonly #colours: readonly string[];
  readonly #extent: Extent = { low: 0, above: 0, high: 0 };
  #subject: Subject;
  #lines: readonly Line[];
  #window: Stretch = [0, SHORTEST];
  #range: [number, number] = [0, 1];
  #only: string | undefined;
  #at: number | undefined;

  constructor(
    target: HTMLElement,
    kind: ChartKind,
    subject: Subject,
    lines: readonly Line[],
    theme: Theme,
  ) {
    this.#kind = kind;
    this.#theme = theme;
    this.#subject = subject;
    this.#lines = lines.toReversed();
    this.#colours = this.#lines.map((line) => colourOf(line, theme));
    this.#plot = new uPlot(this.#options(target), undefined, target);
  }

  /** Draws the lines as they are now, all or one, in the whole time or a stretch of it. */
  draw(
    subject: Subject,
    lines: readonly Line[],
    zoom: Stretch | undefined,
    only: string | undefined,
    at: number | undefined,
  ): void {
    this.#subject = subject;
    // The first is drawn last, over the others.
    this.#lines = lines.toReversed();
    this.#only = only;
    this.#at = at;
    this.#window = zoom ?? [0, span(subject, lines)];
    this.#measure();
    this.#range = this.#kind.range(this.#extent, subject, zoom !== undefined);
    // What is given is not looked at but by its length: the lines have columns of their own.
    this.#plot.setData([this.#window as [number, number], ...lines.map(() => NOTHING)]);
  }

  /** Points at a moment, without drawing the lines anew. */
  point(at: number | undefined): void {
    this.#at = at;
    this.#plot.redraw(false);
  }

  /** The moment at a place on the page, which may lie beyond the ends. */
  momentAt(clientX: number): number {
    return this.#plot.posToVal(clientX - this.#plot.over.getBoundingClientRect().left, 'x');
  }

  resize(target: HTMLElement): void {
    this.#plot.setSize(sizeOf(target));
  }

  destroy(): void {
    this.#plot.destroy();
  }

  #options(target: HTMLElement): uPlot.Options {
    const theme = this.#theme;
    const unit = this.#kind.unit(this.#subject);
    const labelled = unit && {
      label: unit,
      labelSize: 18,
      labelGap: 0,
      labelFont: `12px ${theme.font}`,
      size: AXIS - 18,
    };
    return {
      ...sizeOf(target),
      legend: { show: false },
      cursor: { show: false },
      padding: [8, RIGHT, 0, 0],
      scales: {
        x: { time: false, range: () => this.#window as [number, number] },
        y: { range: () => this.#range },
      },
      axes: [timeAxis(theme), { ...axis(theme), size: AXIS, ...labelled, ...this.#kind.axis }],
      series: [
        {},
        ...this.#lines.map((line, i) => ({
          stroke: this.#colours[i]!,
          width: line.width,
          dash: [...line.dash],
          pxAlign: 0,
          points: { show: false },
          paths: (plot: uPlot) => this.#path(plot, i),
        })),
      ],
      hooks: { draw: [(plot) => this.#paintOver(plot)] },
    };
  }

  #isShown(line: Line): boolean {
    return this.#only === undefined || line.key === this.#only;
  }

  /** The values in view, and the nearest on either side of it. */
  #measure(): void {
    const extent = this.#extent;
    extent.low = extent.above = Infinity;
    extent.high = -Infinity;
    const [from, to] = this.#window;
    for (const line of this.#lines) {
      const history = line.history();
      const values = line.column(history);
      const last = Math.min(history.length - 1, indexUpTo(history, to) + 1);
      for (let i = Math.max(0, indexUpTo(history, from)); i <= last; i++) {
        const value = values[i]!;
        if (Number.isNaN(value)) continue;
        if (value < extent.low) extent.low = value;
        if (value > extent.high) extent.high = value;
        if (value > 0 && value < extent.above) extent.above = value;
      }
    }
    if (extent.high < extent.low) extent.low = extent.high = 0;
  }

  /** A line through all its values; where there is none, straight to the next. */
  #path(plot: uPlot, i: number): uPlot.Series.Paths {
    const line = this.#lines[i]!;
    const stroke = new Path2D();
    if (this.#isShown(line)) {
      const history = line.history();
      const values = line.column(history);
      const [from, to] = this.#window;
      const last = Math.min(history.length - 1, indexUpTo(history, to) + 1);
      for (let at = Math.max(0, indexUpTo(history, from)); at <= last; at++) {
        const value = values[at]!;
        if (!Number.isNaN(value))
          stroke.lineTo(this.#x(plot, history.moments[at]!), this.#y(plot, value));
      }
    }
    return { stroke, fill: null, clip: null, flags: 0 };
  }

  #x(plot: uPlot, moment: number): number {
    const [from, to] = this.#window;
    return plot.bbox.left + ((moment - from) / (to - from)) * plot.bbox.width;
  }

  #y(plot: uPlot, value: number): number {
    const [bottom, top] = this.#range;
    const share = (this.#kind.place(value, bottom) - bottom) / (top - bottom);
    return plot.bbox.top + (1 - share) * plot.bbox.height;
  }

  #paintOver(plot: uPlot): void {
    const { ctx } = plot;
    ctx.save();
    this.#paintUnit(plot);
    this.#paintDots(plot);
    this.#paintMarks(plot);
    const { run } = this.#subject.nets[0]!;
    if (run.examplesSeen < run.furthest) this.#paintMoment(plot, run.examplesSeen, this.#theme.ink);
    if (this.#at !== undefined) this.#paintPointed(plot, this.#at);
    ctx.restore();
  }

  /** What the time axis counts, in the corner that the two axes leave. */
  #paintUnit({ ctx, bbox }: uPlot): void {
    const density = devicePixelRatio;
    ctx.font = `${12 * density}px ${this.#theme.font}`;
    ctx.fillStyle = this.#theme.muted;
    ctx.textBaseline = 'top';
    ctx.textAlign = 'left';
    ctx.fillText(text.charts.examplesSeen, 0, bbox.top + bbox.height + 6 * density);
  }

  /** The moments one by one where they are few, or the first could not be seen at all. */
  #paintDots(plot: uPlot): void {
    const [from, to] = this.#window;
    const room = plot.bbox.width / devicePixelRatio;
    for (const [i, line] of this.#lines.entries()) {
      if (line.ended || !this.#isShown(line)) continue;
      const history = line.history();
      const values = line.column(history);
      const first = indexUpTo(history, from - 1) + 1;
      const last = indexUpTo(history, to);
      if (last - first >= room / SPARSE) continue;
      plot.ctx.fillStyle = this.#colours[i]!;
      for (let at = first; at <= last; at++) {
        if (!Number.isNaN(values[at]!))
          this.#paintDot(plot, history.moments[at]!, values[at]!, line.width / 2 + 1.25);
      }
    }
  }

  #paintDot(plot: uPlot, moment: number, value: number, radius: number): void {
    const { ctx } = plot;
    ctx.beginPath();
    ctx.arc(this.#x(plot, moment), this.#y(plot, value), radius * devicePixelRatio, 0, 2 * Math.PI);
    ctx.fill();
  }

  /** Each network's letter at the end of its line, none over another. */
  #paintMarks(plot: uPlot): void {
    const { ctx } = plot;
    const density = devicePixelRatio;
    ctx.font = `600 ${11 * density}px ${this.#theme.font}`;
    ctx.textBaseline = 'middle';
    let taken = Infinity;
    for (const [i, line] of this.#lines.entries()) {
      if (line.mark === undefined || !this.#isShown(line)) continue;
      const history = line.history();
      const moment = Math.min(history.moments[history.length - 1]!, this.#window[1]);
      const measured = measuredUpTo(line, moment);
      if (measured < 0 || moment < this.#window[0]) continue;
      let y = this.#y(plot, line.column(history)[measured]!);
      const apart = 12 * density;
      if (Math.abs(y - taken) < apart) y = taken + (y >= taken ? apart : -apart);
      taken = y;
      ctx.fillStyle = this.#colours[i]!;
      ctx.fillText(line.mark, this.#x(plot, moment) + 6 * density, y);
    }
  }

  /** The moment that is pointed at, with a dot on every line that was measured then. */
  #paintPointed(plot: uPlot, at: number): void {
    if (at < this.#window[0] || at > this.#window[1]) return;
    this.#paintMoment(plot, at, this.#theme.muted);
    for (const [l, line] of this.#lines.entries()) {
      const i = this.#isShown(line) ? measuredUpTo(line, at) : -1;
      const history = line.history();
      if (i < 0 || history.moments[i] !== at) continue;
      const value = line.column(history)[i]!;
      plot.ctx.fillStyle = this.#theme.background;
      this.#paintDot(plot, at, value, 5);
      plot.ctx.fillStyle = this.#colours[l]!;
      this.#paintDot(plot, at, value, 3.5);
    }
  }

  #paintMoment(plot: uPlot, at: number, colour: string): void {
    if (at < this.#window[0] || at > this.#window[1]) return;
    const { ctx, bbox } = plot;
    const density = devicePixelRatio;
    ctx.fillStyle = colour;
    const x = Math.round(this.#x(plot, at) - density / 2);
    ctx.fillRect(x, bbox.top, Math.max(1, Math.round(density)), bbox.height);
  }
}

const NOTHING: null[] = [null, null];

/** How much time the charts show: all of it, and before the first epoch is over in coarse steps. */
export function span({ nets }: Subject, lines: readonly Line[]): number {
  let furthest = 0;
  for (const { run } of nets) furthest = Math.max(furthest, run.examplesSeen, run.furthest);
  for (const line of lines) {
    const { moments, length } = line.history();
    furthest = Math.max(furthest, moments[length - 1]!);
  }
  const epoch = Math.max(SHORTEST, nets[0]!.run.epochLength);
  if (furthest >= epoch) return furthest;
  // 10, 20, 50, 100, …: the first examples are seen apart, and the axis does not crawl.
  let end = SHORTEST;
  for (let i = 0; end < furthest; i++) end *= i % 3 === 1 ? 2.5 : 2;
  return Math.min(end, epoch);
}

function sizeOf(target: HTMLElement): { width: number; height: number } {
  return { width: target.clientWidth, height: target.clientHeight };
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
    size: TIME,
    gap: 4,
    space: 90,
    grid: { show: false },
    values: (_, splits) =>
      splits.map((split) => (Number.isInteger(split) ? text.count(split) : '')),
  };
}
