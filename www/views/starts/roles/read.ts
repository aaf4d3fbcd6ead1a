// A few starts as numbers to be drawn.

import { Fate, type Pictures, type ToldPair } from '../../../engine';
import { largest } from '../../../paint/canvas';
import { outputRange } from '../../../paint/theme';
import { SIDE, type Player } from '../../../run/few.svelte';
import type { Net } from '../../../run/net.svelte';
import type { RolesWords } from '../../../text/en/roles';
import { FULL, type Instead, type Place, type RoleRow, type RolesFrame } from './frame';

/** The first start's units, the one that does the most first; of equals the lower number. */
export function columnsOf({ told }: Player): readonly number[] {
  return told.work.map((_, unit) => unit).sort((a, b) => told.work[b]! - told.work[a]! || a - b);
}

/** Whether its units add something, so that it can be compared. */
export function isTold({ told }: Player): boolean {
  return told.fate !== Fate.Diverged && told.work.some((share) => share > 0);
}

/** A start that is to be a row; nothing stands in its place before it is trained. */
export interface Start {
  name: readonly string[];
  below: readonly string[];
  player: Player | undefined;
}

/**
 * The first start and others in one picture: partners in one column. `beside` are those of a picture
 * beside it, with which it shares its colours and bars.
 */
export function readRoles(
  net: Net,
  layer: number,
  first: Player,
  starts: readonly Start[],
  beside: readonly Player[],
  told: Place | undefined,
  words: RolesWords,
): RolesFrame {
  const { run, experiment } = net;
  const units = first.pictures.biases.length;
  const inputs = run.widths[layer]!;
  const columns = columnsOf(first);
  const isPlane = first.pictures.added.length > 0;
  const rows = starts.map(({ name, below, player }): RoleRow => {
    const pictures = player?.pictures ?? first.pictures;
    const pair = player?.told.pair;
    const isOwn = player === first;
    return {
      name,
      below,
      isOwn,
      units: isOwn ? columns : columns.map((unit) => pair?.partners[unit] ?? unit),
      work: player?.told.work ?? [],
      instead: insteadOf(player),
      added: pictures.added,
      says: pictures.says,
      weights: { units, inputs, ...turnedAs(pictures, pair, units) },
      loss: player && player.told.fate !== Fate.Diverged ? words.lossIn(player.told.loss) : [],
    };
  });
  const shown = [...starts.flatMap(({ player }) => player ?? []), ...beside].filter(isTold);
  const isClass = experiment.training.loss === 'cross_entropy';
  return {
    rows,
    units,
    side: isPlane ? SIDE : 0,
    isImage: run.isImage && layer === 0,
    full: fullOf(shown),
    most: largestOf(shown.map(({ pictures }) => pictures.added)) * REACH || 1,
    mostWeight: largestOf(shown.map(({ pictures }) => pictures.weights)) || 1,
    range: outputRange(isClass),
    told,
    ends: endsOf(net, isPlane, words),
  };
}

function insteadOf(player: Player | undefined): Instead | undefined {
  if (!player) return 'waiting';
  if (player.told.fate === Fate.Diverged) return 'diverged';
  return isTold(player) ? undefined : 'idle';
}

/** Where on the way to the largest a colour is full: what most units add is seen then. */
const REACH = 0.6;

/** The least share that no unit does more than. */
function fullOf(shown: readonly Player[]): number {
  const most = Math.max(0, ...shown.flatMap(({ told }) => told.work));
  return FULL.find((share) => share >= most) ?? 1;
}

const largestOf = (all: readonly Float32Array[]) => Math.max(0, ...all.map(largest));

/** Weights and biases with those units turned in sign that say the opposite of the first start's. */
function turnedAs(
  { weights, biases }: Pictures,
  pair: ToldPair | null | undefined,
  units: number,
): Pick<Pictures, 'weights' | 'biases'> {
  const turned = new Set(pair?.partners.filter((_, unit) => pair.turned[unit]));
  const turn = (x: number, i: number) => (turned.has(i % units) ? -x : x);
  return turned.size === 0
    ? { weights, biases }
    : { weights: weights.map(turn), biases: biases.map(turn) };
}

function endsOf(net: Net, isPlane: boolean, words: RolesWords): readonly [string, string] {
  if (!isPlane) return words.weights;
  const [low, high] = net.run.classNames;
  return low !== undefined && high !== undefined
    ? words.pushes(low, high)
    : words.pushes(words.lower, words.higher);
}
