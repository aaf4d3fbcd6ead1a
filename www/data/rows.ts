// From drawn points to the rows of a document, and from a run's points to drawn ones.

import type { Row, Run } from '../engine';
import type { TableOptions } from '../engine/files';
import { CLASSES, type Point } from './points.svelte';

/** What a class is called. */
export function className(of: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + of);
}

/** How many points each class has. */
export function countsOf(points: readonly Point[]): number[] {
  const counts = Array.from({ length: CLASSES }, () => 0);
  for (const { of } of points) counts[of]!++;
  return counts;
}

/**
 * The points as rows: one of each class in turn, so that the first class is A, and a run that takes
 * them as they are listed is not given one class after the other.
 */
export function rowsOf(points: readonly Point[]): Row[] {
  const queues = Array.from({ length: CLASSES }, (_, of) => points.filter((one) => one.of === of));
  const longest = Math.max(...queues.map((queue) => queue.length));
  const turns = Array.from({ length: longest }, (_, turn) =>
    queues.flatMap((all) => all[turn] ?? []),
  );
  return turns.flat().map(({ x, y, of }) => ({ inputs: [x, y], target: className(of) }));
}

/** Rows as the text of a table, and how that is to be read. */
export function tableOf(rows: readonly Row[]): { text: string; options: TableOptions } {
  const cell = (value: number | string) => {
    const text = String(value);
    return /[",\n\r]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const lines = rows.map(({ inputs, target }) => [...inputs, target].map(cell).join(','));
  const kind = typeof rows[0]?.target === 'number' ? 'numbers' : 'classes';
  const text = lines.map((line) => `${line}\n`).join('');
  return { text, options: { separator: ',', has_header: false, target_kind: kind } };
}

/** The points of a run whose examples are points of classes; nothing of another. */
export function pointsOf(run: Run): Point[] | undefined {
  const { classNames, isPlane, examples } = run;
  if (!isPlane || classNames.length === 0 || classNames.length > CLASSES) return undefined;
  const [places, labels] = [run.places().slice(), run.labels()];
  return Array.from({ length: examples }, (_, i) => ({
    x: places[2 * i]!,
    y: places[2 * i + 1]!,
    of: labels[i]!,
  }));
}
