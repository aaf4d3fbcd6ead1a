// Files that are saved: what they are called, and how they come to the person.

import { shown, type Experiment } from '../engine';
import type { Scene } from '../page/scene';

/** What is not a letter or digit of a file's name on every system. */
const OTHER = /[^a-z0-9]+/g;

/**
 * A name that says the run: `unalike-circles-8-tanh-seed-1-4900.png`. `part` tells files of the same
 * moment apart; none for what is the run's as a whole.
 */
export function fileName(
  { experiment, step }: Pick<Scene, 'experiment' | 'step'>,
  part: string,
  extension: string,
): string {
  const { data, network, start } = experiment;
  const says = [
    'unalike',
    data.set,
    network.hidden.length > 0 ? network.hidden.join('-') : 'no-hidden',
    ...(network.hidden.length > 0 ? [network.activation] : []),
    ...(start.symmetry === 'none' ? [] : [start.symmetry]),
    `seed-${start.seed}`,
    String(step),
    part,
  ];
  const slugs = says.map((one) => one.toLowerCase().replace(OTHER, '-').replace(/^-|-$/g, ''));
  return `${slugs.filter(Boolean).join('-')}.${extension}`;
}

/** A document as the terminal shows it, which takes it as well. */
export function documentFile(experiment: Experiment): Blob {
  return new Blob([`${shown(experiment)}\n`], { type: 'application/json' });
}

/** Milliseconds after which a file that was handed over is given up: some browsers read it later. */
const KEPT = 60_000;

/** Has the browser save a file. */
export function handOver(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEPT);
}
