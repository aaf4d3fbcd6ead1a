// What an embedded page and the page around it say to each other. Types alone: the element that
// stands in other people's pages is one file.

/** How a run stands. */
export interface RunState {
  examplesSeen: number;
  /** The mean over the training set; no number where the run has diverged. */
  loss: number;
  /** Units of the layer shown that differ in a bit; nothing without hidden units. */
  distinctUnits: number | undefined;
  /** The most that two of them differ in one number. */
  gap: number | undefined;
  isPlaying: boolean;
  /** The link of this very moment, without its `#`. */
  fragment: string;
}

/** What the page around it asks of an embedded one. */
export type Asked =
  | { unalike: 'play' | 'pause' | 'step' | 'reset' }
  | { unalike: 'run'; run: string }
  | { unalike: 'view'; view: string }
  | { unalike: 'theme'; theme: string };

/** What it tells: that it has come, and each moment. */
export interface Told {
  unalike: 'ready' | 'step';
  state: RunState;
}
