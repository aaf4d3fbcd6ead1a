// What is in the files that the page gives away, as a browser reads them.

import type { Locator, Page } from '@playwright/test';

/**
 * The share of a canvas's pixels that differ from a PNG's, where the canvas stands on the PNG's first
 * colour.
 */
export function differing(canvas: Locator, png: Buffer): Promise<number> {
  return canvas.evaluate(async (shown: HTMLCanvasElement, source) => {
    const image = new Image();
    image.src = `data:image/png;base64,${source}`;
    await image.decode();
    const contexts = [0, 1].map(() => {
      const own = new OffscreenCanvas(image.width, image.height);
      return own.getContext('2d')!;
    });
    const [file, screen] = contexts as [
      OffscreenCanvasRenderingContext2D,
      OffscreenCanvasRenderingContext2D,
    ];
    if (shown.width !== image.width || shown.height !== image.height) return 1;
    file.drawImage(image, 0, 0);
    const [red, green, blue] = file.getImageData(0, 0, 1, 1).data;
    screen.fillStyle = `rgb(${red}, ${green}, ${blue})`;
    screen.fillRect(0, 0, image.width, image.height);
    screen.drawImage(shown, 0, 0);
    const [a, b] = contexts.map(
      (context) => context.getImageData(0, 0, image.width, image.height).data,
    );
    let different = 0;
    for (let i = 0; i < a!.length; i += 4) {
      // Laid on a ground before or after, a colour may be rounded otherwise.
      if ([0, 1, 2].some((byte) => Math.abs(a![i + byte]! - b![i + byte]!) > 3)) different++;
    }
    return different / (a!.length / 4);
  }, png.toString('base64'));
}

/** A PNG's size and its first pixel. */
export function pixelsOf(page: Page, png: Buffer) {
  return page.evaluate(async (source) => {
    const image = new Image();
    image.src = `data:image/png;base64,${source}`;
    await image.decode();
    const { width, height } = image;
    const context = new OffscreenCanvas(width, height).getContext('2d')!;
    context.drawImage(image, 0, 0);
    return { width, height, first: [...context.getImageData(0, 0, 1, 1).data] };
  }, png.toString('base64'));
}

/** What a film is: its length, its size, how many colours its first picture has, and how much its last differs. */
export function inFilm(page: Page, film: Buffer) {
  return page.evaluate(async (source) => {
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
  }, film.toString('base64'));
}
