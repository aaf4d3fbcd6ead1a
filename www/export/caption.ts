import type { Session } from '../page/session.svelte';
import { text } from '../text';
import type { Caption } from './sheet';

/** What stands below a picture of the page as it is. */
export function captionOf({ scene, address }: Session): Caption {
  const { experiment, step } = scene;
  const said = text.shell.experiment(experiment);
  return {
    title: text.export.picture.of(said, experiment.start.seed, step),
    link: address.write(),
  };
}
