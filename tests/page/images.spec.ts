// The images of digits and MNIST are fetched when a run first needs them. Meanwhile, and where they
// do not arrive, the run before is there and nothing is lost.

import type { Page, Route } from '@playwright/test';

import { built } from '../engine';
import fingerprints from '../fingerprints.json' with { type: 'json' };
import { engineAt } from './engine';
import { expect, test, type Laboratory } from './laboratory';
import { letPanic, panicIn } from './panics';

const SETS = [
  ['digits', 'Digits'],
  ['mnist', 'MNIST'],
] as const;

const addressOf = (set: string) => `**/assets/${set}-*.bin`;
const lost = (page: Page) => page.getByRole('alert').filter({ hasText: 'did not arrive' });
const fetching = (page: Page) =>
  page.getByRole('status').filter({ hasText: 'Fetching the images' });
const again = (page: Page) => lost(page).getByRole('button', { name: 'Try again' });

/** Holds back a set's images until they are let go, and counts how often they were asked for. */
async function held(page: Page, set: string) {
  let letGo!: () => void;
  const gate = new Promise<void>((done) => (letGo = done));
  const asked = { count: 0 };
  await page.route(addressOf(set), async (route) => {
    asked.count++;
    await gate;
    await route.continue();
  });
  return { asked, letGo };
}

/** The page's network at its moment is the engine's own. */
async function isRun(lab: Laboratory, fragment: string, examples: number): Promise<void> {
  await expect(lab.metric('fingerprint')).toHaveText(engineAt(fragment, examples).fingerprint());
  await expect(lab.metric('examples-seen')).toHaveText(String(examples));
}

for (const [set, name] of SETS) {
  test(`${set} are fetched once, when they are chosen`, async ({ lab, page }) => {
    const { asked, letGo } = await held(page, set);
    await lab.open('network.hidden=5');
    await lab.step('example');
    expect(asked.count).toBe(0);

    await lab.menu('Examples of').selectOption(name);
    await expect(fetching(page)).toContainText(`Fetching the images of ${name}`);
    await expect(lab.menu('Examples of')).toHaveValue('circles');
    // The run before is the page's own meanwhile.
    await lab.step('epoch');
    await isRun(lab, 'network.hidden=5', 100);
    // What is changed meanwhile is changed in what begins then, too.
    await lab.set('Hidden units', '6');
    await isRun(lab, 'network.hidden=6', 0);

    letGo();
    await expect(lab.menu('Examples of')).toHaveValue(set);
    await expect(fetching(page)).toHaveCount(0);
    const fragment = `data.set=${set}&network.hidden=6`;
    await isRun(lab, fragment, 0);
    await lab.step('epoch');
    await isRun(lab, fragment, 100);
    await expect.poll(() => lab.hash).toBe(`#${fragment}&step=100`);

    // There and back again: they are here.
    await lab.button('Undo').click();
    await isRun(lab, 'network.hidden=6', 0);
    await lab.button('Redo').click();
    await isRun(lab, fragment, 100);
    await lab.set('Hidden units', '7');
    await isRun(lab, `data.set=${set}&network.hidden=7`, 0);
    expect(asked.count).toBe(1);
  });

  test(`a link to ${set} opens at its moment when they are here`, async ({ lab, page }) => {
    const { letGo } = await held(page, set);
    const fragment = `data.set=${set}&network.hidden=4&step=130&look.unit=1.2`;
    await page.goto(`/#${fragment}`);
    await expect(fetching(page)).toContainText(name);
    await lab.isReady();
    await expect(lab.menu('Examples of')).toHaveValue('circles');
    await lab.step('example');
    expect(lab.hash, 'the address is as it came').toBe(`#${fragment}`);
    letGo();
    await expect(lab.menu('Examples of')).toHaveValue(set);
    await isRun(lab, `data.set=${set}&network.hidden=4`, 130);
    expect(lab.hash).toBe(`#${fragment}`);
    // The run that was shown meanwhile was worked on.
    await page.getByRole('button', { name: 'Back to it' }).click();
    await expect(lab.menu('Examples of')).toHaveValue('circles');
    await expect(lab.metric('examples-seen')).toHaveText('1');
  });

  test(`a link to ${set} whose images come soon shows its run first`, async ({ lab, page }) => {
    await page.goto(`/#data.set=${set}`);
    await lab.isReady();
    await expect(lab.menu('Examples of')).toHaveValue(set);
    await expect(page.getByRole('alert')).toHaveCount(0);
    await lab.step('epoch');
    await expect(page.getByRole('status').filter({ hasText: 'The link was opened' })).toHaveCount(
      0,
    );
  });
}

const FAULTS: readonly (readonly [string, RegExp, (route: Route) => Promise<void>])[] = [
  ['no connection', /the connection failed/, (route) => route.abort()],
  ['no such file', /the server answered 404/, (route) => route.fulfill({ status: 404 })],
  [
    'a cut file',
    /not whole, or not of this version/,
    (route) => route.fulfill({ body: built('digits.bin').subarray(0, 70_000) }),
  ],
  [
    'another file',
    /not whole, or not of this version/,
    (route) => route.fulfill({ body: Buffer.alloc(built('digits.bin').length) }),
  ],
];

for (const [what, why, answer] of FAULTS) {
  test(`${what}: the page says so, keeps the run, and tries again`, async ({ lab, page }) => {
    await page.route(addressOf('digits'), answer);
    await lab.open('network.hidden=5');
    await lab.step('epoch');
    await lab.menu('Examples of').selectOption('Digits');
    await expect(lost(page)).toContainText('The images of Digits did not arrive');
    await expect(lost(page)).toContainText(why);
    await expect(lost(page)).toContainText('The run before is still here');
    await isRun(lab, 'network.hidden=5', 100);
    await lab.step('example');

    await page.unroute(addressOf('digits'));
    await again(page).click();
    await expect(lab.menu('Examples of')).toHaveValue('digits');
    await isRun(lab, 'data.set=digits&network.hidden=5', 0);
    await expect(lost(page)).toHaveCount(0);
    await lab.button('Undo').click();
    await isRun(lab, 'network.hidden=5', 101);
  });
}

test('a link whose images do not arrive leaves the page standing, and opens later', async ({
  lab,
  page,
}) => {
  await page.route(addressOf('mnist'), (route) => route.abort());
  const fragment = 'data.set=mnist&network.hidden=4&step=20';
  await lab.visit(fragment);
  await expect(lost(page)).toContainText('The link waits in the address');
  await lab.step('epoch');
  await expect.poll(() => lab.hash).toBe(`#${fragment}`);
  await again(page).click();
  await expect(lost(page)).toBeVisible();
  await page.unroute(addressOf('mnist'));
  await again(page).click();
  await isRun(lab, 'data.set=mnist&network.hidden=4', 20);
  expect(lab.hash).toBe(`#${fragment}`);
});

test('who no longer wants to wait goes on with what is shown', async ({ lab, page }) => {
  await page.route(addressOf('mnist'), (route) => route.abort());
  const fragment = 'data.set=mnist&step=20';
  await lab.visit(fragment);
  await lost(page).getByRole('button', { name: 'Close' }).click();
  await expect(lost(page)).toHaveCount(0);
  // The address is what is shown; the link is one step back.
  await expect.poll(() => lab.hash).toContain('start.seed');
  await page.goBack();
  await expect(lost(page)).toBeVisible();
  await page.goForward();
  await expect(lost(page)).toHaveCount(0);
});

test('another choice takes the place of one that is waited for', async ({ lab, page }) => {
  const mnist = await held(page, 'mnist');
  const digits = await held(page, 'digits');
  await lab.open('network.hidden=5');
  await lab.menu('Examples of').selectOption('MNIST');
  await expect(fetching(page)).toContainText('MNIST');
  await lab.menu('Examples of').selectOption('Digits');
  await expect(fetching(page)).toContainText('Digits');
  await expect(fetching(page)).toHaveCount(1);
  digits.letGo();
  await isRun(lab, 'data.set=digits&network.hidden=5', 0);
  await expect(fetching(page)).toHaveCount(0);

  await lab.menu('Examples of').selectOption('MNIST');
  await lab.menu('Examples of').selectOption('Iris');
  await isRun(lab, 'data.set=iris&network.hidden=5', 0);
  mnist.letGo();
  await page.waitForResponse(addressOf('mnist'));
  await lab.step('example');
  await isRun(lab, 'data.set=iris&network.hidden=5', 1);
  await lab.menu('Examples of').selectOption('MNIST');
  await isRun(lab, 'data.set=mnist&network.hidden=5', 0);
  expect(mnist.asked.count, 'it was asked for once').toBe(1);
});

test('the wait can be ended', async ({ lab, page }) => {
  const { letGo } = await held(page, 'digits');
  await lab.open('network.hidden=5');
  await lab.menu('Examples of').selectOption('Digits');
  await fetching(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(fetching(page)).toHaveCount(0);
  letGo();
  await page.waitForResponse(addressOf('digits'));
  await lab.step('example');
  await isRun(lab, 'network.hidden=5', 1);
});

test('a link in the address of an open page waits too, and history goes back', async ({
  lab,
  page,
}) => {
  const { letGo } = await held(page, 'digits');
  await lab.open('network.hidden=5');
  await lab.step('epoch');
  await expect.poll(() => lab.hash).toContain('step=100');
  await page.evaluate(() => (location.hash = 'data.set=digits&step=30'));
  await expect(fetching(page)).toBeVisible();
  await page.goBack();
  await expect(fetching(page)).toHaveCount(0);
  await isRun(lab, 'network.hidden=5', 100);
  await page.goForward();
  await expect(fetching(page)).toBeVisible();
  // What is changed meanwhile is an entry of its own, after the link's.
  await lab.set('Hidden units', '6');
  await expect.poll(() => lab.hash).toBe('#network.hidden=6');
  letGo();
  await isRun(lab, 'data.set=digits', 30);
  await expect.poll(() => lab.hash).toBe('#data.set=digits&step=30');
  await page.goBack();
  await isRun(lab, 'network.hidden=6', 0);
});

test('in settings that cover the page the wait is told there', async ({ lab, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const { letGo } = await held(page, 'mnist');
  await lab.open('network.hidden=5');
  await lab.button('Settings').click();
  const dialog = page.getByRole('dialog', { name: 'Settings' });
  await dialog.getByRole('combobox', { name: 'Examples of' }).selectOption('MNIST');
  await expect(dialog.getByRole('status')).toContainText('Fetching the images of MNIST');
  letGo();
  await expect(dialog.getByRole('combobox', { name: 'Examples of' })).toHaveValue('mnist');
  await expect(dialog.getByRole('status')).toHaveCount(0);
});

for (const [width, height] of [
  [320, 640],
  [1024, 768],
  [1440, 900],
] as const) {
  test(`what did not arrive is told whole at ${width} × ${height}`, async ({ lab, page }) => {
    await page.setViewportSize({ width, height });
    await page.route(addressOf('mnist'), (route) => route.fulfill({ status: 503 }));
    await lab.open('data.set=mnist');
    await expect(again(page)).toBeInViewport({ ratio: 1 });
    await expect(lost(page)).toBeInViewport({ ratio: 1 });
    expect((await lost(page).boundingBox())!.height).toBeLessThan(0.4 * height);
  });
}

test('a fresh engine after a panic has the images again, unasked', async ({ lab, page }) => {
  await letPanic(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await lab.open('data.set=mnist&network.hidden=4&step=7');
  await panicIn(page, 'rawrun_advance');
  await lab.button('Step one example').click();
  await lab.button('Go on').click();
  await isRun(lab, 'data.set=mnist&network.hidden=4', 7);
  await lab.step('example');
  await isRun(lab, 'data.set=mnist&network.hidden=4', 8);
  expect(asked.filter((path) => path.includes('mnist'))).toHaveLength(1);
});

for (const [set] of SETS) {
  test(`many starts of ${set} are trained in workers`, async ({ lab, page }) => {
    await lab.open(`data.set=${set}&network.hidden=3&data.examples=40`);
    await lab.showMany();
    await lab.menu('Starts').selectOption('100');
    await lab.set('Epochs', '2');
    await lab.button('Train 100 starts').click();
    const caption = page.getByRole('status').filter({ hasText: 'starts, seeds' });
    await expect(caption).toContainText('100 starts, seeds 1 to 100');
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
}

test('the bits of mnist are those of every other place', async ({ lab }) => {
  const { link, start, end } = fingerprints.find(({ link }) => link.includes('mnist'))!;
  await lab.open(link);
  await expect(lab.metric('fingerprint')).toHaveText(end);
  await lab.seek(0);
  await expect(lab.metric('fingerprint')).toHaveText(start);
});
