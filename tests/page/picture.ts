import { readFileSync } from 'node:fs';

import { expect, test } from './laboratory';

/** The README's pictures: the running page, each with a run that tells its part of the story. */
const PICTURES = [
  { name: 'lesson', scheme: 'light', size: [1440, 900], link: 'lesson=1' },
  { name: 'laboratory', scheme: 'light', size: [1440, 900], link: 'start.seed=53&step=6600' },
  {
    name: 'symmetric',
    scheme: 'dark',
    size: [1440, 900],
    link: 'start.seed=53&start.symmetry=identical&step=4440',
  },
  {
    name: 'digits',
    scheme: 'dark',
    size: [1440, 900],
    link: 'data.set=digits&network.hidden=16&training.batch=10&step=5000&look.unit=1.5',
  },
  { name: 'phone', scheme: 'light', size: [390, 844], link: 'start.seed=53&step=4440' },
  // What programs show beside a link: of the size that they show it in.
  {
    name: 'card',
    scheme: 'light',
    size: [1200, 630],
    link: 'start.seed=53&step=4440',
    folder: 'www/public',
  },
] as const;

for (const { name, scheme, size, link, ...where } of PICTURES) {
  test(`the picture ${name}`, async ({ lab, page }) => {
    const [width, height] = size;
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await lab.visit(link);
    // Where the lesson's first chapter begins.
    const [, step = '4900'] = /step=(\d+)/.exec(link) ?? [];
    await expect.poll(() => lab.number('examples-seen')).toBe(Number(step));
    await lab.painted();
    // What has happened on the way is told over the page; the picture is of the page.
    const notices = page.getByRole('status').getByRole('button', { name: 'Close' });
    while ((await notices.count()) > 0) await notices.first().click();
    await lab.painted();
    await page.mouse.move(0, 0);
    await page.screenshot({ path: `${'folder' in where ? where.folder : 'docs'}/${name}.png` });
  });
}

/** The icons of the installed page. One that a system cuts to its own form has a ground, and room. */
const ICONS = [
  { name: 'icon-192', size: 192, share: 1, ground: 'transparent' },
  { name: 'icon-512', size: 512, share: 1, ground: 'transparent' },
  { name: 'icon-maskable', size: 512, share: 0.72, ground: '#fbfaf7' },
] as const;

for (const { name, size, share, ground } of ICONS) {
  test(`the icon ${name}`, async ({ page }) => {
    await page.setViewportSize({ width: size, height: size });
    const icon = readFileSync('www/public/icon.svg', 'utf8');
    await page.setContent(
      `<style>body { margin: 0; height: 100vh; display: grid; place-items: center; background: ${ground} }
       svg { width: ${100 * share}% }</style>${icon}`,
    );
    await page.screenshot({ path: `www/public/${name}.png`, omitBackground: true });
  });
}
