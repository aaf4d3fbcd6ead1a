// A context that draws SVG: the library's, mended where painters need more of it.

import { Context } from 'svgcanvas';

import inter from '../fonts/inter.woff2?url';
import type { Size } from '../paint/canvas';

/** How far the handles of a cubic curve are from the ends of a quarter of a circle, in radii. */
const QUARTER = 0.5523;

/** Pixels of a smooth map for each of the picture's: as sharp as a screen of double density. */
const DENSITY = 2;

/** Numbers with more decimals than can be seen. */
const LONG = /(\d\.\d{3})\d+/g;

const FONT = /^(\S+) ([\d.]+px) (.*)$/;

/** The painters' context over an SVG. */
class SvgContext extends Context {
  /** The paths that have been filled or stroked. */
  readonly #painted = new WeakSet<Element>();

  override fill(): void {
    this.#begin();
    super.fill();
  }

  override stroke(): void {
    this.#begin();
    super.stroke();
  }

  /** A path that is painted again is painted over: the library would give the first other colours. */
  #begin(): void {
    const path = this.__currentElement;
    if (this.#painted.has(path)) {
      this.__currentElement = this.__createElement('path', {}, true);
      path.after(this.__currentElement);
    }
    this.#painted.add(this.__currentElement);
  }

  /**
   * A line of text as an element. The library's own way needs a style attribute, which a strict
   * Content-Security-Policy forbids.
   */
  override fillText(line: string, x: number, y: number): void {
    const [, weight = '400', size = '10px', family = 'sans-serif'] = FONT.exec(this.font) ?? [];
    const anchors = { left: 'start', start: 'start', center: 'middle', right: 'end', end: 'end' };
    const element = this.__createElement(
      'text',
      {
        'font-family': family,
        'font-size': size,
        'font-weight': weight,
        'text-anchor': anchors[this.textAlign],
        x,
        y,
      },
      true,
    );
    element.textContent = line;
    this.__closestGroupOrSvg().append(element);
    this.__currentElement = element;
    this.__applyTransformation(element);
    this.__applyStyleToCurrentElement('fill');
  }

  /** Corners of up to four radii, as small as the sides ask for: the library's overlap in thin bars. */
  roundRect(x: number, y: number, width: number, height: number, radii: number | number[]): void {
    const all = typeof radii === 'number' ? [radii] : radii;
    const [a = 0, b = a, c = a, d = b] = all;
    const fits = (side: number, one: number, other: number) => side / Math.max(one + other, 1e-9);
    const share = Math.min(
      1,
      fits(width, a, b),
      fits(height, b, c),
      fits(width, c, d),
      fits(height, d, a),
    );
    const [right, bottom] = [x + width, y + height];
    const corners = [
      [right, y, b, 1, 0],
      [right, bottom, c, 0, 1],
      [x, bottom, d, -1, 0],
      [x, y, a, 0, -1],
    ] as const;
    this.moveTo(x + a * share, y);
    for (const [cornerX, cornerY, radius, alongX, alongY] of corners) {
      const r = radius * share;
      // It comes along one side, and leaves along the next, a quarter of a turn clockwise.
      const [outX, outY] = [-alongY, alongX];
      const [fromX, fromY] = [cornerX - alongX * r, cornerY - alongY * r];
      const [toX, toY] = [cornerX + outX * r, cornerY + outY * r];
      const handle = QUARTER * r;
      this.lineTo(fromX, fromY);
      if (r === 0) continue;
      this.bezierCurveTo(
        fromX + alongX * handle,
        fromY + alongY * handle,
        toX - outX * handle,
        toY - outY * handle,
        toX,
        toY,
      );
    }
    this.closePath();
  }

  /** A map as an embedded PNG: a smooth one as it is seen, one of cells with a pixel a cell. */
  override drawImage(image: CanvasImageSource, ...at: number[]): void {
    const source = image as HTMLCanvasElement | OffscreenCanvas;
    const [x = 0, y = 0, width = source.width, height = source.height] = at.slice(-4);
    const [left = 0, top = 0, wide = source.width, high = source.height] =
      at.length === 8 ? at : [];
    const isSmooth = this.imageSmoothingEnabled !== false;
    const canvas = document.createElement('canvas');
    canvas.width = isSmooth ? Math.ceil(width * DENSITY) : wide;
    canvas.height = isSmooth ? Math.ceil(height * DENSITY) : high;
    const own = canvas.getContext('2d')!;
    own.imageSmoothingEnabled = isSmooth;
    own.drawImage(source, left, top, wide, high, 0, 0, canvas.width, canvas.height);
    const group = this.__closestGroupOrSvg();
    super.drawImage(canvas, x, y, width, height);
    const element = group.lastElementChild!;
    if (!isSmooth) element.setAttribute('image-rendering', 'pixelated');
    if (this.globalAlpha < 1) element.setAttribute('opacity', String(this.globalAlpha));
  }
}

/** Figures that are all as wide, as on the page, and the letters themselves: a picture fetches none. */
function lettersFrom(font: string): string {
  return (
    `@font-face { font-family: Inter; font-weight: 400 700; src: url(${font}) format('woff2') } ` +
    'text { font-variant-numeric: tabular-nums }'
  );
}

/** The page's letters as an address that holds them. */
async function fontData(): Promise<string> {
  const answer = await fetch(inter);
  if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return `data:font/woff2;base64,${btoa(letters)}`;
}

/** Has something painted, and gives the picture as SVG; texts stay texts, as wide as in `measured`. */
export async function svgOf(
  measured: CanvasRenderingContext2D,
  { width, height }: Size,
  paint: (context: CanvasRenderingContext2D) => void,
): Promise<Blob> {
  const context = new SvgContext({ width, height, ctx: measured });
  // It is all of a context that painters use; a painter that uses more throws, and it is told.
  paint(context as unknown as CanvasRenderingContext2D);
  const svg = context.getSvg();
  svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
  const style = document.createElementNS(svg.namespaceURI, 'style');
  style.textContent = lettersFrom(await fontData());
  svg.prepend(style);
  for (const path of svg.querySelectorAll('path')) {
    path.setAttribute('d', path.getAttribute('d')!.replace(LONG, '$1'));
  }
  for (const name of ['fill', 'stroke']) {
    for (const element of svg.querySelectorAll(`[${name}^="oklch"]`)) {
      element.setAttribute(name, plain(element.getAttribute(name)!));
    }
  }
  return new Blob([new XMLSerializer().serializeToString(svg)], { type: 'image/svg+xml' });
}

/** A colour of the newer kinds as drawing programs know it. */
function plain(colour: string): string {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d')!;
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
  return `rgb(${red}, ${green}, ${blue})`;
}
