// Pictures as files: pixels of any density, or SVG.

import { readTheme, type Theme } from '../paint/theme';
import { text } from '../text';
import { captionHeight, paintCaption, type Caption } from './caption';
import { canvasOnPage } from './measured';
import { paintGround, paintSheet, type Sheet } from './sheet';

/** What a picture is drawn with. */
export interface Drawing {
  sheet: Sheet;
  theme: Theme;
  caption: Caption | undefined;
}

/** Two canvases of a size: pictures are painted on the one, and laid on their ground on the other. */
export class Layers {
  readonly canvas = document.createElement('canvas');
  readonly #over = canvasOnPage();
  readonly #density: number;

  /** In pixels, `density` of them for each of the page's. */
  constructor(width: number, height: number, density: number) {
    for (const canvas of [this.canvas, this.#over]) Object.assign(canvas, { width, height });
    this.#density = density;
  }

  /**
   * Paints a picture. On the ground itself letters would be smoothed otherwise than on the page,
   * whose canvases have none.
   */
  paint({ sheet, theme, caption }: Drawing, now: number): void {
    const [context, over] = [this.canvas, this.#over].map((canvas) => canvas.getContext('2d')!);
    const density = this.#density;
    for (const one of [context!, over!]) one.setTransform(density, 0, 0, density, 0, 0);
    over!.clearRect(0, 0, this.#over.width, this.#over.height);
    paintSheet(over!, sheet, theme, now);
    if (caption) paintCaption(over!, theme, caption, sheet);
    paintGround(context!, sheet, theme, caption ? this.canvas.height / density : 0);
    context!.setTransform(1, 0, 0, 1, 0, 0);
    context!.drawImage(this.#over, 0, 0);
  }

  /** Takes what is on the page off it. */
  end(): void {
    this.#over.remove();
  }
}

/** How high what stands below a picture is. */
export function underOf({ sheet, theme, caption }: Drawing): number {
  return caption ? captionHeight(theme, caption, sheet.width) : 0;
}

/** A picture in pixels, `density` of them for each of the page's. Rejects where it is too large. */
export async function pngOf(drawing: Drawing, density: number): Promise<Blob> {
  const { sheet } = drawing;
  const width = Math.round(sheet.width * density);
  const height = Math.round((sheet.height + underOf(drawing)) * density);
  const layers = new Layers(width, height, density);
  try {
    layers.paint(drawing, performance.now());
  } finally {
    layers.end();
  }
  const file = await new Promise<Blob | null>((resolve) => layers.canvas.toBlob(resolve));
  if (!file) throw new Error(text.export.picture.tooLarge(width, height));
  return file;
}

/** A picture as SVG: lines stay lines and texts texts; maps are pixels in it. */
export async function svgFile(drawing: Drawing): Promise<Blob> {
  const { svgOf } = await import('./svg');
  const { sheet, theme, caption } = drawing;
  const under = underOf(drawing);
  const canvas = canvasOnPage();
  try {
    const size = { width: sheet.width, height: sheet.height + under };
    return await svgOf(canvas.getContext('2d')!, size, (context) => {
      paintGround(context, sheet, theme, under);
      paintSheet(context, sheet, theme, performance.now());
      if (caption) paintCaption(context, theme, caption, sheet);
    });
  } finally {
    canvas.remove();
  }
}

/** The page's theme, were it light. The page is not painted between the two changes. */
export function lightTheme(): Theme {
  const { dataset } = document.documentElement;
  const { theme } = dataset;
  dataset['theme'] = 'light';
  try {
    return readTheme(document.documentElement);
  } finally {
    if (theme === undefined) delete dataset['theme'];
    else dataset['theme'] = theme;
  }
}
