// A film of the run: its moments from the start to the present, each trained, painted and encoded.

import type { Size } from '../../paint/canvas';
import type { Picture } from '../../page/pictures';
import type { Session } from '../../page/session.svelte';
import { Layers } from '../picture';
import type { Job } from '../saving.svelte';
import { encoderOf, type Encoder } from './encoder';
import { Filming, type Layout } from './filming';
import { momentsOf } from './moments';

/** What a person chooses of a film. */
export interface Choice {
  /** Seconds from the first picture to the last. */
  seconds: number;
  /** Pictures a second. */
  rate: number;
  /** Pixels of the longer side. */
  side: number;
}

/** How many pixels there are for each of the page's, and how large a picture is: encoders want even sides. */
export function pixelsOf({ width, height }: Size, side: number) {
  const density = side / Math.max(width, height);
  const even = (length: number) => 2 * Math.round((length * density) / 2);
  return { density, width: even(width), height: even(height) };
}

/** Makes the film. Rejects where the browser makes none, and where the job is cancelled. */
export async function filmOf(
  page: Session,
  layout: Layout,
  pictures: readonly Picture[],
  choice: Choice,
  job: Job,
): Promise<Blob> {
  const moments = momentsOf(page.runs.a.run.examplesSeen, choice.seconds * choice.rate);
  const filming = await Filming.of(page, layout, pictures, job);
  const { scenery } = filming;
  const { density, width, height } = pixelsOf(scenery, choice.side);
  const layers = new Layers(width, height, density);
  let encoder: Encoder | undefined;
  try {
    encoder = await encoderOf(layers.canvas, choice.rate, job);
    for (const [i, moment] of moments.entries()) {
      await filming.goTo(moment, job);
      const { sheet } = scenery;
      const drawing = { sheet, theme: filming.theme, caption: filming.caption };
      layers.paint(drawing, (1000 * i) / choice.rate);
      await encoder.add(i / choice.rate, 1 / choice.rate);
      job.progress((i + 1) / moments.length);
      job.signal.throwIfAborted();
    }
    return await encoder.finish();
  } catch (thrown) {
    await encoder?.cancel();
    throw thrown;
  } finally {
    layers.end();
    filming.end();
  }
}
