// What makes a film of the pictures on a canvas: the browser's encoder where it has one, else its
// recorder.

import { breathe, type Job } from '../saving.svelte';

/** Takes the pictures one by one. */
export interface Encoder {
  /** Takes what is on the canvas, to be seen from a second on for a while. */
  add(second: number, duration: number): Promise<void>;
  /** The whole film. */
  finish(): Promise<Blob>;
  /** Gives it up. */
  cancel(): Promise<void>;
}

/** How this browser makes a film, and of what kind. */
export interface Way {
  kind: 'encoded' | 'recorded';
  format: 'mp4' | 'webm';
}

/** What is encoded, the best known first: what plays everywhere, then what is small. */
const CODECS = [
  ['avc', 'mp4'],
  ['vp9', 'webm'],
  ['vp8', 'webm'],
  ['av1', 'webm'],
] as const;

/** What recorders call what they write. */
const RECORDED = [
  ['video/mp4', 'mp4'],
  ['video/webm', 'webm'],
] as const;

/** Bits a second for each of the picture's pixels. */
const BITS = 6;

/** The codec of the browser's encoder for pictures of a size. */
async function codecFor(width: number, height: number) {
  if (!('VideoEncoder' in globalThis)) return undefined;
  const { canEncodeVideo } = await import('mediabunny');
  for (const [codec, format] of CODECS) {
    if (await canEncodeVideo(codec, { width, height })) return { codec, format };
  }
  return undefined;
}

/** What this browser's recorder writes. */
function recorded() {
  const has = 'MediaRecorder' in globalThis && 'captureStream' in HTMLCanvasElement.prototype;
  return has ? RECORDED.find(([type]) => MediaRecorder.isTypeSupported(type)) : undefined;
}

/** How a film of a size can be made here; nothing where it cannot. */
export async function wayFor(width: number, height: number): Promise<Way | undefined> {
  const encoded = await codecFor(width, height);
  if (encoded) return { kind: 'encoded', format: encoded.format };
  const [, format] = recorded() ?? [];
  return format && { kind: 'recorded', format };
}

/** Begins a film of a canvas. Rejects where this browser makes none. */
export async function encoderOf(
  canvas: HTMLCanvasElement,
  rate: number,
  job: Job,
): Promise<Encoder> {
  const encoded = await codecFor(canvas.width, canvas.height);
  return encoded ? encode(canvas, rate, encoded) : record(canvas, job);
}

/** Every picture is encoded as it comes, however long it takes. */
async function encode(
  canvas: HTMLCanvasElement,
  rate: number,
  { codec, format }: NonNullable<Awaited<ReturnType<typeof codecFor>>>,
): Promise<Encoder> {
  const { BufferTarget, CanvasSource, Mp4OutputFormat, Output, WebMOutputFormat } =
    await import('mediabunny');
  const target = new BufferTarget();
  const output = new Output({
    format:
      format === 'mp4' ? new Mp4OutputFormat({ fastStart: 'in-memory' }) : new WebMOutputFormat(),
    target,
  });
  const source = new CanvasSource(canvas, { codec, bitrate: BITS * canvas.width * canvas.height });
  output.addVideoTrack(source, { frameRate: rate });
  await output.start();
  return {
    add: (second, duration) => source.add(second, duration),
    finish: async () => {
      await output.finalize();
      return new Blob([target.buffer!], { type: `video/${format}` });
    },
    cancel: () => output.cancel(),
  };
}

/** The recorder takes the time that passes: it rests while the next picture is made. */
async function record(canvas: HTMLCanvasElement, job: Job): Promise<Encoder> {
  const [type] = recorded()!;
  const stream = canvas.captureStream(0);
  const track = stream.getVideoTracks()[0] as CanvasCaptureMediaStreamTrack;
  const recorder = new MediaRecorder(stream, {
    mimeType: type,
    videoBitsPerSecond: BITS * canvas.width * canvas.height,
  });
  const pieces: Blob[] = [];
  recorder.ondataavailable = ({ data }) => pieces.push(data);
  const stopped = new Promise((resolve) => (recorder.onstop = resolve));
  recorder.start();
  recorder.pause();
  const stop = async () => {
    recorder.stop();
    await stopped;
    track.stop();
  };
  return {
    add: async (_, duration) => {
      recorder.resume();
      track.requestFrame();
      await new Promise((resolve) => setTimeout(resolve, 1000 * duration));
      recorder.pause();
      await breathe(job);
    },
    finish: async () => {
      await stop();
      return new Blob(pieces, { type });
    },
    cancel: stop,
  };
}
