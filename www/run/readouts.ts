import type { Net } from './net.svelte';

/** Milliseconds between two fingerprints while the run moves on. */
const FINGERPRINT_EVERY = 250;

/** Has the readouts say the present moment; while the run moves on, what costs much now and then. */
export class Readouts {
  #fingerprinted = 0;

  read(nets: readonly Net[], now: number, moving: boolean): void {
    const isDue = !moving || now - this.#fingerprinted > FINGERPRINT_EVERY;
    if (isDue) this.#fingerprinted = now;
    for (const net of nets) {
      net.read(moving);
      if (isDue) net.readFingerprint();
    }
  }
}
