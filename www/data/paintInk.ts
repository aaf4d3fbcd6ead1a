// Lines that are drawn with a pen, as a picture and as numbers.

/** A place on the pad, in parts of its side. */
export type Place = readonly [x: number, y: number];

/** The pen's width in parts of the pad's side: beside a digit as thick as the sets' are. */
export const PEN = 0.085;

/** Paints lines on a square; a line of one place is a dot. */
export function paintInk(
  context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D,
  lines: readonly (readonly Place[])[],
  side: number,
  colour: string,
): void {
  context.clearRect(0, 0, side, side);
  context.strokeStyle = context.fillStyle = colour;
  context.lineWidth = PEN * side;
  context.lineCap = context.lineJoin = 'round';
  for (const line of lines) {
    const [first] = line;
    if (!first) continue;
    // A line without a length is not drawn.
    context.beginPath();
    context.arc(first[0] * side, first[1] * side, (PEN * side) / 2, 0, 2 * Math.PI);
    context.fill();
    context.beginPath();
    context.moveTo(first[0] * side, first[1] * side);
    for (const [x, y] of line) context.lineTo(x * side, y * side);
    context.stroke();
  }
}

/** How finely the drawing is read: several pixels to each of the finest image's. */
const SIDE = 112;

/** The ink of lines: side × side numbers, 0 blank and 1 full, row by row. */
export function inkOf(lines: readonly (readonly Place[])[]): Float32Array {
  const context = new OffscreenCanvas(SIDE, SIDE).getContext('2d', { willReadFrequently: true })!;
  paintInk(context, lines, SIDE, '#000');
  const { data } = context.getImageData(0, 0, SIDE, SIDE);
  return Float32Array.from({ length: SIDE * SIDE }, (_, i) => data[4 * i + 3]! / 255);
}
