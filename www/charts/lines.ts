// From the networks' histories, and those of runs before, to the lines that are drawn.

import type { ChartsWords } from '../text/en/charts';
import type { Experiment } from '../engine';
import type { History } from '../run/history';
import type { Net } from '../run/net.svelte';
import type { Ghost } from '../run/past.svelte';
import type { Kind, Line } from './frame';

/** What the charts are about. */
export interface Subject {
  nets: readonly Net[];
  ghosts: readonly Ghost[];
  /** The hidden layer that the readouts speak of. */
  layer: number;
  words: ChartsWords;
  /** A field with its value, as the controls call it. */
  setting: (experiment: Experiment, field: string) => string;
}

/** A line that follows its run. */
export interface LiveLine extends Line {
  /** Reads the run as it is now; allocates nothing. */
  refresh(): void;
  /** A value as the legend writes it. */
  write(value: number): string;
}

/** Tells layers apart, and the runs that were left. */
const DASHES: readonly (readonly number[])[] = [[], [7, 4], [2, 3]];
const HELD_OUT = [5, 4];

type Look = Pick<LiveLine, 'key' | 'name' | 'colour' | 'dash' | 'width' | 'mark' | 'write'>;

/** A line whose column is asked for anew each time: a run that branches has another history. */
function follow(
  look: Look,
  history: () => History,
  column: (history: History) => Float64Array,
  present: (() => number | undefined) | undefined,
): LiveLine {
  const line: LiveLine = {
    ...look,
    ended: present === undefined,
    moments: new Float64Array(0),
    values: new Float64Array(0),
    length: 0,
    present: NaN,
    refresh() {
      const from = history();
      line.moments = from.moments;
      line.values = column(from);
      line.length = from.length;
      line.present = present?.() ?? NaN;
    },
  };
  line.refresh();
  return line;
}

/** The lines of a chart: the first is drawn over the others. */
export function linesOf(kind: Kind, subject: Subject): LiveLine[] {
  switch (kind) {
    case 'loss':
      return [...subject.nets.flatMap((net) => lossLines(net, subject)), ...lossesBefore(subject)];
    case 'gap':
      return [...subject.nets.flatMap((net) => gapLines(net, subject)), ...gapsBefore(subject)];
    case 'unlike':
      return subject.nets.flatMap((net) => unlikeLines(net, subject));
  }
}

function lossLines(net: Net, subject: Subject): LiveLine[] {
  const { words } = subject;
  const training = follow(
    { ...lookOf(net, subject, 'training', words.training), mark: markOf(net, subject) },
    () => net.history,
    (history) => history.losses,
    () => net.moment.loss,
  );
  if (net.run.heldOut().length === 0) return [training];
  const heldOut = follow(
    { ...lookOf(net, subject, 'held-out', words.heldOut), dash: HELD_OUT, width: 1.5 },
    () => net.history,
    (history) => history.testLosses,
    () => net.moment.testLoss,
  );
  return [training, heldOut];
}

/** The layer that the readouts speak of first, the others thin. */
function gapLines(net: Net, subject: Subject): LiveLine[] {
  const { words, layer: chosen } = subject;
  const lines = net.history.gaps.map((_, layer, { length }) => {
    const name = length === 1 ? words.gapLine : words.layer(layer);
    const look = lookOf(net, subject, `layer-${layer}`, name);
    const isChosen = layer === chosen;
    return follow(
      {
        ...look,
        write: (gap) => (gap === 0 ? words.identical : words.figure(gap)),
        ...(isChosen
          ? { mark: markOf(net, subject) }
          : {
              width: 1,
              dash: DASHES[1 + (layer % 2)]!,
              colour: net.id === 'a' ? 'muted' : 'second',
            }),
      },
      () => net.history,
      (history) => history.gaps[layer]!,
      () => net.moment.gaps[layer],
    );
  });
  const first = lines[chosen];
  return first ? [first, ...lines.filter((line) => line !== first)] : lines;
}

/** How many units differ and how many directions they fill. */
function unlikeLines(net: Net, subject: Subject): LiveLine[] {
  const { words, layer } = subject;
  if (layer >= net.history.distinct.length) return [];
  return [
    follow(
      {
        ...lookOf(net, subject, 'distinct', words.distinct),
        mark: markOf(net, subject),
        write: words.count,
      },
      () => net.history,
      (history) => history.distinct[layer]!,
      () => net.moment.distinct[layer],
    ),
    follow(
      { ...lookOf(net, subject, 'rank', words.rank), dash: HELD_OUT, width: 1.5 },
      () => net.history,
      (history) => history.ranks[layer]!,
      () => NaN,
    ),
  ];
}

function lossesBefore(subject: Subject): LiveLine[] {
  return subject.ghosts.map((ghost) =>
    follow(
      lookBefore(ghost, subject),
      () => ghost.history,
      (history) => history.losses,
      undefined,
    ),
  );
}

/** Of the runs before only the chosen layer, or nothing could be told apart. */
function gapsBefore(subject: Subject): LiveLine[] {
  const { ghosts, layer, words } = subject;
  return ghosts
    .filter((ghost) => layer < ghost.history.gaps.length)
    .map((ghost) =>
      follow(
        {
          ...lookBefore(ghost, subject),
          write: (gap) => (gap === 0 ? words.identical : words.figure(gap)),
        },
        () => ghost.history,
        (history) => history.gaps[layer]!,
        undefined,
      ),
    );
}

function lookOf(net: Net, { nets, words }: Subject, key: string, name: string): Look {
  return {
    key: `${net.id}-${key}`,
    name: nets.length > 1 ? words.ofNet(net.id, name) : name,
    colour: net.id === 'a' ? 'ink' : 'second',
    dash: DASHES[0]!,
    width: 2,
    mark: undefined,
    write: words.figure,
  };
}

function lookBefore(ghost: Ghost, subject: Subject): Look {
  return {
    key: `before-${ghost.id}`,
    name: nameBefore(ghost, subject),
    colour: 'before',
    dash: DASHES[(ghost.id - 1) % DASHES.length]!,
    width: 1.25,
    mark: undefined,
    write: subject.words.figure,
  };
}

/** What a run before was: in what it differed from the one that came after it. */
export function nameBefore(ghost: Ghost, { words, setting }: Subject): string {
  return words.before(ghost.fields.map((field) => setting(ghost.experiment, field)));
}

function markOf(net: Net, { nets }: Subject): string | undefined {
  return nets.length > 1 ? net.id.toUpperCase() : undefined;
}
