import { SvelteMap } from 'svelte/reactivity';

import {
  castOf,
  Fate,
  type Cast,
  type Experiment,
  type Pictures,
  type ToldLine,
  type ToldRoles,
  type ToldStart,
  type Variation,
} from '../engine';

/** Starts that are compared at once: the page's own and those of the seeds after it. */
const FEW = 5;

/** Points on a side of a picture over the plane. */
export const SIDE = 28;

/** So many comparisons are kept: going back to a run shows its own again. */
const KEPT = 4;

/** One start, what became of it, and what is drawn of it. */
export interface Player {
  told: ToldStart;
  pictures: Pictures;
}

const NOTHING: Pictures = {
  added: new Float32Array(),
  says: new Float32Array(),
  weights: new Float32Array(),
  biases: new Float32Array(),
};

/** What is compared: a document, one of its hidden layers, and how long it is trained. */
export interface Wanted {
  experiment: Experiment;
  layer: number;
  epochs: number;
  /** Other seeds than the page's own and a few after it: of these only the roles are told. */
  seeds?: readonly number[];
}

/** A few starts of one experiment, the first the page's own; each in a state of its own. */
export class Few {
  readonly experiment: Experiment;
  readonly layer: number;
  readonly epochs: number;
  readonly seeds: readonly number[];
  #players = $state.raw<readonly Player[]>([]);
  readonly #lines = new SvelteMap<number, ToldLine>();
  readonly #varied = new SvelteMap<Variation, Player>();
  #redrawn = $state<number>();
  /** Whether pictures are wanted of each. */
  readonly #areDrawn: boolean;
  /** How many networks the worker has been asked for. */
  #networks = 0;
  #roles = $state.raw<ToldRoles>();
  #failed = $state<string>();
  #isStopped = $state(false);
  readonly #cast: Promise<Cast>;

  constructor({ experiment, layer, epochs, seeds }: Wanted, round: number, make: typeof castOf) {
    this.experiment = structuredClone(experiment);
    this.layer = layer;
    this.epochs = epochs;
    const own = experiment.start.seed;
    const others = Array.from({ length: FEW - 1 }, (_, i) => own + 1 + i + round * (FEW - 1));
    this.seeds = seeds ?? [own, ...others].map((seed) => seed % 2 ** 32);
    this.#areDrawn = seeds === undefined;
    this.#cast = make(this.experiment, layer);
    void this.#train();
  }

  /** Whether they are of this document; of seeds of their own whatever seed it has. */
  isOf(experiment: Experiment): boolean {
    const seed = this.#areDrawn ? experiment.start.seed : this.experiment.start.seed;
    const same = { ...experiment, start: { ...experiment.start, seed } };
    return JSON.stringify(same) === JSON.stringify(this.experiment);
  }

  /** Those that are done, in order of the seeds. */
  get players(): readonly Player[] {
    return this.#players;
  }

  get isTraining(): boolean {
    return !this.#isStopped && this.#failed === undefined && !this.isDone;
  }

  get isDone(): boolean {
    return this.#players.length === this.seeds.length;
  }

  /** Why it ended early. */
  get failed(): string | undefined {
    return this.#failed;
  }

  /** What all of them have in common, once all are done. */
  get roles(): ToldRoles | undefined {
    return this.#roles;
  }

  /** The way from the first to the `nth`; nothing before it has been asked for. */
  lineTo(nth: number): ToldLine | undefined {
    return this.#lines.get(nth);
  }

  /** All ways that have been asked for. */
  get lines(): readonly ToldLine[] {
    return [...this.#lines.values()];
  }

  /** The first start with one thing changed; nothing before it has been asked for. */
  variedBy(what: Variation): Player | undefined {
    return this.#varied.get(what);
  }

  /** Asks for the way to the `nth`. */
  async walk(nth: number): Promise<void> {
    if (this.#lines.has(nth)) return;
    await this.#tell(async (cast) => {
      this.#lines.set(nth, await cast.line(nth));
    });
  }

  /** The unit that was drawn again last. */
  get redrawn(): number | undefined {
    return this.#redrawn;
  }

  /** Trains the first start with one thing changed; `unit` is the one that is drawn again. */
  async vary(what: Variation, unit: number): Promise<void> {
    const isOther = what === 'redrawn' && unit !== this.#redrawn;
    if (this.#varied.has(what) && !isOther) return;
    if (what === 'redrawn') this.#redrawn = unit;
    await this.#tell(async (cast) => {
      this.#varied.set(what, await this.#drawn(cast, cast.vary(what, unit, this.epochs)));
    });
  }

  /** What the network says at a share of the way to the `nth`, and its loss there. */
  async between(nth: number, t: number, isMatched: boolean): Promise<Float32Array | undefined> {
    let said: Float32Array | undefined;
    await this.#tell(async (cast) => {
      said = await cast.between(nth, t, isMatched, SIDE);
    });
    return said;
  }

  /** Gives up; what is done stays. */
  stop(): void {
    if (this.#isStopped) return;
    this.#isStopped = true;
    this.#cast.then((cast) => cast.end()).catch(() => undefined);
  }

  async #train(): Promise<void> {
    await this.#tell(async (cast) => {
      for (const seed of this.seeds) {
        const player = await this.#drawn(cast, cast.train(seed, this.epochs));
        this.#players = [...this.#players, player];
      }
      if (this.#players.some(({ told }) => told.fate !== Fate.Diverged)) {
        this.#roles = await cast.roles();
      }
    });
  }

  /** A start that the worker was just asked for, with its pictures. */
  async #drawn(cast: Cast, asked: Promise<ToldStart>): Promise<Player> {
    const nth = this.#networks++;
    if (!this.#areDrawn) return { told: await asked, pictures: NOTHING };
    const [told, pictures] = await Promise.all([asked, cast.pictures(nth, SIDE)]);
    return { told, pictures };
  }

  async #tell(ask: (cast: Cast) => Promise<void>): Promise<void> {
    try {
      await ask(await this.#cast);
    } catch (reason) {
      if (this.#isStopped) return;
      this.#failed = reason instanceof Error ? reason.message : JSON.stringify(reason);
    }
  }
}

/** The few starts of each network on the page: the only one that begins and ends them. */
export class FewStarts {
  #kept = $state.raw<readonly (readonly [key: string, few: Few])[]>([]);
  /** How often four others were asked for. */
  #round = $state(0);
  readonly #make: typeof castOf;

  constructor(make = castOf) {
    this.#make = make;
  }

  /** What was begun of this; nothing before. */
  of(wanted: Wanted): Few | undefined {
    const key = keyOf(wanted, this.#round);
    return this.#kept.find(([of]) => of === key)?.[1];
  }

  /** Begins what is wanted, where it is not there or was given up. */
  begin(wanted: Wanted): void {
    const key = keyOf(wanted, this.#round);
    const others = this.#kept.filter(([of]) => of !== key);
    const gone = others.slice(0, Math.max(0, others.length - KEPT + 1));
    for (const [, few] of gone) few.stop();
    this.of(wanted)?.stop();
    const few = new Few(wanted, this.#round, this.#make);
    this.#kept = [...others.slice(gone.length), [key, few]];
  }

  /** Four other seeds beside the page's own. */
  drawOthers(): void {
    this.#round++;
  }

  /** The page's experiments are these now: training of any other ends. */
  follow(subjects: readonly { experiment: Experiment }[]): void {
    const isPresent = (few: Few) => subjects.some(({ experiment }) => few.isOf(experiment));
    for (const [, few] of this.#kept) if (few.isTraining && !isPresent(few)) few.stop();
    this.#kept = this.#kept.filter(([, few]) => few.isDone || few.isTraining);
  }

  /** Lets go of everything: after a panic the engine that they were made from is another. */
  clear(): void {
    for (const [, few] of this.#kept) few.stop();
    this.#kept = [];
  }
}

function keyOf({ experiment, layer, epochs, seeds }: Wanted, round: number): string {
  const which = seeds ? seeds.join() : `own ${round}`;
  return `${layer} ${epochs} ${which} ${JSON.stringify(experiment)}`;
}
