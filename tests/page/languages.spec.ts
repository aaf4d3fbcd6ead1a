// The page in each of its languages: found by that language's own words.

import type { Page } from '@playwright/test';

import type { Words } from '../../www/text';
import * as german from '../../www/text/de';
import { formatFor } from '../../www/text/format';
import { text as english } from '../words';
import { PRESSES } from './chapter';
import { rememberDrawn } from './drawn';
import { misfits } from './fit';
import { expect, test } from './laboratory';
import { eachView, LAYERED } from './visits';

interface Spoken {
  code: string;
  /** A reader's own. */
  locale: string;
  direction: 'ltr' | 'rtl';
  words: Words;
}

const SPOKEN: readonly Spoken[] = [
  {
    code: 'de',
    locale: 'de-DE',
    direction: german.direction,
    words: german.words(formatFor(['de-DE'])),
  },
];

const SCREENS = [
  ['a laptop', 1366, 768],
  ['a tablet', 1024, 768],
  ['a telephone', 390, 844],
] as const;

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function isSpoken(page: Page, { code, direction }: Spoken): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', code);
  await expect(page.locator('html')).toHaveAttribute('dir', direction);
}

for (const spoken of SPOKEN) {
  const { code, locale, words } = spoken;

  test.describe(code, () => {
    test.use({ locale });

    for (const [device, width, height] of SCREENS) {
      test(`on ${device} a chapter is walked, and all of the laboratory fits`, async ({
        lab,
        page,
      }) => {
        await page.setViewportSize({ width, height });
        await page.addInitScript(rememberDrawn);
        await page.goto('/');
        await lab.isReady();
        await isSpoken(page, spoken);
        const [name, presses] = PRESSES[0]!;
        const chapter = words.lesson.chapters[name]!;
        await expect(page).toHaveTitle(words.lesson.title(chapter.question));
        await expect(page.getByRole('heading', { level: 2 })).toHaveText(chapter.question);
        await expect.poll(() => misfits(page)).toEqual([]);
        await page
          .getByRole('radiogroup', { name: words.lesson.predict })
          .getByRole('radio', { name: chapter.choices[2]! })
          .check();
        for (const press of presses) await button(page, chapter.presses[press]!).click();
        const verdict = page.locator('[data-verdict]');
        await expect(verdict).toContainText(words.lesson.says);
        await expect(verdict).toContainText(words.lesson.borneOut(chapter.choices[2]!));
        await expect.poll(() => misfits(page)).toEqual([]);

        await page.getByRole('link', { name: words.shell.header.laboratory }).click();
        await expect(page.getByRole('tab')).toHaveText(
          ['network', 'numbers', 'alike', 'starts'].map((view) => words.shell.views[view]!),
        );
        await lab.open(LAYERED);
        await eachView(lab, async (view) => {
          await expect.poll(() => misfits(page), view).toEqual([]);
        });
      });
    }

    test('what a link cannot say is told in it, the engine’s words too', async ({ lab, page }) => {
      await lab.open('start.seed=x');
      const { link, linkPart } = words.notices;
      const notice = page.getByRole('alert');
      await expect(notice).toContainText(link(1));
      const fault = { field: 'start.seed', value: 'x', allowed: 'a whole number, 0 … 4294967295' };
      await expect(notice).toContainText(linkPart(fault));
      expect(linkPart(fault)).not.toContain('whole number');
    });

    test('its words alone are fetched', async ({ lab, page }) => {
      const fetched: string[] = [];
      page.on('request', (request) => {
        const [, chunk] = /\/assets\/([a-z]{2})-[^/]*\.js$/.exec(request.url()) ?? [];
        if (chunk !== undefined) fetched.push(chunk);
      });
      await lab.open('start.seed=9');
      await expect(button(page, words.shell.transport.play)).toBeVisible();
      expect(fetched).toEqual([code]);
    });
  });

  test(`${code}: the menu changes the words and nothing else, for the next visits too`, async ({
    lab,
    page,
  }) => {
    await lab.open('start.seed=9');
    await lab.step('epoch');
    await lab.show('How alike');
    const fingerprint = await lab.fingerprint();
    await lab.menu(english.shell.header.language).selectOption(code);
    await expect(button(page, words.shell.transport.play)).toBeVisible();
    await expect(button(page, english.shell.transport.play)).toHaveCount(0);
    await isSpoken(page, spoken);
    expect(await lab.fingerprint()).toBe(fingerprint);
    await expect(page.getByRole('tab', { name: words.shell.views['alike']! })).toHaveAttribute(
      'aria-selected',
      'true',
    );

    await page.goto('/#start.seed=9&step=100');
    await page.reload();
    await expect(button(page, words.shell.transport.play)).toBeVisible();
    await expect(lab.metric('fingerprint')).toHaveText(fingerprint);

    // What an address asks for comes before what was kept, and is not kept itself.
    await page.goto('/?lang=en#start.seed=9');
    await expect(button(page, english.shell.transport.play)).toBeVisible();
    await page.goto('/#start.seed=9');
    await expect(button(page, words.shell.transport.play)).toBeVisible();
  });

  test(`${code}: an address asks for it, until another is chosen`, async ({ lab, page }) => {
    await page.goto(`/?lang=${code}#start.seed=9`);
    await lab.isReady();
    await isSpoken(page, spoken);
    await lab.menu(words.shell.header.language).selectOption('en');
    await expect(button(page, english.shell.transport.play)).toBeVisible();
    await expect.poll(() => new URL(page.url()).search).toBe('');
  });
}
