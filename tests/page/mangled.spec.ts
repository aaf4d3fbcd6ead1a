// What chat programs and advertisers do to links is put right.

import { expect, test } from './laboratory';
import { fingerprintsOf } from './scenes';

const GOOD = 'network.hidden=4,4&start.symmetry=identical&start.seed=9&step=120';
const MANGLED: Record<string, string> = {
  'a full stop at its end': `#${GOOD}.`,
  'a bracket at its end': `#${GOOD})`,
  'both at its end': `#${GOOD}).`,
  'what an advertiser adds': `#${GOOD}&fbclid=IwAR0abc_-123`,
  'ampersands as HTML has them': `#${GOOD.replaceAll('&', '&amp;')}`,
  'its hash encoded': `#%23${GOOD}`,
  'its equals signs encoded': `#${GOOD.replaceAll('=', '%3D')}`,
  'all of it encoded': `#${encodeURIComponent(GOOD)}`,
  'a question mark in place of its hash': `?${GOOD}`,
  'the same, by an advertiser': `?utm_source=mail&${GOOD}&fbclid=IwAR0abc`,
  'the same, encoded': `?${GOOD.replaceAll('=', '%3D')}`,
  'its hash encoded into its path': `%23${GOOD}`,
};

for (const [what, mangled] of Object.entries(MANGLED)) {
  test(`a link with ${what} opens its run`, async ({ lab, page }) => {
    await page.goto(`/${mangled}`);
    await lab.isReady();
    await expect(lab.metric('fingerprint')).toHaveText(fingerprintsOf(GOOD).a);
    await expect(lab.metric('examples-seen')).toHaveText('120');
    await expect(page.getByRole('alert')).toHaveCount(0);
    // What it becomes is the page's own, and opens what is shown, wherever the link stood.
    if (mangled.startsWith('#')) return;
    await lab.button('Reset').click();
    await expect
      .poll(() => lab.hash)
      .toMatch(/^#network\.hidden=4,4&start\.symmetry=identical&start\.seed=9$/);
    await lab.symmetric.click();
    await expect.poll(() => lab.hash).toMatch(/^#network\.hidden=4,4&start\.seed=9$/);
    const now = await lab.fingerprint();
    await page.reload();
    await lab.isReady();
    await expect(lab.metric('fingerprint')).toHaveText(now);
    expect(new URL(page.url()).pathname).toBe('/');
  });
}
