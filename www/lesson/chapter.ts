// What a chapter of the lesson is, as data: adding one is one file here and its words.

import { readLink } from '../engine';
import type { Player } from '../run/player.svelte';
import type { Runs } from '../run/runs.svelte';
import type { Facts, NetFacts } from '../text/facts';

/** What a press may do something with: the page. */
export interface Stage {
  readonly runs: Runs;
  readonly player: Player;
  /**
   * Opens another scene of the chapter, as a link says it; `isAfresh` where the runs before it are not
   * to be drawn beside it.
   */
  show(scene: string, isAfresh?: boolean): void;
}

/** Something that the person does with one press. */
export interface Press {
  /** What it is called among the chapter's words. */
  name: string;
  /** Whether it has been done, however it was. */
  isDone(facts: Facts): boolean;
  act(stage: Stage): void;
}

/** A sentence of the verdict, and when the run bears it. */
export interface Claim {
  /** What it is called among the chapter's words. */
  name: string;
  holds(facts: Facts): boolean;
  /** The units of the first hidden layer that it speaks of, to be pointed at. */
  points?(facts: Facts): readonly number[];
  /** The choice of the prediction that it bears out, from 0. */
  bears?: number;
}

/** A row of a chapter's table, which fills as the runs are made that it speaks of. */
export interface Row {
  /** What it is called among the chapter's words. */
  name: string;
  /** What is found, where the page shows the run that has it. */
  find(facts: Facts): readonly number[] | undefined;
}

export interface Chapter {
  /** What it is called among the words. */
  name: string;
  /** What the page shows first, as a link says it. */
  scene: string;
  presses: readonly Press[];
  /** Whether every press has a prediction of its own. */
  predictsEach?: boolean;
  /** The first that holds is said. */
  claims: readonly Claim[];
  table?: readonly Row[];
  /** What would refute it, to be tried after the verdict. */
  breaks: readonly Press[];
}

const documents = new Map<string, string>();

/** Whether a network is the run that a scene describes, with nothing changed by hand on the way. */
export function isRunOf({ document, byHand }: NetFacts, scene: string): boolean {
  let described = documents.get(scene);
  if (described === undefined) {
    described = JSON.stringify(readLink(scene).link.experiment);
    documents.set(scene, described);
  }
  return byHand === 0 && document === described;
}

/** A press that opens a scene, and is done once that run has come to the scene's moment. */
export function opens(name: string, scene: string): Press {
  return {
    name,
    isDone: ({ a }) => isRunOf(a, scene) && a.seen >= readLink(scene).link.step,
    act: (stage) => stage.show(scene),
  };
}
