// What of a run the script has to say: what is used at all, and what changes on the way.

import type { Change, Experiment } from '../../engine';
import type { Recording } from './recording';

type Training = Experiment['training'];

/** Settings of the training that are a constant of the script, or of its `now` where they change. */
export const SETTINGS = ['batch', 'seed', 'order', 'l1', 'l2', 'dropout', 'loss'] as const;
export type Setting = (typeof SETTINGS)[number];

export class Plan {
  readonly recording: Recording;
  /** Every document that is in force at some time, the first of all first. */
  readonly #documents: readonly Experiment[];

  constructor(recording: Recording) {
    this.recording = recording;
    const changed = recording.changes.flatMap(({ change }) =>
      change.kind === 'experiment' ? [change.experiment] : [],
    );
    this.#documents = [recording.experiment, ...changed];
  }

  /** The document that the run begins with. */
  get first(): Experiment {
    return this.recording.experiment;
  }

  /** Whether something is so at some time of the run. */
  ever(is: (training: Training) => boolean): boolean {
    return this.#documents.some(({ training }) => is(training));
  }

  /** Whether a setting changes on the way. */
  varies(setting: Setting): boolean {
    return this.ever((training) => training[setting] !== this.first.training[setting]);
  }

  /** What the script calls a setting. */
  name(setting: Setting): string {
    return this.varies(setting) ? `now.${setting}` : setting.toUpperCase();
  }

  get isChanged(): boolean {
    return this.recording.changes.length > 0;
  }

  has(kind: Change['kind']): boolean {
    return this.recording.changes.some(({ change }) => change.kind === kind);
  }

  /** Whether some units are left out of some examples. */
  get isMasked(): boolean {
    return this.hasDropout || this.splits;
  }

  get hasDropout(): boolean {
    return this.first.network.hidden.length > 0 && this.ever(({ dropout }) => dropout > 0);
  }

  get hasPenalty(): boolean {
    return this.ever(({ l1, l2 }) => l1 > 0 || l2 > 0);
  }

  get isShuffled(): boolean {
    return this.ever(({ order }) => order === 'shuffled');
  }

  /** Whether the script draws anything of its own. */
  get hasChance(): boolean {
    return this.isShuffled || this.hasDropout;
  }

  /** Whether settings change on the way that the script keeps. */
  get hasNow(): boolean {
    return SETTINGS.some((setting) => this.varies(setting)) || this.splits;
  }

  /** Whether examples are split among the units at some time. */
  get splits(): boolean {
    return this.first.network.hidden.length > 0 && this.has('split');
  }

  /** Whether a loss is of `torch.nn.functional`. */
  get needsFunctional(): boolean {
    const isMany = this.recording.classes > 2;
    return this.ever(({ loss }) => loss === 'cross_entropy') || isMany;
  }

  /** Whether a change may come in the middle of a batch. */
  get gathers(): boolean {
    return this.isChanged && this.ever(({ batch }) => batch > 1);
  }

  /** Modules from one `nn.Linear` to the next. */
  get stride(): number {
    return this.isMasked ? 3 : 2;
  }
}
