// The honest yardstick: the same networks as plain loops over Float64Arrays.

import { random } from './work.js';

export function loops({
  hidden,
  features,
  outputs,
  activation,
  inputs,
  targets,
  batch,
  rate,
  count,
}) {
  const next = random(7);
  const widths = [features, ...hidden, outputs];
  const layers = widths.slice(1).map((units, l) => {
    const ins = widths[l];
    const scale = Math.sqrt(6 / (ins + units));
    return {
      units,
      ins,
      w: Float64Array.from({ length: units * ins }, () => (2 * next() - 1) * scale),
      b: new Float64Array(units),
      gw: new Float64Array(units * ins),
      gb: new Float64Array(units),
      a: new Float64Array(units),
      d: new Float64Array(units),
    };
  });
  const x = inputs.map((numbers) => Float64Array.from(numbers));
  const y = targets.map((numbers) => Float64Array.from(numbers));
  const last = layers.length - 1;
  const relu = activation === 'relu';
  let at = 0;
  let loss = 0;

  function forward(example) {
    let input = x[example];
    for (let l = 0; l <= last; l++) {
      const { units, ins, w, b, a } = layers[l];
      for (let u = 0; u < units; u++) {
        let z = b[u];
        for (let i = 0; i < ins; i++) z += w[u * ins + i] * input[i];
        if (l < last) a[u] = relu ? Math.max(0, z) : Math.tanh(z);
        else a[u] = z;
      }
      input = a;
    }
    const { a } = layers[last];
    const target = y[example];
    if (outputs === 1) {
      a[0] = 1 / (1 + Math.exp(-a[0]));
      loss -= Math.log(target[0] === 1 ? a[0] : 1 - a[0]);
      return;
    }
    let most = -Infinity;
    for (let u = 0; u < outputs; u++) most = Math.max(most, a[u]);
    let sum = 0;
    for (let u = 0; u < outputs; u++) sum += a[u] = Math.exp(a[u] - most);
    for (let u = 0; u < outputs; u++) {
      a[u] /= sum;
      if (target[u] === 1) loss -= Math.log(a[u]);
    }
  }

  function backward(example) {
    const out = layers[last];
    const target = y[example];
    for (let u = 0; u < outputs; u++) out.d[u] = out.a[u] - target[u];
    for (let l = last; l >= 0; l--) {
      const { units, ins, w, d, gw, gb } = layers[l];
      const input = l === 0 ? x[example] : layers[l - 1].a;
      for (let u = 0; u < units; u++) {
        gb[u] += d[u];
        for (let i = 0; i < ins; i++) gw[u * ins + i] += d[u] * input[i];
      }
      if (l === 0) continue;
      const before = layers[l - 1];
      for (let i = 0; i < ins; i++) {
        let sum = 0;
        for (let u = 0; u < units; u++) sum += w[u * ins + i] * d[u];
        const a = before.a[i];
        before.d[i] = sum * (relu ? (a > 0 ? 1 : 0) : 1 - a * a);
      }
    }
  }

  function update(size) {
    for (const { w, b, gw, gb } of layers) {
      for (let i = 0; i < w.length; i++) {
        w[i] -= (rate / size) * gw[i];
        gw[i] = 0;
      }
      for (let u = 0; u < b.length; u++) {
        b[u] -= (rate / size) * gb[u];
        gb[u] = 0;
      }
    }
  }

  return {
    /** Trains on one batch; how many examples that were. */
    step() {
      const size = Math.min(batch, count - at);
      for (let i = 0; i < size; i++) {
        forward(at + i);
        backward(at + i);
      }
      update(size);
      at = (at + size) % count;
      return size;
    },
    check: () => loss,
  };
}
