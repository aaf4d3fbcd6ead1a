// What the picture of a few starts shows, as plain data.

import type { Rows } from '../../../paint/weights';

/** What stands in the place of a start's units. */
export type Instead = 'waiting' | 'diverged' | 'idle';

/** One start: its units in the order of the columns. */
export interface RoleRow {
  /** What it is called, and what stands below it: the first wording that fits. */
  name: readonly string[];
  below: readonly string[];
  isOwn: boolean;
  /** The unit in each column; none while `instead` is told. */
  units: readonly number[];
  /** Each unit's share of the work, by its own number. */
  work: readonly number[];
  instead: Instead | undefined;
  /** What each unit adds over the plane, unit by unit; empty where there is none. */
  added: Float32Array;
  /** What the network says there. */
  says: Float32Array;
  weights: Rows;
  /** Its loss, with as many digits as there is room for; nothing where it has none. */
  loss: readonly string[];
}

export interface RolesFrame {
  rows: readonly RoleRow[];
  /** How many units there are. */
  units: number;
  /** Points on a side of a picture over the plane; 0 where there is none. */
  side: number;
  isImage: boolean;
  /** The share of the work that fills a bar. */
  full: number;
  /** The ends of the scale of what units add, and of their weights. */
  most: number;
  mostWeight: number;
  /** The output's numbers at the two ends of its scale. */
  range: readonly [number, number];
  /** The place that is told: a row and a column. */
  told: Place | undefined;
  /** What the two ends of the scale of what is added mean. */
  ends: readonly [string, string];
}

/** A unit's place in the picture. */
export interface Place {
  row: number;
  column: number;
}

/** Below this share of the work a unit is faded. */
export const FADED = 0.05;

/** Shares of the work that may fill a bar. */
export const FULL = [0.1, 0.25, 0.5, 1] as const;
