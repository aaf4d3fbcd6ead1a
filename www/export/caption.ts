import type { Session } from '../page/session.svelte';
import { text } from '../text';
import type { Caption } from './sheet';

/** What stands below a picture of the page as it is. */
export function captionOf({ scene, address }: Session): Caption {
  const { data, network, start } = scene.experiment;
  return {
    title: text.export.picture.of({
      set: data.set,
      hidden: network.hidden,
      activation: network.activation,
      symmetry: start.symmetry,
      seed: start.seed,
      step: scene.step,
    }),
    link: address.write(),
  };
}
