// Frames of the real page while it plays at full speed: the main thread's work from a trace, the
// share of the boundary from a profile, and the heap over a minute.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build, preview } from 'vite';

import { launch } from './browser/serve.mjs';
import { count, quantile } from './table.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** What is played, both networks of a comparison at a time. */
const SCENES = [
  ['2-8-1', '#version=1'],
  ['digits, 64-64-32-10', '#data.set=digits&data.examples=1797&network.hidden=64,32'],
  [
    'digits, six layers of 128',
    '#data.set=digits&data.examples=1797&network.hidden=128,128,128,128,128,128',
  ],
];

const TRACED = 8000;
const WARM_UP = 3000;
const MINUTE = 60_000;

/** The page, with what wasm-bindgen generates in a file of its own, so that a profile tells it. */
async function serve() {
  const outDir = mkdtempSync(join(tmpdir(), 'unalike-frames-'));
  await build({
    root,
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir: true,
      rolldownOptions: {
        output: {
          codeSplitting: { groups: [{ name: 'boundary', test: /engine\/pkg\/unalike\.js/ }] },
        },
      },
    },
  });
  const server = await preview({
    root,
    logLevel: 'error',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0 },
  });
  return {
    url: server.resolvedUrls.local[0],
    close: async () => {
      await server.close();
      rmSync(outDir, { recursive: true });
    },
  };
}

async function play(browser, url, fragment) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(url + fragment);
  await page.getByRole('button', { name: 'Compare', exact: true }).waitFor();
  await page.getByText('Fetching the images').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await page.getByRole('slider', { name: 'Speed' }).press('End');
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await page.waitForTimeout(WARM_UP);
  return page;
}

/** The main thread's work in each frame, in milliseconds, and how many frames a second there were. */
function framesOf(trace) {
  const events = trace.traceEvents;
  const threads = events.filter(
    (e) => e.name === 'thread_name' && e.args.name === 'CrRendererMain',
  );
  const frames = events.filter((e) => e.name === 'FireAnimationFrame').sort((a, b) => a.ts - b.ts);
  const main = threads.find((t) => t.pid === frames[0].pid && t.tid === frames[0].tid);
  const tasks = events.filter(
    (e) =>
      e.pid === main.pid &&
      e.tid === main.tid &&
      e.ph === 'X' &&
      (e.name === 'RunTask' || e.name === 'ThreadControllerImpl::RunTask'),
  );
  const work = frames.slice(1).map(({ ts }, i) => {
    const from = frames[i].ts;
    const within = tasks.filter((task) => task.ts >= from - 1000 && task.ts < ts - 1000);
    return within.reduce((sum, task) => sum + task.dur, 0) / 1000;
  });
  const seconds = (frames.at(-1).ts - frames[0].ts) / 1e6;
  return { work, rate: (frames.length - 1) / seconds };
}

/** The share of the profile's time in each kind of place, the idle thread left out. */
function sharesOf({ nodes, samples, timeDeltas }) {
  const byId = new Map(nodes.map((node) => [node.id, node.callFrame]));
  const time = { boundary: 0, wasm: 0, page: 0, collection: 0, browser: 0 };
  samples.forEach((id, i) => {
    const { url, functionName } = byId.get(id);
    if (functionName === '(idle)') return;
    const kind =
      url.endsWith('.wasm') || url.startsWith('wasm:')
        ? 'wasm'
        : url.includes('boundary')
          ? 'boundary'
          : url
            ? 'page'
            : functionName === '(garbage collector)'
              ? 'collection'
              : 'browser';
    time[kind] += timeDeltas[i];
  });
  const all = Object.values(time).reduce((sum, t) => sum + t, 0);
  return Object.fromEntries(Object.entries(time).map(([kind, t]) => [kind, t / all]));
}

/** Bytes of the heap in use, once a second for a minute. */
async function heapOf(page) {
  return page.evaluate(async (end) => {
    const used = [];
    for (const start = performance.now(); performance.now() - start < end;) {
      await new Promise((resolve) => setTimeout(resolve, 1000));
      used.push(performance.memory.usedJSHeapSize);
    }
    return used;
  }, MINUTE);
}

export async function frames() {
  const { url, close } = await serve();
  const browser = await launch(['--enable-precise-memory-info']);
  const results = [];
  for (const [name, fragment] of SCENES) {
    const page = await play(browser, url, fragment);
    await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline'] });
    await page.waitForTimeout(TRACED);
    const trace = JSON.parse((await browser.stopTracing()).toString());
    const session = await page.context().newCDPSession(page);
    await session.send('Profiler.enable');
    await session.send('Profiler.setSamplingInterval', { interval: 100 });
    await session.send('Profiler.start');
    await page.waitForTimeout(TRACED);
    const { profile } = await session.send('Profiler.stop');
    await session.detach();
    const heap = await heapOf(page);
    results.push({ name, ...framesOf(trace), shares: sharesOf(profile), heap });
    await page.close();
  }
  await browser.close();
  await close();
  return results;
}

const percent = (share) => `${(100 * share).toFixed(1)} %`;
const megabytes = (bytes) => (bytes / 1e6).toFixed(1);

/** What grew between two looks, added up: what was allocated, at the least. */
function allocated(heap) {
  return heap.slice(1).reduce((sum, used, i) => sum + Math.max(0, used - heap[i]), 0);
}

export function framesPage(results) {
  return [
    '## Frames',
    '',
    'The page at 1440 × 900, playing as fast as it goes with Compare on, in Chromium without a GPU, so that the same two cores also rasterise. Work is that of the main thread between two animation frames, from a trace; a frame has 16.7 ms. The shares are of the main thread’s busy time, from a profile; the boundary is the file that wasm-bindgen generates. The heap is looked at once a second for a minute.',
    '',
    '| what plays | work, median ms | 99th percentile | frames/s | in wasm | boundary | collection | heap, least … most MB | allocated, KB/s |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...results.map(({ name, work, rate, shares, heap }) =>
      [
        '',
        name,
        quantile(work, 0.5).toFixed(1),
        quantile(work, 0.99).toFixed(1),
        rate.toFixed(0),
        percent(shares.wasm),
        percent(shares.boundary),
        percent(shares.collection),
        `${megabytes(Math.min(...heap))} … ${megabytes(Math.max(...heap))}`,
        count(allocated(heap) / 1000 / heap.length),
        '',
      ]
        .join(' | ')
        .trim(),
    ),
    '',
  ];
}
