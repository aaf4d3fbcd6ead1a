// The kinds of chart: which lines they draw, how high, and on which scale.

import type uPlot from 'uplot';

import type { Experiment } from '../../engine';
import type { Ghost } from '../../run/ghosts.svelte';
import { valueOf, type Value } from '../../run/knobs';
import type { Net } from '../../run/net.svelte';
import { text } from '../../text';
import { DASHES, type Line } from './line';

/** What the charts are about. */
export interface Subject {
  nets: readonly Net[];
  ghosts: readonly Ghost[];
  /** The hidden layer that the readouts speak of. */
  layer: number;
  loss: Experiment['training']['loss'];
}

/** Of all values in view: the smallest, the smallest that is more than zero, and the largest. */
export interface Extent {
  low: number;
  above: number;
  high: number;
}

/** One of the charts. */
export interface ChartKind {
  lines(subject: Subject): readonly Line[];
  /** From where to where the scale goes, for the values in view. */
  range(extent: Extent, subject: Subject, zoomed: boolean): [number, number];
  /** Where a value lies on a scale that begins at `bottom`. */
  place(value: number, bottom: number): number;
  /** What the scale counts in. */
  unit(subject: Subject): string | undefined;
  axis: Pick<uPlot.Axis, 'splits' | 'values' | 'incrs' | 'space'>;
}

export const lossChart: ChartKind = {
  lines: ({ nets, ghosts }) => [
    ...nets.flatMap((net) => {
      const training = {
        ...liveLine(net, nets, 'training', text.charts.training),
        mark: markOf(net, nets),
        column: () => net.history.losses,
        present: () => net.moment.loss,
      };
      if (net.run.heldOut().length === 0) return [training];
      const heldOut = {
        ...liveLine(net, nets, 'held-out', text.charts.heldOut),
        dash: [5, 4],
        depth: 0.35,
        column: () => net.history.testLosses,
        present: () => net.moment.testLoss,
      };
      return [training, heldOut];
    }),
    ...ghosts.map((ghost) => ({
      ...ghostLine(ghost),
      column: () => ghost.history.losses,
    })),
  ],
  range: ({ low, high }, _, zoomed) => {
    // A part that is looked at closely fills the height; the whole stands on zero.
    if (zoomed && high > low) return [low - 0.08 * (high - low), high + 0.08 * (high - low)];
    return [Math.min(0, low), Math.max(0.1, high * 1.08)];
  },
  place: (value) => value,
  unit: ({ loss }) => text.charts.units[loss],
  axis: { space: 28, values: (_, splits) => splits.map((split) => text.tick(split)) },
};

/** How far the scale of the gap goes on below its line *identical*, in decades. */
const BELOW = 0.35;

/** Decades that are always shown. */
const LOWEST = -3;
const HIGHEST = 1;

/** The least room between two marks of the gap's scale, in pixels. */
const MARKS = 14;

/**
 * On a logarithmic scale zero is nowhere; here it has a line of its own below the decades, because
 * exactly zero is what the page is about. The scale is linear in what is drawn: the exponent.
 */
export const gapChart: ChartKind = {
  lines: ({ nets, ghosts, layer: chosen }) => [
    ...nets.flatMap((net) =>
      net.history.gaps.map((_, layer, { length }) => ({
        ...liveLine(
          net,
          nets,
          `layer-${layer}`,
          length === 1 ? text.charts.gapLine : text.readout.layer(layer),
        ),
        mark: layer === chosen ? markOf(net, nets) : undefined,
        dash: DASHES[layer % DASHES.length]!,
        depth: layer < DASHES.length ? 0 : 0.55,
        width: layer === chosen ? 2 : 1.25,
        column: () => net.history.gaps[layer]!,
        present: () => net.moment.gaps[layer],
        write: writeGap,
      })),
    ),
    // Of the runs before only the chosen layer, or nothing could be told apart.
    ...ghosts
      .filter((ghost) => chosen < ghost.history.gaps.length)
      .map((ghost) => ({
        ...ghostLine(ghost),
        column: () => ghost.history.gaps[chosen]!,
        write: writeGap,
      })),
  ],
  range: ({ above, high }) => {
    const lowest = above < Infinity ? Math.floor(Math.log10(above)) : LOWEST;
    const highest = high > 0 ? Math.ceil(Math.log10(high)) : HIGHEST;
    return [Math.min(LOWEST, lowest) - 1 - BELOW, Math.max(HIGHEST, highest) + 0.15];
  },
  place: (value, bottom) => (value === 0 ? bottom + BELOW : Math.log10(value)),
  unit: () => undefined,
  axis: {
    splits: ({ scales, bbox }) => {
      const { min, max } = scales['y']!;
      return decades(min!, max!, bbox.height / devicePixelRatio);
    },
    values: (_, splits) =>
      splits.map((exponent, i) => (i === 0 ? text.charts.identical : text.charts.decade(exponent))),
  },
};

/** The line *identical*, then whole decades, no closer than can be read. */
function decades(min: number, max: number, height: number): number[] {
  const floor = Math.round(min + BELOW);
  const step = Math.ceil((MARKS * (max - min)) / height);
  const splits = [floor];
  for (let exponent = Math.floor(max); exponent - floor >= step; exponent -= step) {
    splits.splice(1, 0, exponent);
  }
  return splits;
}

/** How many units differ and how many directions they fill, of the chosen layer. */
export const unlikeChart: ChartKind = {
  lines: ({ nets, layer }) =>
    nets
      .filter((net) => layer < net.history.distinct.length)
      .flatMap((net) => {
        return [
          {
            ...liveLine(net, nets, 'distinct', text.charts.distinct),
            mark: markOf(net, nets),
            column: () => net.history.distinct[layer]!,
            present: () => net.moment.distinct[layer],
            write: text.count,
          },
          {
            ...liveLine(net, nets, 'rank', text.charts.rank),
            dash: [5, 4],
            depth: 0.35,
            column: () => net.history.ranks[layer]!,
          },
        ];
      }),
  range: (_, { nets, layer }) => {
    const units = nets[0]!.run.widths[layer + 1] ?? 1;
    return [-0.04 * units, 1.06 * units];
  },
  place: (value) => value,
  unit: () => text.charts.unitsOfLayer,
  axis: {
    space: 22,
    incrs: [1, 2, 4, 8, 16, 32, 64],
    values: (_, splits) => splits.map((split) => text.count(split)),
  },
};

/** What lines of a run on the page have in common; the rest is what each draws. */
function liveLine(net: Net, nets: readonly Net[], key: string, name: string) {
  return {
    key: `${net.id}-${key}`,
    name: nets.length > 1 ? text.charts.ofNet(net.id, name) : name,
    mark: undefined as string | undefined,
    colour: net.id === 'a' ? ('accent' as const) : ('second' as const),
    depth: 0,
    dash: DASHES[0]!,
    width: 2,
    history: () => net.history,
    present: (): number | undefined => undefined,
    write: text.figure,
    ended: false,
  };
}

/** What lines of a run that was left have in common. */
function ghostLine(ghost: Ghost) {
  return {
    key: `ghost-${ghost.id}`,
    name: text.charts.before(ghost.fields.map((field) => setting(ghost.experiment, field))),
    mark: undefined,
    colour: 'muted' as const,
    depth: 0,
    dash: DASHES[(ghost.id - 1) % DASHES.length]!,
    width: 1,
    history: () => ghost.history,
    present: () => undefined,
    write: text.figure,
    ended: true,
  };
}

/** A field with its value: *Learning rate 0.1*. */
function setting(experiment: Experiment, field: string): string {
  const { fields, names, hidden } = text.controls;
  const value = valueOf(experiment, field) as Value | readonly number[] | null | undefined;
  const written =
    value === null || value === undefined
      ? text.readout.none
      : typeof value === 'number'
        ? text.tick(value)
        : typeof value === 'string'
          ? (names[value] ?? value)
          : value.map(text.count).join(', ');
  return text.charts.setting(
    field === 'network.hidden' ? hidden : (fields[field] ?? field),
    written,
  );
}

function markOf(net: Net, nets: readonly Net[]): string | undefined {
  return nets.length > 1 ? net.id.toUpperCase() : undefined;
}

function writeGap(gap: number): string {
  return gap === 0 ? text.charts.identical : text.figure(gap);
}
