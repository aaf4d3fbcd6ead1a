import { IMAGE_SETS } from '../engine';
import fingerprints from '../fingerprints.json' with { type: 'json' };
import { engineAt } from './engine';
import { expect, test } from './laboratory';

test.describe('stepping', () => {
  for (const [set, units] of [
    ['circles', 8],
    ['digits', 16],
  ] as const) {
    test(`one example of ${set} enters every unit`, async ({ lab }) => {
      await lab.open(`data.set=${set}&network.hidden=${units}`);
      await lab.show('Numbers');
      await expect(lab.metric('examples-seen')).toHaveText('0');
      expect(await lab.column('sends a')).toEqual(Array(units).fill('·'));

      await lab.step('example');
      await expect(lab.metric('examples-seen')).toHaveText('1');
      const first = await lab.column('sends a');
      expect(first).toHaveLength(units);
      expect(first).not.toContain('·');

      await lab.step('example');
      await expect(lab.metric('examples-seen')).toHaveText('2');
      const second = await lab.column('sends a');
      for (const [unit, activation] of second.entries()) {
        expect(activation, `unit ${unit + 1} saw the second example too`).not.toBe(first[unit]);
      }
    });
  }

  test('the canvas shows each step', async ({ lab, page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await lab.open();
    const before = await lab.picture();
    await lab.step('example');
    expect(await lab.picture()).not.toBe(before);
    await lab.button('Step back').click();
    await expect(lab.metric('examples-seen')).toHaveText('0');
    expect(await lab.picture()).toBe(before);
  });

  test('the canvas tells in words which example is shown', async ({ lab, page }) => {
    await lab.open();
    const network = page.getByRole('img', { name: /^The network/ });
    await expect(network).toHaveAccessibleName(/No example has been seen yet/);
    await lab.step('example');
    const example = engineAt('', 1).example! + 1;
    await expect(network).toHaveAccessibleName(new RegExp(`Now: example ${example}\\.`));
  });

  test('a step is said to those who do not see it', async ({ lab, page }) => {
    await lab.open();
    await lab.step('example');
    const loss = await lab.metric('loss').innerText();
    const said = page.getByRole('status').filter({ hasText: '1 example seen' });
    await expect(said).toHaveText(`1 example seen, loss ${loss}, 8 distinct.`);
  });

  test('an example is shown on its way, and only then do the readouts say what it did', async ({
    lab,
    page,
  }) => {
    await page.clock.install();
    await lab.open();
    const start = await lab.fingerprint();
    await lab.holdTime();
    const said = lab.net('a').getByRole('status');
    const pictures = new Set([await lab.canvasBytes(/^The network/)]);
    const ways = new Set([await lab.canvasBytes('How the units part')]);
    await lab.button('Step one example').click();
    for (const [phase, after] of [
      ['Forward', 300],
      ['Loss', 300],
      ['Backward', 400],
      ['Update', 400],
    ] as const) {
      await lab.pass(after);
      await expect(said).toHaveText(new RegExp(`^${phase}:`));
      await expect(lab.metric('examples-seen')).toHaveText('0');
      expect(await lab.fingerprint()).toBe(start);
      pictures.add(await lab.canvasBytes(/^The network/));
      ways.add(await lab.canvasBytes('How the units part'));
    }
    await lab.pass(400);
    await expect(lab.metric('examples-seen')).toHaveText('1');
    await expect(lab.metric('fingerprint')).toHaveText(engineAt('', 1).fingerprint());
    pictures.add(await lab.canvasBytes(/^The network/));
    ways.add(await lab.canvasBytes('How the units part'));
    expect(pictures.size, 'each phase has a picture of its own').toBe(6);
    expect(ways.size, 'dots move with the update, on their arrows').toBe(3);
  });

  test('with reduced motion each phase is a picture that stands still', async ({ lab, page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.clock.install();
    await lab.open();
    await lab.holdTime();
    const said = lab.net('a').getByRole('status');
    await lab.button('Step one example').click();
    let gone = 0;
    for (const [phase, from, to] of [
      ['Forward', 50, 450],
      ['Loss', 550, 700],
      ['Backward', 800, 1150],
      ['Update', 1250, 1550],
    ] as const) {
      await lab.pass(from - gone);
      await expect(said).toHaveText(new RegExp(`^${phase}:`));
      const early = await lab.canvasBytes(/^The network/);
      await lab.pass(to - from);
      gone = to;
      await expect(said).toHaveText(new RegExp(`^${phase}:`));
      expect(await lab.canvasBytes(/^The network/), phase).toBe(early);
    }
  });

  test('a batch goes to the next update, an epoch to its end', async ({ lab }) => {
    await lab.open('training.batch=8');
    await lab.step('example');
    await lab.step('batch');
    await expect(lab.metric('examples-seen')).toHaveText('8');
    await lab.step('batch');
    await expect(lab.metric('examples-seen')).toHaveText('16');
    await lab.step('epoch');
    await expect(lab.metric('examples-seen')).toHaveText('100');
    await expect(lab.metric('epoch')).toHaveText('1');
    await lab.step('epoch');
    await expect(lab.metric('epoch')).toHaveText('2');
  });

  test('weights move when the batch is full and not before', async ({ lab }) => {
    await lab.open('training.batch=3');
    const start = await lab.fingerprint();
    await lab.step('example', 2);
    expect(await lab.fingerprint()).toBe(start);
    await lab.step('example');
    expect(await lab.fingerprint()).not.toBe(start);
  });
});

test.describe('time', () => {
  test('play trains until pause', async ({ lab, page }) => {
    await page.clock.install();
    await lab.open();
    await lab.button('Play').click();
    await expect.poll(() => lab.number('examples-seen')).toBeGreaterThan(20);
    await lab.button('Pause').click();
    const stopped = await lab.number('examples-seen');
    await lab.pass(2000);
    expect(await lab.number('examples-seen')).toBe(stopped);
    await expect(lab.button('Play')).toBeVisible();
    await expect(lab.metric('fingerprint')).toHaveText(engineAt('', stopped).fingerprint());
  });

  test('the speed runs from one example a second to as fast as it goes', async ({ lab, page }) => {
    await page.clock.install();
    await lab.open();
    await lab.slider('Speed').fill('0');
    await expect(lab.slider('Speed')).toHaveAttribute('aria-valuetext', '1 example a second');
    await lab.holdTime();
    await lab.button('Play').click();
    // The first comes at once; what it shows takes until the second.
    await lab.pass(5500);
    const seen = await lab.number('examples-seen');
    expect(seen).toBeGreaterThanOrEqual(4);
    expect(seen).toBeLessThanOrEqual(6);
    await page.clock.resume();
    await lab.slider('Speed').press('End');
    await expect(lab.slider('Speed')).toHaveAttribute('aria-valuetext', 'as fast as it goes');
    await expect.poll(() => lab.number('examples-seen')).toBeGreaterThan(5000);
  });

  test('Reset goes back to the same start, New seed draws another', async ({ lab }) => {
    await lab.open();
    const start = await lab.fingerprint();
    await lab.step('epoch');
    const trained = await lab.fingerprint();
    expect(trained).not.toBe(start);

    await lab.button('Reset').click();
    await expect(lab.metric('fingerprint')).toHaveText(start);
    await expect(lab.metric('examples-seen')).toHaveText('0');
    await lab.step('epoch');
    expect(await lab.fingerprint()).toBe(trained);

    await lab.button('New seed').click();
    await expect(lab.metric('examples-seen')).toHaveText('0');
    const other = await lab.fingerprint();
    expect(other).not.toBe(start);
    await lab.step('example');
    await lab.button('Reset').click();
    await expect(lab.metric('fingerprint')).toHaveText(other);
  });

  test('a past moment is what it was, and playing on from it is the same run', async ({ lab }) => {
    await lab.open();
    await lab.step('epoch', 3);
    const end = await lab.fingerprint();
    await lab.seek(137);
    const past = await lab.fingerprint();
    await lab.button('Step back').click();
    await expect(lab.metric('examples-seen')).toHaveText('136');
    expect(await lab.fingerprint()).not.toBe(past);
    await lab.step('example');
    expect(await lab.fingerprint()).toBe(past);
    await lab.step('epoch', 2);
    await expect(lab.metric('examples-seen')).toHaveText('300');
    expect(await lab.fingerprint()).toBe(end);
  });
});

/** A run of every value of every field, step by step, in the browser's own WebAssembly. */
test('the browser gives the same bits as every other place', async ({ page }) => {
  test.setTimeout(120_000);
  await page.route('**/engine-under-test/*', (route) =>
    route.fulfill({ path: `www/engine/pkg/${new URL(route.request().url()).pathname.slice(19)}` }),
  );
  await page.goto('/');
  const found = await page.evaluate(
    async ([runs, sets]) => {
      const at = '/engine-under-test/unalike.js';
      const engine = (await import(
        /* @vite-ignore */ at
      )) as typeof import('../../www/engine/pkg/unalike.js');
      await engine.default({ module_or_path: '/engine-under-test/unalike_bg.wasm' });
      for (const set of sets) {
        const images = await fetch(`/engine-under-test/${set}.bin`);
        engine.provide(set, new Uint8Array(await images.arrayBuffer()));
      }
      return runs.map(({ link, steps }) => {
        const { experiment, step } = engine.read_link(link);
        const run = new engine.RawRun(experiment);
        const start = run.fingerprint();
        let digits = '';
        while (digits.length < steps.length) {
          run.advance(1);
          digits += run.fingerprint().slice(0, 4);
        }
        run.advance(step - run.examples_seen());
        return { link, start, end: run.fingerprint(), steps: digits };
      });
    },
    [fingerprints, IMAGE_SETS] as const,
  );
  expect(found).toEqual(fingerprints);
});

test('the page shows the bits of the run that its address names', async ({ lab, page }) => {
  for (const { link, start, end } of fingerprints.slice(0, 6)) {
    await page.goto('about:blank');
    await lab.open(link);
    await expect(lab.metric('fingerprint'), link).toHaveText(end);
    await lab.seek(0);
    await expect(lab.metric('fingerprint'), link).toHaveText(start);
  }
});

test('an address far in the future answers at once, goes there, and can be stopped', async ({
  lab,
  page,
}) => {
  await lab.open('step=99999999999');
  const notice = page.getByRole('status').filter({ hasText: 'Training towards' });
  await expect(notice).toContainText('example 99,999,999,999');
  const early = await lab.number('examples-seen');
  await expect.poll(() => lab.number('examples-seen')).toBeGreaterThan(early);
  await lab.button('Stop here').click();
  await expect(notice).toHaveCount(0);
  const stopped = await lab.number('examples-seen');
  await lab.step('example');
  expect(await lab.number('examples-seen'), 'it stayed where it was').toBe(stopped + 1);
  expect(await lab.fingerprint()).toBe(engineAt('', stopped + 1).fingerprint());
});
