// The images of a set: too large to be part of the engine, fetched when they are first needed.

import digits from './pkg/digits.bin?url';
import mnist from './pkg/mnist.bin?url';
import { is_here, provide } from './pkg/unalike.js';
import { faultsOf, type Images } from './types';

const ADDRESSES: Readonly<Record<string, string>> = { digits, mnist };

/** What has arrived. It outlives an engine that stopped. */
const arrived = new Map<string, Uint8Array<ArrayBuffer>>();

/** What is on its way: who asks meanwhile waits for the same. */
const arriving = new Map<string, Promise<void>>();

/** Sets that did not arrive at the last try: what the browser kept of them may be why. */
const failed = new Set<string>();

/** Why images did not arrive. */
export type ImagesFault =
  | { kind: 'connection' }
  /** The server's answer, as 404. */
  | { kind: 'status'; status: number }
  /** They are not whole, or not those of this version. */
  | { kind: 'damaged' };

/** Thrown where images did not arrive. */
export class ImagesLost extends Error {
  readonly fault: ImagesFault;

  constructor(fault: ImagesFault) {
    super(fault.kind);
    this.fault = fault;
  }
}

/** Whether no run of a set can begin before its images are fetched. */
export function lacksImages(set: string): boolean {
  return !is_here(set);
}

/** A set's images, for an engine elsewhere; none of a set that has none. */
export function imagesOf(set: string): Images | undefined {
  const bytes = arrived.get(set);
  return bytes && { set, bytes };
}

/** Fetches a set's images, once, and gives them to the engine. Throws `ImagesLost`. */
export function fetchImages(set: string): Promise<void> {
  const under = arriving.get(set);
  if (under) return under;
  const fetching = receive(set).finally(() => arriving.delete(set));
  arriving.set(set, fetching);
  return fetching;
}

/** Gives a fresh engine what the one before it had. */
export function giveAgain(): void {
  for (const [set, bytes] of arrived) provide(set, bytes);
}

async function receive(set: string): Promise<void> {
  if (arrived.has(set)) return;
  try {
    const bytes = await load(set);
    give(set, bytes);
    arrived.set(set, bytes);
    failed.delete(set);
  } catch (thrown) {
    failed.add(set);
    throw thrown;
  }
}

async function load(set: string): Promise<Uint8Array<ArrayBuffer>> {
  const cache = failed.has(set) ? 'reload' : 'default';
  let response: Response;
  try {
    response = await fetch(ADDRESSES[set]!, { cache });
    if (response.ok) return new Uint8Array(await response.arrayBuffer());
  } catch {
    throw new ImagesLost({ kind: 'connection' });
  }
  throw new ImagesLost({ kind: 'status', status: response.status });
}

function give(set: string, bytes: Uint8Array): void {
  try {
    provide(set, bytes);
  } catch (thrown) {
    if (faultsOf(thrown)) throw new ImagesLost({ kind: 'damaged' });
    throw thrown;
  }
}
