import type { Net } from '../run/net.svelte';
import type { ChartsWords } from '../text/en/charts';

/** How near to it the loss is when the line of a coin toss is drawn. */
const NEAR = 0.08;

/** The loss of a coin toss, for two classes, where the loss is near it. */
export function referenceOf(
  { run, moment, experiment }: Net,
  words: ChartsWords,
): { value: number; name: string } | undefined {
  const isTold = run.classNames.length === 2 && experiment.training.loss === 'cross_entropy';
  if (!isTold || !(Math.abs(moment.loss - Math.LN2) < NEAR)) return undefined;
  return { value: Math.LN2, name: words.ln2 };
}
