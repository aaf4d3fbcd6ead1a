// What is in the files that the page gives away, as a browser reads them.

import type { Locator, Page } from '@playwright/test';

/** Looks at files on an empty page: Unalike's own has a policy, and shows no pictures but its own. */
export async function elsewhere<T>(page: Page, look: (empty: Page) => Promise<T>): Promise<T> {
  const empty = await page.context().newPage();
  try {
    return await look(empty);
  } finally {
    await empty.close();
  }
}

/**
 * The share of a canvas's pixels that differ from a PNG's, where the canvas stands on the PNG's first
 * colour.
 */
export async function differing(canvas: Locator, png: Buffer): Promise<number> {
  const drawn = await canvas.evaluate((shown: HTMLCanvasElement) => shown.toDataURL());
  const sources = [`data:image/png;base64,${png.toString('base64')}`, drawn];
  return elsewhere(canvas.page(), (empty) =>
    empty.evaluate(async (sources) => {
      const images = sources.map((src) => Object.assign(new Image(), { src }));
      await Promise.all(images.map((image) => image.decode()));
      const [saved, shown] = images as [HTMLImageElement, HTMLImageElement];
      const { width, height } = saved;
      if (shown.width !== width || shown.height !== height) return 1;
      const pixels = (image: HTMLImageElement, ground?: string) => {
        const context = new OffscreenCanvas(width, height).getContext('2d')!;
        if (ground) {
          context.fillStyle = ground;
          context.fillRect(0, 0, width, height);
        }
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, width, height).data;
      };
      const a = pixels(saved);
      const b = pixels(shown, `rgb(${a[0]}, ${a[1]}, ${a[2]})`);
      let different = 0;
      for (let i = 0; i < a.length; i += 4) {
        // Laid on a ground before or after, a colour may be rounded otherwise.
        if ([0, 1, 2].some((byte) => Math.abs(a[i + byte]! - b[i + byte]!) > 3)) different++;
      }
      return different / (a.length / 4);
    }, sources),
  );
}

/** A PNG's size and its first pixel. */
export function pixelsOf(page: Page, png: Buffer) {
  const look = async (source: string) => {
    const image = new Image();
    image.src = `data:image/png;base64,${source}`;
    await image.decode();
    const { width, height } = image;
    const context = new OffscreenCanvas(width, height).getContext('2d')!;
    context.drawImage(image, 0, 0);
    return { width, height, first: [...context.getImageData(0, 0, 1, 1).data] };
  };
  return elsewhere(page, (empty) => empty.evaluate(look, png.toString('base64')));
}

/** What a film is: its length, its size, how many colours its first picture has, and how much its last differs. */
export function inFilm(page: Page, film: Buffer) {
  const look = async (source: string) => {
    const video = document.createElement('video');
    video.muted = true;
    const bytes = Uint8Array.from(atob(source), (c) => c.charCodeAt(0));
    video.src = URL.createObjectURL(new Blob([bytes]));
    await new Promise((resolve, reject) => {
      video.onloadeddata = resolve;
      video.onerror = () => reject(new Error(video.error?.message));
    });
    const { videoWidth: width, videoHeight: height } = video;
    const context = new OffscreenCanvas(width, height).getContext('2d')!;
    const picture = () => {
      context.drawImage(video, 0, 0);
      return context.getImageData(0, 0, width, height).data;
    };
    const goTo = async (second: number) => {
      const arrived = new Promise((resolve) => (video.onseeked = resolve));
      video.currentTime = second;
      await arrived;
    };
    // A recorded film says how long it is once it has been gone through.
    if (video.duration === Infinity) await goTo(1e6);
    const seconds = video.duration;
    await goTo(0);
    const first = picture();
    await goTo(seconds - 0.01);
    const last = picture();
    const colours = new Set<number>();
    let changed = 0;
    for (let i = 0; i < first.length; i += 4) {
      colours.add((first[i]! << 16) | (first[i + 1]! << 8) | first[i + 2]!);
      if ([0, 1, 2].some((byte) => Math.abs(first[i + byte]! - last[i + byte]!) > 40)) changed++;
    }
    return { seconds, width, height, colours: colours.size, changed: changed / (width * height) };
  };
  return elsewhere(page, (empty) => empty.evaluate(look, film.toString('base64')));
}
