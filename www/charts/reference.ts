import type { Net } from '../run/net.svelte';
import type { ChartsWords } from '../text/en/charts';

/** The loss of a coin toss, for two classes: what the loss is to be seen falling below. */
export function referenceOf(
  { run, experiment }: Pick<Net, 'run' | 'experiment'>,
  words: ChartsWords,
): { value: number; name: string } | undefined {
  const isTold = run.classNames.length === 2 && experiment.training.loss === 'cross_entropy';
  return isTold ? { value: Math.LN2, name: words.ln2 } : undefined;
}
