// What the charts draw, in numbers.

/** A stretch of time, in examples seen. */
export type Stretch = readonly [from: number, to: number];

/** One line: columns of a history, of which the first `length` numbers count. */
export interface Line {
  /** The same for as long as it is the same line, so that it stays chosen. */
  readonly key: string;
  readonly name: string;
  readonly colour: 'ink' | 'second' | 'muted' | 'before';
  /** Lengths of dash and gap in turn; none for a line that is not broken. */
  readonly dash: readonly number[];
  readonly width: number;
  /** A letter at its end, where lines of two networks are told apart. */
  readonly mark: string | undefined;
  /** Whether the run was left, so that there is no present for it. */
  readonly ended: boolean;
  moments: Float64Array;
  values: Float64Array;
  length: number;
  /** Its value at the present moment, as the readouts say it; no number where they do not. */
  present: number;
}

/** From where to where values go; on a logarithmic one they are exponents. */
export interface Scale {
  bottom: number;
  top: number;
  isLogarithmic: boolean;
}

/** What the readouts at the left of the strip say of one network. */
interface Readout {
  mark: string | undefined;
  colour: 'ink' | 'second';
  loss: number;
  /** None without a hidden layer. */
  gap: number | undefined;
}

export interface StripFrame {
  loss: readonly Line[];
  gap: readonly Line[];
  readouts: readonly Readout[];
  /** The present moment, and where the axis ends. */
  now: number;
  end: number;
  levelledOff: number | undefined;
  /** A loss that says something, with its name. */
  reference: { value: number; name: string } | undefined;
  /** What is said beside the newest of the runs before. */
  before: string | undefined;
  /** The stretch that the enlarged charts show. */
  zoom: Stretch | undefined;
  /** Whether a low strip says itself what it shows; else that stands beside it. */
  isNamed: boolean;
}

export type Kind = 'loss' | 'gap' | 'unlike';

export interface ChartFrame {
  kind: Kind;
  lines: readonly Line[];
  /** The line that is shown alone. */
  only: string | undefined;
  time: Stretch;
  scale: Scale;
  now: number;
  /** The moment that is pointed at. */
  at: number | undefined;
  /** A stretch that is being drawn by a pointer. */
  drawn: Stretch | undefined;
  reference: { value: number; name: string } | undefined;
  /** What the scale counts in. */
  unit: string;
}
