import { PARTS, type LookState, type Options, type Stretch, type UnitRef } from './scene';

const OPTIONS: Options = {
  enlarged: false,
  ownScale: false,
  pair: undefined,
  allTerms: false,
  numbersLayer: undefined,
  charts: false,
  off: [],
  part: 'roles',
};

/** A fault in what a link says about the look. */
interface LookFault {
  field: string;
  value: string;
  allowed: string;
}

/** What is looked at, and the only one that changes it. */
export class Look {
  readonly views: readonly string[];
  #view = $state('');
  #layer = $state(0);
  #selected = $state.raw<UnitRef>();
  #isByHand = false;
  #marked = $state.raw<readonly UnitRef[]>([]);
  #slow = $state(false);
  #zoom = $state.raw<Stretch>();
  #options = $state.raw<Options>(OPTIONS);

  /** `views` are the names of the views, the first to begin with. */
  constructor(views: readonly string[]) {
    this.views = views;
    this.#view = views[0]!;
  }

  get view(): string {
    return this.#view;
  }

  get layer(): number {
    return this.#layer;
  }

  /** Whether the unit was opened by hand here, and not by what was opened with it. */
  get isByHand(): boolean {
    return this.#isByHand;
  }

  get selected(): UnitRef | undefined {
    return this.#selected;
  }

  /** Units that are pointed at, for as long as the pointer is there. */
  get marked(): readonly UnitRef[] {
    return this.#marked;
  }

  get slow(): boolean {
    return this.#slow;
  }

  get zoom(): Stretch | undefined {
    return this.#zoom;
  }

  get options(): Options {
    return this.#options;
  }

  get state(): LookState {
    return {
      view: this.#view,
      layer: this.#layer,
      unit: this.#selected,
      slow: this.#slow,
      zoom: this.#zoom,
      options: this.#options,
    };
  }

  open(state: LookState): void {
    this.show(this.views.includes(state.view) ? state.view : this.views[0]!);
    this.#layer = state.layer;
    this.#selected = state.unit;
    this.#isByHand = false;
    this.#slow = state.slow;
    this.#zoom = state.zoom;
    this.#options = state.options;
  }

  show(view: string): void {
    this.#view = view;
    // What was pointed at is no longer under the pointer.
    this.#marked = [];
  }

  select(unit: UnitRef | undefined): void {
    this.#selected = unit;
    this.#isByHand = true;
  }

  mark(units: readonly UnitRef[]): void {
    if (units.length > 0 || this.#marked.length > 0) this.#marked = units;
  }

  setLayer(layer: number): void {
    // The two that are compared are units of the layer before.
    if (layer !== this.#layer) this.set({ pair: undefined });
    this.#layer = layer;
  }

  setSlow(slow: boolean): void {
    this.#slow = slow;
  }

  setZoom(zoom: Stretch | undefined): void {
    this.#zoom = zoom;
  }

  set(options: Partial<Options>): void {
    this.#options = { ...this.#options, ...options };
  }

  /** Switches a hidden unit off, so that it is seen what the network says without it, or on again. */
  switch(unit: UnitRef, isOff: boolean): void {
    const others = this.#options.off.filter((one) => !isSameUnit(one, unit));
    this.set({ off: isOff ? [...others, unit] : others });
  }

  /** Whether a unit is switched off. */
  isOff(unit: UnitRef): boolean {
    return this.#options.off.some((one) => isSameUnit(one, unit));
  }

  /** Lets go of what a network with these layers, the output last, does not have. */
  fit(widths: readonly number[]): void {
    const has = ({ layer, unit }: UnitRef) => unit < (widths[layer] ?? 0);
    if (this.#selected && !has(this.#selected)) this.#selected = undefined;
    this.#marked = this.#marked.filter(has);
    this.#layer = Math.min(this.#layer, Math.max(0, widths.length - 2));
    const { pair, numbersLayer, off } = this.#options;
    const isHidden = (ref: UnitRef) => has(ref) && ref.layer < widths.length - 1;
    if (!off.every(isHidden)) this.set({ off: off.filter(isHidden) });
    const units = widths[this.#layer] ?? 0;
    if (pair?.some((unit) => unit >= units)) this.set({ pair: undefined });
    if (numbersLayer !== undefined && numbersLayer >= widths.length) {
      this.set({ numbersLayer: undefined });
    }
  }
}

/** The look as a link says it: only what differs from how the page begins. */
export function writeLook(
  { view, layer, unit, slow, options }: LookState,
  first: string,
): [string, string][] {
  const pairs: [string, string | false][] = [
    ['view', view !== first && view],
    ['unit', unit !== undefined && nameOf(unit)],
    ['slow', slow && 'true'],
    ['layer', layer > 0 && String(layer + 1)],
    ['enlarged', options.enlarged && 'true'],
    ['own_scale', options.ownScale && 'true'],
    ['pair', options.pair !== undefined && options.pair.map((unit) => unit + 1).join('.')],
    ['all_terms', options.allTerms && 'true'],
    ['numbers', options.numbersLayer !== undefined && String(options.numbersLayer + 1)],
    ['charts', options.charts && 'true'],
    ['off', options.off.length > 0 && options.off.map(nameOf).join(',')],
    ['part', options.part !== PARTS[0] && options.part],
  ];
  return pairs.filter((pair): pair is [string, string] => pair[1] !== false);
}

/** Reads the look that a link says, for a network with these layers; what is wrong with the rest. */
export function readLook(
  pairs: readonly (readonly [string, string])[],
  views: readonly string[],
  widths: readonly number[],
): { state: LookState; faults: LookFault[] } {
  const faults: LookFault[] = [];
  let options = OPTIONS;
  const state = {
    view: views[0]!,
    layer: 0,
    unit: undefined as UnitRef | undefined,
    slow: false,
    zoom: undefined,
  };
  const hidden = widths.slice(0, -1);
  const readers: Record<string, { read: (text: string) => boolean; allowed: string }> = {
    view: {
      read: (text) => views.includes(text) && ((state.view = text), true),
      allowed: views.join(', '),
    },
    unit: {
      read: (text) => {
        const unit = unitIn(text, widths);
        if (unit) state.unit = unit;
        return unit !== undefined;
      },
      allowed: `LAYER.UNIT, from 1: ${widths.map((units, i) => `${i + 1}.1 … ${i + 1}.${units}`).join(', ')}`,
    },
    slow: flag((on) => (state.slow = on)),
    layer: {
      read: (text) => {
        const [layer] = wholeNumbers(text, 1);
        if (layer === undefined || layer < 1 || layer > hidden.length) return false;
        state.layer = layer - 1;
        return true;
      },
      allowed: `a whole number, 1 … ${hidden.length}`,
    },
    enlarged: flag((enlarged) => (options = { ...options, enlarged })),
    own_scale: flag((ownScale) => (options = { ...options, ownScale })),
    all_terms: flag((allTerms) => (options = { ...options, allTerms })),
    charts: flag((charts) => (options = { ...options, charts })),
    pair: {
      read: (text) => {
        const pair = wholeNumbers(text, 2);
        const most = Math.max(0, ...hidden);
        if (pair.length !== 2 || pair[0] === pair[1]) return false;
        if (!pair.every((unit) => unit >= 1 && unit <= most)) return false;
        options = { ...options, pair: [pair[0]! - 1, pair[1]! - 1] };
        return true;
      },
      allowed: 'UNIT.UNIT, from 1: two units of the layer',
    },
    off: {
      read: (text) => {
        const refs = text.split(',').map((one) => unitIn(one, hidden));
        if (refs.includes(undefined)) return false;
        options = { ...options, off: refs as UnitRef[] };
        return true;
      },
      allowed: 'LAYER.UNIT,LAYER.UNIT, from 1: hidden units',
    },
    part: {
      read: (text) => {
        const part = PARTS.find((part) => part === text);
        if (part) options = { ...options, part };
        return part !== undefined;
      },
      allowed: PARTS.join(', '),
    },
    numbers: {
      read: (text) => {
        const [layer] = wholeNumbers(text, 1);
        if (layer === undefined || layer < 1 || layer > widths.length) return false;
        options = { ...options, numbersLayer: layer - 1 };
        return true;
      },
      allowed: `a whole number, 1 … ${widths.length}`,
    },
  };
  for (const [name, value] of pairs) {
    const reader = Object.hasOwn(readers, name) ? readers[name] : undefined;
    if (reader?.read(value)) continue;
    const allowed = reader?.allowed ?? Object.keys(readers).join(', ');
    faults.push({ field: `look.${name}`, value, allowed });
  }
  return { state: { ...state, options }, faults };
}

function isSameUnit(one: UnitRef, other: UnitRef): boolean {
  return one.layer === other.layer && one.unit === other.unit;
}

/** A unit as a link has it. */
function nameOf({ layer, unit }: UnitRef): string {
  return `${layer + 1}.${unit + 1}`;
}

/** The unit that a link names; nothing where these layers do not have it. */
function unitIn(text: string, widths: readonly number[]): UnitRef | undefined {
  const [layer, unit] = wholeNumbers(text, 2);
  if (layer === undefined || unit === undefined) return undefined;
  if (!(unit >= 1 && unit <= (widths[layer - 1] ?? 0))) return undefined;
  return { layer: layer - 1, unit: unit - 1 };
}

function flag(take: (on: boolean) => void) {
  return {
    read: (text: string) => (text === 'true' || text === 'false') && (take(text === 'true'), true),
    allowed: 'true, false',
  };
}

/** So many whole numbers with points between; none where it is something else. */
function wholeNumbers(text: string, count: number): number[] {
  const parts = text.split('.');
  return parts.length === count && parts.every((part) => /^\d{1,6}$/.test(part))
    ? parts.map(Number)
    : [];
}
