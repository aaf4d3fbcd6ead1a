// The canvases that are on the page, each with a way to be painted again elsewhere.

import type { Size } from '../paint/canvas';
import type { Theme } from '../paint/theme';

/** A canvas on the page. */
export interface Picture {
  /** What kind of picture it is: `network`, `strip`, `chart loss`, … */
  readonly kind: string;
  /** What it shows, for those who cannot see it. */
  readonly label: string;
  /** What stands over it on the page, where it says itself less. */
  readonly title: string | undefined;
  readonly canvas: HTMLCanvasElement;
  /** In CSS pixels; too small for anything to be seen where it is folded away. */
  readonly size: Size;
  /**
   * Paints it as it is now into the box 0, 0, width, height of a context, of whatever density: that
   * is the context's transformation.
   */
  paint(context: CanvasRenderingContext2D, theme: Theme, now: number): void;
}

/** In less room than this there is nothing to see: a panel that is folded away. */
const SMALLEST = 24;

export function isLargeEnough({ width, height }: Size): boolean {
  return Math.min(width, height) >= SMALLEST;
}

/** The register of pictures: what is on it can be exported. */
export class Pictures {
  readonly #all = new Set<Picture>();

  /** Adds one that has come; returns its removal. */
  add(picture: Picture): () => void {
    this.#all.add(picture);
    return () => void this.#all.delete(picture);
  }

  /** Those in which there is something to see, in the page's order. */
  get shown(): readonly Picture[] {
    return [...this.#all]
      .filter(({ size }) => isLargeEnough(size))
      .sort((a, b) => {
        const order = a.canvas.compareDocumentPosition(b.canvas);
        return order & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
      });
  }
}
