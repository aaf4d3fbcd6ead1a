// Reads the stage's numbers from the engine, and keeps what it costs to read.

import type { Run } from '../../engine';
import { largest } from '../../paint/canvas';
import type { Motion } from '../../run/motion';
import type { Net } from '../../run/net.svelte';
import { stepLength } from '../../run/reading';
import { readExamples } from '../examples';
import { FORWARD, LEAST, UPDATE, type NetworkFrame, type Place } from './frame';

/** Points on a side of the coarsest and of the finest grid over the plane. */
const SIDES = [8, 32] as const;

/** Multiplications that the grids may cost together: about two milliseconds of a frame. */
const COST = 2_000_000;

/** Activations that lie within −1 … 1. */
const BOUNDED: ReadonlySet<string> = new Set(['tanh', 'sigmoid']);

const NOTHING = new Float32Array();
const NONE: ReadonlySet<number> = new Set();

/** How fine the grids may be, so that all layers of a network of these widths are done in time. */
function gridSide(widths: readonly number[]): number {
  let before = 0;
  let all = 0;
  for (let layer = 1; layer < widths.length; layer++) {
    // A layer's grid is reached through all layers before it.
    before += widths[layer]! * (widths[layer - 1]! + 4);
    all += before;
  }
  return Math.max(SIDES[0], Math.min(SIDES[1], Math.floor(Math.sqrt(COST / Math.max(1, all)))));
}

/** What is pointed at and selected, and where the example is. */
export interface Look {
  selected: Place | undefined;
  marked: readonly Place[];
  motion: Motion | undefined;
  /** The phase after which the example is held. */
  held: number | undefined;
  /** Whether nothing is told that a lesson asks. */
  isQuiet: boolean;
  /** The hidden units that are switched off, the same list while they are. */
  off: readonly Place[];
  /** What each hidden layer's units are worth; none where it is not told. */
  worth: readonly (Float64Array | undefined)[];
}

/** Counted over all runs: what is painted is kept while one takes another's place. */
let versions = 0;

/** Reads one run's frames. All that is large is allocated once. */
export class Reader {
  readonly #net: Net;
  readonly #run: Run;
  readonly #side: number;
  readonly #surfaces: Float32Array[];
  readonly #most: number[];
  readonly #steps: Float64Array[];
  /** The moment whose surfaces are kept. */
  #moment = -1;
  #version = 0;
  #off: readonly Place[] = [];
  /** What is said of the example without the units that are off. */
  #without: ReturnType<Run['saidWithout']> | undefined;
  #offIn: readonly ReadonlySet<number>[] = [];

  constructor(net: Net) {
    this.#net = net;
    this.#run = net.run;
    const { widths, isPlane } = net.run;
    this.#side = isPlane ? gridSide(widths) : 0;
    const units = widths.slice(1);
    this.#surfaces = units.map((n) => new Float32Array(n * this.#side * this.#side));
    this.#most = units.map(() => 1);
    this.#steps = units.map((n) => new Float64Array(n));
  }

  /** One moment; what it returns is good for this frame. */
  read({ selected, marked, motion, held, isQuiet, off, worth }: Look): NetworkFrame {
    const run = this.#run;
    const phase = motion?.phase ?? held ?? run.phase;
    const shown = motion ?? (held === undefined ? undefined : { phase: held, along: 1 });
    // Calls that may allocate come first: they would end the views.
    for (let layer = 0; layer < run.hiddenLayers; layer++) run.sameAs(layer);
    const underWay = run.phase !== UPDATE;
    const seen = run.examplesSeen;
    const epoch = Math.max(0, Math.floor((seen - (underWay ? 0 : 1)) / run.epochLength));
    run.orderOf(epoch);
    // Until its update is shown the network is the one that the example met.
    const isBefore = motion !== undefined && motion.phase < UPDATE && !underWay;
    if (!isBefore || this.#version === 0 || off !== this.#off) {
      this.#readSurfaces(2 * seen + (underWay ? 1 : 0), off);
    }
    if (phase === UPDATE && shown) this.#readSteps();

    const { example } = run;
    // While an example is on its way it is the run's own that is told.
    const without = phase === UPDATE && !shown ? this.#without : undefined;
    const { network, training } = this.#net.experiment;
    const layers = run.widths.slice(1).map((units, layer) => {
      const met = isBefore ? run.met(layer) : undefined;
      const isOutput = layer === run.hiddenLayers;
      const activations = run.activations(layer);
      const most =
        isOutput || BOUNDED.has(network.activation)
          ? 1
          : Math.max(this.#most[layer]!, largest(activations), LEAST);
      return {
        units,
        inputs: run.widths[layer]!,
        weights: met?.weights ?? run.weights(layer),
        biases: met?.biases ?? run.biases(layer),
        activations: isOutput && without ? without.said : activations,
        deltas: run.deltas(layer),
        steps: this.#steps[layer]!,
        sameAs: isOutput ? undefined : run.sameAs(layer),
        surfaces: this.#surfaces[layer] ?? NOTHING,
        most,
        worth: worth[layer],
        off: this.#offIn[layer] ?? NONE,
      };
    });
    return {
      run,
      version: this.#version,
      all: readExamples(run),
      who: isQuiet ? 'untold' : this.#whom(training.dropout),
      probabilities: training.loss === 'cross_entropy',
      side: this.#side,
      layers,
      example,
      exampleInputs: run.exampleInputs(),
      exampleLoss: without?.loss ?? run.exampleLoss,
      updated: run.updated,
      target: run.target(),
      order: run.orderOf(epoch),
      seen: seen - epoch * run.epochLength,
      selected,
      marked,
      reached: Math.max(FORWARD, phase),
      shown,
    };
  }

  #whom(dropout: number): NetworkFrame['who'] {
    if (this.#net.isSplit) return 'one';
    return dropout > 0 ? 'some' : 'all';
  }

  #readSurfaces(moment: number, off: readonly Place[]): void {
    if (moment === this.#moment && off === this.#off) return;
    if (off !== this.#off) {
      this.#offIn = this.#surfaces.map(
        (_, at) => new Set(off.flatMap(({ layer, unit }) => (layer === at ? unit : []))),
      );
    }
    this.#moment = moment;
    this.#off = off;
    const { example } = this.#run;
    this.#without =
      off.length > 0 && example !== undefined ? this.#run.saidWithout(off, example) : undefined;
    this.#version = ++versions;
    if (this.#side === 0) return;
    this.#surfaces.forEach((kept, layer) => {
      const isWithout = off.length > 0 && layer === this.#run.hiddenLayers;
      // One buffer for all layers: each is copied before the next is asked for.
      kept.set(
        isWithout
          ? this.#run.surfaceWithout(off, this.#side)
          : this.#run.surfaces(layer, this.#side),
      );
      this.#most[layer] = largest(kept);
    });
  }

  /** How far the last step moved each unit. */
  #readSteps(): void {
    this.#steps.forEach((steps, layer) => {
      const moved = this.#run.moved(layer);
      if (!moved) return steps.fill(NaN);
      for (let unit = 0; unit < steps.length; unit++) steps[unit] = stepLength(moved, unit);
    });
  }
}
