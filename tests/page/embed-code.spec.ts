// The code that is given away, used as others use it; and frames with a sandbox.

import { expect } from '@playwright/test';

import { codeFor, type Host, type Placed } from '../../www/embed/snippets';
import { isUsed, seen, stands, test } from './hosts';
import { serve } from './server';

const placed = (address: string): Placed => ({
  address: `${address}/?embed&theme=dark#start.symmetry=identical&start.seed=5&step=20`,
  alone: `${address}/#start.symmetry=identical&start.seed=5&step=20`,
  title: 'Eight "units" & one',
  width: 640,
  height: 400,
  link: 'Open',
});

for (const host of ['page', 'course', 'element'] satisfies Host[]) {
  test(`the code for ${host} is used as it is`, async ({ page, open, host: hosts }) => {
    await page.goto(await hosts(`<!doctype html><body>${codeFor(host, placed(open))}</body>`));
    const frame = page.frameLocator('iframe');
    await stands(frame);
    await expect(seen(frame)).toHaveText('20');
    await expect(frame.locator('[data-metric="distinct-units"]')).toHaveText('1');
    await isUsed(frame);
    await expect(page.locator('iframe')).toHaveAttribute('title', 'Eight "units" & one');
    await expect(page.locator('iframe')).toHaveAttribute(
      'loading',
      host === 'element' ? /lazy|eager/ : 'lazy',
    );
    const box = await page.locator('iframe').boundingBox();
    expect([box!.width, box!.height]).toEqual([640, 400]);
  });
}

test('the code for slides is loaded as reveal.js does', async ({ page, open, host }) => {
  const code = codeFor('slides', placed(open));
  await page.goto(await host(`<!doctype html><div class="slides">${code}</div>`));
  // Nothing is loaded before its slide comes near; then reveal.js gives it its address.
  await expect(page.locator('section > iframe[data-preload]')).not.toHaveAttribute('src');
  await page
    .locator('iframe')
    .evaluate((frame: HTMLIFrameElement) => (frame.src = frame.dataset['src']!));
  await isUsed(page.frameLocator('iframe'));
});

test('the code for a notebook makes the frame that IPython does', async ({ page, open, host }) => {
  const code = codeFor('notebook', placed(open));
  const [, src] = /^ {4}(".*"),$/m.exec(code)!;
  const [, extras] = /extras=(\[.*\]),/.exec(code)!;
  expect(code).toMatch(/^from IPython\.display import IFrame\nIFrame\(\n/);
  // As `IFrame.iframe` of IPython.lib.display has it.
  const made = `<iframe width="640" height="400" src="${JSON.parse(src!)}" frameborder="0" allowfullscreen ${(JSON.parse(extras!) as string[]).join(' ')}></iframe>`;
  await page.goto(await host(made));
  await isUsed(page.frameLocator('iframe'));
  await expect(page.locator('iframe')).toHaveAttribute('title', 'Eight "units" & one');
});

test('a sandbox without the origin: it works where the server allows it', async ({
  page,
  open,
  host,
}) => {
  await page.goto(
    await host(
      `<iframe sandbox="allow-scripts" src="${open}/?embed#start.seed=5" width="800" height="600"></iframe>`,
    ),
  );
  const frame = page.frameLocator('iframe');
  await isUsed(frame);
  await frame.getByRole('switch', { name: 'Symmetric start' }).check();
  await expect(frame.locator('[data-metric="distinct-units"]')).toHaveText('1');
});

test('a sandbox without the origin: what needs workers says what to allow', async ({
  page,
  open,
  host,
}) => {
  await page.goto(
    await host(
      `<iframe sandbox="allow-scripts" src="${open}/?embed#look.view=starts" width="1000" height="700"></iframe>`,
    ),
  );
  const frame = page.frameLocator('iframe');
  await stands(frame);
  await expect(frame.getByRole('alert')).toContainText('could not be compared');
  await expect(frame.getByRole('alert')).toContainText('allow-same-origin');
});

test('a sandbox without the origin: where the server keeps its files it says so', async ({
  page,
  host,
}) => {
  const shut = await serve('dist');
  await page.goto(
    await host(
      `<iframe sandbox="allow-scripts" src="${shut.address}/?embed" width="640" height="400"></iframe>`,
    ),
  );
  await expect(page.frameLocator('iframe').getByRole('alert')).toContainText('allow-same-origin');
  await shut.close();
});

test('an element in a page that is itself kept from its origin works', async ({
  page,
  open,
  host,
}) => {
  const code = codeFor('element', placed(open)).replaceAll('"', '&quot;');
  await page.goto(
    await host(
      `<iframe sandbox="allow-scripts" srcdoc="${code}" width="800" height="600"></iframe>`,
    ),
  );
  const frame = page.frameLocator('iframe').frameLocator('iframe');
  await isUsed(frame);
});
