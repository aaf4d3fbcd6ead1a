// Reads what a verdict may speak of, each fact when it is asked for.

import { growthOf } from '../charts/growth';
import { Phase } from '../engine';
import type { UnitRef } from '../page/scene';
import type { Net } from '../run/net.svelte';
import type { Runs } from '../run/runs.svelte';
import type { Facts, NetFacts } from '../text/facts';
import { lastStep, openedUnit, type LastStep } from './lastStep';

const PHASES = {
  [Phase.Forward]: 'forward',
  [Phase.Loss]: 'loss',
  [Phase.Backward]: 'backward',
  [Phase.Update]: 'update',
} as const;

/** All facts of the moment that the page shows; of an opened unit too. */
export function readFacts(runs: Runs, selected: UnitRef | undefined, found: Facts['found']): Facts {
  const [a, b] = runs.nets;
  return {
    a: new Read(a!, selected),
    b: b && new Read(b, selected),
    get before() {
      return runs.before && new Read(runs.before, undefined);
    },
    get sameOrder() {
      return b !== undefined && isSameOrder(a!, b);
    },
    get nearest() {
      return a!.run.nearest(b!.run);
    },
    found,
  };
}

class Read implements NetFacts {
  readonly #net: Net;
  readonly #selected: UnitRef | undefined;
  #step: LastStep | undefined;

  constructor(net: Net, selected: UnitRef | undefined) {
    this.#net = net;
    this.#selected = selected;
  }

  get #last(): LastStep {
    return (this.#step ??= lastStep(this.#net.run));
  }

  get #units(): number[] {
    return Array.from({ length: this.units }, (_, unit) => unit);
  }

  get #document() {
    return this.#net.experiment;
  }

  get document() {
    return JSON.stringify(this.#document);
  }

  get byHand() {
    return this.#net.changes.filter(({ at }) => at <= this.seen).length;
  }

  get seed() {
    return this.#document.start.seed;
  }

  get rate() {
    return this.#document.training.learning_rate;
  }

  get symmetry() {
    return this.#document.start.symmetry;
  }

  get dropout() {
    return this.#document.training.dropout;
  }

  get nudge() {
    return this.#document.start.nudge;
  }

  get batch() {
    return this.#document.training.batch;
  }

  get seen() {
    return this.#net.moment.examplesSeen;
  }

  get epochLength() {
    return this.#net.run.epochLength;
  }

  /** An epoch's last batch may be smaller. */
  get updates() {
    const { seen, epochLength, batch } = this;
    const epochs = Math.floor(seen / epochLength);
    const rest = seen - epochs * epochLength;
    return epochs * Math.ceil(epochLength / batch) + Math.floor(rest / batch);
  }

  get inputs() {
    return this.#net.run.widths[0]!;
  }

  get units() {
    return this.#document.network.hidden[0] ?? 0;
  }

  get outputs() {
    return this.#net.run.widths.at(-1)!;
  }

  get distinct() {
    return this.#net.moment.distinct[0] ?? 0;
  }

  get gap() {
    return this.#net.moment.gaps[0] ?? 0;
  }

  get growth() {
    const growth = growthOf(this.#net, 0);
    return growth && { every: NaN, ...growth };
  }

  get frozen() {
    return this.#net.moment.frozen;
  }

  get loss() {
    return this.#net.moment.loss;
  }

  get lossAtStart() {
    return this.#net.history.losses[0]!;
  }

  get levelledOff() {
    const { levelledOff, history } = this.#net;
    if (levelledOff === undefined) return undefined;
    return { seen: levelledOff, loss: history.losses[history.moments.indexOf(levelledOff)]! };
  }

  get testLoss() {
    return this.#net.moment.testLoss;
  }

  /** Of the moments that the charts keep. */
  get leastTest() {
    const { testLosses, moments, length } = this.#net.history;
    let least: { seen: number; loss: number } | undefined;
    for (let i = 0; i < length; i++) {
      const loss = testLosses[i]!;
      if (loss < (least?.loss ?? Infinity)) least = { seen: moments[i]!, loss };
    }
    return least;
  }

  get isSplit() {
    return this.#net.isSplit;
  }

  get reachedBy() {
    return this.#units.map((unit) => this.#net.run.reached(0, unit));
  }

  get reached() {
    return this.#last.reached;
  }

  get answers() {
    return this.#last.answers;
  }

  get phase() {
    return PHASES[this.#net.moment.phase];
  }

  get moved() {
    return this.#last.moved;
  }

  get steps() {
    return this.#last.steps;
  }

  get largest() {
    return this.#last.largest;
  }

  get errors() {
    return this.units === 0 ? [] : [...this.#net.run.deltas(0)];
  }

  get opened() {
    const { run } = this.#net;
    const unit = this.#selected?.layer === 0 ? this.#selected.unit : undefined;
    return unit === undefined || unit >= this.units ? undefined : openedUnit(run, unit);
  }

  get furthest() {
    const { distances } = this;
    return this.#units.sort((a, b) => distances[b]! - distances[a]!);
  }

  get distances() {
    return this.units === 0 ? [] : [...this.#net.run.distances(0)];
  }

  get takenAway() {
    const { run } = this.#net;
    const outgoing = run.weights(1);
    const outputs = run.widths[2]!;
    return this.#units.filter((unit) =>
      outgoing.subarray(unit * outputs, (unit + 1) * outputs).every((weight) => weight === 0),
    );
  }

  get smoothness() {
    return this.#net.run.smoothness(false);
  }

  get smoothnessAtStart() {
    return this.#net.run.smoothness(true);
  }
}

function isSameOrder(a: Net, b: Net): boolean {
  const epoch = Math.max(0, a.moment.epoch - 1);
  const first = [...a.run.orderOf(epoch)];
  const second = b.run.orderOf(epoch);
  return first.length === second.length && first.every((example, i) => example === second[i]);
}
