// All weights that were given at once, as a link has them.

/**
 * Each layer's units, as `Recording.start` has them: the weights and then the bias. `weights` is the
 * base64url of 32-bit floats, lowest byte first, layer by layer: the weights of all units, then the
 * biases.
 */
export function rowsIn(
  weights: string,
  widths: readonly number[],
): readonly (readonly Float32Array[])[] {
  const bytes = atob(weights.replaceAll('-', '+').replaceAll('_', '/'));
  const view = new DataView(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)).buffer);
  let at = 0;
  const next = () => view.getFloat32(4 * at++, true);
  return widths.slice(1).map((units, layer) => {
    const inputs = widths[layer]!;
    const rows = Array.from({ length: units }, () => new Float32Array(inputs + 1));
    for (const row of rows) for (let input = 0; input < inputs; input++) row[input] = next();
    for (const row of rows) row[inputs] = next();
    return rows;
  });
}
