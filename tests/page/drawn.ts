// Runs in the page before anything else: remembers what every canvas has written, so that a test can
// ask whether it is all on the canvas. Letters in pixels cannot be asked for any other way.

/** A line on a canvas, in its pixels. */
export interface Drawn {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** The size of its letters. */
  size: number;
}

declare global {
  interface Window {
    drawn: WeakMap<HTMLCanvasElement, Drawn[]>;
  }
}

export function rememberDrawn(): void {
  const drawn = new WeakMap<HTMLCanvasElement, Drawn[]>();
  window.drawn = drawn;
  const { fillText, clearRect } = CanvasRenderingContext2D.prototype;

  CanvasRenderingContext2D.prototype.clearRect = function (x, y, width, height) {
    const { canvas } = this;
    if (x === 0 && y === 0) drawn.set(canvas, []);
    clearRect.call(this, x, y, width, height);
  };

  CanvasRenderingContext2D.prototype.fillText = function (text, x, y, most) {
    const { width } = this.measureText(text);
    const shift = { left: 0, start: 0, center: 0.5, right: 1, end: 1 }[this.textAlign];
    const left = x - width * shift;
    const size = parseFloat(/([\d.]+)px/.exec(this.font)?.[1] ?? '0');
    const matrix = this.getTransform();
    const [from, to] = [
      matrix.transformPoint({ x: left, y: y - 0.72 * size }),
      matrix.transformPoint({ x: left + width, y: y + 0.02 * size }),
    ];
    const list = drawn.get(this.canvas) ?? [];
    list.push({
      text,
      left: Math.min(from.x, to.x),
      right: Math.max(from.x, to.x),
      top: Math.min(from.y, to.y),
      bottom: Math.max(from.y, to.y),
      size: size * Math.abs(matrix.d),
    });
    drawn.set(this.canvas, list);
    fillText.call(this, text, x, y, most as number);
  };
}
