import type { Net } from '../run/net.svelte';
import type { Notices } from './notices.svelte';

/** What was noticed of one network so far. */
interface Noticed {
  net: Net;
  distinct: number[];
  sameAs: Uint32Array[];
  levelled: number | undefined;
  still: number;
}

/** Notices what happens in the runs that a person would want to be told. */
export class Happenings {
  readonly #notices: Notices;
  #noticed: Noticed[] = [];

  constructor(notices: Notices) {
    this.#notices = notices;
  }

  /** The runs are others: what was noticed of the old ones is over. */
  forget(): void {
    this.#noticed = [];
    this.#notices.clear('alike', 'still', 'levelled');
  }

  /** Looks at the present moment of each network. */
  look(nets: readonly Net[]): void {
    for (const net of nets) {
      let noticed = this.#noticed.find((one) => one.net === net);
      if (!noticed) this.#noticed.push((noticed = begin(net)));
      this.#compare(noticed);
    }
  }

  #compare(noticed: Noticed): void {
    const { net } = noticed;
    const { distinct, examplesSeen, diverged } = net.moment;
    if (diverged) return;
    distinct.forEach((count, layer) => {
      if (count < noticed.distinct[layer]! && examplesSeen > 0) this.#tellAlike(noticed, layer);
      if (count > noticed.distinct[layer]!) this.#notices.clearOf(net.id, 'alike');
      if (count !== noticed.distinct[layer]) {
        noticed.sameAs[layer] = net.run.sameAs(layer).slice();
        noticed.distinct[layer] = count;
      }
    });
    const { levelledOff } = net;
    if (levelledOff !== undefined && noticed.levelled === undefined) {
      this.#notices.tell({ kind: 'levelled', net: net.id });
      this.#tellStill(noticed);
    } else if (levelledOff === undefined) this.#notices.clearOf(net.id, 'levelled', 'still');
    noticed.levelled = levelledOff;
  }

  /** Units that were different and are no longer. */
  #tellAlike({ net, sameAs }: Noticed, layer: number): void {
    const now = net.run.sameAs(layer);
    const before = sameAs[layer]!;
    const joined = [...now.keys()].find((unit) => now[unit] !== before[unit] && now[unit] !== unit);
    if (joined === undefined) return;
    this.#notices.tell({ kind: 'alike', net: net.id, units: [now[joined]!, joined] });
  }

  /** Once the loss stays as it is: how many units have hardly moved from their starts. */
  #tellStill(noticed: Noticed): void {
    const { net } = noticed;
    const of = net.run.widths[1]!;
    const count = net.run.hiddenLayers > 0 ? net.run.hardlyMoving(0).length : 0;
    if (count > 0 && count !== noticed.still) {
      this.#notices.tell({ kind: 'still', net: net.id, count, of });
    }
    noticed.still = count;
  }
}

function begin(net: Net): Noticed {
  const { distinct } = net.moment;
  return {
    net,
    distinct: [...distinct],
    sameAs: distinct.map((_, layer) => net.run.sameAs(layer).slice()),
    // A run that is opened late may have levelled off already: that is told too.
    levelled: undefined,
    still: 0,
  };
}
