import type { Page } from '@playwright/test';

import { expect, test, type Laboratory } from './laboratory';
import { letPanic, panicIn } from './panics';

const PARTING = /^How the units part/;
const stopped = (page: Page) =>
  page.getByRole('alert').filter({ hasText: 'The engine stopped with an error' });

/** Where the engine panics, and what a person does there. */
const PLACES: Record<string, { name: string; act: (lab: Laboratory) => Promise<unknown> }> = {
  'a step': { name: 'rawrun_advance', act: (lab) => lab.button('Step one example').click() },
  'a phase of a step': {
    name: 'rawrun_step_phase',
    act: (lab) => lab.page.keyboard.press('Alt+ArrowRight'),
  },
  'playing, two in step': { name: 'rawrun_advance_with', act: (lab) => lab.button('Play').click() },
  'going through time': { name: 'rawrun_seek', act: (lab) => lab.slider('Timeline').fill('120') },
  'a readout': { name: 'rawrun_largest_gap', act: (lab) => lab.button('Step one epoch').click() },
  'a fingerprint': {
    name: 'rawrun_fingerprint',
    act: (lab) => lab.button('Step one epoch').click(),
  },
  'a painter': { name: 'rawrun_surfaces', act: (lab) => lab.slider('Timeline').fill('120') },
  'the trails': { name: 'rawrun_paths', act: (lab) => lab.slider('Timeline').fill('120') },
  'a derived value': { name: 'rawrun_distances', act: (lab) => lab.show('How alike') },
  'the table of fields': {
    name: 'fields',
    act: (lab) => lab.slider('Timeline').fill('120'),
  },
  'a change': { name: 'with_field', act: (lab) => lab.button('New seed').click() },
  'a second network': {
    name: 'fields',
    act: (lab) => lab.page.getByLabel('A and B differ in').selectOption('start.seed'),
  },
  'writing the address': { name: 'write_link', act: (lab) => lab.show('How alike') },
  'an opened unit': {
    name: 'rawrun_curve',
    act: (lab) => lab.button('Unit 3').first().click(),
  },
};

for (const [where, { name, act }] of Object.entries(PLACES)) {
  test(`a panic in ${where} is told once, and one press goes on`, async ({ lab, page }) => {
    await letPanic(page);
    await lab.open('network.hidden=4&start.seed=9&compare.training.optimiser=adam');
    await lab.step('epoch', 2);
    const before = [await lab.fingerprint('a'), await lab.fingerprint('b')];
    await lab.set('Learning rate', '0.03');
    await lab.step('epoch');
    await expect(lab.metric('examples-seen')).toHaveText('300');
    const now = [await lab.fingerprint('a'), await lab.fingerprint('b')];
    expect(now[0]).not.toBe(now[1]);

    // Again after one was survived.
    for (let time = 0; time < 2; time++) {
      await panicIn(page, name);
      await act(lab);
      await expect(stopped(page)).toHaveCount(1);
      await expect(stopped(page)).toContainText(`unreachable in ${name}`);
      const moment = await lab.metric('examples-seen').innerText();
      await lab.button('Go on').click();
      await expect(lab.metric('examples-seen')).toHaveText(moment);
      await expect(page.getByRole('alert')).toHaveCount(0);
      await lab.show('Network');
      // A dead run's future is gone with it, but not what was to be changed there.
      while ((await lab.number('examples-seen')) < 300) await lab.step('epoch');
      if ((await lab.number('examples-seen')) > 300) await lab.seek(300);
      await expect(lab.metric('examples-seen')).toHaveText('300');
      await expect(lab.metric('fingerprint', 'a')).toHaveText(now[0]!);
      await expect(lab.metric('fingerprint', 'b')).toHaveText(now[1]!);
      await expect(lab.button('Play')).toBeVisible();
      await page.keyboard.press('Escape');
    }
    await lab.button('Undo').click();
    await expect(lab.metric('examples-seen')).toHaveText('200');
    await expect(lab.metric('fingerprint', 'a')).toHaveText(before[0]!);
    await expect(lab.metric('fingerprint', 'b')).toHaveText(before[1]!);
    await lab.button('Redo').click();
    await expect(lab.metric('fingerprint', 'a')).toHaveText(now[0]!);
    await lab.step('epoch');
    await expect(lab.metric('examples-seen')).toHaveText('400');
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
}

test('a fault of the page is not called the engine’s, and costs neither the run nor the other pictures', async ({
  lab,
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await lab.open('network.hidden=4&start.seed=9');
  await lab.step('epoch', 2);
  const [now, network, parting] = [
    await lab.fingerprint(),
    await lab.picture(),
    await lab.picture(PARTING),
  ];

  // What only the network's painter calls fails for a while, and leaves its canvas turned.
  await page.evaluate(() => {
    const { prototype } = CanvasRenderingContext2D;
    const { roundRect } = prototype;
    const fail = function (this: CanvasRenderingContext2D): void {
      this.save();
      this.rotate(1);
      throw new TypeError('no round corners');
    };
    prototype.roundRect = fail;
    Object.assign(window, { heal: () => (prototype.roundRect = roundRect) });
  });
  await lab.step('epoch');
  const fault = page.getByRole('alert').filter({ hasText: 'A part of the page failed' });
  await expect(fault).toHaveCount(1);
  await expect(fault).toContainText('no round corners');
  await expect(fault).toContainText('The run is safe');
  await expect(stopped(page)).toHaveCount(0);
  // The run goes on, and so do the pictures that can.
  expect(await lab.fingerprint()).not.toBe(now);
  await lab.step('epoch');
  expect(await lab.picture(PARTING)).not.toBe(parting);
  await lab.seek(200);
  await expect(lab.metric('fingerprint')).toHaveText(now);
  await expect(fault).toHaveCount(1);

  // Still failing: told again, once.
  await lab.button('Show it again').click();
  await expect(fault).toHaveCount(1);
  await page.evaluate(() => (window as unknown as { heal: () => void }).heal());
  await lab.button('Show it again').click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect.poll(() => lab.picture()).toBe(network);
});

test('a view that fails can be shown again, and the others are there', async ({ lab, page }) => {
  await lab.open('network.hidden=4&start.seed=9');
  await page.evaluate(() => {
    const { prototype } = Float32Array;
    const { slice } = prototype;
    prototype.slice = () => {
      throw new TypeError('no copies');
    };
    Object.assign(window, { heal: () => (prototype.slice = slice) });
  });
  await page.getByRole('tab', { name: 'Numbers' }).click();
  const missing = page.getByRole('tabpanel').filter({ hasText: 'Numbers could not be shown' });
  await expect(missing).toHaveCount(1);
  await expect(page.getByRole('alert')).toHaveCount(1);
  await expect(page.getByRole('alert')).toContainText('A part of the page failed');
  await expect(stopped(page)).toHaveCount(0);
  await page.evaluate(() => (window as unknown as { heal: () => void }).heal());
  await missing.getByRole('button', { name: 'Show it again' }).click();
  await expect(page.getByRole('table').first()).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await lab.step('epoch');
  await expect(lab.metric('examples-seen')).toHaveText('100');
});

test('without a canvas the page says so, and the numbers go on', async ({ lab, page }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await lab.open();
  await expect(
    page.getByRole('alert').filter({ hasText: 'gives the page no canvas to draw on' }).first(),
  ).toBeVisible();
  for (const view of ['Numbers', 'How alike', 'Network'] as const) {
    await lab.show(view);
    await lab.step('epoch');
  }
  await expect(lab.metric('examples-seen')).toHaveText('300');
  await lab.button('Unit 3').first().click();
  await expect(page.getByRole('complementary', { name: /^Unit 3/ })).toBeVisible();
  await expect(stopped(page)).toHaveCount(0);
  await expect(page.getByRole('alert').filter({ hasText: 'failed' })).toHaveCount(0);
});

test('without matchMedia the page works', async ({ lab, page }) => {
  await page.addInitScript(() => {
    delete (window as Partial<Window>).matchMedia;
    delete (Window.prototype as Partial<Window>).matchMedia;
  });
  await lab.open();
  expect(await page.evaluate(() => 'matchMedia' in window)).toBe(false);
  await lab.step('example');
  await lab.step('epoch');
  await lab.button('Play').click();
  await expect.poll(() => lab.number('examples-seen')).toBeGreaterThan(110);
  await lab.button('Pause').click();
  for (const view of ['Numbers', 'How alike', 'Other starts'] as const) await lab.show(view);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

/** Begins to train a hundred starts. */
async function trainStarts(lab: Laboratory): Promise<void> {
  await lab.showMany();
  await lab.page.getByLabel('Starts', { exact: true }).selectOption('100');
  await lab.set('Epochs', '5');
  await lab.page
    .getByRole('button', { name: /^Train / })
    .first()
    .click();
}

/** Has so many of the workers that are made next die as they are given work. */
async function workersDie(page: Page, most: number): Promise<void> {
  await page.addInitScript((most) => {
    const { Worker } = window;
    let left = most;
    Object.assign(window, {
      workersLive: () => (left = 0),
      Worker: class extends Worker {
        override postMessage(message: unknown): void {
          if (left-- <= 0) return super.postMessage(message);
          setTimeout(() =>
            this.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' })),
          );
        }
      },
    });
  }, most);
}

test('a worker that dies is gone round', async ({ lab, page }) => {
  await workersDie(page, 1);
  await lab.open('network.hidden=3');
  await trainStarts(lab);
  await expect(page.getByText('100 starts, seeds 1 to 100')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('workers that all die are told of, and can be tried again', async ({ lab, page }) => {
  await workersDie(page, 1e9);
  await lab.open('network.hidden=3');
  await trainStarts(lab);
  await expect(page.getByRole('alert')).toContainText('out of memory');
  // The page does not care.
  await lab.step('epoch');
  await page.evaluate(() => (window as unknown as { workersLive: () => void }).workersLive());
  await page
    .getByRole('button', { name: /^Train / })
    .first()
    .click();
  await expect(page.getByText('100 starts, seeds 1 to 100')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('an engine that does not arrive is told on the page', async ({ lab, page }) => {
  await page.route('**/*.wasm', (route) => route.abort());
  await page.goto('/');
  await expect(page.getByRole('alert')).toContainText('The engine could not be loaded');
  await page.unroute('**/*.wasm');
  await page.getByRole('button', { name: 'Try again' }).click();
  await lab.isReady();
});

test('an error of an extension’s script is none of the page’s', async ({ lab, page }) => {
  await page.addInitScript(() => {
    const fire = () =>
      dispatchEvent(
        new ErrorEvent('error', {
          message: 'Uncaught ReferenceError: x is not defined',
          filename: 'chrome-extension://abc/content.js',
        }),
      );
    document.addEventListener('DOMContentLoaded', fire);
    Object.assign(window, { fire });
  });
  await lab.open();
  await page.evaluate(() => (window as unknown as { fire: () => void }).fire());
  await lab.step('epoch');
  await expect(page.getByRole('alert')).toHaveCount(0);
});
